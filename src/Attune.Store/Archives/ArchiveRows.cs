using System.Data.Common;
using System.Text.Json;
using Attune.Domain.Programs;
using Attune.Store.Audits;
using Attune.Store.Sealing;
using Microsoft.EntityFrameworkCore.Storage;

namespace Attune.Store.Archives;

/// <summary>Reads the rows of a program as they stand in the tables, past the entities: an archive takes every column as it is, and the rules of no step.</summary>
internal sealed class ArchiveRows
{
    private readonly AttuneDb _db;
    private readonly ProgramId _program;
    private readonly Dictionary<string, LeaderId> _leaders;

    private ArchiveRows(AttuneDb db, ProgramId program, Dictionary<string, LeaderId> leaders) => (_db, _program, _leaders) = (db, program, leaders);

    /// <param name="db">A context in a transaction, so that all tables are read as of one moment.</param>
    /// <param name="program">Whose rows.</param>
    /// <param name="cancel">Ends the call.</param>
    public static async Task<ArchiveRows> OpenAsync(AttuneDb db, ProgramId program, CancellationToken cancel)
    {
        var trail = db.Keys!.TrailOf(program);
        var leaders = await db.Leaders.Where(leader => leader.Program == program).Select(leader => leader.Id).ToListAsync(cancel);
        return new(db, program, leaders.ToDictionary(leader => Convert.ToHexStringLower(AuditSeal.About(trail, leader)), leader => leader));
    }

    /// <summary>The rows of a table, each as the JSON of its values, in an order that follows from what they hold.</summary>
    public async Task<List<byte[]>> ReadAsync(ArchiveTable table, CancellationToken cancel)
    {
        await using var command = CommandFor(_db);
        command.CommandText = $"SELECT {string.Join(", ", table.Written.Select(column => $"t0.\"{column.Name}\""))} FROM \"{table.Name}\" AS t0 WHERE {table.Belongs}{(table.Name == ArchiveTable.Trail ? " ORDER BY t0.\"number\"" : "")}";
        Add(command, "@program", _program.Value);
        var rows = new List<byte[]>();
        await using (var reader = await command.ExecuteReaderAsync(cancel))
        {
            while (await reader.ReadAsync(cancel)) { rows.Add(RowOf(table, reader)); }
        }

        // The databases give rows in orders of their own.
        if (table.Name != ArchiveTable.Trail) { rows.Sort((one, other) => one.AsSpan().SequenceCompareTo(other)); }
        return rows;
    }

    /// <summary>A command in the transaction of the context.</summary>
    public static DbCommand CommandFor(AttuneDb db)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        return command;
    }

    public static void Add(DbCommand command, string name, object? value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value ?? DBNull.Value);
        command.Parameters.Add(parameter);
    }

    private byte[] RowOf(ArchiveTable table, DbDataReader reader)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartArray();
            foreach (var (at, column) in table.Written.Index()) { ArchiveCells.Write(json, reader.IsDBNull(at) ? null : ValueOf(column, reader, at)); }
            json.WriteEndArray();
        }

        return bytes.ToArray();
    }

    private object ValueOf(ArchiveColumn column, DbDataReader reader, int at) => column.Way switch
    {
        ArchiveWay.Text => TextKey.OpenRead(TextKey.PlaceOf($"{column.Table}.{column.Name}"), reader.GetFieldValue<byte[]>(at)),
        ArchiveWay.Leader => ArrivingLeader.Write(reader.GetFieldValue<byte[]>(at), _leaders),
        _ when column.Type == typeof(Guid) => reader.GetGuid(at),
        _ when column.Type == typeof(string) => reader.GetString(at),
        _ when column.Type == typeof(byte[]) => reader.GetFieldValue<byte[]>(at),
        _ when column.Type == typeof(DateOnly) => reader.GetFieldValue<DateOnly>(at),
        _ when column.Type == typeof(decimal) => reader.GetDecimal(at),
        _ when column.Type == typeof(bool) => reader.GetBoolean(at),
        _ => reader.GetInt64(at),
    };
}

/// <summary>Whom a line of the audit trail is about, on its way: by id, or, of somebody who was erased, by what stood there, which leads to nobody.</summary>
internal static class ArrivingLeader
{
    public static string Write(byte[] about, Dictionary<string, LeaderId> leaders)
        => about.Length == 0 ? "" : leaders.TryGetValue(Convert.ToHexStringLower(about), out var leader) ? leader.Value.ToString() : Convert.ToBase64String(about);

    public static byte[] Read(string written, byte[] trail)
        => written.Length == 0 ? [] : Guid.TryParse(written, out var leader) ? AuditSeal.About(trail, new(leader)) : Convert.FromBase64String(written);
}
