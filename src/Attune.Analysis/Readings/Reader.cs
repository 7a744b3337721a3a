using System.Collections.Immutable;
using Attune.Analysis.Cultures;
using Attune.Analysis.Fits;
using Attune.Analysis.Ownership;
using Attune.Analysis.Perception;
using Attune.Analysis.Ratings;
using Attune.Analysis.Rounds;
using Attune.Analysis.Sureness;
using Attune.Statistics.Sides;

namespace Attune.Analysis.Readings;

/// <summary>The last step of a reading: joins the questions, which <see cref="QuestionReader"/> reads one by one, and adds what is read across questions.</summary>
public static class Reader
{
    /// <summary>Makes the reading of a round from the readings of its questions. The same arguments give the same reading.</summary>
    /// <param name="prepared">The round, split into points.</param>
    /// <param name="encoderId">The identity of the encoder that made all vectors.</param>
    /// <param name="questions">The reading of each question, in the order of the round.</param>
    /// <param name="themes">The traces of the themes of the strategy (<see cref="ThemeReader"/>), in the order of the round.</param>
    /// <param name="predictions">What each side predicted of the other's words (<see cref="PredictionReader"/>).</param>
    /// <param name="options">The options with which the questions were read.</param>
    public static Reading Join(PreparedRound prepared, string encoderId, ImmutableArray<QuestionReading> questions, ImmutableArray<ThemeTrace> themes, ImmutableArray<PredictionReading> predictions, ReadingOptions options)
    {
        ArgumentNullException.ThrowIfNull(prepared);
        ArgumentNullException.ThrowIfNull(options);
        var round = prepared.Round;
        var leaders = SideCounts.Count(round.Answers.Select(answer => (answer.Leader, answer.Side)).Distinct().Select(leader => leader.Side));
        return new()
        {
            Version = AnalysisVersion.Current,
            EncoderId = encoderId,
            InputsHash = options.Hash(round),
            // Whom somebody chose with in an earlier round is no part of what is carried on.
            Round = round with { Agreed = null },
            Leaders = leaders,
            Questions = [.. questions.Select(question => Weighed(question, round))],
            Ownership = OwnershipReading.Read(round.Expectations),
            Perception = PerceptionReading.Read(round, questions.ToDictionary(question => question.Question.Id, FoundTopics.Likeness)),
            Predictions = predictions,
            Themes = themes,
            AimsNamed = AimsNamed.Count(themes, questions, leaders),
            Roles = RoleReading.Read(round.Anchors),
            Fit = FitReading.Read(round.Anchors),
            Ratings = RatingReading.Read(round),
            Rankings = RankingReading.Read(round),
            Cultures = CultureReading.Read(round),
        };
    }

    private static QuestionReading Weighed(QuestionReading question, LockedRound round)
    {
        Weight[] weights = [.. (round.Weights ?? []).Where(weight => weight.Question == question.Question.Id)];
        return weights.Length == 0 ? question : question with
        {
            Weight = QuestionWeight.Read(weights, question.Question.Text),
            Cards = [.. question.Cards.Select(card => card with { Sureness = CardSureness.Read(weights, question.LeadersBehind(card)) })],
        };
    }

    /// <summary>The number of questions that are read at once. Each compares thousands of points pair by pair; more at once would only use more memory.</summary>
    public const int QuestionsAtOnce = 4;
}
