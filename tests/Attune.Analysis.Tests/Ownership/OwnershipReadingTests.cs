using Attune.Analysis.Ownership;
using Attune.Analysis.Rounds;
using Attune.Statistics.Sides;
using Attune.Statistics.Tests;
using CsCheck;

namespace Attune.Analysis.Tests.Ownership;

public class OwnershipReadingTests
{
    private static readonly Gen<Owner[]> Answers = Gen.Enum<Owner>().Array[0, 5];

    [Fact]
    public void Each_side_naming_itself_is_a_collision()
        => StateOf([Owner.Business, Owner.Business, Owner.It], [Owner.It, Owner.It, Owner.Shared]).ShouldBe(OwnershipState.Collision);

    [Fact]
    public void Each_side_naming_the_other_is_a_hand_off()
        => StateOf([Owner.It, Owner.It], [Owner.Business, Owner.Business]).ShouldBe(OwnershipState.HandOff);

    [Theory]
    [InlineData(Owner.Nobody)]
    [InlineData(Owner.DontKnow)]
    [InlineData(Owner.Vendor)]
    public void A_side_that_mostly_names_no_owner_of_the_company_leaves_an_orphan(Owner owner)
    {
        StateOf([owner, owner, Owner.It], [Owner.It, Owner.It, Owner.It]).ShouldBe(OwnershipState.Orphan);
        StateOf([Owner.Business, Owner.It], [owner, owner]).ShouldBe(OwnershipState.Orphan);
    }

    [Fact]
    public void A_vendor_whom_both_sides_name_is_an_orphan_all_the_same()
        => Cell([Owner.Vendor, Owner.Vendor], [Owner.Vendor, Owner.Vendor]).ShouldSatisfyAllConditions(
            cell => cell.State.ShouldBe(OwnershipState.Orphan),
            cell => cell.Agreed.ShouldBeNull());

    [Theory]
    [InlineData(Owner.Business)]
    [InlineData(Owner.It)]
    [InlineData(Owner.Shared)]
    public void The_same_owner_by_three_quarters_of_each_side_is_agreed(Owner owner)
    {
        var cell = Cell([owner, owner, owner, Owner.Nobody], [owner, owner]);
        cell.State.ShouldBe(OwnershipState.Agreed);
        cell.Agreed.ShouldBe(owner);
    }

    [Fact]
    public void The_same_owner_by_two_of_three_is_not_enough()
        => StateOf([Owner.It, Owner.It, Owner.Shared], [Owner.It, Owner.It]).ShouldBe(OwnershipState.Unclear);

    [Fact]
    public void A_tie_is_no_answer_of_a_side()
        => StateOf([Owner.It, Owner.Business], [Owner.It, Owner.It]).ShouldBe(OwnershipState.Unclear);

    [Fact]
    public void One_answer_on_a_side_is_too_few_to_tell()
    {
        StateOf([Owner.Business], [Owner.It, Owner.It, Owner.It]).ShouldBe(OwnershipState.CannotTell);
        StateOf([Owner.Business, Owner.Business], []).ShouldBe(OwnershipState.CannotTell);
        OwnershipReading.Read([]).ShouldBeEmpty();
    }

    [Fact]
    public void Cells_come_in_the_order_activities_appear_and_stages_follow_each_other()
    {
        Expectation[] given =
        [
            new("a", Side.Business, "Testing", Stage.Maintain, Owner.It),
            new("a", Side.Business, "Data", Stage.Enhance, Owner.It),
            new("b", Side.It, "Testing", Stage.Develop, Owner.It),
        ];
        OwnershipReading.Read(given).Select(cell => (cell.Activity, cell.Stage))
            .ShouldBe([("Testing", Stage.Develop), ("Testing", Stage.Maintain), ("Data", Stage.Enhance)]);
    }

    [Fact]
    public void A_leader_who_fills_a_cell_twice_is_counted_once_with_the_last_answer()
    {
        Expectation[] given = [.. Given([Owner.Business, Owner.Business], [Owner.It, Owner.It]), new("b0", Side.Business, "Training", Stage.Deploy, Owner.It)];
        var cell = OwnershipReading.Read(given).Single();
        cell.Counts.ShouldBe([new(Owner.Business, new(1, 0)), new(Owner.It, new(1, 2))]);
    }

    [Theory]
    [InlineData("3/3")]
    [InlineData("5/1")]
    [InlineData("6/0")]
    public void The_entropy_of_owners_is_the_known_one_in_bits(string split)
    {
        var leaders = split.Split('/').Select(count => int.Parse(count, null)).ToArray();
        OwnerEntropy.Bits(leaders).ShouldBeKnown(KnownAnswers.At("owner_entropy", split));
        Owner[] named = [.. Enumerable.Repeat(Owner.It, leaders[0]), .. Enumerable.Repeat(Owner.Business, leaders[1])];
        Cell(named[..3], named[3..]).Entropy.ShouldBeKnown(KnownAnswers.At("owner_entropy", split));
        Should.Throw<ArgumentException>(() => OwnerEntropy.Bits(0, 0));
    }

    [Fact]
    public void Swapping_the_sides_mirrors_the_cell()
        => Gen.Select(Answers, Answers).Where((business, it) => business.Length + it.Length > 0).Sample((business, it) =>
        {
            var cell = Cell(business, it);
            var mirrored = Cell([.. it.Select(Mirrored)], [.. business.Select(Mirrored)]);
            mirrored.State.ShouldBe(cell.State);
            mirrored.Agreed.ShouldBe(cell.Agreed is { } owner ? Mirrored(owner) : null);
            mirrored.Entropy.ShouldBe(cell.Entropy, 1e-12);
        });

    [Fact]
    public void The_order_of_leaders_never_matters()
        => Gen.Select(Answers, Answers).Where((business, it) => business.Length + it.Length > 0).Sample((business, it) =>
        {
            var (cell, turned) = (Cell(business, it), OwnershipReading.Read(Given(business, it).Reverse()).Single());
            turned.State.ShouldBe(cell.State);
            turned.Counts.ShouldBe(cell.Counts);
        });

    private static Owner Mirrored(Owner owner) => owner switch { Owner.Business => Owner.It, Owner.It => Owner.Business, _ => owner };

    private static OwnershipState StateOf(Owner[] business, Owner[] it) => Cell(business, it).State;

    private static OwnershipCell Cell(Owner[] business, Owner[] it) => OwnershipReading.Read(Given(business, it)).Single();

    private static IEnumerable<Expectation> Given(Owner[] business, Owner[] it)
        => [
            .. business.Select((owner, leader) => new Expectation($"b{leader}", Side.Business, "Training", Stage.Deploy, owner)),
            .. it.Select((owner, leader) => new Expectation($"i{leader}", Side.It, "Training", Stage.Deploy, owner)),
        ];
}
