using Attune.Report.Parts;
using Attune.Report.Tests.Readings;
using Attune.Statistics.Sides;
using CsCheck;

namespace Attune.Report.Tests;

public class CellsTests
{
    private static readonly Edition Team = new(Meridian.Reading(), Render.Options with { Audience = Audience.Team });

    [Fact]
    public void A_team_sees_no_count_of_fewer_than_five_and_cannot_work_one_out() => Gen.Int[0, 12].Array[2, 6].Sample(counts =>
    {
        var shown = Cells.Shown(Team, [.. counts.Select(count => new SideCounts(count, 0))]);
        shown.Where(cell => cell is not null).ShouldAllBe(cell => cell!.Value.Business == 0 || cell.Value.Business >= 5);
        shown.Count(cell => cell is null).ShouldNotBe(1);
    });

    [Fact]
    public void The_room_sees_every_count()
    {
        var room = new Edition(Meridian.Reading(), Render.Options);
        Cells.Shown(room, [new(1, 3), new(0, 1)]).ShouldBe([new SideCounts(1, 3), new SideCounts(0, 1)]);
    }
}
