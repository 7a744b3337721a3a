using System.Globalization;
using Attune.Domain.Agreements;
using Attune.Domain.Programs;
using Attune.Domain.Tracking;
using Attune.Domain.Viewers;

namespace Attune.Domain.Dues;

/// <summary>
/// What of one program falls due, whose it is, and when: the one computation that letters, calendars, the page of all programs and a leader's own Seat read.
/// </summary>
public sealed record DueList
{
    // A calendar that knows the figures of a year ahead is enough; the years after it come by themselves.
    private const int QuartersAhead = 4;

    public required ProgramId Program { get; init; }

    /// <summary>Everything that somebody answers for.</summary>
    public required Duties Duties { get; init; }

    /// <summary>The benefits over their quarters.</summary>
    public IReadOnlyList<BenefitTrack> Tracks { get; init; } = [];

    /// <summary>The principle that holds; null if none was agreed.</summary>
    public Principle? Principle { get; init; }

    /// <summary>The day on which it is reviewed next; null if it has none.</summary>
    public DateOnly? PrincipleReviewOn { get; init; }

    /// <summary>
    /// The day on which the room last met. What was to be looked at again by then was on the table: the room kept it, or put something else in its place.
    /// </summary>
    public DateOnly? MetOn { get; init; }

    /// <summary>What falls due for one leader, with every move of the own promises.</summary>
    public ImmutableArray<DueItem> Of(LeaderId leader) => [.. All().Where(item => item.Leader == leader)];

    /// <summary>Everything that falls due for anybody. What it says of promises is for those alone who made them.</summary>
    public ImmutableArray<DueItem> All() => InOrder([.. OwnCommitments(), .. Shared()]);

    /// <summary>What of the program the facilitator may know to fall due.</summary>
    /// <param name="sight">How much the facilitator sees of what became of promises.</param>
    /// <param name="current">The round in which leaders report on them.</param>
    public ImmutableArray<DueItem> ForFacilitator(FateSight sight, RoundId current) => InOrder([.. SeenCommitments(sight, current), .. Shared()]);

    /// <summary>What the room knows: all but anybody's own promises.</summary>
    public ImmutableArray<DueItem> ForRoom() => InOrder(Shared());

    private IEnumerable<DueItem> OwnCommitments() => Standing().Select(From);

    // Where it is not seen who has reported, a promise that stands here could be told from one that was reported, so none does.
    private IEnumerable<DueItem> SeenCommitments(FateSight sight, RoundId current) => sight switch
    {
        FateSight.Nothing => [],
        FateSight.Who => Standing().Where(commitment => commitment.SaidIn != current).Select(From),
        _ => OwnCommitments(),
    };

    // One whose leader has left and that was let go, or handed over, is nobody's any longer.
    private IEnumerable<Commitment> Standing()
    {
        var settled = Duties.Handovers.Where(handover => handover.Kind == DutyKind.Commitment).Select(handover => handover.Key).ToHashSet(StringComparer.Ordinal);
        return Duties.Commitments.Where(commitment => commitment.IsDue && !settled.Contains($"{commitment.Id}"));
    }

    private IEnumerable<DueItem> Shared() =>
    [
        .. from decision in Decision.Standing(Duties.Decisions)
           where IsOpen(decision.ReviewOn)
           select new DueItem(DueKind.Decision, $"{decision.Id}", decision.Number, Program, decision.OwnerLeader, decision.OwnerName, decision.ReviewOn, 0),
        // The rule of the room is the room's: its facilitator brings it back to the table.
        .. Principle is { } principle && PrincipleReviewOn is { } review ? [new DueItem(DueKind.Principle, $"{Program}-{principle.Version}", 0, Program, null, "", review, 0)] : Array.Empty<DueItem>(),
        .. from entry in Duties.Exceptions
           where entry.State != ExceptionState.Returned
           let day = ReviewDay(entry.Review)
           where day is not null
           select new DueItem(DueKind.Exception, $"{Program}-{entry.Number}", entry.Number, Program, entry.OwnerLeader, entry.OwnerName, day.Value, entry.Revision),
        .. from track in Tracks
           from quarter in Asked(track)
           select new DueItem(DueKind.Benefit, $"{track.Benefit.Id}-{quarter}", 0, Program, track.Benefit.OwnerLeader, track.Benefit.OwnerName, quarter.LastDay, track.Benefit.Revision),
    ];

    // Of the figures that are awaited the latest is enough: with it, nobody asks for the ones before.
    private static IEnumerable<Quarter> Asked(BenefitTrack track)
        => [.. track.Awaited.TakeLast(1), .. track.Quarters.Where(quarter => quarter.State == QuarterState.Ahead).Take(QuartersAhead).Select(quarter => quarter.Quarter)];

    private bool IsOpen(DateOnly review) => MetOn is not { } met || met < review;

    private DueItem From(Commitment commitment) => new(DueKind.Commitment, $"{commitment.Id}", 0, Program, commitment.Leader, "", commitment.DueNow, commitment.Revision);

    /// <summary>The release at which an exception is looked at is typed: a day or a quarter of a year is one, "R3" is none that a calendar knows.</summary>
    private static DateOnly? ReviewDay(string review)
        => DateOnly.TryParseExact(review.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
            : Quarter.Parse(review.Trim()) is { } quarter ? quarter.LastDay
            : review.Trim() is ['Q', var number, ' ', .. var year] && Quarter.Parse($"{year}-Q{number}") is { } typed ? typed.LastDay
            : null;

    private static ImmutableArray<DueItem> InOrder(IEnumerable<DueItem> items) => [.. items.OrderBy(item => item.Day).ThenBy(item => item.Kind).ThenBy(item => item.Number).ThenBy(item => item.Key, StringComparer.Ordinal)];
}
