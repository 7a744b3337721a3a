using System.Collections.Immutable;
using System.Globalization;
using Attune.Analysis.Rounds;
using Attune.Report.Data;

namespace Attune.Report;

/// <summary>A locked round as tables, as far as the gate opened it: leaders stand under names of this round alone.</summary>
public static class RoundTables
{
    /// <summary>The tables of the round, each with a row for each thing, and with none where nothing was asked.</summary>
    public static ImmutableArray<DataTable> Make(LockedRound round, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(round);
        var texts = new RoundColumns(culture);
        return [Questions(texts, round), Answers(texts, round), Anchors(texts, round), Forecasts(texts, round), Expectations(texts, round), Weights(texts, round)];
    }

    internal static DataTable Questions(RoundColumns texts, LockedRound round) => new TableDraft<Question>("questions", texts.Questions, TableReaders.Facilitator)
        .Text("question_id", texts.QuestionsQuestionId, row => row.Id)
        .Text("question", texts.QuestionsQuestion, row => row.Text)
        .Text("word", texts.QuestionsWord, row => row.Word)
        .Number("answers", texts.QuestionsAnswers, row => IsAsked(round, row) ? round.Answers.Count(answer => answer.Question == row.Id) : null, texts.UnitLeaders)
        .YesNo("asked", texts.QuestionsAsked, row => IsAsked(round, row))
        .Number("kept", texts.QuestionsKept, row => round.Kept?.FirstOrDefault(count => count.Question == row.Id)?.Kept, texts.UnitLeaders)
        .With(round.Questions.Concat(round.NotAsked ?? []));

    private static bool IsAsked(LockedRound round, Question question) => round.Questions.Any(asked => asked.Id == question.Id);

    internal static DataTable Answers(RoundColumns texts, LockedRound round) => new TableDraft<Answer>("answers", texts.Answers, TableReaders.Facilitator)
        .Text("question_id", texts.AnswersQuestionId, row => row.Question)
        .Text("question", texts.AnswersQuestion, row => AskedOf(round, row))
        .Text("respondent_id", texts.AnswersRespondentId, row => row.Leader)
        .Text("side", texts.AnswersSide, row => round.Sides.For(row.Side))
        .Text("role", texts.AnswersRole, row => row.Role)
        .Text("answer", texts.AnswersAnswer, Points.Kept)
        .Text("non_answer", texts.AnswersNonAnswer, row => Points.NonAnswerOf(Points.Kept(row), AskedOf(round, row)) is { } kind ? RoundWords.Say(kind) : "")
        .With(round.Questions.SelectMany(question => round.Answers.Where(answer => answer.Question == question.Id)));

    private static string AskedOf(LockedRound round, Answer answer) => round.Questions.First(question => question.Id == answer.Question).Text;

    internal static DataTable Anchors(RoundColumns texts, LockedRound round) => new TableDraft<Anchor>("anchors", texts.Anchors, TableReaders.Facilitator)
        .Text("question_id", texts.AnchorsQuestionId, row => row.Question)
        .Text("respondent_id", texts.AnchorsRespondentId, row => row.Leader)
        .Text("anchor", texts.AnchorsAnchor, row => RoundWords.Say(row.Kind))
        .Text("value", texts.AnchorsValue, row => RoundWords.ValueOf(row, round.Sides))
        .Text("item", texts.AnchorsItem, row => row.Item)
        .With(round.Anchors);

    internal static DataTable Forecasts(RoundColumns texts, LockedRound round) => new TableDraft<Forecast>("forecasts", texts.Forecasts, TableReaders.Facilitator)
        .Text("question_id", texts.ForecastsQuestionId, row => row.Question)
        .Text("respondent_id", texts.ForecastsRespondentId, row => row.Leader)
        .Number("likeness", texts.ForecastsLikeness, row => (int?)row.Likeness, texts.UnitSteps)
        .Text("other_side", texts.ForecastsOtherSide, row => row.OtherSide)
        .Text("other_horizon", texts.ForecastsOtherHorizon, row => row.OtherHorizon is { } horizon ? RoundWords.Say(horizon) : "")
        .With(round.Forecasts);

    internal static DataTable Expectations(RoundColumns texts, LockedRound round) => new TableDraft<Expectation>("expectations", texts.Expectations, TableReaders.Facilitator)
        .Text("respondent_id", texts.ExpectationsRespondentId, row => row.Leader)
        .Text("activity", texts.ExpectationsActivity, row => row.Activity)
        .Text("stage", texts.ExpectationsStage, row => row.Stage.ToString().ToLowerInvariant())
        .Text("owner", texts.ExpectationsOwner, row => RoundWords.Say(row.Owner, round.Sides))
        .With(round.Expectations);

    internal static DataTable Weights(RoundColumns texts, LockedRound round) => new TableDraft<Weight>("weights", texts.Weights, TableReaders.Facilitator)
        .Text("question_id", texts.WeightsQuestionId, row => row.Question)
        .Text("respondent_id", texts.WeightsRespondentId, row => row.Leader)
        .Number("confidence", texts.WeightsConfidence, row => row.Confidence, texts.UnitSteps)
        .Number("importance", texts.WeightsImportance, row => row.Importance, texts.UnitSteps)
        .Text("unknown_words", texts.WeightsUnknownWords, row => string.Join("; ", row.UnknownWords))
        .With(round.Weights ?? []);
}
