using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Attune.Analysis.Matters;
using Attune.Analysis.Perception;

namespace Attune.Analysis.MatterReadings;

/// <summary>
/// Looks for what a leader predicted among the points of the other side, with the constants of the themes (<see cref="ThemeMentions"/>). What one leader
/// alone said is not what a side said, and telling it would single that leader out.
/// </summary>
internal sealed partial class PredictionSearch(IReadOnlyList<SaidPoint> points, MatterOptions options)
{
    private readonly MentionSpace _space = new(points, options);

    /// <summary>What is left of a predicted sentence without "they will say that", which says nothing of what is predicted.</summary>
    public static string Without(string predicted)
    {
        var said = LeadIn().Replace(predicted, "", 1).Trim();
        return said.Length > 0 ? said : predicted;
    }

    /// <param name="predicted">The sentences of one leader (<see cref="Without"/>), with vectors by the encoder of the points.</param>
    /// <param name="among">The points of the other side on the question.</param>
    /// <param name="speakers">The number of leaders of the other side who speak of some points.</param>
    public (Naming Naming, ImmutableArray<int> Points) Judge(IEnumerable<SaidTheme> predicted, Func<int, bool> among, Func<IReadOnlyCollection<int>, int> speakers)
    {
        Mentioned[] found = [.. predicted.Select(sentence => _space.Find(sentence, options.PredictedInSense, among))];
        ImmutableArray<int> named = [.. found.SelectMany(one => one.Surely).Distinct()];
        if (!named.IsEmpty && speakers(named) >= options.FewestLeaders) { return (Naming.Named, named); }

        ImmutableArray<int> near = [.. named.Concat(found.SelectMany(one => one.Perhaps)).Distinct()];
        return (near.IsEmpty ? Naming.NotFound : Naming.CannotTell, near);
    }

    [GeneratedRegex(
        @"^\W*(?:i (?:think|expect|guess|fear|suppose)(?: that)?,? )?(?:(?:probably|perhaps|maybe|mostly) )?they(?:'ll|’ll| will| would)?(?: (?:probably|mostly|mainly|surely|all|only|also))?(?: (?:say|talk|speak|write|mention|answer|think|want|expect|focus|care|complain|worry|name|see))?(?: (?:about|of|on|that|it as))*\b[:,]? ?",
        RegexOptions.IgnoreCase)]
    private static partial Regex LeadIn();
}
