using System.Data.Common;
using System.Text.Json;
using Attune.Domain.Rounds;
using Attune.Store.Keys;
using Attune.Store.Sealing;
using Attune.Store.Writing;

namespace Attune.Store.Archives;

/// <summary>Puts rows of an archive into the tables of this installation: texts and answers under its keys, indexes and owner as they are here.</summary>
/// <param name="db">A context in the transaction in which everything arrives.</param>
/// <param name="head">The head of the archive.</param>
/// <param name="key">The new key of the program.</param>
/// <param name="owner">The account that leads it here.</param>
/// <param name="origin">The address with which links begin here; may be empty.</param>
internal sealed class Arrival(AttuneDb db, ArchiveHead head, byte[] key, Guid owner, string origin)
{
    private readonly string _facilitator = head.Facilitator.ToString();

    /// <summary>Puts in the rows of a table.</summary>
    /// <returns>How many they were.</returns>
    public async Task<int> PutInAsync(ArchiveTable table, IEnumerable<JsonElement> rows, CancellationToken cancel)
    {
        var columns = table.Columns;
        var insert = $"INSERT INTO \"{table.Name}\" ({string.Join(", ", columns.Select(column => $"\"{column.Name}\""))}) VALUES ({string.Join(", ", columns.Select((_, at) => $"@p{at}"))})";
        var put = 0;
        foreach (var row in Sorted(table, [.. rows.Select(row => ValuesOf(table, row))]))
        {
            // A command a row: where statements are prepared by themselves, one that is given other values runs with the first ones.
            await using var command = ArchiveRows.CommandFor(db);
            command.CommandText = insert;
            foreach (var (at, value) in row.Index()) { ArchiveRows.Add(command, $"@p{at}", Stored(table, columns[at], row, value)); }
            try
            {
                put += await command.ExecuteNonQueryAsync(cancel);
            }
            catch (DbException refused) when (StoreFaults.Classify(refused) is null)
            {
                throw new ArchiveException(new(StoreFaults.IsTaken(refused) ? ArchiveFault.AlreadyHere : ArchiveFault.Unreadable, table.Name));
            }
        }

        return put;
    }

    /// <summary>The values of all columns, those that do not stand in the archive among them, as the archive holds them.</summary>
    public static object?[] ValuesOf(ArchiveTable table, JsonElement row)
    {
        var (values, at) = (new object?[table.Columns.Length], 0);
        foreach (var (place, column) in table.Columns.Index())
        {
            try
            {
                values[place] = column.IsWritten ? ArchiveCells.Read(row[at++], column.Type) : column.Nothing;
            }
            catch (Exception wrong) when (wrong is FormatException or InvalidOperationException or IndexOutOfRangeException)
            {
                throw new ArchiveException(new(ArchiveFault.Unreadable, $"{table.Name}.{column.Name}"));
            }
        }

        return values;
    }

    // The row to which another one refers has to be there first.
    private static List<object?[]> Sorted(ArchiveTable table, List<object?[]> rows)
    {
        if (table.Self is not var (from, to)) { return rows; }
        var (own, other) = (table.IndexOf(to), table.IndexOf(from));
        var (sorted, there) = (new List<object?[]>(), new HashSet<object>());
        while (sorted.Count < rows.Count)
        {
            var next = rows.FindAll(row => !there.Contains(row[own]!) && (row[other] is not { } before || there.Contains(before)));
            if (next.Count == 0) { throw new ArchiveException(new(ArchiveFault.Unreadable, $"{table.Name}.{from}")); }
            sorted.AddRange(next);
            there.UnionWith(next.Select(row => row[own]!));
        }

        return sorted;
    }

    private object? Stored(ArchiveTable table, ArchiveColumn column, object?[] row, object? value)
    {
        var name = $"{table.Name}.{column.Name}";
        return column.Way switch
        {
            ArchiveWay.MadeAnew => ArchiveIndexes.Make(db, name, head.Program, other => row[table.IndexOf(other)]),
            ArchiveWay.Text when value is string text => db.Keys!.Texts.Seal(TextKey.PlaceOf(name), name == "rounds.forecasts" ? text.Replace(_facilitator, owner.ToString(), StringComparison.Ordinal) : text),
            ArchiveWay.ByProgram when value is byte[] box => Resealed(table, row, box),
            _ when name == "programs.facilitator" => owner,
            _ when name == "timed_acts.origin" && origin.Length > 0 => origin,
            _ => value,
        };
    }

    private byte[] Resealed(ArchiveTable table, object?[] row, byte[] box)
    {
        return table.Name switch
        {
            "answers" or "beside_answers" => AnswerVault.Reseal(box, head.Key, key, new(new(Id("program")), new(Id("round")), (RoundKind)(long)row[table.IndexOf("kind")]!, new(Id("participant")), (string)row[table.IndexOf("question")]!)),
            "statement_votes" => VoteVault.Reseal(box, head.Key, key, new(new(Id("program")), new(Id("ballot")), new(Id("participant")))),
            _ => throw new ArgumentOutOfRangeException(nameof(table), table.Name, "No place is known to which texts of this table are bound."),
        };

        Guid Id(string column) => (Guid)row[table.IndexOf(column)]!;
    }
}
