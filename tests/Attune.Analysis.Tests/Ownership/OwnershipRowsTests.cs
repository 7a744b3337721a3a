using Attune.Analysis.Ownership;
using Attune.Analysis.Rounds;

namespace Attune.Analysis.Tests.Ownership;

public class OwnershipRowsTests
{
    [Fact]
    public void Jobs_that_nobody_will_do_come_first_then_those_that_both_claim_and_the_rest_as_asked()
    {
        OwnershipCell[] cells =
        [
            Cell("Testing", Stage.Deploy, OwnershipState.Agreed), Cell("Prices", Stage.Deploy, OwnershipState.Collision), Cell("Access", Stage.Deploy, OwnershipState.Unclear),
            Cell("Data", Stage.Deploy, OwnershipState.HandOff), Cell("Training", Stage.Deploy, OwnershipState.Orphan), Cell("Training", Stage.Maintain, OwnershipState.HandOff),
            Cell("Prices", Stage.Maintain, OwnershipState.Collision),
        ];
        OwnershipRows.NobodysFirst(cells).Select(row => row.Key).ShouldBe(["Training", "Data", "Prices", "Testing", "Access"]);
        OwnershipRows.NobodysFirst(cells).SelectMany(row => row).ShouldBe(cells, ignoreOrder: true);
    }

    private static OwnershipCell Cell(string activity, Stage stage, OwnershipState state) => new(activity, stage, state, null, [], 0);
}
