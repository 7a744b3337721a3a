using Attune.Domain.Letters;

namespace Attune.Domain.Tests;

public sealed class LetterWordsTests
{
    private static readonly string[] Known = ["name", "program"];

    [Fact]
    public void Each_reader_gets_what_stands_for_the_placeholders()
    {
        var words = new LetterWords("{program}: for { name }", "Dear {name},", "See {program}.\n{name}!").Filled(Values("Ann", "Meridian"));
        (words.Subject, words.Greeting, words.Paragraph).ShouldBe(("Meridian: for Ann", "Dear Ann,", "See Meridian.\nAnn!"));
    }

    [Fact]
    public void What_is_put_in_is_no_placeholder_and_no_line()
    {
        var words = new LetterWords("{program}", "{name}", "{name}").Filled(Values("{program}\r\nBcc: x", "{name}"));
        (words.Subject, words.Greeting, words.Paragraph).ShouldBe(("{name}", "{program} Bcc: x", "{program} Bcc: x"));
    }

    [Theory]
    [InlineData("{nam}", "nam")]
    [InlineData("{Name}", "Name")]
    [InlineData("{}", "")]
    [InlineData("{0}", "0")]
    public void A_placeholder_that_is_not_known_is_named(string text, string named)
        => new LetterWords("S", "G", text).Faults(Known).ShouldBe([new(LetterField.Paragraph, LetterProblem.UnknownPlaceholder, named)]);

    [Theory]
    [InlineData("a { b")]
    [InlineData("a } b")]
    [InlineData("{name} {program}")]
    [InlineData("100 % {name}")]
    public void A_single_brace_is_a_brace(string text) => new LetterWords(text, "G", text).Faults(Known).ShouldBeEmpty();

    [Theory]
    [InlineData("a\r\nb", "a b")]
    [InlineData("a\u2028b\u2029c\u0085d", "a b c d")]
    [InlineData("a\0b\u0007c\u001Bd", "abcd")]
    [InlineData("\u202Eab\u2066c\u200Bd\uFEFF\u00AD", "abcd")]
    [InlineData("  a \t\u00A0 b  ", "a b")]
    public void A_subject_is_one_line_of_what_is_seen(string typed, string kept)
    {
        var words = new LetterWords(typed, typed, "P");
        (words.Subject, words.Greeting).ShouldBe((kept, kept));
    }

    [Fact]
    public void Names_of_any_alphabet_and_joined_signs_stay()
    {
        const string Any = "Zoë Пётр 田中 می\u200Cخواهم 👩\u200D💻 é";
        new LetterWords(Any, Any, Any).ShouldSatisfyAllConditions(words => words.Subject.ShouldBe(Any), words => words.Paragraph.ShouldBe(Any));
    }

    [Fact]
    public void A_paragraph_keeps_its_lines()
        => new LetterWords("S", "G", "\r\n one \u200B\r\n\r\ntwo\u202E\r").Paragraph.ShouldBe("one\n\ntwo");

    [Fact]
    public void What_is_empty_or_too_long_is_named()
    {
        new LetterWords("\u200B", " ", "\n").Faults(Known).Select(fault => (fault.Field, fault.Problem))
            .ShouldBe([(LetterField.Subject, LetterProblem.Empty), (LetterField.Greeting, LetterProblem.Empty), (LetterField.Paragraph, LetterProblem.Empty)]);
        new LetterWords(new('x', LetterWords.LongestSubject), new('x', LetterWords.LongestGreeting), new('x', LetterWords.LongestParagraph)).Faults(Known).ShouldBeEmpty();
        new LetterWords(new('x', LetterWords.LongestSubject + 1), new('x', LetterWords.LongestGreeting + 1), new('x', LetterWords.LongestParagraph + 1)).Faults(Known)
            .ShouldAllBe(fault => fault.Problem == LetterProblem.TooLong);
    }

    private static Dictionary<string, string> Values(string name, string program) => new(StringComparer.Ordinal) { ["name"] = name, ["program"] = program };
}
