using Attune.Analysis.Rounds;
using Attune.Domain.Answers;
using Attune.Domain.Judging;
using Attune.Domain.Questions;
using Attune.Domain.Rounds;
using Attune.Statistics.Sides;

namespace Attune.Domain.Gates;

/// <summary>An opened answer under a name that means nothing outside its reading.</summary>
internal sealed record GivenAnswer(string Leader, Side Side, string Question, AnswerContent Content)
{
    /// <summary>What the author corrected, as far as it holds for the answer as it stands; null if nothing was.</summary>
    public CorrectedAnswer? Corrected { get; init; }
}

/// <summary>
/// Turns opened answers into the input of the analysis. The facilitator's own forecast decides nothing and stays sealed until its stage, so it is no part of
/// the input: a reading, its hash and its export say nothing of it.
/// </summary>
internal static class ReadingInput
{
    public static LockedRound From(Round round, QuestionPack pack, SideNames sides, IEnumerable<GivenAnswer> given)
    {
        var answers = given.ToArray();
        Question[] probes = [.. round.Probes.Select(probe => new Question(probe.Question, probe.Word) { Word = probe.Word })];
        Question[] questions = [.. pack.Questions.Where(question => question.Kind == QuestionKind.Open).Select(question => question.ForReading()), .. probes];
        ImmutableArray<Weight> weights =
        [
            .. from answer in answers
               let content = answer.Content
               where questions.Any(question => question.Id == answer.Question)
               where content.Confidence is not null || content.Importance is not null || !content.UnknownWords.IsEmpty
               select new Weight(answer.Leader, answer.Side, answer.Question, content.Confidence, content.Importance, content.UnknownWords),
        ];
        return new LockedRound
        {
            Sides = sides,
            Questions = [.. questions],
            // The rows stand question by question as in the exported file, because the hash of a reading depends on their order.
            Answers = [.. from question in questions
                          from answer in answers
                          where answer.Question == question.Id
                          let text = CorrectedAnswer.TextOf(answer.Content, answer.Corrected)
                          where text.Length > 0
                          select CorrectedAnswer.Correct(new(answer.Leader, answer.Side, answer.Question, text), answer.Corrected)],
            Anchors = [.. from answer in answers
                          from anchor in answer.Content.Anchors
                          select new Anchor(answer.Leader, answer.Side, answer.Question, anchor.Kind, anchor.Value, anchor.Item)],
            Forecasts = [.. from answer in answers
                            where answer.Content.Forecast is { IsEmpty: false }
                            let forecast = answer.Content.Forecast
                            select new Forecast(answer.Leader, answer.Side, answer.Question, forecast.Likeness, forecast.OtherSide, forecast.OtherHorizon)],
            Expectations = [.. from answer in answers
                               from cell in answer.Content.Expectations
                               select new Expectation(answer.Leader, answer.Side, cell.Activity, cell.Stage, cell.Owner)],
            // A round without them keeps its hash.
            Weights = weights.IsEmpty ? null : weights,
            NotAsked = pack.Rested.IsEmpty ? null : [.. pack.Rested.Select(question => question.ForReading())],
            Kept = KeptOf(round, pack, answers) is { IsEmpty: false } kept ? kept : null,
        };
    }

    // Who kept an answer said the same twice, so whose two answers are alike would follow from a count of one.
    private static ImmutableArray<KeptCount> KeptOf(Round round, QuestionPack pack, GivenAnswer[] answers)
        => [.. from question in pack.Questions
               let given = answers.Where(answer => answer.Question == question.Id && answer.Content with { Forecast = null } is { IsEmpty: false }).ToArray()
               let kept = given.Count(answer => answer.Content.KeptFrom > 0)
               where kept > 0 && (!Contracts.HidesAuthors(round.Contract) || SmallCells.ShowsPart(kept, given.Length))
               select new KeptCount(question.Id, kept, given.Length)];
}
