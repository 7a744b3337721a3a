using Attune.Report.Markup;

namespace Attune.Report.Sections;

/// <summary>Which questions were not asked in this round, so that nobody takes silence for an answer.</summary>
internal static class NotAskedText
{
    public static Html Render(Edition edition) => edition.Reading.Round.NotAsked is not { Count: > 0 } questions ? Html.Empty : Html.Format($"""
        <section class="not-asked"><h2>{edition.Words.NotAskedTitle}</h2><p class="small">{edition.Words.NotAskedText}</p>
        <ul>{questions.Select(question => Html.Format($"<li>{WrittenText.Render(question.Text)}</li>"))}</ul></section>

        """);
}
