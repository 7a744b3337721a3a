using Attune.Domain.Agreements;
using Attune.Domain.Leaders;
using Attune.Domain.Programs;
using Attune.Domain.Rounds;
using Attune.Domain.Tracking;
using Attune.Statistics.Sides;

namespace Attune.Domain.Tests.Tracking;

/// <summary>"Working days until the books are closed", from 14 to 7 by the end of 2027, owned by Ingrid of the business; written down in November 2026.</summary>
internal sealed class TrackedBenefit
{
    public static readonly DateTimeOffset Written = new(2026, 11, 16, 9, 0, 0, TimeSpan.Zero);
    public static readonly Quarter Promised = new(2027, 4);
    private static readonly DateTimeOffset Later = new(2029, 1, 10, 9, 0, 0, TimeSpan.Zero);
    private static readonly Round Round = new(RoundId.New(), ProgramId.New(), RoundKind.Real, 1, 1, RoundRules.For(new(4, 4)));

    public static readonly Leader Ingrid = Person("Ingrid", Side.Business);
    public static readonly Leader Omar = Person("Omar", Side.It);
    public static readonly Leader Lena = Person("Lena", Side.Business);

    private readonly List<BenefitActual> _actuals = [];
    private readonly List<ActualVerdict> _verdicts = [];

    public TrackedBenefit(decimal? from = 14, decimal? to = 7, Quarter? by = null, Accountable? owner = null, string measure = "Working days until the books are closed")
        => Benefit = new(BenefitId.New(), Round, new("A faster close", measure, "days", from, to, by ?? Promised, owner ?? Accountable.ForLeader(Ingrid.Id)), Written);

    public Benefit Benefit { get; }

    public IReadOnlyList<BenefitActual> Actuals => _actuals;

    public static Leader Person(string name, Side side) => new(LeaderId.New(), Round.Program, new(name, side, "", "", ""));

    public BenefitActual Enter(Quarter quarter, decimal value, string why = "", ActualAuthor? author = null)
    {
        var stands = _actuals.Where(actual => actual.Quarter == quarter).MaxBy(actual => actual.Number);
        author ??= Benefit.OwnerLeader is null ? ActualAuthor.AtDesk(Benefit, null, "Ruth Okafor", false)! : ActualAuthor.AtSeat(Benefit, Ingrid)!;
        _actuals.Add(new(BenefitActualId.New(), Benefit, new(quarter, value, "", why), author, stands, Later));
        return _actuals[^1];
    }

    public TrackedBenefit Say(BenefitActual actual, Leader leader, bool confirms = true)
    {
        var verdict = new ActualVerdict(actual, leader);
        verdict.Say(confirms, confirms ? "" : "The invoices of March are missing.", Later).ShouldBeNull();
        _verdicts.Add(verdict);
        return this;
    }

    /// <summary>Enters a figure that Omar confirms.</summary>
    public TrackedBenefit Confirmed(Quarter quarter, decimal value) => Say(Enter(quarter, value, _actuals.Exists(actual => actual.Quarter == quarter) ? "Counted again." : ""), Omar);

    public BenefitTrack On(DateOnly today, DateOnly? goLive = null, IEnumerable<BenefitActual>? actuals = null)
        => BenefitTrack.Follow(Benefit, actuals ?? _actuals, _verdicts, today, goLive);
}
