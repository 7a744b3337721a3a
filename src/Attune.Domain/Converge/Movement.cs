namespace Attune.Domain;

/// <summary>What the talk between two ballots changed.</summary>
/// <param name="Both">Voters of each side who voted both times; the tests are over these.</param>
/// <param name="Came">Of these, could not live with it and now can.</param>
/// <param name="Went">Of these, could and now cannot.</param>
/// <param name="Test">McNemar's exact test of came against went.</param>
/// <param name="Delta">Cliff's delta of the grades now over those before, above 0 where they rose.</param>
/// <param name="DeltaTest">Its permutation; null if nobody voted both times.</param>
/// <param name="Moved">Scheibe's share of answers that moved, over all votes of both ballots.</param>
public sealed record Movement(SideCounts Both, int Came, int Went, ExactP Test, double Delta, ExactP? DeltaTest, double Moved)
{
    public bool IsStable => Moved < Scheibe.Stable;

    /// <param name="before">The votes of the earlier ballot; the order means nothing.</param>
    /// <param name="after">Those of the later one.</param>
    /// <returns>Null if one of them had no vote.</returns>
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
            SideCounts.Of(pairs.Select(pair => pair.Side)), came, went, McNemar.Exact(came, went), delta.Value, delta.Test,
            Scheibe.Moved(GradeCounts.Of(before.Select(vote => vote.Grade)).ByOption(), GradeCounts.Of(after.Select(vote => vote.Grade)).ByOption()));
    }
}
