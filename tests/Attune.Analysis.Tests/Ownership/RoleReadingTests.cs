using Attune.Analysis.Ownership;
using Attune.Analysis.Rounds;
using Attune.Statistics.Sides;
using CsCheck;

namespace Attune.Analysis.Tests.Ownership;

public class RoleReadingTests
{
    private static readonly Gen<Owner[]> Named = Gen.Enum<Owner>().Array[0, 4];

    [Fact]
    public void Each_part_is_read_by_the_rules_of_the_table_of_expectations()
    {
        var read = RoleReading.Read([.. Names("change", "BBI", "III"), .. Names("support", "BBB", "IIS"), .. Names("lasting", "NNB", "III"), .. Names("expectations", "III", "BBB")]);
        read.Select(role => (role.Item, role.State)).ShouldBe(
            [("change", OwnershipState.Collision), ("support", OwnershipState.Collision), ("lasting", OwnershipState.Orphan), ("expectations", OwnershipState.HandOff)]);
    }

    [Fact]
    public void Who_is_named_by_one_side_only_is_said_and_nobody_is_no_name()
    {
        var role = RoleReading.Read(Names("support", "BIV", "IIN")).Single();
        role.NamedOnlyBy(Side.Business).ShouldBe([Owner.Business, Owner.Vendor]);
        role.NamedOnlyBy(Side.It).ShouldBeEmpty();
    }

    [Fact]
    public void Against_a_side_that_names_no_one_nothing_is_said_of_the_names_of_the_other()
        => RoleReading.Read(Names("support", "BIV", "NN?")).Single().NamedOnlyBy(Side.Business).ShouldBeEmpty();

    [Fact]
    public void Only_owners_are_read_and_the_last_one_of_a_leader_counts()
    {
        Anchor[] anchors = [.. Names("support", "BB", "II"), new("b0", Side.Business, "after", AnchorKind.Owner, "Vendor", "support"), new("b0", Side.Business, "after", AnchorKind.Measure, "days", "support")];
        RoleReading.Read(anchors).Single().Counts.ShouldBe([new(Owner.Business, new(1, 0)), new(Owner.It, new(0, 2)), new(Owner.Vendor, new(1, 0))]);
        RoleReading.Read([]).ShouldBeEmpty();
    }

    [Fact]
    public void Swapping_the_sides_mirrors_whom_only_one_names()
        => Gen.Select(Named, Named).Where((business, it) => business.Length + it.Length > 0).Sample((business, it) =>
        {
            var role = RoleReading.Read(Anchors("part", business, it)).Single();
            var mirrored = RoleReading.Read(Anchors("part", [.. it.Select(Mirrored)], [.. business.Select(Mirrored)])).Single();
            mirrored.State.ShouldBe(role.State);
            mirrored.NamedOnlyBy(Side.It).Order().ShouldBe(role.NamedOnlyBy(Side.Business).Select(Mirrored).Order());
        });

    private static Owner Mirrored(Owner owner) => owner switch { Owner.Business => Owner.It, Owner.It => Owner.Business, _ => owner };

    private static IEnumerable<Anchor> Names(string part, string business, string it) => Anchors(part, [.. business.Select(OwnerOf)], [.. it.Select(OwnerOf)]);

    private static Owner OwnerOf(char letter) => letter switch { 'B' => Owner.Business, 'I' => Owner.It, 'S' => Owner.Shared, 'V' => Owner.Vendor, 'N' => Owner.Nobody, _ => Owner.DontKnow };

    private static IEnumerable<Anchor> Anchors(string part, Owner[] business, Owner[] it) => [
        .. business.Select((owner, place) => new Anchor($"b{place}", Side.Business, "after", AnchorKind.Owner, $"{owner}", part)),
        .. it.Select((owner, place) => new Anchor($"i{place}", Side.It, "after", AnchorKind.Owner, $"{owner}", part))];
}
