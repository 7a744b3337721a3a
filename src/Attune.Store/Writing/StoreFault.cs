using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Attune.Store;

/// <summary>What is wrong with the database, in the few cases a person can do something about.</summary>
public enum StoreFault
{
    /// <summary>Another process holds it.</summary>
    Locked,
    DiskFull,

    /// <summary>It cannot be reached, or went away.</summary>
    Away,
}

public static class StoreFaults
{
    // SQLite result codes, https://www.sqlite.org/rescode.html
    private const int SqliteBusy = 5;
    private const int SqliteLocked = 6;
    private const int SqliteReadOnly = 8;
    private const int SqliteInputOutput = 10;
    private const int SqliteFull = 13;
    private const int SqliteCannotOpen = 14;

    /// <returns>The fault behind an exception of either database; null for anything else, which is an error of ours.</returns>
    public static StoreFault? Of(Exception exception) => exception switch
    {
        SqliteException { SqliteErrorCode: SqliteBusy or SqliteLocked } => StoreFault.Locked,
        SqliteException { SqliteErrorCode: SqliteFull } => StoreFault.DiskFull,
        SqliteException { SqliteErrorCode: SqliteInputOutput or SqliteCannotOpen or SqliteReadOnly } => StoreFault.Away,
        PostgresException { SqlState: PostgresErrorCodes.DiskFull } => StoreFault.DiskFull,
        PostgresException { SqlState: PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure } => StoreFault.Locked,
        PostgresException { SqlState: ['0', '8', ..] or ['5', '7', 'P', ..] or ['5', '3', '3', ..] } => StoreFault.Away,
        PostgresException => null,
        NpgsqlException => StoreFault.Away,
        TimeoutException => StoreFault.Away,
        { InnerException: { } inner } when exception is DbUpdateException or DbException or InvalidOperationException => Of(inner),
        _ => null,
    };

    internal static WriteOutcome AsOutcome(this StoreFault fault) => fault switch
    {
        StoreFault.Locked => WriteOutcome.DatabaseLocked,
        StoreFault.DiskFull => WriteOutcome.DiskFull,
        StoreFault.Away => WriteOutcome.DatabaseAway,
        _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, "No outcome for this fault."),
    };
}
