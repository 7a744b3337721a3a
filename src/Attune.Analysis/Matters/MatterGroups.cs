using System.Collections.Immutable;
using Attune.Analysis.Topics;

namespace Attune.Analysis.Matters;

/// <summary>
/// Groups points into matters (average link, Sokal and Michener 1958): by the sense of whole sentences first, with their words beside it. What is
/// asked does not depend on these groups, so sentences of different words are brought before the room even where they lie in two.
/// </summary>
internal static class MatterGroups
{
    /// <param name="space">The points of the question.</param>
    /// <param name="options">The constants.</param>
    /// <returns>All groups, even those of one point, those with the first point first; places are ascending.</returns>
    public static ImmutableArray<ImmutableArray<int>> Group(MatterSpace space, MatterOptions options)
        => [.. AverageLink.Group(space.Subjects(options), options.SubjectCut).Select(group => group.ToImmutableArray())];
}
