using Attune.Analysis.Perception;
using Attune.Analysis.Readings;
using Attune.Analysis.Rounds;
using Attune.Report.Markup;
using Attune.Report.Parts;
using Attune.Statistics.Sides;

namespace Attune.Report.Sections;

/// <summary>What each side expected of the answers, beside what was found.</summary>
internal static class PerceptionSection
{
    public static Html Render(Edition edition)
    {
        var (words, all) = (edition.Words, edition.Reading.Perception);
        if (all.Length == 0) { return Html.Empty; }
        return Html.Format($"""
            <article id="perception">
            <p class="kicker"><span class="reading">{Mark.Render(CardKind.Perception)}{words.Perception}</span></p>
            <h1 class="q">{Title(edition)}</h1>
            <p class="lede">{words.PerceptionLead}</p>
            <div class="scroll"><table role="table" class="table stackable beliefs-report" aria-label="{words.Perception}"><thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">{words.QuestionHead}</th><th role="columnheader" scope="col">{SideLabel.Render(edition, Side.Business)} {words.Expected}</th><th role="columnheader" scope="col">{SideLabel.Render(edition, Side.It)} {words.Expected}</th><th role="columnheader" scope="col">{words.Found}</th><th role="columnheader" scope="col">{words.Meaning}</th></tr></thead><tbody role="rowgroup">
            {all.Select(one => Row(edition, one))}</tbody></table></div>
            {(all.Any(one => one.Found is not null) ? Html.Format($"<p class=\"small\">{words.PerceptionKey}</p>") : Html.Empty)}
            {Horizons(edition)}{Predictions(edition)}</article>

            """);
    }

    public static Html Title(Edition edition)
    {
        var states = edition.Reading.Perception.Select(one => one.State).ToList();
        var words = edition.Words;
        return (states.Contains(PerceptionState.QuarrelExpected), states.Contains(PerceptionState.AgreementExpected)) switch
        {
            (true, true) => Html.Format($"{words.PerceptionBoth}"),
            (true, false) => Html.Format($"{words.PerceptionQuarrel}"),
            (false, true) => Html.Format($"{words.PerceptionIllusion}"),
            (false, false) when states.Contains(PerceptionState.AsExpected) => Html.Format($"{words.PerceptionAsExpected}"),
            (false, false) => Html.Format($"{words.PerceptionUntold}"),
        };
    }

    public static string Likeness(ReportTexts words, Likeness? likeness) => likeness switch
    {
        null => words.NotSaid,
        Analysis.Rounds.Likeness.VeryDifferent => words.LikenessVeryDifferent,
        Analysis.Rounds.Likeness.Different => words.LikenessDifferent,
        Analysis.Rounds.Likeness.HalfAndHalf => words.LikenessHalf,
        Analysis.Rounds.Likeness.Alike => words.LikenessAlike,
        Analysis.Rounds.Likeness.NearlyTheSame => words.LikenessSame,
        var other => throw new ArgumentOutOfRangeException(nameof(likeness), other, "No such likeness."),
    };

    private static Html Row(Edition edition, PerceptionReading one)
    {
        var words = edition.Words;
        var question = edition.Questions.FirstOrDefault(question => question.Reading.Question.Id == one.Question);
        var name = question is null
            ? WrittenText.Short(one.Question, edition.Limits.NameLength)
            : Html.Format($"<a href=\"#{question.Anchor}\">{WrittenText.Short(question.Reading.Question.Text, 120)}</a>");
        var facilitator = one.Facilitator is null ? Html.Empty
            : Html.Format($" <span class=\"tiny\">{Sentence.Fill(words.FacilitatorExpected, Html.Format($"{Likeness(words, one.Facilitator)}"))}</span>");
        return Html.Format($"""
            <tr role="row"><th role="rowheader" scope="row">{name}{facilitator}</th>{Belief(edition, Side.Business, one.Business, one.Found, one.BusinessMissed)}{Belief(edition, Side.It, one.It, one.Found, one.ItMissed)}{Tables.Cell(words.Found, Html.Format($"<b>{(one.Found is null ? words.CannotTell : Likeness(words, one.Found))}</b>{Basis(edition, one)}"))}<td role="cell" class="full">{Meaning(edition, one)}</td></tr>

            """);
    }

    private static Html Basis(Edition edition, PerceptionReading one)
        => one.Basis is not { Topics: > 0 } basis ? Html.Empty
            : Html.Format($" <span class=\"tiny\">{Sentence.Fill(one.Found is null ? edition.Words.BasisUntold : edition.Words.BasisTold, Digits(basis.Told), Digits(basis.Topics), Digits(basis.Speak.Total), Digits(basis.Answered.Total))}</span>");

