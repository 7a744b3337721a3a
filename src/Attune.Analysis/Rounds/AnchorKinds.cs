namespace Attune.Analysis.Rounds;

/// <summary>What the kinds of closed answers have in common.</summary>
public static class AnchorKinds
{
    /// <summary>The answer is in the leader's own words, so it is quoted only where its author lets it be.</summary>
    public static bool AreWords(this AnchorKind kind) => kind is AnchorKind.Measure or AnchorKind.Noticed;
}
