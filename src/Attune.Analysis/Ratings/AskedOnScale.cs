using System.Collections.Immutable;
using Attune.Analysis.Rounds;

namespace Attune.Analysis.Ratings;

/// <summary>What was rated or ranked beside one question.</summary>
/// <param name="Id">The id of the question.</param>
/// <param name="Items">The items in the order in which they were asked, as far as the answers tell.</param>
/// <param name="Anchors">The answers, in the order of the round.</param>
internal sealed record AskedOnScale(string Id, ImmutableArray<string> Items, ImmutableArray<Anchor> Anchors)
{
    /// <summary>The questions with anchors of a kind, in the order in which they stand in the round.</summary>
    public static IEnumerable<AskedOnScale> Find(LockedRound round, AnchorKind kind)
        => round.Anchors.Where(anchor => anchor.Kind == kind).GroupBy(anchor => anchor.Question, StringComparer.Ordinal)
            // Leaders answer in the order in which they are asked, and who answered most shows most of it.
            .Select(question => new AskedOnScale(
                question.Key,
                [.. question.GroupBy(anchor => anchor.Leader, StringComparer.Ordinal).OrderByDescending(leader => leader.Count()).SelectMany(leader => leader).Select(anchor => anchor.Item).Distinct(StringComparer.Ordinal)],
                [.. question]));
}
