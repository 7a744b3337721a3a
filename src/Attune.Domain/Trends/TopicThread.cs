using Attune.Domain.Programs;

namespace Attune.Domain.Trends;

/// <summary>One thing that leaders speak of in several rounds: topics that people confirmed to be the same. It may fade, and come back.</summary>
/// <param name="Question">The question to which its topics answer.</param>
/// <param name="Topics">Its topics; several of one round where it split.</param>
public sealed record TopicThread(string Question, ImmutableArray<TopicPlace> Topics)
{
    public IEnumerable<TopicPlace> In(RoundId round) => Topics.Where(topic => topic.Round == round);

    /// <summary>Joins what is linked, over any number of rounds; what was said not to be the same joins nothing.</summary>
    public static ImmutableArray<TopicThread> Join(IEnumerable<TopicLink> links)
    {
        var threads = new List<(string Question, HashSet<TopicPlace> Topics)>();
        foreach (var link in links.Where(link => link.IsSame).OrderBy(link => link.At).ThenBy(link => link.EarlierTopic, StringComparer.Ordinal).ThenBy(link => link.LaterTopic, StringComparer.Ordinal))
        {
            var met = threads.Where(thread => thread.Topics.Any(topic => IsOne(topic, link.Earlier) || IsOne(topic, link.Later))).ToArray();
            threads.RemoveAll(met.Contains);
            threads.Add((link.Question, [.. met.SelectMany(thread => thread.Topics), link.Earlier, link.Later]));
        }

        return [.. threads.Select(thread => new TopicThread(thread.Question, [.. thread.Topics.DistinctBy(topic => (topic.Round, topic.Topic))]))];
    }

    private static bool IsOne(TopicPlace one, TopicPlace other) => one.Round == other.Round && one.Topic == other.Topic;
}
