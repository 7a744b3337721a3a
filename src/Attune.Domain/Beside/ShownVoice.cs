using Attune.Analysis.Beside;
using Attune.Domain.Rooms;

namespace Attune.Domain.Beside;

/// <summary>What a third voice says of one topic of the room.</summary>
/// <param name="Topic">The topic as the room sees it.</param>
/// <param name="Sentences">The sentences that their authors let be shown; empty if they let none.</param>
/// <param name="IsSure">It surely speaks of it; otherwise a person has to read it.</param>
public sealed record VoiceTopic(RoomTopic Topic, ImmutableArray<string> Sentences, bool IsSure);

/// <summary>A third voice as the room sees it: beside the sides, and in none of their numbers.</summary>
public sealed record ShownVoice
{
    public required ThirdVoiceId Id { get; init; }

    public required string Name { get; init; }

    /// <summary>How many people speak for it and were done.</summary>
    public required int People { get; init; }

    /// <summary>Nobody who speaks for it let anything be shown, or nobody was done.</summary>
    public bool IsSilent => Topics.IsEmpty && Alone.IsEmpty && AloneCounted == 0 && Closed.IsEmpty && Words.IsEmpty;

    public required ImmutableArray<VoiceTopic> Topics { get; init; }

    /// <summary>Sentences of which nobody in the room speaks, by question, as far as their authors let them be shown.</summary>
    public required ImmutableArray<(string Question, string Text)> Alone { get; init; }

    /// <summary>How many more sentences stand alone and are not shown.</summary>
    public required int AloneCounted { get; init; }

    /// <summary>Words of the room that it uses, too.</summary>
    public required ImmutableArray<string> SharedWords { get; init; }

    /// <summary>Words that only it uses.</summary>
    public required ImmutableArray<string> Words { get; init; }

    /// <summary>What it chose, each answer for itself; what was written beside a question only as far as its author lets it be shown.</summary>
    public required BesideClosed Closed { get; init; }

    /// <summary>What it says of the topic of a card; null if nothing.</summary>
    public VoiceTopic? On(string topic) => topic.Length == 0 ? null : Topics.FirstOrDefault(candidate => candidate.Topic.Key == topic);

    internal static ShownVoice Make(
        ThirdVoice voice, int people, BesideClosed closed,
        ImmutableArray<(PlacedPoint Point, bool IsShown)> points, ImmutableArray<string> shared, ImmutableArray<string> own) => new()
        {
            Id = voice.Id,
            Name = voice.Name,
            People = people,
            Topics = [.. from one in points
                         where one.Point.Topic is not null
                         group one by one.Point.Topic!.Key into said
                         let topic = said.First().Point.Topic!
                         orderby topic.QuestionNumber, topic.Key
                         select new VoiceTopic(topic, [.. said.Where(one => one.IsShown).Select(one => one.Point.Text)], said.Any(one => one.Point.Standing == BesideStanding.OfTopic))],
            Alone = [.. points.Where(one => one is { IsShown: true, Point.Topic: null }).Select(one => (one.Point.Question, one.Point.Text))],
            AloneCounted = points.Count(one => one is { IsShown: false, Point.Topic: null }),
            SharedWords = shared,
            Words = own,
            Closed = closed,
        };
}
