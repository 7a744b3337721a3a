using System.Collections.Immutable;

namespace Attune.Analysis;

/// <summary>Reads one question: terms, topics on two axes, cards.</summary>
internal sealed class QuestionReader
{
    private readonly LockedRound _round;
    private readonly PreparedQuestion _question;
    private readonly ReadingOptions _options;
    private readonly SubjectSpace _space;
    private readonly TopicMeaning _meaning;
    private readonly VocabularyReading _vocabulary;

    public QuestionReader(LockedRound round, PreparedQuestion question, SubjectVectors vectors, ReadingOptions options)
    {
        var crowd = question.Points.DistinctBy(point => point.Leader).Count() > options.Meaning.CrowdFrom;
        _options = crowd ? options with { Meaning = options.Meaning with { Interval = options.Meaning.CrowdInterval } } : options;
        (_round, _question) = (round, question);
        _space = SubjectSpace.Of(question.Texts, vectors, options.Subject);
        _meaning = new(TypicalPair.Of(_space), _options.Meaning);
        _vocabulary = VocabularyReading.Of(question.Points, round.Answers, round.Merges, options.Vocabulary);
    }

    public QuestionReading Read()
    {
        var anchors = _round.Anchors.Where(anchor => anchor.Question == _question.Question.Id).ToImmutableArray();
        var answered = SideCounts.Of(_round.Answers.Where(answer => answer.Question == _question.Question.Id).Select(answer => answer.Side));
        var topics = Topics();
        var cards = new CardMaker(_question.Points, _space, _meaning, _vocabulary, anchors, answered, _options);
        return new()
        {
            Question = _question.Question,
            Answered = answered,
            Points = _question.Points,
            VocabularyOverlap = Math.Round(_vocabulary.Overlap, 4),
            Terms = _vocabulary.Terms,
            Topics = topics,
            Cards = cards.Of(topics),
            Horizon = anchors.Any(anchor => anchor.Kind == AnchorKind.Horizon) ? HorizonReading.Of(anchors, answered) : null,
        };
    }

    // What one leader says twice is not a topic of the room, unless a person made it one.
    private ImmutableArray<Topic> Topics()
    {
        var edits = (_round.TopicEdits ?? []).Where(edit => edit.Question == _question.Question.Id).ToArray();
        var groups = EditedGroups.Of(TopicGroups.Of(_space, _vocabulary.Phrases, _options.Topics), edits, _question.Points)
            .Where(group => group.Name.Length > 0 || group.Points.DistinctBy(point => _question.Points[point].Leader).Count() > 1)
            .ToArray();
        var labels = TopicLabels.Of([.. groups.Select(group => group.Points)], _question.Points, _vocabulary);
        var reader = new TopicReader(_question.Points, _space, _meaning, _vocabulary, _options);
        return [.. SideBySide.Select(groups.Length, at => reader.Read(groups[at].Points, groups[at].Name.Length > 0 ? [groups[at].Name] : labels[at]))
            .OrderByDescending(topic => topic.Leaders.Total).ThenBy(topic => topic.Points.Min())
            .Select((topic, index) => topic with { Index = index })];
    }
}
