using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Attune.Domain.Programs;
using Attune.Store.Model;
using Attune.Store.Reading;

namespace Attune.Store.Audits;

/// <summary>What is wrong with an audit trail.</summary>
public enum AuditFault
{
    /// <summary>The line is not as it was written, or does not follow from the line before.</summary>
    Changed,

    /// <summary>The line is not there.</summary>
    Missing,

    /// <summary>The line has a number that another line has already; the product did not write both.</summary>
    PutIn,

    /// <summary>The end of the trail, which is kept beside it, is missing or was changed.</summary>
    End,
}

/// <summary>Where an audit trail stops being what was written.</summary>
/// <param name="Program">Whose trail.</param>
/// <param name="Fault">What is wrong.</param>
/// <param name="Line">With which line.</param>
public sealed record AuditBreak(ProgramId Program, AuditFault Fault, long Line);

/// <summary>The state of a program's audit trail.</summary>
/// <param name="Lines">How many lines it has.</param>
/// <param name="Seal">The seal of the last line, in hexadecimal digits; empty if there is none. It stands for all lines before it.</param>
/// <param name="Break">Where it is broken first; null if it is whole.</param>
public sealed record AuditState(long Lines, string Seal, AuditBreak? Break);

/// <summary>Checks audit trails line by line.</summary>
public static class AuditCheck
{
    /// <summary>Checks the trail of one program.</summary>
    public static async Task<AuditState> CheckTrailAsync(this AttuneDb db, ProgramId program, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        var lines = await db.Audit.AsNoTracking().Where(entry => entry.Program == program).OrderBy(entry => entry.Number).ThenBy(entry => entry.Id).ToListAsync(cancel);
        var head = await db.AuditHeads.AsNoTracking().FirstOrDefaultAsync(candidate => candidate.Program == program, cancel);
        return Check(db.Keys!.TrailOf(program), program, lines, head);
    }

    /// <summary>The end of a program's trail as it is kept beside the lines; it checks nothing.</summary>
    public static async Task<AuditState> TrailEndAsync(this AttuneDb db, ProgramId program, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        return await Together.ReadAsync(db, asked => asked.TrailEnd(program), cancel);
    }

    /// <summary>Asks for the same together with something else.</summary>
    public static Func<AuditState> TrailEnd(this Together asked, ProgramId program)
    {
        ArgumentNullException.ThrowIfNull(asked);
        var found = asked.First(asked.Db.AuditHeads.AsNoTracking().Where(candidate => candidate.Program == program));
        return () => new(found()?.Number ?? 0, Convert.ToHexStringLower(found()?.Last ?? []), null);
    }

    /// <summary>Checks the trails of all programs, those of erased ones as well.</summary>
    /// <returns>The broken ones.</returns>
    public static async IAsyncEnumerable<AuditBreak> CheckTrailsAsync(this AttuneDb db, [EnumeratorCancellation] CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        var programs = await db.AuditHeads.Select(head => head.Program)
            .Union(db.Audit.Select(entry => entry.Program)).Union(db.Programs.Select(program => program.Id)).ToListAsync(cancel);
        foreach (var program in programs.OrderBy(program => program.Value))
        {
            if ((await db.CheckTrailAsync(program, cancel)).Break is { } broken) { yield return broken; }
        }
    }

    private static AuditState Check(byte[] key, ProgramId program, List<AuditEntry> lines, AuditHead? head)
    {
        var (number, last) = (0L, Array.Empty<byte>());
        AuditBreak? broken = null;
        foreach (var line in lines)
        {
            broken ??= line.Number > number + 1 ? new(program, AuditFault.Missing, number + 1)
                : line.Number <= number ? new(program, AuditFault.PutIn, line.Number)
                : CryptographicOperations.FixedTimeEquals(line.Seal, AuditSeal.Line(key, last, line)) ? null
                : new(program, AuditFault.Changed, line.Number);
            (number, last) = (line.Number, line.Seal);
        }

        broken ??= head is null || !AuditSeal.IsIntact(key, head) ? new(program, AuditFault.End, number)
            : head.Number > number ? new(program, AuditFault.Missing, number + 1)
            : head.Number < number || !head.Last.AsSpan().SequenceEqual(last) ? new(program, AuditFault.End, number)
            : null;
        return new(number, Convert.ToHexStringLower(last), broken);
    }
}
