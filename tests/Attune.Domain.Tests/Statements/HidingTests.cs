using Attune.Domain.Statements;
using CsCheck;

namespace Attune.Domain.Tests.Statements;

public sealed class HidingTests
{
    [Fact]
    public void Of_a_side_of_two_only_the_outcome_is_shown_and_no_sum_to_subtract_from()
    {
        var shown = ShownResult.From(Room.Result("aaax", "al"), null);
        (shown.It.Outcome, shown.It.Hiding, shown.It.Carry).ShouldBe((SideOutcome.Passes, Hiding.TooFewVotes, null));
        shown.Business.Carry.ShouldBe(new ShownCount(3, 4, 4));
        shown.Carry.ShouldBeNull();
        shown.Passes.ShouldBeTrue();
    }

    [Fact]
    public void Of_an_unanimous_side_the_count_is_shown_and_never_the_grades()
    {
        var shown = ShownResult.From(Room.Result("aall", "xxxx"), null);
        (shown.Business.Carry, shown.It.Carry).ShouldBe((new(4, 4, 4), new(0, 4, 4)));
        shown.Agree.ShouldBeNull();
    }

    [Fact]
    public void How_many_agree_is_shown_over_both_sides_where_three_did_either()
    {
        ShownResult.From(Room.Result("aall", "aaxl"), null).Agree.ShouldBe(4);
        ShownResult.From(Room.Result("aaal", "aaxl"), null).Agree.ShouldBeNull();
    }

    [Theory]
    [InlineData("aaa-", "aaaa", Hiding.DiffersByTooFew)]
    [InlineData("aaaa", "aaaa", Hiding.Shown)]
    [InlineData("-aaa", "aaa-", Hiding.DiffersByTooFew)]
    [InlineData("aaaa---", "---aaaa", Hiding.Shown)]
    public void One_voter_more_would_be_seen_in_the_difference_of_two_ballots(string before, string after, Hiding hiding)
    {
        var result = Room.Result(after, "aaaa", (before, "aaaa"));
        result.Hidden.ShouldBe(new SideHiding(hiding, Hiding.Shown));
        ShownResult.From(result, Room.Result(before, "aaaa")).Business.Carry.HasValue.ShouldBe(hiding == Hiding.Shown);
    }

    [Fact]
    public void The_third_ballot_is_compared_with_every_one_that_was_shown()
    {
        // The second result was hidden because one vote was missing; the third has the same voters as the first.
        Room.Result("aaaa", "aaaa", ("aaxx", "aaaa"), ("aax-", "aaaa")).Hidden.Nothing.ShouldBeTrue();
        Room.Result("aaa-", "aaaa", ("aaaa", "aaaa"), ("aa--", "aaaa")).Hidden.Business.ShouldBe(Hiding.DiffersByTooFew);
    }

    [Fact]
    public void Movement_is_shown_only_between_two_ballots_that_are_shown()
    {
        var before = Room.Result("aaxx", "aaaa");
        ShownResult.From(Room.Result("aaaa", "aaaa", ("aaxx", "aaaa")), before).Movement!.Came.ShouldBe(2);
        ShownResult.From(Room.Result("aaa-", "aaaa", ("aaxx", "aaaa")), before).Movement.ShouldBeNull();
        ShownResult.From(before, null).Movement.ShouldBeNull();
    }

    [Fact]
    public void From_what_is_shown_no_hidden_count_can_be_had_back()
        => Gen.Select(Gen.Char["alxu-"].Array[2, 5], Gen.Char["alxu-"].Array[2, 5]).Sample((business, it) =>
        {
            var shown = ShownResult.From(Room.Result(new(business), new(it)), null);
            if (shown.Business.Carry is null || shown.It.Carry is null) { (shown.Carry, shown.Agree, shown.Movement).ShouldBe((null, null, null)); }
        });
}
