using Attune.Domain.Judging;
using Attune.Domain.Leaders;
using Attune.Statistics.Sides;
using CsCheck;

namespace Attune.Domain.Tests;

public sealed class FunctionsInsideTests
{
    private static readonly Gen<(Side Side, string Function)[]> Rooms
        = Gen.Select(Gen.Enum<Side>(), Gen.OneOf(new[] { "Finance", "finance ", "Operations", "Sales", "Data", "" }.Select(Gen.Const).ToArray())).Array[0, 24];

    [Fact]
    public void A_function_of_one_person_is_counted_with_the_others_and_what_is_hidden_cannot_be_worked_out()
    {
        Count("FFFOOOO").ShouldBe([("Operations", 4), ("Finance", 3)]);
        // One person of Sales: the smallest that could be shown joins, since 7 less 6 is one.
        Count("FFFOOOOS").ShouldBe([("Operations", 4), ("", 4)]);
        Count("FFFS").ShouldBeEmpty();
        Count("FS").ShouldBeEmpty();

        static (string Function, int People)[] Count(string people) => [.. FunctionsInside.Count(people.Select(letter => (Side.Business, letter switch
        {
            'F' => "Finance",
            'O' => "Operations",
            _ => "Sales",
        }))).Select(inside => (inside.Function, inside.People))];
    }

    [Fact]
    public void Whoever_answered_no_number_of_a_function_stands_for_fewer_than_three_people_nor_does_what_is_left_of_a_side()
        => Rooms.Sample(room =>
        {
            var counted = FunctionsInside.Count(room);
            foreach (var side in Enum.GetValues<Side>())
            {
                var inside = counted.Where(one => one.Side == side).ToArray();
                if (inside.Length == 0) { continue; }
                // All that is shown, and all that is left between what is shown and the number of the side, which everybody knows.
                inside.ShouldAllBe(one => one.People >= SmallCells.Fewest);
                inside.Sum(one => one.People).ShouldBe(room.Count(one => one.Side == side));
                inside.Where(one => one.Function.Length > 0).ShouldAllBe(one => room.Count(person => person.Side == side && string.Equals(person.Function.Trim(), one.Function, StringComparison.OrdinalIgnoreCase)) == one.People);
            }
        });
}
