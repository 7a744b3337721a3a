using System.Collections.Immutable;
using Attune.Analysis.Readings;
using Attune.Analysis.Rounds;
using Attune.Analysis.Tests.Vocabulary;

namespace Attune.Analysis.Tests.Topics;

/// <summary>A topic has to be named after what distinguishes it, in words that two people used.</summary>
public class TopicLabelTests
{
    private const string Question = "Which direction does the program serve, and what does it ask of your team?";

    [Fact]
    public void A_word_that_is_written_of_anything_gives_way_to_a_word_of_the_field()
        => LabelOf("people learn the interfaces", "people fear the interfaces", "the budget is late", "the budget is cut").ShouldBe(["interfaces"]);

    [Fact]
    public void Where_two_only_share_such_a_word_it_stands_beside_one_the_question_knows()
        => LabelOf("people want training", "people are tired", "training is late", "the budget is cut").ShouldBe(["training", "people"]);

    [Fact]
    public void A_word_of_the_question_names_nothing()
        => LabelOf("it serves growth in hospitals", "it serves the margin in hospitals", "it serves growth", "it asks a lot").ShouldBe(["hospitals"]);

    [Fact]
    public void The_name_of_a_side_comes_last()
        => LabelOf("IT is what serves", "serves, under IT", "margins", "licences").ShouldBe(["serves", "IT"]);

    [Fact]
    public void What_nobody_says_better_is_still_a_name()
        => LabelOf("people", "people", "margins", "licences").ShouldBe(["people"]);

    [Fact]
    public void Things_come_before_what_is_done_and_how()
        => LabelOf("the elected board", "a board they elected", "the budget is late", "the budget is cut").ShouldBe(["board", "elected"]);

    [Fact]
    public void What_is_done_stands_beside_a_thing_the_question_knows()
        => LabelOf("they understand training", "we understand them", "training is late", "the budget is cut").ShouldBe(["training", "understand"]);

    [Theory]
    [InlineData("violence", "violent")]
    [InlineData("testing", "tests")]
    [InlineData("availability", "available")]
    [InlineData("project", "open source project")]
    public void No_name_holds_two_words_of_one_family(string one, string other)
    {
        NamingWords.Overlap(one, other).ShouldBeTrue();
        NamingWords.Overlap(other, one).ShouldBeTrue();
    }

    [Theory]
    [InlineData("process", "project")]
    [InlineData("plan", "plant")]
    [InlineData("social security", "border security")]
    public void And_words_that_only_look_alike_stay(string one, string other) => NamingWords.Overlap(one, other).ShouldBeFalse();

    [Fact]
    public void Two_topics_of_one_question_never_bear_one_name()
    {
        var round = Room.Round(["tests of interfaces", "tests of screens"], ["tests by users", "tests by robots"]);
        var labels = TopicLabels.Choose([[0, 1], [2, 3]], Points.Collect(round, Room.Question), Room.Read(round), Question, SideNames.Default);
        labels[0].ShouldBe(["tests"]);
        labels[1].Length.ShouldBe(2);
        labels[1][0].ShouldBe("tests");
    }

    // The first two sentences are the topic and the last two another one; each is by a different leader.
    private static ImmutableArray<string> LabelOf(params string[] sentences)
    {
        var round = Room.Round(sentences[..2], sentences[2..]);
        return TopicLabels.Choose([[0, 1], [2, 3]], Points.Collect(round, Room.Question), Room.Read(round), Question, SideNames.Default)[0];
    }
}
