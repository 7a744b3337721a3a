using Attune.Analysis.NonAnswers;
using Attune.Analysis.Rounds;
using Attune.Analysis.Text;
using Attune.Statistics.Sides;
using CsCheck;

namespace Attune.Analysis.Tests.Text;

public class ReadableTextPropertyTests
{
    private static readonly string[] Pieces =
    [
        "<p>", "</p>", "<br/>", "<b>", "</b>", "<", ">", "<span style=\"a:b\">", "<!--", "-->", "&", "&amp;", "&nbsp;", "&lt;", "&gt;", "&#39;", "&#x2019;", "&rsquo", ";", "#", "amp;", "â€™", "Ã", "¼", "â", "€", "™", "\u0092", "\u0085", "\u0080",
        "´", "’", "'", "‘", "`", "-", "–", "\u2011", "ﬂ", "ﬁ", "Ａ", "\u00AD", "\u200B", "\u200D", "\uFEFF", "\u202E", "\uFFFC", "\uFFFD", "?", "\n", "\r\n", " ", " ", " ", "work", "flow", "don", "t", "n", "go", "live", "IT", "one ledger.", "We need it",
        "Sent from my iPhone", "-- \n", "> ", "Best regards,\nKari Moe", "On Mon, 3 Nov 2026 at 10:12, Eva wrote:\n", "From: Eva\nSent: Monday\nTo: Kari\nSubject: x\n", "a@b.example", "@kari", "C:\\a\\b.docx", "/home/kari/x", "https://x.example/a", "k.hansen",
        "I don't know", "TBD", "n/a", "Same as above", "asdf", "...", "No.", "👩‍💻", "\ud800", "\udc00", "e\u0301", "日本", "العربية", "\0", "\u2028", ".", ",", "Here is a short answer: ",
    ];

    private static readonly Gen<string> Messy = Gen.Int[0, Pieces.Length - 1].Select(piece => Pieces[piece]).Array[0, 25].Select(string.Concat);
    private static readonly Gen<string> Anything = Gen.OneOf(Messy, Gen.String[0, 60]);

    [Fact]
    public void Reading_what_was_read_changes_nothing() => Messy.Sample(text => ReadableText.Read(ReadableText.Read(text).Text).Text == ReadableText.Read(text).Text);

    [Fact]
    public void Showing_what_is_shown_changes_nothing() => Messy.Sample(text => ReadableText.Show(ReadableText.Show(text)) == ReadableText.Show(text));

    [Fact]
    public void Places_rise_and_lie_inside_the_original() => Anything.Sample(text =>
    {
        var read = ReadableText.Read(text);
        var spans = Enumerable.Range(0, read.Text.Length).Select(at => read.InOriginal(new(at, 1))).ToList();
        return spans.All(span => span.Start >= 0 && span.Length > 0 && span.End <= text.Length) && spans.Zip(spans.Skip(1)).All(pair => pair.First.Start <= pair.Second.Start && pair.First.End <= pair.Second.End);
    });

    [Fact]
    public void No_letter_of_a_plain_text_is_invented_or_lost()
        => Gen.String[Gen.Char["abcd XYZ,;'\n0"], 0, 80].Sample(text => ReadableText.Read(text).Text.Where(char.IsLetter).SequenceEqual(text.Where(char.IsLetter)));

    [Fact]
    public void Every_point_is_its_slice_of_the_answer_read_again() => Anything.Sample(text =>
    {
        var round = new LockedRound { Sides = SideNames.Default, Questions = [new("q", "What is it for?")], Answers = [new("l", Side.Business, "q", text)] };
        var (points, _, nothing) = Points.CollectAll(round, "q");
        return points.All(point => point.Span.Start >= 0 && point.Span.End <= text.Length && ReadableText.Show(point.Span.Cut(text)) == point.Text)
            && points.Zip(points.Skip(1)).All(pair => pair.First.Span.End <= pair.Second.Span.Start)
            && nothing.All(one => one.Span.Start >= 0 && one.Span.End <= text.Length)
            && points.All(point => NonAnswerCheck.Classify(point.AsRead(), "What is it for?") is null);
    });

    [Theory]
    [InlineData("<")]
    [InlineData("<a ")]
    [InlineData("<a b=")]
    [InlineData("<!--")]
    [InlineData("<style>")]
    [InlineData("&amp;")]
    [InlineData("&#38;")]
    [InlineData("&")]
    [InlineData("Ã¢")]
    [InlineData("a.b")]
    [InlineData("a@")]
    [InlineData("data-")]
    [InlineData("C:\\a b")]
    [InlineData("/a")]
    [InlineData("\\\\a\\")]
    [InlineData("1 ")]
    [InlineData("+1 1")]
    [InlineData("Best regards,\n")]
    [InlineData("From: a\n")]
    [InlineData("-- \n")]
    [InlineData("> ")]
    [InlineData("On 1 wrote:\n")]
    [InlineData("Kari\n")]
    [InlineData("This e-mail and any ")]
    [InlineData("don?t ")]
    [InlineData("a-\n")]
    [InlineData("I don't know ")]
    public void A_huge_answer_of_one_thing_is_read(string piece)
    {
        var answer = string.Concat(Enumerable.Repeat(piece, 100_000 / piece.Length));
        ReadableText.Read(answer).Text.Length.ShouldBeLessThanOrEqualTo(answer.Length);
        Points.Said(answer).Sum(said => said.Span.Length).ShouldBeLessThanOrEqualTo(answer.Length);
    }
}
