using Attune.Domain.Programs;
using Attune.Domain.Rounds;

namespace Attune.Domain.Drifts;

/// <summary>What came of something that was opened again.</summary>
public enum DriftEnd
{
    /// <summary>The facilitator found that it is no drift, and said why.</summary>
    SetAside,

    /// <summary>The room looked at it and holds to what was agreed.</summary>
    Kept,
}

/// <summary>
/// A word on something that was opened again in a round. It stays on the record and is never edited; as long as nothing new is said of the same matter, it does not
/// come back. What was agreed anew needs no note: the new entry supersedes the old one.
/// </summary>
public sealed class DriftNote
{
    public const int LongestReason = 300;

    private DriftNote()
    {
    }

    /// <exception cref="ArgumentException">It is set aside without a reason, or the reason is too long.</exception>
    public DriftNote(Round round, DriftKind kind, string place, string evidence, DriftEnd end, string? reason, string by, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(round);
        ArgumentException.ThrowIfNullOrWhiteSpace(place);
        round.MustBind();
        if (!Fits(end, reason)) { throw new ArgumentException("Nothing is set aside without a reason.", nameof(reason)); }
        (Id, Program, Round, Kind, Place, Evidence, End, Reason, By, SaidAt) = (Guid.NewGuid(), round.Program, round.Id, kind, place, evidence, end, (reason ?? "").Trim(), by, now);
    }

    public Guid Id { get; private set; }

    public ProgramId Program { get; private set; }

    public RoundId Round { get; private set; }

    public DriftKind Kind { get; private set; }

    /// <summary>What was opened again, as <see cref="OpenAgain.Place"/> says it.</summary>
    public string Place { get; private set; } = "";

    /// <summary>A digest of the evidence that lay before whoever wrote the note; other evidence opens the matter again.</summary>
    public string Evidence { get; private set; } = "";

    public DriftEnd End { get; private set; }

    public string Reason { get; private set; } = "";

    /// <summary>The name of the person who wrote it down.</summary>
    public string By { get; private set; } = "";

    public DateTimeOffset SaidAt { get; private set; }

    /// <summary>Whether the note says enough: setting aside needs a reason, holding to what was agreed needs none.</summary>
    public static bool Fits(DriftEnd end, string? reason)
        => (reason ?? "").Trim().Length <= LongestReason && (end != DriftEnd.SetAside || !string.IsNullOrWhiteSpace(reason));

    /// <summary>Whether the note is on this very matter and the same evidence.</summary>
    public bool IsOn(OpenAgain open)
    {
        ArgumentNullException.ThrowIfNull(open);
        return open.Place == Place && open.Evidence == Evidence;
    }
}
