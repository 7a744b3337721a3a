using System.Collections.Immutable;

namespace Attune.Analysis;

/// <summary>
/// Reads one question: terms, topics on two axes, cards. In two steps, so that of a large round no more than needed is in memory at a time: the
/// words are read first, and the vectors may go once they are handed over.
/// </summary>
public sealed class QuestionReader
{
    private readonly LockedRound _round;
    private readonly PreparedQuestion _question;
    private readonly ReadingOptions _options;
    private readonly VocabularyReading _vocabulary;

    /// <summary>Reads the words of the question.</summary>
    /// <param name="round">The round.</param>
    /// <param name="question">One of its questions.</param>
    /// <param name="options">Constants.</param>
    public QuestionReader(LockedRound round, PreparedQuestion question, ReadingOptions options)
    {
        ArgumentNullException.ThrowIfNull(round);
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(options);
        var crowd = question.Points.DistinctBy(point => point.Leader).Count() > options.Meaning.CrowdFrom;
        _options = crowd ? options with { Meaning = options.Meaning with { Interval = options.Meaning.CrowdInterval } } : options;
        (_round, _question) = (round, question);
        _vocabulary = VocabularyReading.Of(question.Points, round.Answers, round.Merges, options.Vocabulary);
    }

    /// <summary>Reads the rest.</summary>
    /// <param name="vectors">What an encoder made of <see cref="PreparedQuestion.Texts"/>; used up by the call.</param>
    /// <exception cref="ArgumentException">The vectors are not those of the question.</exception>
    public QuestionReading Read(SubjectVectors vectors)
    {
        var space = SubjectSpace.UsingUp(_question.Texts, vectors, _options.Subject);
        return Read(space, new(TypicalPair.Of(space), _options.Meaning));
    }

    private QuestionReading Read(SubjectSpace space, TopicMeaning meaning)
    {
        var anchors = _round.Anchors.Where(anchor => anchor.Question == _question.Question.Id).ToImmutableArray();
        var answered = SideCounts.Of(_round.Answers.Where(answer => answer.Question == _question.Question.Id).Select(answer => answer.Side));
        var topics = Topics(space, meaning);
        var cards = new CardMaker(_question.Points, space, meaning, _vocabulary, anchors, answered, _question.Question.Text, _options);
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
    private ImmutableArray<Topic> Topics(SubjectSpace space, TopicMeaning meaning)
    {
        var edits = (_round.TopicEdits ?? []).Where(edit => edit.Question == _question.Question.Id).ToArray();
        var groups = EditedGroups.Of(TopicGroups.Of(space, _vocabulary.Phrases, _options.Topics), edits, _question.Points)
            .Where(group => group.Name.Length > 0 || group.Points.DistinctBy(point => _question.Points[point].Leader).Count() > 1)
            .ToArray();
        var labels = TopicLabels.Of([.. groups.Select(group => group.Points)], _question.Points, _vocabulary, _question.Question.Text, _round.Sides);
        var reader = new TopicReader(_question.Points, space, meaning, _vocabulary, _options);
        return [.. SideBySide.Select(groups.Length, at => reader.Read(groups[at].Points, groups[at].Name.Length > 0 ? [groups[at].Name] : labels[at]))
            .OrderByDescending(topic => topic.Leaders.Total).ThenBy(topic => topic.Points.Min())
            .Select((topic, index) => topic with { Index = index })];
    }
}
