using System.Collections.Immutable;
using Attune.Analysis.Rounds;
using Attune.Analysis.Sureness;
using Attune.Statistics.Sides;
using CsCheck;

namespace Attune.Analysis.Tests.Sureness;

public class SurenessTests
{
    [Theory]
    [InlineData(new[] { 5, 4, 4 }, new[] { 1, 2 }, Sure.Sure, Sure.NotSure)]
    [InlineData(new[] { 1, 2, 2 }, new[] { 5, 5 }, Sure.NotSure, Sure.Sure)]
    [InlineData(new[] { 4, 4 }, new[] { 4, 5 }, Sure.Sure, Sure.Sure)]
    [InlineData(new[] { 5, 5 }, new[] { 1, 5 }, Sure.Sure, Sure.Between)]
    [InlineData(new[] { 5, 5 }, new[] { 1 }, Sure.Sure, Sure.CannotTell)]
    [InlineData(new[] { 5, 5 }, new int[0], Sure.Sure, Sure.CannotTell)]
    public void Who_says_it_is_compared_with_who_does_not(int[] saying, int[] others, Sure those, Sure rest)
        => Read(saying, others).ShouldBe(new CardSureness(those, rest));

    [Theory]
    [InlineData(new[] { 5 }, new[] { 1, 1, 1 })]
    [InlineData(new[] { 3, 3, 3 }, new[] { 5, 5 })]
    [InlineData(new int[0], new[] { 5, 5 })]
    public void Nothing_is_told_of_one_person_or_of_who_is_neither_sure_nor_unsure(int[] saying, int[] others) => Read(saying, others).ShouldBeNull();

    [Fact]
    public void Who_did_not_say_how_sure_counts_for_nothing()
        => CardSureness.Read([Said("a", 5), Said("b", 5), new("c", Side.It, "q", null, 5, [])], new HashSet<string> { "a", "b", "c" }).ShouldBe(new CardSureness(Sure.Sure, Sure.CannotTell));

    [Fact]
    public void The_order_of_the_answers_never_matters()
        => Gen.Int[1, 5].Array[0, 5].Select(Gen.Int[1, 5].Array[0, 5]).Sample((saying, others) => Read(saying, others).ShouldBe(Read([.. saying.Reverse()], [.. others.Reverse()])));

    [Fact]
    public void A_question_says_how_sure_how_much_depends_on_it_and_which_words_are_unknown()
    {
        var weight = QuestionWeight.Read(
            [new("a", Side.Business, "q", 5, 2, ["RPO?"]), new("b", Side.Business, "q", null, 4, ["rpo", "Kanban"]), new("c", Side.It, "q", 2, null, ["cut over", "Kanban "])],
            "Which RPO do we need at cut-over?");
        weight.Confidence.ShouldBe(3.5);
        weight.SaidConfidence.ShouldBe(new SideCounts(1, 1));
        weight.Importance.ShouldBe(3);
        weight.SaidImportance.ShouldBe(new SideCounts(2, 0));
        weight.Unknown.Select(word => (word.Word, word.Leaders, word.IsAsked)).ShouldBe([("kanban", 2, false), ("RPO", 2, true), ("cut over", 1, true)]);
    }

    private static CardSureness? Read(int[] saying, int[] others)
        => CardSureness.Read(
            [.. saying.Select((confidence, place) => Said($"s{place}", confidence)), .. others.Select((confidence, place) => Said($"o{place}", confidence))],
            saying.Select((_, place) => $"s{place}").ToImmutableHashSet());

    private static Weight Said(string leader, int confidence) => new(leader, Side.Business, "q", confidence, null, []);
}
