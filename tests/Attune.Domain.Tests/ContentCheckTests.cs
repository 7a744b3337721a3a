using Attune.Analysis.Rounds;
using Attune.Domain.Answers;
using Attune.Domain.Questions;

namespace Attune.Domain.Tests;

public sealed class ContentCheckTests
{
    private static readonly PackQuestion Asked = new("goals", "Which of our goals come first?")
    {
        Anchors = [new(AnchorKind.Ranking, "Put them in your order.", ["Quality", "Speed", "Cost"]), new(AnchorKind.Rating, "How far do you agree?", ["We have the people for it."])],
        AsksImportance = false,
    };

    [Theory]
    [InlineData("Quality:1,Speed:2,Cost:3", null)]
    [InlineData("Speed:1,Cost:3", null)]
    [InlineData("Speed:1,Cost:1", ContentProblem.SamePlaceTwice)]
    [InlineData("Speed:0", ContentProblem.AnchorNotOffered)]
    [InlineData("Speed:4", ContentProblem.AnchorNotOffered)]
    [InlineData("Speed:first", ContentProblem.AnchorNotOffered)]
    [InlineData("Taste:1", ContentProblem.AnchorNotAsked)]
    [InlineData("Speed:1,Speed:2", ContentProblem.SameThingTwice)]
    public void A_ranking_gives_each_place_once_and_may_leave_items_out(string places, ContentProblem? problem)
        => Asked.Problem(new() { Anchors = [.. places.Split(',').Select(one => one.Split(':')).Select(one => new AnchorValue(AnchorKind.Ranking, one[1], one[0]))] }).ShouldBe(problem);

    [Theory]
    [InlineData("1", null)]
    [InlineData("5", null)]
    [InlineData("6", ContentProblem.AnchorNotOffered)]
    public void Agreement_is_rated_from_one_to_five(string value, ContentProblem? problem)
        => Asked.Problem(new() { Anchors = [new(AnchorKind.Rating, value, "We have the people for it.")] }).ShouldBe(problem);

    [Fact]
    public void What_the_pack_does_not_ask_is_refused()
    {
        Asked.Problem(new() { Confidence = 3 }).ShouldBeNull();
        Asked.Problem(new() { Importance = 3 }).ShouldBe(ContentProblem.WeightNotAsked);
        var matrix = new PackQuestion("who", "Who does what?", QuestionKind.Matrix) { Activities = ["Testing"], Stages = [Stage.Deploy, Stage.Maintain] };
        matrix.Problem(new() { Expectations = [new("Testing", Stage.Deploy, Owner.It)] }).ShouldBeNull();
        matrix.Problem(new() { Expectations = [new("Testing", Stage.Develop, Owner.It)] }).ShouldBe(ContentProblem.CellNotAsked);
    }
}
