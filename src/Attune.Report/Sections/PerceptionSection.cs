using Attune.Analysis;

namespace Attune.Report;

/// <summary>What each side expected of the answers, beside what was found.</summary>
internal static class PerceptionSection
{
    public static Html Of(Edition edition)
    {
        var (words, all) = (edition.Words, edition.Reading.Perception);
        if (all.Length == 0) { return Html.Empty; }
        return Html.Of($"""
            <article id="perception">
            <p class="kicker"><span class="reading">{Mark.Of(CardKind.Perception)}{words.Perception}</span></p>
            <h1 class="q">{Title(edition)}</h1>
            <p class="lede">{words.PerceptionLead}</p>
            <div class="scroll"><table role="table" class="table stackable beliefs-report" aria-label="{words.Perception}"><thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">{words.QuestionHead}</th><th role="columnheader" scope="col">{SideLabel.Of(edition, Side.Business)} {words.Expected}</th><th role="columnheader" scope="col">{SideLabel.Of(edition, Side.It)} {words.Expected}</th><th role="columnheader" scope="col">{words.Found}</th><th role="columnheader" scope="col">{words.Meaning}</th></tr></thead><tbody role="rowgroup">
            {all.Select(one => Row(edition, one))}</tbody></table></div>
            {(all.Any(one => one.Found is not null) ? Html.Of($"<p class=\"small\">{words.PerceptionKey}</p>") : Html.Empty)}
            {Horizons(edition)}</article>

            """);
    }

    public static Html Title(Edition edition)
    {
        var states = edition.Reading.Perception.Select(one => one.State).ToList();
        var words = edition.Words;
        return (states.Contains(PerceptionState.QuarrelExpected), states.Contains(PerceptionState.AgreementExpected)) switch
        {
            (true, true) => Html.Of($"{words.PerceptionBoth}"),
            (true, false) => Html.Of($"{words.PerceptionQuarrel}"),
            (false, true) => Html.Of($"{words.PerceptionIllusion}"),
            (false, false) when states.Contains(PerceptionState.AsExpected) => Html.Of($"{words.PerceptionAsExpected}"),
            (false, false) => Html.Of($"{words.PerceptionUntold}"),
        };
    }

    public static string Likeness(Strings words, Likeness? likeness) => likeness switch
    {
        null => words.NotSaid,
        Analysis.Likeness.VeryDifferent => words.LikenessVeryDifferent,
        Analysis.Likeness.Different => words.LikenessDifferent,
        Analysis.Likeness.HalfAndHalf => words.LikenessHalf,
        Analysis.Likeness.Alike => words.LikenessAlike,
        Analysis.Likeness.NearlyTheSame => words.LikenessSame,
        var other => throw new ArgumentOutOfRangeException(nameof(likeness), other, "No such likeness."),
    };

    private static Html Row(Edition edition, PerceptionReading one)
    {
        var words = edition.Words;
        var question = edition.Questions.FirstOrDefault(question => question.Reading.Question.Id == one.Question);
        var name = question is null
            ? Said.Short(one.Question, edition.Limits.NameLength)
            : Html.Of($"<a href=\"#{question.Anchor}\">{Said.Short(question.Reading.Question.Text, 120)}</a>");
        var facilitator = one.Facilitator is null ? Html.Empty
            : Html.Of($" <span class=\"tiny\">{Sentence.Of(words.FacilitatorExpected, Html.Of($"{Likeness(words, one.Facilitator)}"))}</span>");
        return Html.Of($"""
            <tr role="row"><th role="rowheader" scope="row">{name}{facilitator}</th>{Belief(edition, Side.Business, one.Business, one.Found, one.BusinessMissed)}{Belief(edition, Side.It, one.It, one.Found, one.ItMissed)}{Tables.Cell(words.Found, Html.Of($"<b>{(one.Found is null ? words.CannotTell : Likeness(words, one.Found))}</b>"))}<td role="cell" class="full">{Meaning(edition, one)}</td></tr>

            """);
    }

    private static Html Belief(Edition edition, Side side, Likeness? expected, Likeness? found, bool missed)
    {
        var words = edition.Words;
        var sign = expected is null || found is null ? Html.Empty
            : Html.Of($"{Mark.Sign(missed ? "missed" : "true")}<span class=\"hidden-text\">{(missed ? words.CameNotTrue : words.CameTrue)} </span>");
        var head = $"{Said.Plain(edition.Reading.Round.Sides.Of(side), edition.Limits.NameLength)} {words.Expected}";
        return Tables.Cell(head, Html.Of($"{sign}{Likeness(words, expected)}"));
    }

    private static Html Meaning(Edition edition, PerceptionReading one)
    {
        var words = edition.Words;
        return (one.State, one.BusinessMissed, one.ItMissed) switch
        {
            (PerceptionState.CannotTell, _, _) => one.Found is null ? Html.Empty : Html.Of($"{words.CannotTell}"),
            (PerceptionState.AsExpected, _, _) => Html.Of($"{words.AsExpected}"),
            (PerceptionState.QuarrelExpected, true, true) => Html.Of($"<b>{words.BothExpectedQuarrel}</b>"),
            (PerceptionState.QuarrelExpected, _, _) => Html.Of($"<b>{Sentence.Of(words.SideExpectedQuarrel, Missed())}</b>"),
            (PerceptionState.AgreementExpected, true, true) => Html.Of($"<b>{words.NobodySaw}</b>"),
            (PerceptionState.AgreementExpected, _, _) => Html.Of($"<b>{Sentence.Of(words.SideTookAsSettled, Missed())}</b>"),
            var (other, _, _) => throw new ArgumentOutOfRangeException(nameof(one), other, "No such state."),
        };

        Html Missed() => edition.Name(one.BusinessMissed ? Side.Business : Side.It);
    }

    private static Html Horizons(Edition edition)
    {
        var words = edition.Words;
        var rows = edition.Reading.Perception.Where(one => one.Horizon is not null).ToList();
        if (rows.Count == 0) { return Html.Empty; }
        return Html.Of($"""
            <h2>{words.CoorientationTitle}</h2><p class="small">{words.CoorientationLead}</p>
            {Tables.Plain(words.CoorientationTitle, [words.QuestionHead, words.CoGap, words.CoBusiness, words.CoIt], rows.Select(one => Coorientation(edition, one)))}

            """);
    }

    private static Html Coorientation(Edition edition, PerceptionReading one)
    {
        var (words, gap) = (edition.Words, one.Horizon!);
        var question = edition.Questions.FirstOrDefault(question => question.Reading.Question.Id == one.Question);
        return Html.Of($"<tr role=\"row\"><th role=\"rowheader\" scope=\"row\">{Said.Short(question?.Reading.Question.Text ?? one.Question, 120)}</th>{Number(words.CoGap, gap.Gap)}{Number(words.CoBusiness, gap.BusinessPerceived)}{Number(words.CoIt, gap.ItPerceived)}</tr>\n");

        Html Number(string head, double value) => Tables.Cell(head, Html.Of($"<span class=\"num\">{edition.Numbers.Signed(value)}</span>"));
    }
}
