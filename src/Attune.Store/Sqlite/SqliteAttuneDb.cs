using System.Data.Common;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Attune.Store;

public sealed class SqliteAttuneDb(DbContextOptions<SqliteAttuneDb> options) : AttuneDb(options)
{
    /// <summary>
    /// WAL: readers never wait for the writer. FULL: a commit is on the disk before it is acknowledged.
    /// secure_delete: what is erased is overwritten, not only unlinked.
    /// </summary>
    internal const string Pragmas =
        "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA secure_delete=ON;";

    internal static void Configure(DbContextOptionsBuilder options, string connection)
        // A statement is read with versions and ballots: three of each at most, so one question is cheaper than three.
        => options.UseSqlite(connection, sqlite => sqlite.UseQuerySplittingBehavior(QuerySplittingBehavior.SingleQuery)).AddInterceptors(new PragmasOnOpen());

    private sealed class PragmasOnOpen : DbConnectionInterceptor
    {
        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
        {
            using var command = connection.CreateCommand();
            command.CommandText = Pragmas;
            command.ExecuteNonQuery();
        }

        public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = Pragmas;
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    internal sealed class DesignTime : IDesignTimeDbContextFactory<SqliteAttuneDb>
    {
        public SqliteAttuneDb CreateDbContext(string[] args)
            => new(new DbContextOptionsBuilder<SqliteAttuneDb>()
                .UseApplicationServiceProvider(AttuneDb.ConfigureAccounts(new ServiceCollection()).BuildServiceProvider())
                .UseSqlite("Data Source=design-time").Options);
    }
}
