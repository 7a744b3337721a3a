using Attune.Domain.Judging;
using Attune.Domain.Programs;
using Attune.Domain.Sittings;

namespace Attune.Domain.Tests;

public sealed class RoomPhaseTests
{
    [Fact]
    public void A_stage_is_named_with_the_state_of_its_vote()
    {
        RoomPhase.At(SittingStage.ForecastWall).Name.ShouldBe("forecastwall");
        RoomPhase.At(SittingStage.HiddenAgreement, PairState.OpenBefore).Name.ShouldBe("hiddenagreement/openbefore");
        new[] { RoomPhase.None, RoomPhase.Before, RoomPhase.After, RoomPhase.Paused }.Select(phase => phase.Name).ShouldBe(["", "before", "after", "paused"]);
    }

    [Fact]
    public void A_room_votes_while_the_vote_of_its_pair_is_open()
        => Enum.GetValues<PairState>().Where(state => RoomPhase.At(SittingStage.FalseAgreement, state).IsVoting).ShouldBe([PairState.OpenBefore, PairState.OpenAfter]);

    [Fact]
    public void Before_the_start_a_room_is_before_also_while_the_screen_is_dark()
    {
        var sitting = new Sitting(RoundId.New(), ProgramId.New());
        RoomPhase.From(sitting).ShouldBe(RoomPhase.Before);
        sitting.Pause(blank: true);
        RoomPhase.From(sitting).ShouldBe(RoomPhase.Before);
    }

    [Theory]
    [InlineData("Forecast")]
    [InlineData("\"},{\"")]
    [InlineData("what Ruth said")]
    [InlineData("a2345678901234567890123456789012345678901234567890123456789012345")]
    public void A_phase_is_a_short_plain_name(string name) => RoomPhase.Parse(name).ShouldBeNull();

    [Fact]
    public void A_phase_comes_back_as_it_was_stored()
    {
        foreach (var phase in Enum.GetValues<SittingStage>().Select(stage => RoomPhase.At(stage, PairState.ShownAfter)).Append(RoomPhase.None).Append(RoomPhase.After))
        {
            RoomPhase.Parse(phase.Name).ShouldBe(phase);
            phase.Name.Length.ShouldBeLessThanOrEqualTo(RoomPhase.LongestName);
        }

        RoomPhase.Parse("cloud/2").ShouldNotBeNull("another version may know more stages");
    }
}
