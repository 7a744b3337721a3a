using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using SQLitePCL;

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

    /// <summary>Once a handle, not at each opening: the pool keeps the handle and what was set on it, and a page opens a connection for every question it asks.</summary>
    private sealed class PragmasOnOpen : DbConnectionInterceptor
    {
        private readonly ConditionalWeakTable<sqlite3, object> _set = [];

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
        {
            var handle = ((SqliteConnection)connection).Handle!;
            if (_set.TryGetValue(handle, out _)) { return; }
            using var command = connection.CreateCommand();
            command.CommandText = Pragmas;
            command.ExecuteNonQuery();
            _set.AddOrUpdate(handle, Pragmas);
        }

        // SQLite works on the calling thread, whichever is asked.
        public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            ConnectionOpened(connection, eventData);
            return Task.CompletedTask;
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
