using System.Globalization;
using Attune.Domain.Programs;
using Attune.Domain.Rounds;
using Attune.Domain.Viewers;

namespace Attune.Domain.Agreements;

/// <summary>
/// What of one program falls due, whose it is, and when: the one computation that letters, calendars, the page of all programs and a leader's own Seat read.
/// </summary>
public sealed record DueList
{
    public required ProgramId Program { get; init; }

    public IReadOnlyList<Commitment> Commitments { get; init; } = [];

    public IReadOnlyList<Decision> Decisions { get; init; } = [];

    public IReadOnlyList<ExceptionEntry> Exceptions { get; init; } = [];

    public IReadOnlyList<Benefit> Benefits { get; init; } = [];

    /// <summary>
    /// The day on which the room last met. What was to be looked at again by then was on the table: the room kept it, or put something else in its place.
    /// </summary>
    public DateOnly? MetOn { get; init; }

    /// <summary>What falls due for one leader, with every move of the own promises.</summary>
    public ImmutableArray<DueItem> Of(LeaderId leader) => InOrder([.. OwnCommitments().Where(item => item.Leader == leader), .. Shared().Where(item => item.Leader == leader)]);

    /// <summary>Everything that falls due for anybody, for those who read it themselves.</summary>
    public ImmutableArray<DueItem> All() => InOrder([.. OwnCommitments(), .. Shared()]);

    /// <summary>What of the program the facilitator may know to fall due.</summary>
    /// <param name="sight">How much the facilitator sees of what became of promises.</param>
    /// <param name="current">The round in which leaders report on them.</param>
    public ImmutableArray<DueItem> ForFacilitator(FateSight sight, RoundId current) => InOrder([.. SeenCommitments(sight, current), .. Shared()]);

    /// <summary>What the room knows: all but anybody's own promises.</summary>
    public ImmutableArray<DueItem> ForRoom() => InOrder([.. Shared()]);

    private IEnumerable<DueItem> OwnCommitments() => Commitments.Where(commitment => commitment.IsDue).Select(commitment => From(commitment, commitment.DueNow));

    // Where it is not seen who has reported, a promise that is late could be told from one that was reported by its being here, so none is.
    private IEnumerable<DueItem> SeenCommitments(FateSight sight, RoundId current) => sight switch
    {
        FateSight.Nothing => [],
        FateSight.Who => Commitments.Where(commitment => commitment.IsDue && commitment.SaidIn != current).Select(commitment => From(commitment, commitment.DueNow)),
        _ => OwnCommitments(),
    };

    private IEnumerable<DueItem> Shared() =>
    [
        .. from decision in Decisions
           where Decisions.All(later => later.Supersedes != decision.Id) && IsOpen(decision.ReviewOn)
           select new DueItem(DueKind.Decision, $"{decision.Id}", decision.Number, Program, decision.OwnerLeader, decision.OwnerName, decision.ReviewOn, 0),
        .. from entry in Exceptions
           where entry.State != ExceptionState.Returned
           let day = ReviewDay(entry.Review)
           where day is not null
           select new DueItem(DueKind.Exception, $"{Program}-{entry.Number}", entry.Number, Program, entry.OwnerLeader, entry.OwnerName, day.Value, entry.Revision),
        .. from benefit in Benefits
           where !benefit.IsWish && benefit.By is not null
           select new DueItem(DueKind.Benefit, $"{benefit.Id}", 0, Program, benefit.OwnerLeader, benefit.OwnerName, benefit.By!.Value.LastDay, benefit.Revision),
    ];

    private bool IsOpen(DateOnly review) => MetOn is not { } met || met < review;

    private DueItem From(Commitment commitment, DateOnly day) => new(DueKind.Commitment, $"{commitment.Id}", 0, Program, commitment.Leader, "", day, commitment.Revision);

    /// <summary>The release at which an exception is looked at is typed: a day or a quarter of a year is one, "R3" is none that a calendar knows.</summary>
    private static DateOnly? ReviewDay(string review)
        => DateOnly.TryParseExact(review.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
            : Quarter.Parse(review.Trim()) is { } quarter ? quarter.LastDay
            : review.Trim() is ['Q', var number, ' ', .. var year] && Quarter.Parse($"{year}-Q{number}") is { } typed ? typed.LastDay
            : null;

    private static ImmutableArray<DueItem> InOrder(IEnumerable<DueItem> items) => [.. items.OrderBy(item => item.Day).ThenBy(item => item.Kind).ThenBy(item => item.Number).ThenBy(item => item.Key, StringComparer.Ordinal)];
}
