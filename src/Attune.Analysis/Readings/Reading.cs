using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Attune.Analysis.Asking;
using Attune.Analysis.Cultures;
using Attune.Analysis.Fits;
using Attune.Analysis.Horizons;
using Attune.Analysis.NonAnswers;
using Attune.Analysis.Ownership;
using Attune.Analysis.Perception;
using Attune.Analysis.Ratings;
using Attune.Analysis.Rounds;
using Attune.Analysis.Sureness;
using Attune.Analysis.Topics;
using Attune.Analysis.Vocabulary;
using Attune.Statistics.Sides;

namespace Attune.Analysis.Readings;

/// <summary>The analysis of a locked round. Every number in it leads to points, and every point to an exact part of an answer.</summary>
public sealed record Reading
{
    /// <summary>The version of the analysis that made this reading (<see cref="AnalysisVersion"/>).</summary>
    public required string Version { get; init; }

    /// <summary>The id of the encoder. Readings of different encoders are never compared.</summary>
    public required string EncoderId { get; init; }

    /// <summary>The id of the judge outside of the analysis, for instance a language model, whose proposals stand in the reading; null if none was asked.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? JudgeId { get; init; }

    /// <summary>The SHA-256 hash of the round and the options, in lower-case hexadecimal digits.</summary>
    public required string InputsHash { get; init; }

    public required LockedRound Round { get; init; }

    /// <summary>The number of leaders of each side who answered at least one question.</summary>
    public required SideCounts Leaders { get; init; }

    public required ImmutableArray<QuestionReading> Questions { get; init; }

    /// <summary>Who is expected to do what; empty if no expectation matrix was given.</summary>
    public ImmutableArray<OwnershipCell> Ownership { get; init; } = [];

    /// <summary>What each side expected of the other; empty if no forecasts were given.</summary>
    public ImmutableArray<PerceptionReading> Perception { get; init; } = [];

    /// <summary>What each side predicted of the other's words, by question and side; empty if nobody predicted any, and for a crowd.</summary>
    // A reading written before there was this field has none.
    public ImmutableArray<PredictionReading> Predictions { get => field.IsDefault ? [] : field; init; } = [];

    /// <summary>Who speaks of the themes of the strategy; empty if no themes were given.</summary>
    public ImmutableArray<ThemeTrace> Themes { get; init; } = [];

    /// <summary>At each place from 0 to the number of themes, the leaders of each side who surely mention so many of them; empty if no themes were given.</summary>
    // A reading written before there was this field has none, and so for those below.
    public ImmutableArray<SideCounts> AimsNamed { get => field.IsDefault ? [] : field; init; } = [];

    /// <summary>Whom the sides name for the parts of a question; empty if no owner was asked for.</summary>
    public ImmutableArray<RoleReading> Roles { get => field.IsDefault ? [] : field; init; } = [];

    /// <summary>Where the sides see each process area between the standard and custom; empty if it was not asked.</summary>
    public ImmutableArray<FitReading> Fit { get => field.IsDefault ? [] : field; init; } = [];

    /// <summary>How far the leaders agree with what they rated, by question; empty if nothing was rated.</summary>
    public ImmutableArray<RatingReading> Ratings { get => field.IsDefault ? [] : field; init; } = [];

    /// <summary>In which order the leaders put what they ranked, by question; empty if nothing was ranked.</summary>
    public ImmutableArray<RankingReading> Rankings { get => field.IsDefault ? [] : field; init; } = [];

    /// <summary>Whether closed answers follow one set of answers or more; without what there are too few leaders or items to tell of.</summary>
    public ImmutableArray<CultureReading> Cultures { get => field.IsDefault ? [] : field; init; } = [];

    /// <summary>What new answers have moved away from of what was agreed before; null if nothing was agreed.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<TextDrift>? Drifts { get; init; }
}

/// <summary>What the answers to one question say.</summary>
public sealed record QuestionReading
{
    public required Question Question { get; init; }

    /// <summary>The number of leaders of each side who answered the question and said something; the others are in <see cref="NonAnswerLeaders"/>.</summary>
    public required SideCounts Answered { get; init; }

    /// <summary>All points of the answers, in the order of the answers.</summary>
    public required ImmutableArray<Point> Points { get; init; }

    /// <summary>The Ruzicka overlap of the words of the two sides over the whole question, from 0 to 1.</summary>
    public required double VocabularyOverlap { get; init; }

    /// <summary>All terms, those of most leaders first and of equals in ordinal order of their keys.</summary>
    public required ImmutableArray<TermReading> Terms { get; init; }

    /// <summary>The words that are spelled wrong and were read as the ones that were meant, in ordinal order; empty for a crowd.</summary>
    public ImmutableArray<Merge> Spellings { get => field.IsDefault ? [] : field; init; } = [];

    /// <summary>The topics, those of most leaders first.</summary>
    public required ImmutableArray<Topic> Topics { get; init; }

    /// <summary>The cards in the order of the reveal.</summary>
    public required ImmutableArray<Card> Cards { get; init; }

    /// <summary>What is likely and not certain, to be asked, the most likely first; empty for a crowd.</summary>
    // A reading written before there was this field has none.
    public ImmutableArray<Ask> Asks { get => field.IsDefault ? [] : field; init; } = [];

    /// <summary>The sentences that answer nothing ("no idea") and are no points, in the order of the answers.</summary>
    public ImmutableArray<NonAnswer> NonAnswerSentences { get => field.IsDefault ? [] : field; init; } = [];

    /// <summary>How many leaders answered with nothing but such sentences, by kind; they are not missing, and have not said anything.</summary>
    public ImmutableArray<NonAnswerCount> NonAnswerLeaders { get => field.IsDefault ? [] : field; init; } = [];

    /// <summary>When each side would judge success; null if the question has no horizon anchor.</summary>
    public HorizonReading? Horizon { get; init; }

    /// <summary>The topic that holds most of some points; null if they lie in none.</summary>
    /// <param name="points">Places of points.</param>
    public Topic? TopicOf(IEnumerable<int> points)
    {
        var some = points.ToHashSet();
        return Topics.Where(topic => topic.Points.Any(some.Contains)).MaxBy(topic => topic.Points.Count(some.Contains));
    }

    /// <summary>How far people moved its points from the topics that were proposed; null if they merged and split none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public EditAgreement? Edited { get; init; }

    /// <summary>How sure the leaders are, how much depends on the question, and which of its words they do not know; null if nobody said.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public QuestionWeight? Weight { get; init; }
}
