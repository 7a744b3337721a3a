using System.Collections.Immutable;
using Attune.Analysis.MatterReadings;
using Attune.Analysis.Meaning;
using Attune.Analysis.NonAnswers;
using Attune.Analysis.Rounds;
using Attune.Analysis.Text;

namespace Attune.Analysis.Readings;

/// <summary>A question with the points of its answers.</summary>
/// <param name="Question">The question.</param>
/// <param name="Points">The points of all answers to it.</param>
/// <param name="Texts">The texts of the points, for the encoder.</param>
/// <param name="NonAnswers">The sentences of the answers that answer nothing.</param>
public sealed record PreparedQuestion(Question Question, ImmutableArray<Point> Points, SubjectTexts Texts, ImmutableArray<NonAnswer> NonAnswers)
{
    /// <summary>The points as the analysis reads them (<see cref="Point.AsRead"/>), cleaned once.</summary>
    public ImmutableArray<string> Said => Texts.Texts;
}

/// <summary>
/// The first step of a reading: a round split into points, with all texts that have to be encoded. Once a question is encoded,
/// <see cref="QuestionReader.Read(SubjectVectors)"/> reads it, and <see cref="Reader.Join"/> makes the reading of the round.
/// </summary>
/// <param name="Round">The round.</param>
/// <param name="Questions">The questions with their points, in the order of the round.</param>
/// <param name="Themes">The texts of all points of the round with the themes of the strategy; null if there are no themes or no points.</param>
public sealed record PreparedRound(LockedRound Round, ImmutableArray<PreparedQuestion> Questions, SubjectTexts? Themes)
{
    /// <summary>What leaders predicted of the other side's words, one for each leader and question; the last one, if somebody gave several.</summary>
    public ImmutableArray<PreparedPrediction> Predictions { get; } =
        [.. from forecast in Round.Forecasts
            where forecast.Side is not null && !string.IsNullOrWhiteSpace(forecast.OtherSide)
            group forecast by (forecast.Leader, forecast.Question) into given
            let last = given.Last()
            select new PreparedPrediction(last, [.. Rounds.Points.Split(last.OtherSide).Select(span => PredictionSearch.Without(ReadableText.Read(span.Cut(last.OtherSide)).Text))])];

    /// <summary>The number of all points of the round.</summary>
    public int Points { get; } = Questions.Sum(question => question.Points.Length);

    /// <summary>Whether it is read as a room (<see cref="QuestionReader.Read(TextVectors, double)"/>) or as a crowd.</summary>
    public bool IsRoom(ReadingOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return Points <= options.RoomUpTo;
    }

    /// <summary>Splits the answers of a round into points and collects the texts to encode.</summary>
    /// <param name="round">The round.</param>
    /// <param name="known">The question as it was split before, if its answers are the same; null if it is not known.</param>
    public static PreparedRound Prepare(LockedRound round, Func<Question, PreparedQuestion?>? known = null)
    {
        ArgumentNullException.ThrowIfNull(round);
        ImmutableArray<PreparedQuestion> questions = [.. round.Questions.Select(question =>
        {
            if (known?.Invoke(question) is { } before) { return before; }
            var (points, texts, nothing) = Rounds.Points.CollectAll(round, question.Id);
            return new PreparedQuestion(question, points, SubjectTexts.Collect(texts), nothing);
        })];
        var said = questions.SelectMany(question => question.Said).ToArray();
        return new(round, questions, round.Themes.IsEmpty || said.Length == 0 ? null : SubjectTexts.Collect(said, round.Themes));
    }
}
