using Attune.Domain.Judging;
using Attune.Statistics.Sides;
using CsCheck;

namespace Attune.Domain.Tests.Sittings;

/// <summary>What can be worked out from the numbers over answers that are shown: never that it was one person of a side.</summary>
public sealed class SmallCellsTests
{
    [Fact]
    public void Who_works_backwards_from_a_number_never_finds_that_it_was_one_person_of_a_side()
        => Gen.Select(Gen.Int[2, 9], Gen.Int[2, 9]).Sample((business, it) =>
        {
            var answered = new SideCounts(business, it);
            var told = from b in Enumerable.Range(0, business + 1)
                       from i in Enumerable.Range(0, it + 1)
                       let said = new SideCounts(b, i)
                       group said by Shown(said, answered);
            foreach (var alike in told)
            {
                if (alike.Any(said => said.Business == 1)) { alike.ShouldContain(said => said.Business != 1, $"{alike.Key} of {answered}"); }
                if (alike.Any(said => said.It == 1)) { alike.ShouldContain(said => said.It != 1, $"{alike.Key} of {answered}"); }
            }
        });

    [Fact]
    public void Two_rounds_are_set_side_by_side_only_where_their_difference_is_no_one_persons()
        => Gen.Select(Gen.Bool.Array[8], Gen.Bool.Array[8]).Sample((first, second) =>
        {
            var (before, now) = (Answered(first).ToArray(), Answered(second).ToArray());
            var differing = Enum.GetValues<Side>().Select(side => before.Except(now).Concat(now.Except(before)).Count(one => one.Side == side));
            SmallCells.MayCompare(before, now).ShouldBe(differing.All(people => people != 1));
            SmallCells.MayCompare(now, before).ShouldBe(SmallCells.MayCompare(before, now));
        });

    private static IEnumerable<(int Person, Side Side)> Answered(bool[] did) => did.Index().Where(one => one.Item).Select(one => (one.Index, one.Index < 4 ? Side.Business : Side.It));

    // What a page says of a count, however it says it.
    private static string Shown(SideCounts said, SideCounts answered)
        => SmallCells.ShowsSidesOfAnswers(said) ? $"{said.Business}, {said.It}" : SmallCells.ShowsTotalOfAnswers(said, answered) ? $"{said.Total} in all" : "not shown";
}
