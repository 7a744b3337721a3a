using Attune.Report.Markup;

namespace Attune.Report.Sections;

/// <summary>How the reading was made and what it cannot say, for someone who was not there.</summary>
internal static class MethodSection
{
    public static Html Render(Edition edition)
    {
        var words = edition.Words;
        return Html.Format($"""
            <article id="method">
            <p class="kicker">{words.Method}</p>
            <h1 class="q">{words.MethodTitle}</h1>
            <section class="card"><h2>{words.MethodHow}</h2>
            {Paragraphs(edition.IsOfRoom ? words.MethodHowRoomText : words.MethodHowText)}</section>
            <section class="card"><h2>{words.MethodSure}</h2>
            <p>{Limits.Reach(edition)}</p>
            {Paragraphs(edition.IsOfRoom ? words.MethodSureRoomText : words.MethodSureText)}</section>
            <section class="card"><h2>{words.EditedTitle}</h2>
            {Edited(edition)}</section>
            <section class="card"><h2>{words.MethodNot}</h2>
            {Paragraphs(words.MethodNotText)}</section>
            <section class="card"><h2>{words.MethodWho}</h2>
            <p>{Privacy(edition)}</p></section>
            <section class="card"><h2>{words.MethodAgain}</h2>
            <p>{words.MethodAgainText}</p>
            <dl class="facts"><div><dt>{words.FactVersion}</dt><dd>{WrittenText.Short(edition.Reading.Version, 60)}</dd></div><div><dt>{words.FactEncoder}</dt><dd>{WrittenText.Short(edition.Reading.EncoderId, 120)}</dd></div>{(edition.Reading.JudgeId is { } judge ? Html.Format($"<div><dt>{words.FactJudge}</dt><dd>{WrittenText.Short(judge, 120)}</dd></div>") : Html.Empty)}<div><dt>{words.FactHash}</dt><dd>{WrittenText.Short(edition.Reading.InputsHash, 80)}</dd></div></dl></section>
            {FiguresSection.Render(edition)}
            </article>

            """);
    }

    private static Html Edited(Edition edition)
    {
        var words = edition.Words;
        var edited = edition.Questions.Where(question => question.Reading.Edited is not null).ToList();
        return edited.Count == 0 ? Html.Format($"<p>{words.EditedNone}</p>") : Html.Format($"""
            <p>{words.EditedText}</p>
            <ul>{edited.Select(question => Html.Format($"<li>{Alpha(edition, question)}</li>"))}</ul>
            """);
    }

    private static Html Alpha(Edition edition, QuestionEdition question) => question.Reading.Edited is { Alpha: { } alpha } edited
        ? Sentence.Fill(edition.Words.EditedAlpha, question.LongNumber, Html.Format($"{edition.Numbers.Ratio(alpha)}"), Html.Format($"{edition.Numbers.Figure(edited.Points)}"))
        : Sentence.Fill(edition.Words.EditedUntold, question.LongNumber);

    private static string Privacy(Edition edition) => edition.Options.Audience switch
    {
        Audience.Room => edition.ShowsQuotes ? edition.Words.PrivacyRoom : edition.Words.PrivacySponsor,
        Audience.Team => edition.Words.PrivacyTeam,
        Audience.Sponsor => edition.Words.PrivacySponsor,
        var other => throw new ArgumentOutOfRangeException(nameof(edition), other, "No such audience."),
    };

    private static IEnumerable<Html> Paragraphs(string text) => text.Split('|').Select(paragraph => Html.Format($"<p>{paragraph}</p>\n"));
}
