using System.Text.Json;
using Attune.Analysis.Readings;
using Attune.Analysis.Rounds;
using Attune.Statistics.Sides;

namespace Attune.Analysis.Tests.Readings;

/// <summary>What the build wrote down gives the bytes that a look at the types gives: a kept reading stands as long as its hash.</summary>
public sealed class HashedContextTests
{
    [Fact]
    public void Constants_are_written_as_their_types_say()
        => JsonSerializer.SerializeToUtf8Bytes(ReadingOptions.Default, HashedContext.Default.ReadingOptions).ShouldBe(JsonSerializer.SerializeToUtf8Bytes(ReadingOptions.Default));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_round_is_written_as_its_types_say(bool whole)
    {
        var round = new LockedRound
        {
            Sides = new("Geschäft", "IT <in-house>"),
            Questions = [new("q1", "What is it for?"), new("q2", "What \"must\" not happen?")],
            Answers = [new("l1", Side.Business, "q1", "Größere Aufträge & less waiting"), new("l2", Side.It, "q2", "😀", "Architect")],
        };
        if (whole)
        {
            round = round with
            {
                Anchors = [new("l1", Side.Business, "q1", AnchorKind.Horizon, "Year")],
                Forecasts = [new("", null, "q1", null, "Delays"), new("l2", Side.It, "q2", null)],
                Expectations = [new("l2", Side.It, "Budget", Stage.Enhance, Owner.Nobody)],
                Themes = ["Grow", ""],
                Merges = new([new("order", "orders")]),
                TopicEdits = [new(TopicEditKind.Rename, "q1", [new("l1", 0)], "Orders")],
                Weights = [new("l1", Side.Business, "q1", 3, null, ["ERP"])],
                NotAsked = [new("q3", "Not asked")],
                Kept = [new("q1", 1, 2)],
                Agreed = new([new("order", "Order", "What a customer asks for")], [new("d1", "One list")], ["Rush orders"], []),
            };
        }

        JsonSerializer.SerializeToUtf8Bytes(round, HashedContext.Default.LockedRound).ShouldBe(JsonSerializer.SerializeToUtf8Bytes(round));
    }
}
