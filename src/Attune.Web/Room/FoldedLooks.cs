using Attune.Store.Model;

namespace Attune.Web.Room;

/// <summary>
/// Looks of one person at the texts of one round, each within a minute of the one before: somebody who turns pages looks once and not a dozen times. They are
/// lines of their own in the audit trail, and each keeps its seal; only the page shows them together.
/// </summary>
/// <param name="Lines">The lines, in the order in which they were given.</param>
public sealed record FoldedLooks(ImmutableArray<AuditEntry> Lines)
{
    private static readonly TimeSpan Together = TimeSpan.FromMinutes(1);

    /// <summary>The line with which it began.</summary>
    public AuditEntry First => Lines.MinBy(line => line.Number)!;

    /// <summary>The most texts that one of the looks opened.</summary>
    public int MostTexts => Lines.Max(line => line.Answers);

    /// <summary>Puts lines together that follow each other, and leaves all other acts as they are.</summary>
    public static ImmutableArray<FoldedLooks> Fold(IEnumerable<AuditEntry> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        var folded = new List<List<AuditEntry>>();
        foreach (var line in lines)
        {
            if (folded is [.., var last] && AreOne(last[^1], line)) { last.Add(line); }
            else { folded.Add([line]); }
        }

        return [.. folded.Select(looks => new FoldedLooks([.. looks]))];
    }

    private static bool AreOne(AuditEntry one, AuditEntry next)
        => one.Act == AuditAct.Looked && (next.Act, next.Round, next.Role, next.Reader) == (one.Act, one.Round, one.Role, one.Reader) && (next.At - one.At).Duration() <= Together;
}
