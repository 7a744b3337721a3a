using Attune.Domain.Rounds;
using Attune.Domain.Seats;

namespace Attune.Domain.Tests.Seats;

/// <summary>Who opens what with which proof: the whole table.</summary>
public sealed class SeatDoorTests
{
    private static readonly Proof[] OnlyTheLeaderHas = [Proof.KnownDevice, Proof.Code, Proof.Pin, Proof.ConfirmedLetter];

    public static TheoryData<Proof, bool, RoundPhase, Door> Table()
    {
        var table = new TheoryData<Proof, bool, RoundPhase, Door>();
        foreach (var phase in Enum.GetValues<RoundPhase>())
        {
            foreach (var begun in new[] { false, true })
            {
                table.Add(Proof.Nothing, begun, phase, Door.Nothing);
                foreach (var proof in OnlyTheLeaderHas) { table.Add(proof, begun, phase, Door.Seat); }
            }

            table.Add(Proof.Link, false, phase, Door.Seat);
            table.Add(Proof.Link, true, phase, phase >= RoundPhase.Locked ? Door.RoomOnly : Door.FreshSeat);
        }

        return table;
    }

    [Theory, MemberData(nameof(Table))]
    public void Each_proof_opens_what_the_table_says(Proof proof, bool hasBegun, RoundPhase phase, Door door) => SeatDoor.Opens(proof, hasBegun, phase).ShouldBe(door);

    [Fact]
    public void The_table_knows_every_proof_in_every_phase_before_and_after_Begin()
        => Table().Select(row => (row.Data.Item1, row.Data.Item2, row.Data.Item3)).Distinct().Count().ShouldBe(Enum.GetValues<Proof>().Length * 2 * Enum.GetValues<RoundPhase>().Length);

    /// <summary>A link may have been in the facilitator's hands; so once somebody has begun, no link alone opens what was written, in no phase.</summary>
    [Fact]
    public void What_the_facilitator_can_have_never_opens_what_was_begun()
        => Enum.GetValues<RoundPhase>().SelectMany(phase => Enum.GetValues<Proof>().Except(OnlyTheLeaderHas).Select(proof => SeatDoor.Opens(proof, hasBegun: true, phase))).ShouldNotContain(Door.Seat);
}
