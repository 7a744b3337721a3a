using Attune.Analysis.Clouds;
using Attune.Report.Clouds;
using Attune.Report.Markup;
using Attune.Report.Parts;

namespace Attune.Report.Sections;

/// <summary>The word cloud of a question. The table of words says the same, and replaces it on a phone.</summary>
internal static class CloudSection
{
    // The column of the report is 730 px wide: a picture of 1,000 is shown at three quarters, so its smallest word is 12 px;
    // its largest is smaller than on a projector, so that a long word fits its third of the width.
    private static readonly CloudOptions Column = CloudOptions.Default with { Width = 1000, Height = 460, Legible = 16, Largest = .09 };

    // Empty rows above and below the words, so that a line of words does not look like a caption.
    private const int Air = 28;

    // Fewer words make no picture.
    private const int Fewest = 3;

    public static Html Render(Edition edition, QuestionEdition question)
    {
        if (!edition.ShowsQuotes || !edition.Options.DrawsClouds || question.Terms.Length < Fewest) { return Html.Empty; }
        var shown = question.Reading with { Terms = [.. question.Terms.Select(term => term.Term)] };
        var places = question.Terms.ToDictionary(term => term.Term.Key, term => term.Place);
        using var raster = new WordRaster(CloudFonts.Default);
        var layout = CloudLayout.Arrange(CloudWords.From(shown, edition.Reading.Round.Sides) with { SmallestGroup = edition.SmallestCell }, raster.Measure, Column).Cropped(Air);
        var svg = CloudSvg.Draw(layout, new()
        {
            Standalone = false,
            Culture = edition.Options.Culture,
            Id = $"{question.Anchor}-cloud",
            Href = word => $"#{ReportAnchors.Term(question.Place, places[word.Key])}",
        });
        var name = $"{question.Anchor}-cloud";
        var subject = WrittenText.Plain(question.Reading.Question.Text, 200);
        var files = edition.Options.OffersFiles ? Html.Format($" {FileLinks.ToChart(name, subject, edition.Words)}") : Html.Empty;
        return Html.Format($"<figure class=\"figure\" data-chart=\"{name}\" data-subject=\"{subject}\">{Drawing.Embed(svg)}<figcaption class=\"tiny\">{edition.Words.CloudCaption}{files}</figcaption></figure>\n");
    }
}
