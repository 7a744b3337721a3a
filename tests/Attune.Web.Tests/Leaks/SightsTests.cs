using Attune.Domain.Rounds;

namespace Attune.Web.Tests.Leaks;

/// <summary>The shorter leak walk leaves out no row of the gate's rule.</summary>
public sealed class SightsTests
{
    [Fact]
    public void Every_row_of_the_rule_has_a_cell_that_is_walked()
        => Sights.Rows.Select(cell => Sights.RowOf(cell.Contract, cell.Phase)).Order(StringComparer.Ordinal)
            .ShouldBe(Sights.Cells.Select(cell => Sights.RowOf(cell.Contract, cell.Phase)).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Every_phase_in_which_there_are_answers_is_walked()
        => Sights.Rows.Select(cell => cell.Phase).Distinct().Order().ShouldBe(Enum.GetValues<RoundPhase>().Where(phase => phase > RoundPhase.Preparing));
}
