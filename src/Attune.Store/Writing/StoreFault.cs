using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Attune.Store.Writing;

/// <summary>What is wrong with the database, limited to the few cases about which a person can do something.</summary>
public enum StoreFault
{
    /// <summary>Another process holds the database.</summary>
    Locked,
    DiskFull,

    /// <summary>The database cannot be reached, went away, or may only be read.</summary>
    Away,

    /// <summary>The file is not what was written: pages are broken, or it is no database.</summary>
    Damaged,
}

/// <summary>The database refused a call that was joined with others, or was not asked because too many were waiting.</summary>
public sealed class StoreRefusedException(StoreFault fault) : Exception($"The database cannot serve: {fault}.")
{
    public StoreFault Fault => fault;
}

/// <summary>Recognizes the faults of both databases.</summary>
public static class StoreFaults
{
    // SQLite result codes: https://www.sqlite.org/rescode.html
    private const int SqliteBusy = 5;
    private const int SqliteLocked = 6;
    private const int SqliteReadOnly = 8;
    private const int SqliteInputOutput = 10;
    private const int SqliteCorrupt = 11;
    private const int SqliteFull = 13;
    private const int SqliteCannotOpen = 14;
    private const int SqliteNotADatabase = 26;
    private const int SqliteKeyTaken = 1555;
    private const int SqliteValueTaken = 2067;

    /// <summary>The exception that a broken SQLite file gives, for a check that reports the damage in words.</summary>
    internal static SqliteException Damaged(string found) => new(found, SqliteCorrupt);

    /// <summary>Another row has the key, or a value that one row alone may have.</summary>
    internal static bool IsTaken(DbException exception)
        => exception is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } or SqliteException { SqliteExtendedErrorCode: SqliteKeyTaken or SqliteValueTaken };

    /// <returns>The fault behind an exception of either database; null for anything else, which is an error in the program.</returns>
    public static StoreFault? Classify(Exception exception) => exception switch
    {
        SqliteException { SqliteErrorCode: SqliteBusy or SqliteLocked } => StoreFault.Locked,
        SqliteException { SqliteErrorCode: SqliteFull } => StoreFault.DiskFull,
        SqliteException { SqliteErrorCode: SqliteInputOutput or SqliteCannotOpen or SqliteReadOnly } => StoreFault.Away,
        SqliteException { SqliteErrorCode: SqliteCorrupt or SqliteNotADatabase } => StoreFault.Damaged,
        PostgresException { SqlState: PostgresErrorCodes.DataCorrupted or PostgresErrorCodes.IndexCorrupted } => StoreFault.Damaged,
        PostgresException { SqlState: PostgresErrorCodes.DiskFull } => StoreFault.DiskFull,
        PostgresException { SqlState: PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure } => StoreFault.Locked,
        PostgresException { SqlState: PostgresErrorCodes.ReadOnlySqlTransaction } => StoreFault.Away,
        PostgresException { SqlState: ['0', '8', ..] or ['5', '7', 'P', ..] or ['5', '3', '3', ..] } => StoreFault.Away,
        PostgresException => null,
        NpgsqlException => StoreFault.Away,
        TimeoutException => StoreFault.Away,
        StoreRefusedException refused => refused.Fault,
        { InnerException: { } inner } when exception is DbUpdateException or DbException or InvalidOperationException => Classify(inner),
        _ => null,
    };
}
