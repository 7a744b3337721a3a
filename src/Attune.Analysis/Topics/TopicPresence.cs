using Attune.Analysis.Trace;
using Attune.Statistics.Sides;

namespace Attune.Analysis.Topics;

/// <summary>Says which side speaks of a topic, judged by the number of leaders of each side who do.</summary>
public static class TopicPresence
{
    /// <param name="leaders">The number of leaders of each side with a point in the topic.</param>
    /// <param name="options">The constants.</param>
    /// <returns>Shared if the smaller number is at least <see cref="TopicOptions.SharedShare"/> of the larger one.</returns>
    public static Presence Judge(SideCounts leaders, TopicOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var (low, high) = (Math.Min(leaders.Business, leaders.It), Math.Max(leaders.Business, leaders.It));
        if (high == 0) { return Presence.Neither; }

        if (low >= options.SharedShare * high) { return Presence.Shared; }

        return leaders.Business > leaders.It ? Presence.OnlyBusiness : Presence.OnlyIt;
    }
}
