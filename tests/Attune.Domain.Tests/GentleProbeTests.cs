using Attune.Analysis.Rounds;
using Attune.Domain.Answers;
using Attune.Domain.Questions;

namespace Attune.Domain.Tests;

public sealed class GentleProbeTests
{
    private static readonly PackQuestion Success = StarterPack.Questions.Single(question => question.Id == "success");
    private static readonly PackQuestion After = StarterPack.Questions.Single(question => question.Id == "after");

    [Theory]
    [InlineData("The plants are happy and work together in autumn", GentleProbe.NoMeasure)]
    [InlineData("The close takes five days, not nine", null)]
    [InlineData("People like the new screens and margin is up", GentleProbe.NoDate)]
    [InlineData("We go live on the date without an incident", GentleProbe.StopsAtGoLive)]
    [InlineData("A quarter after go-live the close takes five days", null)]
    public void An_answer_about_success_is_asked_for_what_it_leaves_open(string text, GentleProbe? probe)
        => GentleProbes.For(Success, new() { Text = text }).ShouldBe(probe);

    [Theory]
    [InlineData("I don't know", GentleProbe.CannotTell)]
    [InlineData("Keine Ahnung.", GentleProbe.CannotTell)]
    [InlineData("n/a", GentleProbe.NotApplicable)]
    [InlineData("TBD", GentleProbe.Later)]
    [InlineData("same as above", GentleProbe.Elsewhere)]
    [InlineData("asdf", GentleProbe.NamesNothing)]
    [InlineData("...", GentleProbe.NamesNothing)]
    [InlineData("\u200B\u00A0", GentleProbe.NamesNothing)]
    [InlineData("", null)]
    [InlineData("No idea. The close takes five days, not nine", null)]
    [InlineData("don't know yet who owns it, but finance should by May, for 9 days", null)]
    public void An_answer_that_answers_nothing_is_asked_after_kindly(string text, GentleProbe? probe)
        => GentleProbes.For(Success, new() { Text = text }).ShouldBe(probe);

    [Fact]
    public void A_question_that_is_given_back_is_seen()
        => GentleProbes.For(Success, new() { Text = Success.Text }).ShouldBe(GentleProbe.GivesBack);

    [Fact]
    public void An_anchor_says_what_the_text_does_not()
        => GentleProbes.For(Success, new()
        {
            Text = "The plants are happy and work together",
            Anchors = [new(AnchorKind.Measure, "Calls between plants"), new(AnchorKind.Horizon, nameof(Horizon.Year))],
        }).ShouldBeNull();

    [Fact]
    public void The_horizon_go_live_is_asked_what_comes_after()
        => GentleProbes.For(Success, new() { Text = "Ninety percent of people log in", Anchors = [new(AnchorKind.Horizon, nameof(Horizon.GoLive))] })
            .ShouldBe(GentleProbe.StopsAtGoLive);

    [Theory]
    [InlineData("It will be taken care of somehow", GentleProbe.NoOwner)]
    [InlineData("The process owners carry it", null)]
    [InlineData("That stays with IT", null)]
    public void A_question_about_who_carries_it_is_asked_for_an_owner(string text, GentleProbe? probe)
        => GentleProbes.For(After, new() { Parts = [new("change", text)] }).ShouldBe(probe);

    [Fact]
    public void Two_words_are_not_probed_for_somebody_is_still_writing()
        => GentleProbes.For(Success, new() { Text = "Happy plants" }).ShouldBeNull();
}
