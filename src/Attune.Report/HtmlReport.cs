using Attune.Analysis.Readings;
using Attune.Report.Markup;
using Attune.Report.Sections;

namespace Attune.Report;

/// <summary>A reading as one self-contained file: no script, no request, the fonts inside.</summary>
public static class HtmlReport
{
    /// <summary>Writes the whole document. The same reading and options give the same bytes.</summary>
    public static void Write(Reading reading, ReportOptions options, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(writer);
        var edition = new Edition(reading, options);
        writer.Write(Document.OfReport(Title(edition), Body(edition), edition.Words.Skip, EvidenceSection.Render(edition), edition.Words.LanguageTag));
    }

    /// <summary>The content policy that a written report names in itself, for a server that sends it as a header.</summary>
    /// <exception cref="ArgumentException">The text is not a report.</exception>
    public static string PolicyOf(string report) => Document.PolicyOf(report);

    /// <summary>Everything inside <c>main</c>, without styles and fonts, which is what the approved files of the tests hold.</summary>
    internal static Html Body(Edition edition) => edition.Options.Audience == Audience.Sponsor
        ? SponsorPage.Render(edition)
        : Html.Format($"""
            {FirstPage.Render(edition)}
            {edition.Questions.Select(question => QuestionSection.Render(edition, question))}{PerceptionSection.Render(edition)}{OwnershipSection.Render(edition)}{RolesSection.Render(edition)}{FitSection.Render(edition)}{ScalesSection.Render(edition)}{ThemesSection.Render(edition)}{VoicesSection.Render(edition)}{FunctionsSection.Render(edition)}{MethodSection.Render(edition)}
            """);

    private static string Title(Edition edition) => edition.Options.Title.Length > 0
        ? WrittenText.Plain(edition.Options.Title, 120)
        : edition.Words.DocumentTitle;
}
