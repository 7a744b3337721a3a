using System.Globalization;
using Attune.Analysis.Rounds;
using Attune.Analysis.Tests.Vocabulary;
using Attune.Analysis.Text;
using CsCheck;

namespace Attune.Analysis.Tests.Text;

public class TextPropertyTests
{
    // What people paste: words, list markers, marks of all kinds, invisible characters, halves of emoji.
    private static readonly string[] Pieces =
    [
        "cost", "data quality", "IT", "it", "go-live", "S/4HANA", "can't", "3.5", "1,000", "e.g.", "etc.", "vs.", "Dr.", "No.", "yes", "the", "of", "we",
        " ", " ", " ", "\n", "\r\n", "\t", ". ", ".", "...", "…", "! ", "?", "; ", ";", ", ", "(", ")", "\"", "’", "'", "-", "- ", "• ", "* ", "1. ", "2) ", "a) ", "&amp;",
        "\u200B", "\u200D", "\u202E", "\u00AD", "\u0301", "\uFE0F", "👍🏽", "👩‍💻", "🇩🇪", "\ud800", "\udc00", "größe", "日本語", "العربية", "\u0600", "https://attune.example/a.B?c=1", "\u2028", "\0",
    ];

    private static readonly Gen<string> Messy = Gen.Int[0, Pieces.Length - 1].Select(piece => Pieces[piece]).Array[0, 40].Select(string.Concat);

    [Fact]
    public void Points_stand_in_order_and_never_overlap() => Messy.Sample(text =>
    {
        var points = Points.Split(text);
        return points.All(point => point.Length > 0 && point.Start >= 0 && point.End <= text.Length)
            && points.Zip(points.Skip(1)).All(pair => pair.First.End <= pair.Second.Start);
    });

    [Theory]
    [InlineData("- \u200B\nthe close takes five days", "the close takes five days")]
    [InlineData("one item number\n- \u200B\nthe close takes five days", "one item number", "the close takes five days")]
    public void A_bullet_with_nothing_visible_behind_it_is_no_item(string answer, params string[] items)
        => Points.Split(answer).Select(point => answer.Substring(point.Start, point.Length)).ShouldBe(items);

    [Fact]
    public void Every_letter_that_is_read_and_is_no_list_marker_lies_in_a_point() => Messy.Sample(text =>
    {
        var (points, read) = (Points.Split(text), ReadableText.Read(text));
        return Enumerable.Range(0, read.Text.Length).All(place =>
            !char.IsLetter(read.Text[place])
            || points.Any(point => read.InOriginal(new(place, 1)) is var here && here.Start >= point.Start && here.End <= point.End)
            || (place + 1 < read.Text.Length && read.Text[place + 1] == ')'));
    });

    [Fact]
    public void No_point_cuts_what_a_reader_sees_as_one_character() => Messy.Sample(text =>
    {
        var starts = StringInfo.ParseCombiningCharacters(text).Append(text.Length).ToHashSet();
        return Points.Split(text).All(point => starts.Contains(point.Start) && starts.Contains(point.End));
    });

    [Fact]
    public void A_line_that_ends_inside_of_one_character_ends_no_point()
    {
        // An Arabic number sign takes the next character in, here the space before a line break.
        const string Text = "\u0600 \r\nthe close takes five days";
        var starts = StringInfo.ParseCombiningCharacters(Text).Append(Text.Length).ToHashSet();
        Points.Split(Text).ShouldAllBe(point => starts.Contains(point.Start) && starts.Contains(point.End));
    }

    [Fact]
    public void Words_stand_in_order_with_exact_spans() => Messy.Sample(text =>
    {
        var words = Words.Tokenize(text);
        return words.All(word => word.Span.Length > 0 && word.Text.Length > 0 && word.Span.End <= text.Length)
            && words.Zip(words.Skip(1)).All(pair => pair.First.Span.End <= pair.Second.Span.Start);
    });

    [Fact]
    public void A_lemma_of_a_lemma_is_itself_for_words_people_use()
    {
        string[] used = ["process", "processes", "organisations", "users", "used", "companies", "benefits", "training", "led", "data", "analyses", "customised"];
        used.ShouldAllBe(word => Lemmatizer.Lemmatize(Lemmatizer.Lemmatize(word)) == Lemmatizer.Lemmatize(word));
    }

    [Theory]
    [InlineData("a")]
    [InlineData("\u0301")]
    [InlineData("👩‍💻")]
    [InlineData("\ud800")]
    [InlineData("data-")]
    [InlineData(".")]
    [InlineData("(")]
    [InlineData("\u202E")]
    [InlineData("cost, ")]
    public void A_huge_answer_of_one_thing_is_read(string piece)
    {
        var answer = string.Concat(Enumerable.Repeat(piece, 200_000 / piece.Length));
        Points.Split(answer).Sum(point => point.Length).ShouldBeLessThanOrEqualTo(answer.Length);
        Room.Read([answer], [answer]).Terms.Length.ShouldBeLessThanOrEqualTo(2);
    }
}
