using System.Data.Common;
using System.Runtime.CompilerServices;
using Attune.Store.Model;
using Attune.Store.Reading;
using Attune.Store.Rooms;
using Attune.Store.Writing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using SQLitePCL;

namespace Attune.Store.Sqlite;

/// <summary>The database on SQLite.</summary>
public sealed class SqliteAttuneDb(DbContextOptions<SqliteAttuneDb> options) : AttuneDb(options)
{
    /// <summary>
    /// WAL: readers never wait for the writer. FULL: a commit is on the disk before it is acknowledged. secure_delete: erased data is overwritten, not only
    /// unlinked.
    /// </summary>
    internal const string Pragmas =
        "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA secure_delete=ON;";

    internal static void Configure(DbContextOptionsBuilder options, string connection)
        // A statement is read with its versions and ballots, three of each at most, so one query is cheaper than three.
        => options.UseSqlite(connection, sqlite => sqlite.UseQuerySplittingBehavior(QuerySplittingBehavior.SingleQuery))
            .AddInterceptors(new PragmasOnOpen(), ToldAfterCommit.Instance, NoSealedOrder.Instance, BringsRows.Instance)
            .ConfigureWarnings(CompareInTestsAlone);

    /// <summary>Reads every page of the file once, past the database context, which would log a broken file with a stack trace.</summary>
    /// <exception cref="SqliteException">Pages are broken; the message says the first fault.</exception>
    internal static async Task CheckAsync(AttuneDb db, CancellationToken cancel)
    {
        var file = new SqliteConnectionStringBuilder(db.Database.GetConnectionString());
        // A file that is empty, or not there yet, has no pages.
        if (!File.Exists(file.DataSource) || new FileInfo(file.DataSource).Length == 0) { return; }

        await using var connection = new SqliteConnection(file.ConnectionString);
        await connection.OpenAsync(cancel);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT quick_check FROM pragma_quick_check LIMIT 1";
        if (await command.ExecuteScalarAsync(cancel) is not "ok" and var found) { throw StoreFaults.Damaged($"{found}".ReplaceLineEndings(" ")); }
    }

    /// <summary>
    /// Sets the pragmas once for a handle, not at each opening: the pool keeps the handle with its settings, and a page opens a connection for every query.
    /// </summary>
    private sealed class PragmasOnOpen : DbConnectionInterceptor
    {
        private readonly ConditionalWeakTable<sqlite3, object> _set = [];

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
        {
            var handle = ((SqliteConnection)connection).Handle!;
            if (_set.TryGetValue(handle, out _)) { return; }
            // To ask whether the file is there, it is opened for reading alone, and a file that is still empty cannot be set up that way.
            if (new SqliteConnectionStringBuilder(connection.ConnectionString).Mode == SqliteOpenMode.ReadOnly) { return; }
            using var command = connection.CreateCommand();
            command.CommandText = Pragmas;
            command.ExecuteNonQuery();
            _set.AddOrUpdate(handle, Pragmas);
        }

        // SQLite works synchronously on the calling thread even when asked asynchronously.
        public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            ConnectionOpened(connection, eventData);
            return Task.CompletedTask;
        }
    }

    /// <summary>Makes the context for the tools that write migrations; it opens no database.</summary>
    internal sealed class DesignTime : IDesignTimeDbContextFactory<SqliteAttuneDb>
    {
        public SqliteAttuneDb CreateDbContext(string[] args)
            => new(new DbContextOptionsBuilder<SqliteAttuneDb>()
                .UseApplicationServiceProvider(AttuneDb.ConfigureAccounts(new ServiceCollection()).BuildServiceProvider())
                .UseSqlite("Data Source=design-time").Options);
    }
}
