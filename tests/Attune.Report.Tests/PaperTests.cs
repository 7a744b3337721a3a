using System.Globalization;
using System.Text.RegularExpressions;
using Attune.Print;
using Attune.Report.Records;
using Attune.Report.Tests.Readings;
using Attune.Report.Tests.Records;
using Microsoft.Playwright;
using UglyToad.PdfPig;

namespace Attune.Report.Tests;

/// <summary>
/// The documents on paper say what a browser would print of them, word for word and in its order: nothing is lost, doubled or cut off. The browser is the judge, and is
/// skipped, loudly, where no Chromium is installed.
/// </summary>
[Trait("Proof", "Browser")]
public sealed partial class PaperTests(Chromium chromium) : IClassFixture<Chromium>
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    public static TheoryData<string> Documents => ["room", "room of a crowd", "sponsor", "team", "record", "record for the sponsor", "record with files"];

    private static string Page(string name) => name switch
    {
        "room" => Render.Page(Lindqvist.Reading()),
        "room of a crowd" => Render.Page(Audience.Room),
        "sponsor" => Render.Page(Audience.Sponsor),
        "team" => Render.Page(Audience.Team),
        "record" => RecordHtml.Render(RecordTests.Sample, false, English),
        "record for the sponsor" => RecordHtml.Render(RecordTests.Sample.ForSponsor(), true, English),
        "record with files" => RecordHtml.Render(RecordTests.Sample, false, English, offersFiles: true),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "No such document."),
    };

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task Paper_says_what_the_browser_prints(string name)
    {
        var page = Page(name);
        await using var visit = await chromium.OpenAsync(page, 658, ColorScheme.Light);
        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });
        var shown = Bare(await visit.Page.EvaluateAsync<string>(Shown));
        shown.Length.ShouldBeGreaterThan(300);
        var printed = Bare(Printed(page));
        var at = shown.Zip(printed).TakeWhile(pair => pair.First == pair.Second).Count();
        printed.ShouldBe(shown, $"from {at}: the browser shows …{Around(shown, at)}…, and paper says …{Around(printed, at)}…");
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void The_same_document_is_the_same_file_and_nothing_leaves_its_pages(string name)
    {
        var pdf = OnPaper(Page(name));
        OnPaper(Page(name)).ShouldBe(pdf);
        using var document = PdfDocument.Open(pdf);
        foreach (var page in document.GetPages())
        {
            page.Letters.ShouldAllBe(letter => letter.StartBaseLine.X >= 45 && letter.EndBaseLine.X <= page.Width - 45);
        }
    }

    // The texts that are seen, in the order of the document: not those clipped to nothing, and not the titles of drawings.
    private const string Shown = """
        (() => {
          const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          let all = '';
          for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            const parent = node.parentElement;
            if (parent.closest('title, desc, defs, style, script, .hidden-text') || !parent.checkVisibility()) continue;
            const range = document.createRange();
            range.selectNodeContents(node);
            if (range.getClientRects().length > 0) all += node.data + ' ';
          }
          return all;
        })()
        """;

    private static byte[] OnPaper(string page) => PrintedDocument.Write(page, "", English, new()) ?? throw new InvalidOperationException("It is too long.");

    // Without what is decoration: the foot of a page, and the head of a table that goes on.
    private static string Printed(string page)
    {
        using var document = PdfDocument.Open(OnPaper(page));
        return string.Concat(document.GetPages().SelectMany(sheet => sheet.GetMarkedContents()).Where(content => content.Tag is not ("Artifact" or "Lbl")).SelectMany(content => content.Letters).Select(letter => letter.Value));
    }

    // White space is the browser's and the page's own; quotation marks are put around by the style.
    private static string Bare(string text) => Unseen().Replace(text, "");

    private static string Around(string text, int at) => text[Math.Max(0, at - 40)..Math.Min(text.Length, at + 60)];

    [GeneratedRegex(@"[\s\u201C\u201D\u200B-\u200F\u2066-\u2069\u00AD]")]
    private static partial Regex Unseen();
}
