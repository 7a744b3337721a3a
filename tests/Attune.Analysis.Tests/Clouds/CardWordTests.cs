using Attune.Analysis.Clouds;
using CsCheck;

namespace Attune.Analysis.Tests.Clouds;

/// <summary>The words by which findings are called: which they are, and that none of them is ever left out of the picture.</summary>
public sealed class CardWordTests
{
    private static readonly (string Key, string Text)[] Words = [("standard", "standard"), ("go live", "go-live"), ("month end", "faster close"), ("system", "system"), ("new", "new")];

    [Theory]
    [InlineData("standard", "standard")]
    [InlineData("Standards", "standard")]
    [InlineData("fit to standard", "standard")]
    [InlineData("go-live", "go live")]
    [InlineData("faster close", "month end")]
    [InlineData("new system", "system")]
    [InlineData("the way of working", null)]
    public void A_word_is_a_finding_s_if_it_is_its_term_or_stands_in_a_term_that_the_cloud_does_not_hold(string term, string? word)
        => CardWords.Find([term], Words).ShouldBe(word is null ? [] : [word]);

    [Fact]
    public void The_word_of_a_finding_is_drawn_although_the_question_repeats_it()
    {
        CloudWord[] telling = [.. Enumerable.Range(0, 12).Select(i => Clouds.Word($"word{i}", 2, 2))];
        CloudWord standard = Clouds.Word("standard", 4, 4) with { IsLight = true };
        Clouds.Lay(Clouds.Arrange(4, [.. telling, standard])).Words.ShouldNotContain(word => word.Word.Key == "standard");
        Clouds.Lay(Clouds.Arrange(4, [.. telling, standard with { IsCard = true }])).Words.ShouldContain(word => word.Word.Key == "standard");
    }

    [Fact]
    public void A_word_heard_once_is_not_drawn_whatever_is_called_by_it()
        => Clouds.Lay(Clouds.Arrange(4, Clouds.Word("mine", 1, 0) with { IsCard = true }, Clouds.Word("ours", 2, 2))).Words.ShouldHaveSingleItem().Word.Key.ShouldBe("ours");

    [Fact]
    public void The_word_of_a_finding_is_placed_however_many_others_there_are_and_however_small_the_picture_is()
        => Gen.Select(Gen.Int[1, 140], Gen.Int[0, 12], Gen.Int[160, 900], Gen.Int[60, 400], Gen.Int[4, 40]).Sample(
            (others, cards, width, height, people) =>
            {
                var cloud = Clouds.Many(others + cards, people);
                // The rarest words are those of findings: the smallest, which come last without the rule.
                CloudWord[] words = [.. cloud.Words.Index().Select(word => word.Item with { IsCard = word.Index >= others, IsMarked = word.Index % 2 == 0 && word.Index >= others })];
                var layout = Clouds.Lay(cloud with { Words = [.. words] }, CloudOptions.Default with { Width = width, Height = height });
                layout.Listed.ShouldNotContain(word => word.Word.IsCard);
                layout.Words.Select(word => word.Word.Key).Concat(layout.Listed.Select(word => word.Word.Key)).Order(StringComparer.Ordinal).ShouldBe(cloud.Words.Select(word => word.Key).Order(StringComparer.Ordinal));
            },
            iter: 60);

    [Fact]
    public void The_line_of_a_finding_is_part_of_its_ink()
    {
        var plain = Clouds.Lay(Clouds.Arrange(4, Clouds.Word("standard", 4, 4))).Words.ShouldHaveSingleItem();
        var marked = Clouds.Lay(Clouds.Arrange(4, Clouds.Word("standard", 4, 4) with { IsCard = true, IsMarked = true })).Words.ShouldHaveSingleItem();
        marked.Height.ShouldBeGreaterThan(plain.Height);
    }
}
