using Attune.Analysis.Rounds;
using Attune.Statistics.Sides;

namespace Attune.Analysis.Tests.Vocabulary;

public class MergeTests
{
    private static readonly string[] Business = ["The month end hurts", "A quicker month-end"], It = ["A faster close for finance", "Interfaces break"];

    [Fact]
    public void What_people_merge_counts_as_one_term_and_stays_visible()
    {
        var term = Room.Read(Business, It, new Merge("month end", "faster close")).Term("faster close");
        term.Leaders.ShouldBe(new SideCounts(2, 1));
        term.Variants.ShouldBe(["faster close", "month end", "month-end"], ignoreOrder: true);
    }

    [Fact]
    public void A_merge_left_out_is_undone() => Room.Read(Business, It).Terms.ShouldNotContain(term => term.Leaders == new SideCounts(2, 1));

    [Fact]
    public void A_merge_names_a_term_in_any_of_its_forms()
        => Room.Read(Business, It, new Merge("Month-End", "Faster close")).Term("faster close").Leaders.ShouldBe(new SideCounts(2, 1));

    [Fact]
    public void A_chain_of_merges_is_followed_to_its_end()
        => Room.Read(Business, It, new Merge("month end", "quick close"), new Merge("quick close", "faster close")).Term("faster close").Leaders.ShouldBe(new SideCounts(2, 1));

    [Fact]
    public void A_merge_into_words_nobody_wrote_shows_what_was_written()
        => Room.Read(Business, It, new Merge("month end", "period closing")).Texts().ShouldContain("month end");

    [Fact]
    public void Merging_a_term_into_another_form_of_itself_changes_nothing()
        => Room.Read(["costs"], ["cost"], new Merge("costs", "cost")).Terms.ShouldHaveSingleItem().Leaders.ShouldBe(new SideCounts(1, 1));

    [Fact]
    public void Merges_in_a_circle_are_refused_by_name()
    {
        Merge[] circle = [new("cost", "spend"), new("spend", "budget"), new("budget", "costs")];
        new MergeList([.. circle]).Circle().ShouldBe(["cost", "spend", "budget", "cost"]);
        Should.Throw<ArgumentException>(() => Room.Read(Business, It, circle)).Message.ShouldContain("cost -> spend -> budget -> cost");
    }

    [Fact]
    public void Merges_without_a_circle_are_accepted()
        => new MergeList([new("month end", "close"), new("period end", "close"), new("close", "faster close")]).Circle().ShouldBeEmpty();
}
