using Attune.Domain.Rounds;
using Attune.Domain.Viewers;

namespace Attune.Web.Tests.Leaks;

/// <summary>The shorter leak walk leaves out no way in which the gate decides, whatever its number is.</summary>
public sealed class CoverageTests
{
    private static readonly Coverage[] Walks = [.. Enumerable.Range(0, 200).Select(Coverage.Numbered)];

    [Fact]
    public void A_reader_whom_a_route_admits_asks_it_in_every_phase_and_wherever_the_gate_decides_otherwise()
    {
        foreach (var (walk, place, role) in from walk in Walks from place in Enumerable.Range(0, Cast.Size) from role in Enum.GetValues<ViewerRole>() select (walk, place, role))
        {
            var cells = walk.CellsOf(place, role);
            cells.Select(cell => cell.Phase).Distinct().Count().ShouldBe(Enum.GetValues<RoundPhase>().Length);
            cells.Select(cell => cell.Contract).Distinct().Count().ShouldBe(Enum.GetValues<Contract>().Length);
            cells.Select(cell => Sights.RowOf(role, cell.Contract, cell.Phase)).Distinct().Order(StringComparer.Ordinal)
                .ShouldBe(Sights.Cells.Select(cell => Sights.RowOf(role, cell.Contract, cell.Phase)).Distinct().Order(StringComparer.Ordinal), $"{walk}, {role}");
        }
    }

    [Fact]
    public void Three_walks_after_each_other_ask_at_every_moment()
        => Walks.Zip(Walks[1..], Walks[2..]).ShouldAllBe(three => new[] { three.First, three.Second, three.Third }.SelectMany(walk => walk.CellsOf(5, ViewerRole.Facilitator)).Distinct().Count() == Sights.Cells.Count);

    [Fact]
    public void Those_who_ask_a_route_once_ask_together_in_every_row_of_the_rule_and_in_time_at_every_moment()
    {
        var rows = Sights.Cells.Select(cell => Sights.RowOf(cell.Contract, cell.Phase)).Distinct().ToHashSet();
        rows.Count.ShouldBe(8);
        foreach (var (walk, route) in from walk in Walks from route in Enumerable.Range(0, 50) select (walk, route))
        {
            // A leader's route refuses fewest readers: all but the four leaders.
            Enumerable.Range(0, Cast.Size - 4).Select(rank => walk.OnceOf(route, rank)).Select(cell => Sights.RowOf(cell.Contract, cell.Phase)).Distinct().Count().ShouldBe(rows.Count);
        }

        Walks.Select(walk => walk.OnceOf(route: 7, rank: 3)).Distinct().Count().ShouldBe(Sights.Cells.Count);
    }

    [Fact]
    public void The_log_is_read_on_its_finest_level_before_the_lock_after_it_and_in_the_sitting()
        => Walks.ShouldAllBe(walk => Enum.GetValues<RoundPhase>().Where(phase => walk.IsFinest(Contract.Confidential, phase)).Select(phase => Sights.RowOf(Contract.Confidential, phase)).Distinct().Count() == 3);

    [Fact]
    public void The_whole_walk_asks_at_every_moment() => Coverage.Whole.CellsOf(3, ViewerRole.Leader).ShouldBe(Sights.Cells);
}
