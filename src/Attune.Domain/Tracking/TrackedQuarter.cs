using Attune.Domain.Agreements;
using Attune.Domain.Programs;
using Attune.Statistics.Sides;

namespace Attune.Domain.Tracking;

/// <summary>One quarter of a benefit.</summary>
/// <param name="Quarter">The quarter.</param>
/// <param name="State">How far it is.</param>
/// <param name="Actual">The figure that holds; null if there is none.</param>
/// <param name="Corrected">The figures that it replaced, the first first.</param>
/// <param name="Verdicts">What leaders said of the figure that holds.</param>
/// <param name="MeetsTarget">Whether the figure reaches the target; null if there is none, or nobody can tell.</param>
public sealed record TrackedQuarter(
    Quarter Quarter, QuarterState State, BenefitActual? Actual, ImmutableArray<BenefitActual> Corrected, ImmutableArray<ActualVerdict> Verdicts, bool? MeetsTarget)
{
    /// <summary>The sides whose word on the figure is still missing.</summary>
    public ImmutableArray<Side> Unsaid => Actual is null ? [] : [.. Actual.Confirming.Where(side => Verdicts.All(verdict => verdict.Side != side))];

    /// <summary>What this leader said of the figure; null if nothing.</summary>
    public ActualVerdict? VerdictOf(LeaderId leader) => Verdicts.FirstOrDefault(verdict => verdict.Leader == leader);

    internal static TrackedQuarter Read(Quarter quarter, IEnumerable<BenefitActual> figures, IEnumerable<ActualVerdict> verdicts, Func<decimal, bool?> meets, QuarterState without)
    {
        var ordered = figures.OrderBy(figure => figure.Number).ToImmutableArray();
        if (ordered is not [.., var holds]) { return new(quarter, without, null, [], [], null); }
        ImmutableArray<ActualVerdict> said = [.. verdicts.Where(verdict => verdict.Actual == holds.Id).OrderBy(verdict => verdict.SaidAt)];
        return new(quarter, StateOf(holds, said), holds, ordered[..^1], said, meets(holds.Value));
    }

    private static QuarterState StateOf(BenefitActual actual, ImmutableArray<ActualVerdict> said)
        => said.Any(verdict => !verdict.Confirms) ? QuarterState.Disputed
            : actual.Confirming.All(side => said.Any(verdict => verdict.Side == side)) ? QuarterState.Confirmed
            : QuarterState.Entered;
}
