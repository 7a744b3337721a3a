using System.Collections.Immutable;
using Attune.Analysis.Asking;
using Attune.Analysis.Horizons;
using Attune.Analysis.Meaning;
using Attune.Analysis.NonAnswers;
using Attune.Analysis.Rounds;
using Attune.Analysis.Topics;
using Attune.Analysis.Vocabulary;
using Attune.Statistics.Sides;

namespace Attune.Analysis.Readings;

/// <summary>
/// Reads one question: its terms, its topics on the two axes, and its cards. It works in two steps, so that little of a large round is in memory at a
/// time: the constructor reads the words, and the vectors are needed only during the call of <see cref="Read(SubjectVectors)"/>.
/// </summary>
public sealed class QuestionReader
{
    private readonly LockedRound _round;
    private readonly PreparedQuestion _question;
    private readonly ReadingOptions _options;
    private readonly VocabularyReading _vocabulary;
    private readonly ImmutableArray<Anchor> _anchors;
    private readonly SideCounts _answered;
    private readonly IReadOnlyDictionary<string, NonAnswer> _nothing;
    private RoomQuestion? _room;

    /// <summary>Reads the words of the question.</summary>
    /// <param name="round">The round.</param>
    /// <param name="question">One of its questions.</param>
    /// <param name="options">The constants of the analysis.</param>
    public QuestionReader(LockedRound round, PreparedQuestion question, ReadingOptions options)
    {
        ArgumentNullException.ThrowIfNull(round);
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(options);
        var crowd = question.Points.DistinctBy(point => point.Leader).Count() > options.Meaning.CrowdFrom;
        _options = crowd ? options with { Meaning = options.Meaning with { Interval = options.Meaning.CrowdInterval } } : options;
        (_round, _question) = (round, question);
        _anchors = [.. round.Anchors.Where(anchor => anchor.Question == question.Question.Id)];
        _nothing = NonAnswerCounts.Count(question.NonAnswers, question.Points.Select(point => point.Leader));
        // Who answers nothing has not said anything of the matter: silence about a topic is that of the others.
        _answered = SideCounts.Count(round.Answers.Where(answer => answer.Question == question.Question.Id && !_nothing.ContainsKey(answer.Leader)).Select(answer => answer.Side));
        _vocabulary = VocabularyReading.Read(question.Points, round.Answers, round.Merges, options.Vocabulary);
    }

    /// <summary>How likely the questions that people settled were, and whether it was worth asking them: what a reading of the round learns from.</summary>
    /// <param name="vectors">One row for each point, by an encoder of whole texts.</param>
    /// <exception cref="ArgumentException">There is not one vector for each point.</exception>
    public ImmutableArray<JudgedLikelihood> Judge(TextVectors vectors) => Word is null ? Room(vectors).Judge(vectors) : [];

    /// <summary>The keys of the words of the question; a merge of others changes nothing of it.</summary>
    public IReadOnlySet<string> WordKeys => _vocabulary.WordKeys;

    /// <summary>Reads the question of a room: topics by the sense of whole sentences, then what is told and what is asked.</summary>
    /// <param name="vectors">One row for each point, by an encoder of whole texts; the same ones in each call.</param>
    /// <param name="shift">What was learned from the settled questions of the whole round (<see cref="AskCalibration.Shift"/>).</param>
    /// <exception cref="ArgumentException">There is not one vector for each point.</exception>
    public QuestionReading Read(TextVectors vectors, double shift)
    {
        if (Word is { } word) { return word.Read(Make([], [])); }
        var found = Room(vectors).Read(vectors, shift);
        return Make(found.Topics, found.Cards) with { Asks = found.Asks, Edited = found.Edited };
    }

    /// <summary>The reader of a word that leaders explained; null for every other question. It compares nothing, so it needs no vectors.</summary>
    private WordQuestion? Word => _question.Question.Word is null ? null : new(_round, _question);

    private RoomQuestion Room(TextVectors vectors)
    {
        ArgumentNullException.ThrowIfNull(vectors);
        return vectors.Count == _question.Points.Length
            ? _room ??= new(_round, _question, _vocabulary, _answered, _options)
            : throw new ArgumentException($"{_question.Points.Length} points have {vectors.Count} vectors.", nameof(vectors));
    }

    /// <summary>Reads topics and cards of a crowd with the vectors of the question.</summary>
    /// <param name="vectors">The vectors of <see cref="PreparedQuestion.Texts"/>; the call changes them.</param>
    /// <exception cref="ArgumentException">The vectors are not those of the question.</exception>
    public QuestionReading Read(SubjectVectors vectors)
    {
        if (Word is { } word) { return word.Read(Make([], [])); }
        var space = SubjectSpace.UsingUp(_question.Texts, vectors, _options.Subject);
        return Read(space, new(TypicalPair.Measure(space), _options.Meaning));
    }

    private QuestionReading Read(SubjectSpace space, TopicMeaning meaning)
    {
        var proposed = TopicGroups.Group(space, _vocabulary.Phrases, _options.Topics);
        TopicEdit[] edits = [.. (_round.TopicEdits ?? []).Where(edit => edit.Question == _question.Question.Id && edit.Kind.IsOfTopics())];
        var topics = Topics(EditedGroups.Apply(proposed, edits, _question.Points), space, meaning);
        var cards = new CardMaker(_question.Points, space, meaning, _vocabulary, _anchors, _answered, _question.Question.Text, _options).Make(topics);
        return Make(topics, cards) with { Edited = EditedGroups.Agreement(proposed, edits, _question.Points) };
    }

    private QuestionReading Make(ImmutableArray<Topic> topics, ImmutableArray<Card> cards) => new()
    {
        Question = _question.Question,
        Answered = _answered,
        NonAnswerSentences = _question.NonAnswers,
        NonAnswerLeaders = NonAnswerCounts.ByKind(_nothing.Values),
        Points = _question.Points,
        VocabularyOverlap = Math.Round(_vocabulary.Overlap, 4),
        Terms = _vocabulary.Terms,
        Spellings = _vocabulary.Spellings,
        Topics = topics,
        Cards = cards,
        Horizon = _anchors.Any(anchor => anchor.Kind == AnchorKind.Horizon) ? HorizonReading.Read(_anchors, _answered) : null,
    };

    // What only one leader says, even twice, is not a topic of the room, unless a person made it one.
    private ImmutableArray<Topic> Topics((ImmutableArray<int> Points, string Name)[] edited, SubjectSpace space, TopicMeaning meaning)
    {
        var groups = edited
            .Where(group => group.Name.Length > 0 || group.Points.DistinctBy(point => _question.Points[point].Leader).Count() > 1)
            .ToArray();
        var labels = TopicLabels.Choose([.. groups.Select(group => group.Points)], _question.Points, _vocabulary, _question.Question.Text, _round.Sides);
        var reader = new TopicReader(_question.Points, space, meaning, _vocabulary, _options);
        return [.. SideBySide.Select(groups.Length, at => reader.Read(groups[at].Points, groups[at].Name.Length > 0 ? [groups[at].Name] : labels[at]))
            .OrderByDescending(topic => topic.Leaders.Total).ThenBy(topic => topic.Points.Min())
            .Select((topic, index) => topic with { Index = index })];
    }
}
