using System.Data.Common;
using Microsoft.EntityFrameworkCore.Query;

namespace Attune.Store.Reading;

/// <summary>
/// Queries that need nothing of each other, asked in one command: one way to the database and back however many there are. Each is an ordinary query and gives what
/// it gives alone. What was asked can be had once <see cref="ReadAsync"/> is done; then more can be asked, for the next way.
/// </summary>
public sealed class Together(AttuneDb db)
{
    private readonly List<IAsked> _asked = [];

    public AttuneDb Db { get; } = db;

    /// <summary>All rows of a query.</summary>
    public Func<List<T>> List<T>(IQueryable<T> query) => Ask(query, rows => rows);

    /// <summary>The row of a query that finds one at most, or the first of several; null if there is none.</summary>
    public Func<T?> First<T>(IQueryable<T> query) => Ask(query, rows => rows.FirstOrDefault());

    /// <summary>Whether a query has any row.</summary>
    public Func<bool> Any<T>(IQueryable<T> query) => Ask(Counted(query), rows => rows.Count > 0);

    /// <summary>How many rows a query has.</summary>
    public Func<int> Count<T>(IQueryable<T> query) => Ask(Counted(query), rows => rows.FirstOrDefault());

    /// <summary>Asks everything that was added since the last time.</summary>
    public async Task ReadAsync(CancellationToken cancel)
    {
        IAsked[] asked = [.. _asked];
        _asked.Clear();
        if (asked.Length < 2)
        {
            foreach (var alone in asked) { await alone.ReadAsync(cancel); }
            return;
        }

        // Held open, so that the rows are still there when each query comes for its own.
        await Db.Database.OpenConnectionAsync(cancel);
        try
        {
            await using var answer = await JoinedCommand.AskAsync(Db, [.. asked.Select(query => query.Command())], cancel);
            foreach (var (place, query) in asked.Index())
            {
                if (place > 0 && !await answer.DbDataReader.NextResultAsync(cancel)) { throw new InvalidOperationException("Fewer results came back than queries were asked."); }
                Db.Brought = new BroughtRows(answer.DbDataReader);
                try { await query.ReadAsync(cancel); }
                finally { Db.Brought = null; }
            }
        }
        finally { await Db.Database.CloseConnectionAsync(); }
    }

    /// <summary>Asks, reads, and gives what was asked for.</summary>
    public static async Task<T> ReadAsync<T>(AttuneDb db, Func<Together, Func<T>> ask, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(ask);
        var asked = new Together(db);
        var read = ask(asked);
        await asked.ReadAsync(cancel);
        return read();
    }

    // As one row, or none where there is nothing to count.
    private static IQueryable<int> Counted<T>(IQueryable<T> query) => query.GroupBy(_ => 1).Select(all => all.Count());

    private Func<TResult> Ask<T, TResult>(IQueryable<T> query, Func<List<T>, TResult> shape)
    {
        var asked = new Asked<T>(query);
        _asked.Add(asked);
        return () => shape(asked.Rows ?? throw new InvalidOperationException("This was asked and not read yet."));
    }

    private interface IAsked
    {
        DbCommand Command();

        Task ReadAsync(CancellationToken cancel);
    }

    private sealed class Asked<T>(IQueryable<T> query) : IAsked
    {
        private IAsyncEnumerable<T>? _compiled;

        public List<T>? Rows { get; private set; }

        private IAsyncEnumerable<T> Compiled => _compiled ??= ((IAsyncQueryProvider)query.Provider).ExecuteAsync<IAsyncEnumerable<T>>(query.Expression);

#pragma warning disable EF1001 // The public way to the command of a query, CreateDbCommand, would compile each query a second time, as one that is not asynchronous.
        public DbCommand Command() => ((Microsoft.EntityFrameworkCore.Query.Internal.IRelationalQueryingEnumerable)Compiled).CreateDbCommand();
#pragma warning restore EF1001

        public async Task ReadAsync(CancellationToken cancel)
        {
            var rows = new List<T>();
            await foreach (var row in Compiled.WithCancellation(cancel)) { rows.Add(row); }
            Rows = rows;
        }
    }
}
