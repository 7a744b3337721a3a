using Attune.Domain.Gates;
using Attune.Domain.Programs;
using Attune.Domain.Trends;
using Attune.Domain.Viewers;
using Attune.Encoding;
using Attune.Web.Room.OverTime;

namespace Attune.Web.Desk.OverTime;

/// <summary>
/// Proposes topics of any two rounds that may be the same thing, those of neighboring rounds first: a topic that came back is looked for farther back only where nothing
/// nearer was found. What a person said of two topics is not proposed again.
/// </summary>
internal static class TopicProposals
{
    public static async Task<ImmutableArray<TopicPair>> MakeAsync(OverTimeView view, Viewer viewer, IReadOnlyCollection<TopicLink> links, RoundEncoders encoders, CancellationToken cancel)
    {
        var threads = TopicThread.Join(links);
        // A topic that is linked backwards has been found.
        var found = links.Where(link => link.IsSame).Select(link => (link.LaterRound, link.LaterTopic)).ToHashSet();
        var proposed = ImmutableArray.CreateBuilder<TopicPair>();
        for (var apart = 1; apart < view.Rounds.Length; apart++)
        {
            var met = new HashSet<(RoundId, string)>();
            for (var later = apart; later < view.Rounds.Length; later++)
            {
                foreach (var pair in await PairsAsync(view.Rounds[later - apart], view.Rounds[later], viewer, encoders, cancel))
                {
                    if (found.Contains(Place(pair.LaterRound, pair.Later.Key)) || IsSaid(pair) || AreOne(pair)) { continue; }
                    proposed.Add(pair);
                    met.Add(Place(pair.LaterRound, pair.Later.Key));
                }
            }

            found.UnionWith(met);
        }

        return proposed.ToImmutable();

        bool IsSaid(TopicPair pair)
            => links.Any(link => (link.EarlierRound, link.EarlierTopic) == Place(pair.EarlierRound, pair.Earlier.Key) && (link.LaterRound, link.LaterTopic) == Place(pair.LaterRound, pair.Later.Key));

        bool AreOne(TopicPair pair)
            => threads.Any(thread => thread.In(pair.EarlierRound.In.Round.Id).Any(place => place.Topic == pair.Earlier.Key) && thread.In(pair.LaterRound.In.Round.Id).Any(place => place.Topic == pair.Later.Key));
    }

    private static async Task<IEnumerable<TopicPair>> PairsAsync(TimedRound earlier, TimedRound later, Viewer viewer, RoundEncoders encoders, CancellationToken cancel)
    {
        var matches = await Gate.MatchTopicsAsync(viewer, earlier.In, later.In, encoders.Room.EncodeAsync, cancel);
        var near = from match in matches select (match.Earlier, match.Later);
        // What is called by the same words is worth asking, however its sentences read.
        var alike = from before in earlier.View.Reading.Topics
                    from now in later.View.Reading.Topics
                    where before.Question == now.Question && before.Words.Length > 0 && before.Words.Equals(now.Words, StringComparison.OrdinalIgnoreCase)
                    select (Earlier: before.Key, Later: now.Key);
        return from pair in near.Concat(alike).Distinct()
               let before = earlier.View.Reading.Topic(pair.Earlier)
               let now = later.View.Reading.Topic(pair.Later)
               where before is not null && now is not null
               select new TopicPair(before, earlier, now, later);
    }

    private static (RoundId, string) Place(TimedRound round, string topic) => (round.In.Round.Id, topic);
}
