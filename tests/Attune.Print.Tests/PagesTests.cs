using CsCheck;
using UglyToad.PdfPig.Content;
using static Attune.Print.Tests.PrintedPage;

namespace Attune.Print.Tests;

/// <summary>Whatever a document is made of: everything is there once, in order, within the margins, and no page ends badly.</summary>
public sealed class PagesTests
{
    private static readonly Gen<string> Words = Gen.Select(Gen.Int[1, 60], Gen.Int[1, 14], (count, length) => string.Join(' ', Enumerable.Range(0, count).Select(word => new string((char)('a' + (word % 26)), 1 + (word * 7 % length)))));

    private static readonly Gen<string> Parts = Gen.OneOf(
        Words.Select(words => $"<p>{words}</p>"),
        Words.Select(words => $"<h2>Q {words[..Math.Min(words.Length, 30)]}</h2>"),
        Gen.Select(Words, Words).Select((left, right) => $"<div class=\"sides\"><div class=\"a\"><h3>L</h3><p class=\"quote\">{left}</p></div><div class=\"b\"><h3>R</h3><p class=\"quote\">{right}</p></div></div>"),
        Words.Array[1, 30].Select(rows => $"<table class=\"table\"><thead><tr><th>Head</th><th>Other</th></tr></thead><tbody>{string.Concat(rows.Select(row => $"<tr><td>{row}</td><td>x</td></tr>"))}</tbody></table>"),
        Words.Array[1, 12].Select(items => $"<ul>{string.Concat(items.Select(item => $"<li>{item}</li>"))}</ul>"),
        Words.Select(words => $"<section class=\"card\"><h2>Q</h2><p>{words}</p><p class=\"prompt\">{words}</p></section>"));

    private static readonly Gen<string> Documents = Parts.Array[1, 40].Select(string.Concat);

    [Fact]
    public void Everything_is_there_once_and_in_order()
        => Documents.Sample(body => Bare(Read(OnPaper(body))) == Bare(System.Text.RegularExpressions.Regex.Replace(body.Replace("<li>", "• ", StringComparison.Ordinal), "<[^>]+>", " ")), iter: 60);

    [Fact]
    public void No_letter_leaves_its_page() => Documents.Sample(
        body => Pages(body, page => page.Letters.All(letter => letter.StartBaseLine.X >= 45 && letter.EndBaseLine.X <= page.Width - 45 && letter.StartBaseLine.Y is > 15 && letter.StartBaseLine.Y < page.Height - 40)), iter: 60);

    [Fact]
    public void No_page_ends_with_a_heading() => Documents.Sample(
        body => Pages(body + "<p>end</p>", page => page.GetMarkedContents().LastOrDefault(content => content.Tag != "Artifact" && content.Letters.Any(letter => letter.Value.Trim().Length > 0))?.Tag is not "H2"), iter: 60);

    private static bool Pages(string body, Func<Page, bool> good)
    {
        using var document = Open(OnPaper(body));
        return document.GetPages().All(good);
    }
}
