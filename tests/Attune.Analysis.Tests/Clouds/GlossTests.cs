using Attune.Analysis.Clouds;

namespace Attune.Analysis.Tests.Clouds;

/// <summary>A gloss has to begin where the meaning does, in words of the side.</summary>
public class GlossTests
{
    [Theory]
    [InlineData("people stop keeping a spreadsheet beside the system", "That is adoption to me, and you cannot see it before two or three quarters have passed.", "Real adoption means people stop keeping a spreadsheet beside the system, and I would look for that later.")]
    [InlineData("a licence count I can show in week two", "Adoption is a licence count I can show in week two: how many were trained, how many have logged in.")]
    [InlineData("in the share of users who were trained", "Adoption we see at once, in the share of users who were trained")]
    [InlineData("For adoption we track the log-ins by plant", "For adoption we track the log-ins by plant")]
    public void It_is_the_first_short_clause_that_says_something_beyond_the_word(string gloss, params string[] sentences)
        => Gloss.Choose(sentences, "adoption").ShouldBe(gloss);

    [Fact]
    public void Where_no_clause_does_it_is_the_first_sentence()
        => Gloss.Choose(["Adoption, of course.", "Adoption."], "adoption").ShouldBe("Adoption, of course.");

    [Fact]
    public void Of_nothing_it_is_nothing() => Gloss.Choose([], "adoption").ShouldBeEmpty();
}
