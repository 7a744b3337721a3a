using System.Collections.Immutable;
using Attune.Statistics.Sides;

namespace Attune.Analysis.Readings;

/// <summary>How many aims of the strategy each leader names, without having been asked for any.</summary>
public static class AimsNamed
{
    /// <summary>Counts leaders by the number of aims that they surely mention; what they only may mention is not counted.</summary>
    /// <param name="themes">The traces of all aims.</param>
    /// <param name="questions">The readings of the questions, into which the mentions point.</param>
    /// <param name="leaders">The number of leaders of each side who answered anything: who mentions no aim is counted as well.</param>
    /// <returns>At each place from 0 to the number of aims, the leaders of each side who mention so many; empty if there are no aims.</returns>
    public static ImmutableArray<SideCounts> Count(ImmutableArray<ThemeTrace> themes, ImmutableArray<QuestionReading> questions, SideCounts leaders)
    {
        if (themes.IsEmpty) { return []; }
        var named = (from theme in themes
                     from leader in theme.Mentions.Where(mention => mention.Mention == Mention.Yes)
                         .Select(mention => questions[mention.Question].Points[mention.Point])
                         .Select(point => (point.Leader, point.Side)).Distinct()
                     group leader by leader).Select(aims => (aims.Key.Side, Aims: aims.Count())).ToArray();
        var some = SideCounts.Count(named.Select(leader => leader.Side));
        return [new(leaders.Business - some.Business, leaders.It - some.It), .. Enumerable.Range(1, themes.Length)
            .Select(aims => SideCounts.Count(named.Where(leader => leader.Aims == aims).Select(leader => leader.Side)))];
    }
}
