using System.Text.Json;
using Attune.Domain.Cascades;
using CsCheck;

namespace Attune.Domain.Tests.Cascades;

public class ShownShareTests
{
    [Theory]
    [InlineData(0, 9, SharePart.HardlyAnybody, 10)]
    [InlineData(1, 9, SharePart.HardlyAnybody, 10)]
    [InlineData(5, 9, SharePart.Some, 60)]
    [InlineData(8, 9, SharePart.NearlyAll, 90)]
    [InlineData(9, 9, SharePart.NearlyAll, 90)]
    [InlineData(62, 200, SharePart.Some, 30)]
    [InlineData(1234, 5000, SharePart.Some, 25)]
    public void A_share_is_told_in_steps(int count, int people, SharePart part, int percent)
        => ShownShare.Show(count, people).ShouldSatisfyAllConditions(share => share.Part.ShouldBe(part), share => share.Percent.ShouldBe(percent));

    [Fact]
    public void The_interval_holds_the_share_and_the_ends_look_alike()
        => Gen.Int[5, 3000].SelectMany(people => Gen.Int[0, people].Select(count => (count, people))).Sample(one =>
        {
            var share = ShownShare.Show(one.count, one.people);
            share.Low.ShouldBeLessThanOrEqualTo(share.Percent);
            share.High.ShouldBeGreaterThanOrEqualTo(share.Percent);
            JsonSerializer.Deserialize<ShownShare>(JsonSerializer.Serialize(share)).ShouldBe(share);
            ShownShare.Show(0, one.people).ShouldBe(ShownShare.Show(1, one.people));
            ShownShare.Show(one.people, one.people).ShouldBe(ShownShare.Show(one.people - 1, one.people));
        });
}
