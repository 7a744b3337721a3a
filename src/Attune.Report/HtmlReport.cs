using Attune.Analysis;

namespace Attune.Report;

/// <summary>A reading as one file that needs nothing else: no script, no request, the fonts inside.</summary>
public static class HtmlReport
{
    /// <summary>Writes the whole document. The same reading and options give the same bytes.</summary>
    public static void Write(Reading reading, ReportOptions options, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(writer);
        var edition = new Edition(reading, options);
        writer.Write(Document.OfReport(Title(edition), Body(edition), edition.Words.Skip, EvidenceSection.Of(edition), edition.Words.LanguageTag));
    }

    /// <summary>The policy that a written report names in itself, for whoever serves it with a header.</summary>
    /// <exception cref="ArgumentException">The text is no report.</exception>
    public static string PolicyOf(string report) => Document.PolicyOf(report);

    /// <summary>Everything inside <c>main</c>, without look and fonts: what the approved files of the tests hold.</summary>
    internal static Html Body(Edition edition) => edition.Options.Audience == Audience.Sponsor
        ? SponsorPage.Of(edition)
        : Html.Of($"""
            {FirstPage.Of(edition)}
            {edition.Questions.Select(question => QuestionSection.Of(edition, question))}{PerceptionSection.Of(edition)}{OwnershipSection.Of(edition)}{ThemesSection.Of(edition)}{MethodSection.Of(edition)}
            """);

    private static string Title(Edition edition) => edition.Options.Title.Length > 0
        ? Said.Plain(edition.Options.Title, 120)
        : edition.Words.DocumentTitle;
}
