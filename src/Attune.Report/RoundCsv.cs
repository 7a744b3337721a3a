using System.Globalization;
using Attune.Analysis.NonAnswers;
using Attune.Analysis.Rounds;

namespace Attune.Report;

/// <summary>Writes a locked round as the files that <c>attune read</c> takes; read again, they give the same reading.</summary>
public static class RoundCsv
{
    /// <summary>The answers, one a row. The last column says what a writer does who answers nothing; it is for people and other programs, and reading it again passes over it.</summary>
    public static string Answers(LockedRound round)
    {
        ArgumentNullException.ThrowIfNull(round);
        var texts = round.Questions.ToDictionary(question => question.Id, question => question.Text);
        // The rows are in the order of the pack, because the first row of a question determines its place.
        return CsvText.Write([
            ["question_id", "question", "respondent_id", "side", "role", "answer", "non_answer"],
            .. from question in round.Questions
               from answer in round.Answers
               where answer.Question == question.Id
               select new[] { question.Id, texts[question.Id], answer.Leader, round.Sides.For(answer.Side), answer.Role, Points.Kept(answer), Points.NonAnswerOf(Points.Kept(answer), texts[question.Id]) is { } kind ? Word(kind) : "" }]);
    }

    public static string Anchors(LockedRound round)
    {
        ArgumentNullException.ThrowIfNull(round);
        return CsvText.Write([
            ["question_id", "respondent_id", "anchor", "value", "item"],
            .. from anchor in round.Anchors
               select new[] { anchor.Question, anchor.Leader, Word(anchor.Kind), ValueOf(anchor, round.Sides), anchor.Item }]);
    }

    public static string Forecasts(LockedRound round)
    {
        ArgumentNullException.ThrowIfNull(round);
        return CsvText.Write([
            ["question_id", "respondent_id", "likeness", "other_side", "other_horizon"],
            .. from forecast in round.Forecasts
               select new[]
               {
                   forecast.Question, forecast.Leader, forecast.Likeness is { } likeness ? ((int)likeness).ToString(CultureInfo.InvariantCulture) : "",
                   forecast.OtherSide, forecast.OtherHorizon is { } horizon ? Word(horizon) : "",
               }]);
    }

    public static string Expectations(LockedRound round)
    {
        ArgumentNullException.ThrowIfNull(round);
        return CsvText.Write([
            ["respondent_id", "activity", "stage", "owner"],
            .. from cell in round.Expectations
               select new[] { cell.Leader, cell.Activity, cell.Stage.ToString().ToLowerInvariant(), Word(cell.Owner, round.Sides) }]);
    }

    /// <summary>How sure the leaders are, how much depends on a question, and which of its words they do not know; words are parted by semicolons.</summary>
    public static string Weights(LockedRound round)
    {
        ArgumentNullException.ThrowIfNull(round);
        return CsvText.Write([
            ["question_id", "respondent_id", "confidence", "importance", "unknown_words"],
            .. from weight in round.Weights ?? []
               select new[] { weight.Question, weight.Leader, Step(weight.Confidence), Step(weight.Importance), string.Join("; ", weight.UnknownWords) }]);
    }

    private static string Step(int? step) => step?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static string ValueOf(Anchor anchor, SideNames sides) => anchor.Kind switch
    {
        AnchorKind.Horizon => Word(Enum.Parse<Horizon>(anchor.Value)),
        AnchorKind.Owner => Word(Enum.Parse<Owner>(anchor.Value), sides),
        _ => anchor.Value,
    };

    private static string Word(NonAnswerKind kind) => kind switch
    {
        NonAnswerKind.CannotTell => "cannot tell",
        NonAnswerKind.NotApplicable => "not applicable",
        _ => kind.ToString().ToLowerInvariant(),
    };

    private static string Word(AnchorKind kind) => kind.ToString().ToLowerInvariant();

    private static string Word(Horizon horizon) => horizon == Horizon.GoLive ? "go-live" : horizon.ToString().ToLowerInvariant();

    private static string Word(Owner owner, SideNames sides) => owner switch
    {
        Owner.Business => sides.Business,
        Owner.It => sides.It,
        Owner.DontKnow => "don't know",
        _ => owner.ToString().ToLowerInvariant(),
    };
}
