using Attune.Analysis.Beside;
using Attune.Analysis.Rounds;
using Attune.Domain.Answers;
using Attune.Domain.Rooms;
using Attune.Statistics.Sides;

namespace Attune.Domain.Beside;

/// <summary>A topic of the room and what a newcomer says of it.</summary>
/// <param name="Topic">The topic as the room sees it.</param>
/// <param name="Own">The own sentences that speak of it, or may.</param>
/// <param name="IsSure">At least one of them surely does.</param>
/// <param name="NearerTo">The side to which they stand nearer; null where it cannot be told.</param>
public sealed record GapTopic(RoomTopic Topic, ImmutableArray<string> Own, bool IsSure, Side? NearerTo);

/// <summary>A closed answer of a newcomer beside what the room answered.</summary>
/// <param name="Question">Id of the question.</param>
/// <param name="Own">What the newcomer chose.</param>
/// <param name="Room">How many chose each, as far as the room may see it; null if it sees nothing of it.</param>
public sealed record GapHorizon(string Question, Horizon Own, RoomCounts? Room);

/// <summary>
/// How far a newcomer's own answers are from what the room said: made of what the room may see and of the own words, for the newcomer alone. It is no score: what is
/// near, what is missing, and where to begin to talk.
/// </summary>
public sealed record OwnGap
{
    public required Side Side { get; init; }

    /// <summary>Topics of which the room and the newcomer speak, in the order of the room.</summary>
    public required ImmutableArray<GapTopic> Shared { get; init; }

    /// <summary>Topics of which at least two leaders speak and the newcomer does not, those of most leaders first.</summary>
    public required ImmutableArray<RoomTopic> Unsaid { get; init; }

    /// <summary>Own sentences to which nothing in the room comes near.</summary>
    public required ImmutableArray<string> OnlyOwn { get; init; }

    /// <summary>Words of the room that the newcomer uses, too.</summary>
    public required ImmutableArray<string> SharedWords { get; init; }

    /// <summary>The words of most people that the newcomer does not use.</summary>
    public required ImmutableArray<string> MissingWords { get; init; }

    public required ImmutableArray<GapHorizon> Horizons { get; init; }

    /// <summary>The own answers, by question.</summary>
    public required ImmutableArray<(string Question, AnswerContent Content)> Answers { get; init; }

    private const int MostMissing = 12;

    private const int FewestOfTopic = 2;

    internal static OwnGap Find(Side side, ShownReading shown, ImmutableArray<PlacedPoint> points, ImmutableArray<string> words, ImmutableArray<(string Question, AnswerContent Content)> answers)
    {
        var of = points.Where(point => point.Topic is not null).ToLookup(point => point.Topic!.Key, StringComparer.Ordinal);
        var known = words.ToHashSet(StringComparer.OrdinalIgnoreCase);
        return new()
        {
            Side = side,
            Shared = [.. from topic in shown.Topics
                         where of.Contains(topic.Key)
                         let said = of[topic.Key].ToArray()
                         select new GapTopic(topic, [.. said.Select(point => point.Text)], said.Any(point => point.Standing == BesideStanding.OfTopic), said.Select(point => point.NearerTo).FirstOrDefault(nearer => nearer is not null))],
            Unsaid = [.. shown.Topics.Where(topic => topic.Name.Length > 0 && topic.Leaders.Total >= FewestOfTopic && !of.Contains(topic.Key)).OrderByDescending(topic => topic.Leaders.Total)],
            OnlyOwn = [.. points.Where(point => point.Standing == BesideStanding.Alone).Select(point => point.Text)],
            SharedWords = words,
            MissingWords = [.. shown.Words.Where(word => !known.Contains(word.Text)).OrderByDescending(word => word.Leaders.Total).Take(MostMissing).Select(word => word.Text)],
            Horizons = [.. from answer in answers
                           from anchor in answer.Content.Anchors
                           where anchor.Kind == AnchorKind.Horizon && Enum.TryParse<Horizon>(anchor.Value, out _)
                           select new GapHorizon(answer.Question, Enum.Parse<Horizon>(anchor.Value), shown.Success.FirstOrDefault(success => success.Question == answer.Question)?.Horizons)],
            Answers = answers,
        };
    }
}