    private static Html Digits(int number) => Html.Format($"{number}");

    private static Html Predictions(Edition edition)
    {
        var (words, sides) = (edition.Words, edition.Reading.Predictions);
        if (sides.Length == 0) { return Html.Empty; }
        return Html.Format($"""
            <h2>{words.PredictionsTitle}</h2><p class="small">{words.PredictionsLead}</p>
            {Tables.Plain(words.PredictionsTitle, [words.QuestionHead, words.PredictionsBy, words.PredictionsNamed, words.CannotTell, words.NothingFound], sides.Select(side => Prediction(edition, side)))}

            """);
    }

    private static Html Prediction(Edition edition, PredictionReading side)
    {
        var words = edition.Words;
        var question = edition.Questions.FirstOrDefault(question => question.Reading.Question.Id == side.Question);
        return Html.Format($"<tr role=\"row\"><th role=\"rowheader\" scope=\"row\">{WrittenText.Short(question?.Reading.Question.Text ?? side.Question, 120)}</th>{Tables.Cell(words.PredictionsBy, SideLabel.Render(edition, side.Side))}{Count(words.PredictionsNamed, Naming.Named)}{Count(words.CannotTell, Naming.CannotTell)}{Count(words.NothingFound, Naming.NotFound)}</tr>\n");

        Html Count(string head, Naming naming) => Tables.Cell(head, Html.Format($"<span class=\"num\">{side.Count(naming)}</span>"));
    }

    private static Html Belief(Edition edition, Side side, Likeness? expected, Likeness? found, bool missed)
    {
        var words = edition.Words;
        var sign = expected is null || found is null ? Html.Empty
            : Html.Format($"{Mark.Sign(missed ? "missed" : "true")}<span class=\"hidden-text\">{(missed ? words.CameNotTrue : words.CameTrue)} </span>");
        var head = $"{WrittenText.Plain(edition.Reading.Round.Sides.For(side), edition.Limits.NameLength)} {words.Expected}";
        return Tables.Cell(head, Html.Format($"{sign}{Likeness(words, expected)}"));
    }

    private static Html Meaning(Edition edition, PerceptionReading one)
    {
        var words = edition.Words;
        return (one.State, one.BusinessMissed, one.ItMissed) switch
        {
            (PerceptionState.CannotTell, _, _) => one.Found is null ? Html.Empty : Html.Format($"{words.CannotTell}"),
            (PerceptionState.AsExpected, _, _) => Html.Format($"{words.AsExpected}"),
            (PerceptionState.QuarrelExpected, true, true) => Html.Format($"<b>{words.BothExpectedQuarrel}</b>"),
            (PerceptionState.QuarrelExpected, _, _) => Html.Format($"<b>{Sentence.Fill(words.SideExpectedQuarrel, Missed())}</b>"),
            (PerceptionState.AgreementExpected, true, true) => Html.Format($"<b>{words.NobodySaw}</b>"),
            (PerceptionState.AgreementExpected, _, _) => Html.Format($"<b>{Sentence.Fill(words.SideTookAsSettled, Missed())}</b>"),
            var (other, _, _) => throw new ArgumentOutOfRangeException(nameof(one), other, "No such state."),
        };

        Html Missed() => edition.Name(one.BusinessMissed ? Side.Business : Side.It);
    }

    private static Html Horizons(Edition edition)
    {
        var words = edition.Words;
        var rows = edition.Reading.Perception.Where(one => one.Horizon is not null).ToList();
        if (rows.Count == 0) { return Html.Empty; }
        return Html.Format($"""
            <h2>{words.CoorientationTitle}</h2><p class="small">{words.CoorientationLead}</p>
            {Tables.Plain(words.CoorientationTitle, [words.QuestionHead, words.CoGap, words.CoBusiness, words.CoIt], rows.Select(one => Coorientation(edition, one)))}

            """);
    }

    private static Html Coorientation(Edition edition, PerceptionReading one)
    {
        var (words, gap) = (edition.Words, one.Horizon!);
        var question = edition.Questions.FirstOrDefault(question => question.Reading.Question.Id == one.Question);
        return Html.Format($"<tr role=\"row\"><th role=\"rowheader\" scope=\"row\">{WrittenText.Short(question?.Reading.Question.Text ?? one.Question, 120)}</th>{Number(words.CoGap, gap.Gap)}{Number(words.CoBusiness, gap.BusinessPerceived)}{Number(words.CoIt, gap.ItPerceived)}</tr>\n");

        Html Number(string head, double value) => Tables.Cell(head, Html.Format($"<span class=\"num\">{edition.Numbers.Signed(value)}</span>"));
    }
}
