using System.Text.Json;
using Attune.Domain.Programs;
using Attune.Domain.Viewers;
using Attune.Store.Audits;
using Attune.Store.Model;

namespace Attune.Store.Archives;

/// <summary>
/// Writes the lines of an audit trail that arrive, one upon the other under the key of this installation. Where the program was here before, its trail outlived it:
/// the lines that both have are there already, and what happened elsewhere follows.
/// </summary>
internal static class ArrivingTrail
{
    /// <summary>Writes the lines, in the transaction of the context.</summary>
    public static async Task<int> WriteAsync(AttuneDb db, ProgramId program, ArchiveTable table, IEnumerable<JsonElement> rows, CancellationToken cancel)
    {
        var key = db.Keys!.TrailOf(program);
        var lines = rows.Select(row => LineOf(program, table, Arrival.ValuesOf(table, row), key)).ToList();
        if (!await db.AuditHeads.AnyAsync(head => head.Program == program, cancel)) { db.AuditHeads.Add(AuditSeal.Head(key, program, 0, [])); }
        await db.SaveChangesAsync(cancel);
        var here = await db.Audit.AsNoTracking().Where(line => line.Program == program).OrderBy(line => line.Number).ToListAsync(cancel);
        foreach (var line in lines.Skip(here.Zip(lines).TakeWhile(both => AreOne(both.First, both.Second)).Count()))
        {
            // One by one, because each is sealed upon the one before it.
            db.Audit.Add(line);
            await db.SaveChangesAsync(cancel);
            db.ChangeTracker.Clear();
        }

        return lines.Count;
    }

    private static AuditEntry LineOf(ProgramId program, ArchiveTable table, object?[] row, byte[] key)
    {
        return new(program, Value("round") is Guid round ? new(round) : null, new((long)Value("at")!, TimeSpan.Zero), (AuditAct)(long)Value("act")!, (ViewerRole)(long)Value("role")!, (string)Value("reader")!, (int)(long)Value("answers")!)
        {
            About = ArrivingLeader.Read((string)Value("about")!, key),
        };

        object? Value(string column) => row[table.IndexOf(column)];
    }

    // Who was erased is named by a key of the other installation, so the names are not compared.
    private static bool AreOne(AuditEntry here, AuditEntry arriving)
        => (here.Round, here.At, here.Act, here.Role, here.Reader, here.Answers) == (arriving.Round, arriving.At, arriving.Act, arriving.Role, arriving.Reader, arriving.Answers);
}
