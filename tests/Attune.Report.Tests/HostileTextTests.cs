using System.Xml.Linq;
using Attune.Analysis.Ownership;
using Attune.Analysis.Perception;
using Attune.Analysis.Readings;
using Attune.Analysis.Rounds;
using Attune.Analysis.Verdicts;
using Attune.Report.Markup;
using Attune.Report.Tests.Readings;
using Attune.Statistics.Sides;
using CsCheck;

namespace Attune.Report.Tests;

public class HostileTextTests
{
    /// <summary>Each text tries to leave its place, by markup, attributes, direction, stacked marks or endless words.</summary>
    internal static readonly string[] Hostile =
    [
        "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "\"><svg/onload=alert(1)>", "' onmouseover='alert(1)", "</q></p></main><h1>Mine</h1>",
        "<style>*{display:none}</style>", "javascript:alert(1)", "{0} {1} {x", "&lt;b&gt;&amp;", "<!--", "]]>", "\u202Eevil\u202C", "\u2066\u2067unclosed", "\u0000\u0007\u001b[31m", "zero\u200Bwidth\uFEFF",
        "Z" + new string('\u0301', 400), "مرحبا بالعالم", "שלום", "👩‍👩‍👧‍👦🏴󠁧󠁢󠁥󠁮󠁧󠁿", "\ud800", new string('W', 5_000), "a\r\nb\tc", "\uFFFF", "",
    ];

    private static readonly Gen<string> Text = Gen.Select(Gen.Int[0, Hostile.Length - 1].Select(at => Hostile[at]), Gen.String, Gen.Int[0, Hostile.Length - 1].Select(at => Hostile[at]), (first, middle, last) => first + middle + last);

    private static readonly HashSet<string> Known =
        [.. Render.Tree(Render.Page(Audience.Room)).DescendantsAndSelf().Select(element => element.Name.LocalName)];

    [Fact]
    public void Hostile_text_in_any_place_stays_text() => Gen.Select(Text, Text, Text, Text).Sample((said, name, question, word) =>
    {
        var tree = Render.Tree(Render.Page(Reading(said, name, question, word), Render.Options with { Title = name }));
        tree.DescendantsAndSelf().Select(element => element.Name.LocalName).ShouldBeSubsetOf(Known);
        tree.DescendantsAndSelf().Attributes().ShouldAllBe(attribute => !attribute.Name.LocalName.StartsWith("on") && attribute.Name.LocalName != "style");
        Render.Ids(tree).ShouldBeUnique();
    }, iter: 60);

    [Fact]
    public void What_turns_the_direction_of_a_line_is_shown_and_not_obeyed()
    {
        WrittenText.Render("a\u202Eb").ToString().ShouldBe("<bdi>a<span class=\"ctl\">U+202E</span>b</bdi>");
        WrittenText.Render("\u0000").ToString().ShouldBe("<bdi><span class=\"ctl\">␀</span></bdi>");
    }

    [Fact]
    public void Joiners_of_emoji_and_marks_of_a_language_stay()
    {
        WrittenText.Visible("👩‍👧 می‌خواهم café\u0301").ToString().ShouldBe("👩‍👧 می‌خواهم café\u0301");
        WrittenText.Visible("Z" + new string('\u0301', 400)).ToString().Length.ShouldBe(7);
    }

    [Fact]
    public void A_cut_never_tears_a_letter_apart()
        => WrittenText.Cut(string.Concat(Enumerable.Repeat("👩‍👧", 100)), 3).ShouldBe("👩‍👧👩‍👧👩‍👧…");

    internal static Reading Reading(string said, string name, string question, string word)
    {
        var reading = new ReadingBuilder().Sides(name, name + "2");
        reading.Question("<id>", question, ("k1", Side.Business, said + " common"), ("k2", Side.It, word + " common"), ("k3", Side.It, said + word))
            .Term("common").Term(word + " common")
            .Topic(TopicReading.FalseAgreement, [word, said], ["common"], business: [word], it: [said], opposite: (word, said))
            .Card(CardKind.FalseAgreement).Card(CardKind.HiddenAgreement).Card(CardKind.OpenGap, CardReason.MayBeOpposite)
            .Topic(TopicReading.CannotTell, [said], [said]);
        return reading
            .Theme(said, new(1, 0), default, new ThemeMention(0, 0, .9, Mention.Yes))
            .Owns(word, Stage.Develop, OwnershipState.Collision, null, (Owner.Business, 1, 0), (Owner.It, 0, 2))
            .Expected("<id>", Likeness.Alike, Likeness.Alike, Likeness.Different, PerceptionState.AgreementExpected, true, true)
            .Build();
    }
}
