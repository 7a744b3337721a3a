using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using Attune.Analysis.NonAnswers;
using Attune.Analysis.Rounds;
using Attune.Analysis.Text;
using Attune.Analysis.Text.Cleaning;
using CsCheck;

namespace Attune.Analysis.Tests.NonAnswers;

/// <summary>What is seen at a glance of an answer is what a reading of it finds.</summary>
public class PlainAnswersTests
{
    private const string Question = "What is success for this program? Say it in plain words.";

    // Words that say something, words of every kind of form, and all that may cut, clean or join them.
    private static readonly string[] Pieces =
    [
        .. "controllers close takes plants Owners success program what is for this lack of visibility uncertain not sufficiently informed unclear we i the a and but also plus one test answer entry eintrag response blah bla lorem ipsum asdf qwerty xxx sdfkjh".Split(' '),
        "I don't know", "no idea", "TBD", "n/a", "same as above", "see attached", "ask the controllers", "ask me later when it is done", "sorry to be brief", "as discussed with Kari Moe", "I hope this is ok to read this slowly", "thanks",
        "nothing to add", "none", "yes", "No", "keine Ahnung", "no lo sé", "não sei", "unbekannt", "What is success for this program?", "and we", "but they", "1.", "2.", "3)", "12.", "a)", "-", " - ", "*", ".", ",", ";", ":", "!", "?", "(", ")", "\n", "\r\n",
        "\t", "'", "\"", "_", "’", "é", "\u212A", "\u0130", "\u0301", "here", "there", "sent from my iPhone", "supplier", "here's", "sure!", "00", "100", "2027", "a/b", "x.y", "don?t", "<b>", "&amp;", "`", "@kari",
    ];

    private static readonly Gen<string> Mixed = Gen.Select(Gen.Int[0, Pieces.Length - 1], Gen.Int[0, 7], (piece, gap) => gap == 0 ? Pieces[piece] : Pieces[piece] + ' ').Array[1, 14].Select(string.Concat);

    [Fact]
    public void A_glance_finds_nothing_that_a_reading_does_not() => Gen.OneOf(Mixed, Gen.String[0, 40], Gen.String[Gen.Char[' ', '~'], 0, 60]).Sample(text => Agrees(text, Question) && Agrees(text, "") && Agrees(text, text), iter: 20_000);

    [Fact]
    public void A_glance_agrees_on_the_sentences_of_all_tests()
        => typeof(PlainAnswersTests).Assembly.GetTypes().SelectMany(type => type.GetMethods()).SelectMany(test => test.GetCustomAttributes<InlineDataAttribute>()).SelectMany(data => data.Data).OfType<string>()
            .ShouldAllBe(text => Agrees(text, Question) && Agrees(text, ""));

    [Theory]
    [InlineData("data", "answers")]
    [InlineData("cases")]
    public void A_glance_agrees_on_what_people_wrote(params string[] folder)
        => Directory.GetFiles(SharedFolder.PathOf(folder)).SelectMany(File.ReadLines).SelectMany(line => new[] { line, line[(line.LastIndexOf(',') + 1)..].Trim('"') }).Distinct(StringComparer.Ordinal).Take(20_000)
            .ShouldAllBe(text => Agrees(text, Question));

    [Theory]
    [InlineData("The close takes five days, not nine", true)]
    [InlineData("don't know yet who owns it, but finance should", true)]
    [InlineData("No idea. Thanks!", false)]
    [InlineData("ask the controllers", false)]
    [InlineData("Lorem ipsum dolor sit amet, consectetur", false)]
    [InlineData("test answer blah", false)]
    [InlineData("What is success for this program", false)]
    public void One_word_of_its_own_is_enough(string answer, bool says) => PlainAnswers.SaySomething(answer, Question).ShouldBe(says);

    [Theory]
    [InlineData("keine? (?:ahnung|meinung)(?!x)", "ahnung", "kein", "keine", "meinung")]
    [InlineData(@"^\b(?:n[ãa]o |e-?mails? )*$", "e", "email", "emails", "mail", "mails", "nao", "não")]
    [InlineData(@"q ?\d+|(?:to |)day.{0,40}", "0", "00", "day", "q", "q0", "q00", "to")]
    public void The_words_of_a_form_stand_in_its_pattern(string pattern, params string[] words) => PatternWords.Of(new Regex(pattern)).Where(word => word.Length > 0).Order(StringComparer.Ordinal).ShouldBe(words);

    [Theory]
    [InlineData(@"(?<named>a)")]
    [InlineData(@"\w+")]
    [InlineData("(?:bla)*")]
    public void A_form_that_is_written_otherwise_is_refused(string pattern) => Should.Throw<NotSupportedException>(() => PatternWords.Of(new Regex(pattern)));

    [Fact]
    public void Only_letters_of_ascii_and_two_more_have_a_small_letter_in_it()
        => Enumerable.Range(0x80, 0xFF80).Select(code => (char)code).Where(c => char.IsAscii(char.ToLowerInvariant(c))).ShouldBeSubsetOf(['\u0130', '\u212A']);

    private static bool Agrees(string text, string question)
        => (!Ascii.IsValid(text) || MailLines.MayHold(text) == MailLines.MayHoldAny(text))
            && Parts(text.ToLowerInvariant()).All(part => !NonAnswerWords.HasOwn(part) || (NonAnswerCheck.KindOf(part) is null && !NonAnswerWords.MayBeOfTheWriter(part) && !NonAnswerWords.AreLight(part)))
            && (!ReadableText.IsPlain(text) || (ReadableText.ReadStepByStep(text).Text == text && (!PlainAnswers.SaySomething(text, question) || Says(text, question))));

    // As it is found point by point.
    private static bool Says(string text, string question)
        => Points.Split(text).Any(span => NonAnswerCheck.Classify(ReadableText.ReadStepByStep(span.Cut(text)).Text, question) is null);

    private static IEnumerable<string> Parts(string lower) => lower.Split('.', ',', ';', '\n').Append(lower);
}
