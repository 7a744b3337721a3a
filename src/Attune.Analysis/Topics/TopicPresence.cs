namespace Attune.Analysis;

/// <summary>Which side speaks of a topic, judged by how many leaders of each do.</summary>
public static class TopicPresence
{
    /// <param name="leaders">Leaders of each side with a point in the topic.</param>
    /// <param name="options">Constants.</param>
    /// <returns>Shared where the smaller side has at least <see cref="TopicOptions.SharedShare"/> of the larger.</returns>
    public static Presence Of(SideCounts leaders, TopicOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var (low, high) = (Math.Min(leaders.Business, leaders.It), Math.Max(leaders.Business, leaders.It));
        if (high == 0) { return Presence.Neither; }

        if (low >= options.SharedShare * high) { return Presence.Shared; }

        return leaders.Business > leaders.It ? Presence.OnlyBusiness : Presence.OnlyIt;
    }
}
