using System.Security.Cryptography;
using Attune.Domain.Programs;
using Attune.Store.Keys;
using Attune.Store.Model;

namespace Attune.Store.Audits;

/// <summary>
/// The lines of audit trails, and the ends of new programs' trails, that one save is to write. They are taken out of the context until everything else is written;
/// then the end of each trail is locked, and its lines are numbered and sealed. So lines of several processes follow one another without a gap.
/// </summary>
internal sealed class AuditLines : IDisposable
{
    // The same statement on both databases. It locks the row until the end of the transaction, and changes nothing.
    private const string Lock = """
        INSERT INTO audit_heads AS h (program, number, last, seal) VALUES ({0}, 0, {1}, {1})
        ON CONFLICT (program) DO UPDATE SET number = h.number
        """;

    private const string Start = "INSERT INTO audit_heads (program, number, last, seal) VALUES ({0}, 0, {1}, {2})";

    private readonly AttuneDb _db;
    private readonly AuditEntry[] _lines;
    private readonly ProgramId[] _made;
    private bool _written;

    private AuditLines(AttuneDb db, AuditEntry[] lines, ProgramId[] made) => (_db, _lines, _made) = (db, lines, made);

    public bool IsEmpty => _lines.Length == 0 && _made.Length == 0;

    private InstallationKey Keys => _db.Keys ?? throw new InvalidOperationException("This context was not made by the store's factory, so it cannot seal a line of an audit trail.");

    public static AuditLines TakeFrom(AttuneDb db)
    {
        var lines = db.ChangeTracker.Entries<AuditEntry>().Where(entry => entry.State == EntityState.Added).ToArray();
        var made = db.ChangeTracker.Entries<Domain.Programs.Program>().Where(entry => entry.State == EntityState.Added).Select(entry => entry.Entity.Id).ToArray();
        foreach (var line in lines) { line.State = EntityState.Detached; }
        return new(db, [.. lines.Select(line => line.Entity)], made);
    }

    /// <summary>Numbers and seals the lines and adds them to the context again; the caller saves them in the same transaction.</summary>
    public async Task SealAsync(CancellationToken cancel)
    {
        foreach (var program in _made)
        {
            var start = AuditSeal.Head(Keys.TrailOf(program), program, 0, []);
            await _db.Database.ExecuteSqlRawAsync(Start, [program.Value, start.Last, start.Seal], cancel);
        }

        foreach (var trail in _lines.GroupBy(line => line.Program).OrderBy(trail => trail.Key.Value))
        {
            var key = Keys.TrailOf(trail.Key);
            await _db.Database.ExecuteSqlRawAsync(Lock, [trail.Key.Value, Array.Empty<byte>()], cancel);
            var head = await _db.AuditHeads.AsNoTracking().FirstAsync(candidate => candidate.Program == trail.Key, cancel);
            // Whoever changed the end of the trail must not have it sealed anew by the next line: that line then follows from nothing, and every check says so.
            var (number, last) = (head.Number, AuditSeal.IsIntact(key, head) ? head.Last : RandomNumberGenerator.GetBytes(HMACSHA256.HashSizeInBytes));
            foreach (var line in trail)
            {
                line.Number = ++number;
                if (line.Concerns is { } leader) { line.About = AuditSeal.About(key, leader); }
                last = line.Seal = AuditSeal.Line(key, last, line);
                _db.Audit.Add(line);
            }

            var end = AuditSeal.Head(key, trail.Key, number, last);
            await _db.AuditHeads.Where(candidate => candidate.Program == trail.Key)
                .ExecuteUpdateAsync(row => row.SetProperty(candidate => candidate.Number, end.Number).SetProperty(candidate => candidate.Last, end.Last).SetProperty(candidate => candidate.Seal, end.Seal), cancel);
        }
    }

    public void Written() => _written = true;

    /// <summary>If the save failed, the lines wait in the context as before.</summary>
    public void Dispose()
    {
        if (_written) { return; }
        foreach (var line in _lines) { _db.Audit.Add(line); }
    }
}
