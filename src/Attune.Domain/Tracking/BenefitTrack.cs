using Attune.Domain.Agreements;

namespace Attune.Domain.Tracking;

/// <summary>
/// A benefit over its quarters: what is awaited, what was entered, and how it stands. Figures are asked for from the quarter of go-live on, or from the one after it
/// was written down if that is later, until a confirmed one reaches the target in or after its quarter.
/// </summary>
public sealed record BenefitTrack
{
    // A hundred years: a year that was mistyped asks for no ten thousand figures.
    private const int MostAsked = 400;

    private BenefitTrack(Benefit benefit, ImmutableArray<TrackedQuarter> quarters, DateOnly today)
    {
        (Benefit, Quarters) = (benefit, quarters);
        IsOver = benefit.By is { } by && by.LastDay < today;
        Standing = Judge();
    }

    public Benefit Benefit { get; }

    /// <summary>From the first that counts to the one that runs, or to that of the benefit if it is later; the earliest first.</summary>
    public ImmutableArray<TrackedQuarter> Quarters { get; }

    public BenefitStanding Standing { get; }

    /// <summary>The quarter for which the benefit was promised is over.</summary>
    public bool IsOver { get; }

    /// <summary>The quarters whose figures are asked for.</summary>
    public IEnumerable<Quarter> Awaited => Quarters.Where(quarter => quarter.State == QuarterState.Awaited).Select(quarter => quarter.Quarter);

    /// <summary>The owner is asked for a figure.</summary>
    public bool IsAwaited => Awaited.Any();

    /// <summary>Its quarter is over and no confirmed figure reaches the target, or what was reached was lost.</summary>
    public bool IsOverdue => Standing is BenefitStanding.Missed or BenefitStanding.Unshown || (Standing == BenefitStanding.FellBack && IsOver);

    public bool Met => Standing == BenefitStanding.Met;

    public bool Missed => Standing == BenefitStanding.Missed;

    /// <summary>The latest figure that the other side confirmed; null if there is none.</summary>
    public TrackedQuarter? Confirmed => Quarters.LastOrDefault(quarter => quarter.State == QuarterState.Confirmed);

    /// <summary>The latest figure, confirmed or not; null if there is none.</summary>
    public TrackedQuarter? Latest => Quarters.LastOrDefault(quarter => quarter.Actual is not null);

    /// <summary>Figures on which somebody has to say a word, or whose owner has to answer one.</summary>
    public IEnumerable<TrackedQuarter> Unconfirmed => Quarters.Where(quarter => quarter.State is QuarterState.Entered or QuarterState.Disputed);

    /// <summary>The target is above the baseline; null if one of them is missing.</summary>
    public bool? Rises => RisesOf(Benefit);

    /// <param name="benefit">The benefit.</param>
    /// <param name="actuals">Its figures, in any order; those of other benefits are passed over.</param>
    /// <param name="verdicts">What leaders said of figures, in any order.</param>
    /// <param name="today">Today's date.</param>
    /// <param name="goLive">The day on which the program goes live; null if there is none.</param>
    public static BenefitTrack Follow(Benefit benefit, IEnumerable<BenefitActual> actuals, IEnumerable<ActualVerdict> verdicts, DateOnly today, DateOnly? goLive)
    {
        ArgumentNullException.ThrowIfNull(benefit);
        var own = actuals.Where(actual => actual.Benefit == benefit.Id).ToLookup(actual => actual.Quarter);
        var said = verdicts.ToList();
        var running = Quarter.Containing(today);
        TrackedQuarter Read(Quarter quarter, QuarterState without) => TrackedQuarter.Read(quarter, own[quarter], said, value => Meets(benefit, value), without);
        var asked = First(benefit, goLive) is { } first ? Between(first, Later(running, benefit.By)) : [];
        var quarters = own.Select(figures => figures.Key).Union(asked).Order().Select(quarter => Read(quarter, QuarterState.Ahead)).ToList();
        var last = quarters.FindLastIndex(quarter => quarter.Actual is not null);
        var reached = quarters.FindLastIndex(quarter => quarter is { State: QuarterState.Confirmed, MeetsTarget: true } && quarter.Quarter >= benefit.By);
        for (var i = 0; i < quarters.Count; i++)
        {
            if (quarters[i].Actual is not null || quarters[i].Quarter >= running) { continue; }
            quarters[i] = quarters[i] with { State = i < last || reached >= 0 ? QuarterState.Skipped : QuarterState.Awaited };
        }

        return new(benefit, [.. quarters], today);
    }

    /// <summary>Whether a value reaches the target: at or beyond it, seen from the baseline. Null if baseline or target is missing.</summary>
    public static bool? Meets(Benefit benefit, decimal value)
    {
        ArgumentNullException.ThrowIfNull(benefit);
        return RisesOf(benefit) is { } rises ? (rises ? value >= benefit.Target : value <= benefit.Target) : null;
    }

    private static bool? RisesOf(Benefit benefit) => benefit is { Baseline: { } from, Target: { } to } ? to > from : null;

    // A wish is measured by nobody, and without a quarter nobody said when.
    private static Quarter? First(Benefit benefit, DateOnly? goLive)
    {
        if (benefit.IsWish || benefit.By is not { } by) { return null; }
        var written = Quarter.Containing(DateOnly.FromDateTime(benefit.WrittenAt.UtcDateTime)).Plus(1);
        var first = goLive is { } day ? Later(written, Quarter.Containing(day)) : written;
        return first < by ? first : by;
    }

    private static Quarter Later(Quarter one, Quarter? other) => other is { } later && later > one ? later : one;

    private static IEnumerable<Quarter> Between(Quarter first, Quarter last) => Enumerable.Range(0, Math.Clamp(last.Since(first) + 1, 0, MostAsked)).Select(first.Plus);

    private BenefitStanding Judge()
    {
        if (Benefit.IsWish) { return BenefitStanding.Wish; }
        if (Rises is null || Benefit.By is not { } by) { return BenefitStanding.CannotTell; }
        var confirmed = Quarters.Where(quarter => quarter.State == QuarterState.Confirmed).ToList();
        return confirmed switch
        {
            [.., { MeetsTarget: true }] => BenefitStanding.Met,
            _ when confirmed.Exists(quarter => quarter.MeetsTarget == true) => BenefitStanding.FellBack,
            _ when !IsOver => BenefitStanding.NotYet,
            [.., var latest] when latest.Quarter >= by => BenefitStanding.Missed,
            _ => BenefitStanding.Unshown,
        };
    }
}
