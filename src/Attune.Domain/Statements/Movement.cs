using Attune.Statistics.Estimates;
using Attune.Statistics.Exact;
using Attune.Statistics.Sides;

namespace Attune.Domain.Statements;

/// <summary>What changed between two ballots, while the room talked.</summary>
/// <param name="Both">The number of voters of each side who voted both times; the tests are over these.</param>
/// <param name="Came">How many of these could not live with it before and now can.</param>
/// <param name="Went">How many of these could live with it before and now cannot.</param>
/// <param name="Test">McNemar's exact test of those who came against those who went.</param>
/// <param name="Delta">Cliff's delta of the later grades over the earlier ones, above 0 where they rose.</param>
/// <param name="DeltaTest">The permutation test of the delta; null if nobody voted both times.</param>
/// <param name="Moved">Scheibe's share of answers that moved, over all votes of both ballots.</param>
public sealed record Movement(SideCounts Both, int Came, int Went, ExactP Test, double Delta, ExactP? DeltaTest, double Moved)
{
    public bool IsStable => Moved < Scheibe.Stable;

    /// <param name="before">The votes of the earlier ballot; their order means nothing.</param>
    /// <param name="after">The votes of the later ballot.</param>
    /// <returns>Null if one of the ballots had no vote.</returns>
    public static Movement? Between(IReadOnlyCollection<CastVote> before, IReadOnlyCollection<CastVote> after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        if (before.Count == 0 || after.Count == 0) { return null; }
        var pairs = before.Join(after, vote => vote.Voter, vote => vote.Voter, (one, other) => (one.Side, Before: one.Grade, After: other.Grade)).ToArray();
        var came = pairs.Count(pair => !pair.Before.CarriesIt() && pair.After.CarriesIt());
        var went = pairs.Count(pair => pair.Before.CarriesIt() && !pair.After.CarriesIt());
        var delta = pairs.Length == 0 ? default : Cliff.Delta([.. pairs.Select(pair => pair.After.OnScale())], [.. pairs.Select(pair => pair.Before.OnScale())]);
        return new(
            SideCounts.Count(pairs.Select(pair => pair.Side)), came, went, McNemar.Exact(came, went), delta.Value, delta.Test,
            Scheibe.Moved(GradeCounts.Count(before.Select(vote => vote.Grade)).ByOption(), GradeCounts.Count(after.Select(vote => vote.Grade)).ByOption()));
    }
}
