using Attune.Analysis.Rounds;
using Attune.Domain.Agreements;
using Attune.Domain.Programs;
using Attune.Domain.Tracking;
using Attune.Report.Records;
using Attune.Web.Hosting;

namespace Attune.Web.Room.Tracking;

/// <summary>Benefits over their quarters as every page, the record, the slides and the tables show them.</summary>
public sealed class BenefitRecords
{
    private readonly IReadOnlyDictionary<LeaderId, string> _names;
    private readonly SideNames _sides;
    private readonly Clock _clock;

    /// <param name="names">The names of the leaders.</param>
    /// <param name="sides">The names of the sides.</param>
    /// <param name="clock">The clock of the installation.</param>
    internal BenefitRecords(IReadOnlyDictionary<LeaderId, string> names, SideNames sides, Clock clock) => (_names, _sides, _clock) = (names, sides, clock);

    public RecordedBenefit Make(BenefitTrack track)
    {
        var benefit = track.Benefit;
        var begins = Begins(track);
        return new(
            benefit.Text, benefit.Measure, benefit.Unit, Plain(benefit.Baseline), Plain(benefit.Target), benefit.By is { } by ? QuarterText.Name(by) : "", SittingRecords.NameOf(benefit.Owner, _names),
            benefit.IsWish, [.. benefit.Gaps.Select(gap => RoomTexts.Gap(gap))], benefit.AcceptedAt is not null)
        {
            Standing = StandingOf(track.Standing),
            IsOverdue = track.IsOverdue,
            DueAt = benefit.By is { } due ? due.Since(begins) : null,
            Moved = benefit.Moves.IsEmpty ? default : [.. benefit.Moves.Select(move => new RecordedMove(Plain(move.Target), move.By() is { } then ? QuarterText.Name(then) : "", DateOnly.FromDateTime(_clock.Here(move.At).DateTime), move.Who))],
            Figures = track.Latest is null ? default : [.. track.Quarters.Where(quarter => quarter.Actual is not null).Select(quarter => FigureOf(quarter, begins))],
        };
    }

    /// <summary>What leaders said of a figure, in words; empty if nothing.</summary>
    public string SaidOf(TrackedQuarter quarter)
        => string.Join(' ', quarter.Verdicts.Select(verdict => verdict.Confirms ? TrackingTexts.ConfirmedBy(Name(verdict)) : TrackingTexts.DisputedBy(Name(verdict), verdict.Reason)));

    /// <summary>Who entered a figure, in words.</summary>
    public string EntererOf(BenefitActual actual) => actual switch
    {
        { EnteredBy: { } leader } => _names.GetValueOrDefault(leader, TrackingTexts.SomebodyErased),
        { InWordsOf.Length: > 0 } => TrackingTexts.InWordsOf(actual.Facilitator, actual.InWordsOf),
        { Facilitator.Length: > 0 } => TrackingTexts.AtDesk(actual.Facilitator),
        _ => TrackingTexts.SomebodyErased,
    };

    private RecordedFigure FigureOf(TrackedQuarter quarter, Quarter begins)
    {
        var actual = quarter.Actual!;
        return new(QuarterText.Name(quarter.Quarter), quarter.Quarter.Since(begins), Plain(actual.Value)!.Value, StateOf(quarter.State), EntererOf(actual), SaidOf(quarter), actual.Note, DayOf(actual))
        {
            Corrected = quarter.Corrected.IsEmpty ? default : [.. quarter.Corrected.Select(former => new RecordedCorrection(Plain(former.Value)!.Value, EntererOf(former), DayOf(former), former.Why))],
            Why = actual.Why.Length > 0 ? actual.Why : null,
        };
    }

    private string Name(ActualVerdict verdict) => verdict.Leader is { } leader ? _names.GetValueOrDefault(leader, _sides.For(verdict.Side)) : _sides.For(verdict.Side);

    private DateOnly DayOf(BenefitActual actual) => DateOnly.FromDateTime(_clock.Here(actual.EnteredAt).DateTime);

    // The baseline is the value when the benefit was written down, and stands before every figure.
    private Quarter Begins(BenefitTrack track)
    {
        var written = Quarter.Containing(DateOnly.FromDateTime(_clock.Here(track.Benefit.WrittenAt).DateTime));
        var first = track.Quarters.FirstOrDefault(quarter => quarter.Actual is not null)?.Quarter ?? track.Benefit.By ?? written.Plus(1);
        return written < first ? written : first.Plus(-1);
    }

    // SQLite returns 9 as 9.0; the division removes zeros that nobody typed.
    private static decimal? Plain(decimal? number) => number / 1.0000000000000000000000000000m;

    private static FigureState StateOf(QuarterState state) => state switch
    {
        QuarterState.Confirmed => FigureState.Confirmed,
        QuarterState.Disputed => FigureState.Disputed,
        QuarterState.Entered => FigureState.Entered,
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "A quarter in this state has no figure."),
    };

    private static RecordedStanding StandingOf(BenefitStanding standing) => standing switch
    {
        BenefitStanding.Wish => RecordedStanding.Wish,
        BenefitStanding.CannotTell => RecordedStanding.CannotTell,
        BenefitStanding.NotYet => RecordedStanding.NotYet,
        BenefitStanding.Met => RecordedStanding.Met,
        BenefitStanding.FellBack => RecordedStanding.FellBack,
        BenefitStanding.Unshown => RecordedStanding.Unshown,
        BenefitStanding.Missed => RecordedStanding.Missed,
        _ => throw new ArgumentOutOfRangeException(nameof(standing), standing, "No such standing of a benefit."),
    };
}
