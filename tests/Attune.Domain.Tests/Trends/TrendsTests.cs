using Attune.Analysis.Trends;
using Attune.Domain.Gates;
using Attune.Domain.Rounds;
using Attune.Domain.Trends;
using Attune.Domain.Viewers;
using CsCheck;

namespace Attune.Domain.Tests.Trends;

public sealed class TrendsTests
{
    private const string Apart = "b1=1 b2=1 b3=2 b4=2 i1=4 i2=4 i3=5 i4=5";
    private const string Near = "b1=3 b2=2 b3=3 b4=3 i1=3 i2=3 i3=4 i4=3";

    [Fact]
    public async Task Two_rounds_of_the_same_people_stand_side_by_side_and_say_what_moved()
    {
        var rounds = new PlayedRounds();
        await rounds.PlayAsync(Apart);
        await rounds.PlayAsync(Near);
        var trend = rounds.Follow().Trends.ShouldHaveSingleItem();
        trend.Points.Select(point => point.State).ShouldBe([PointState.Shown, PointState.Shown]);
        trend.Points[0].Values!.Business!.Value.Value.ShouldBe(1.5);
        trend.Points[1].Values!.It!.Value.Value.ShouldBe(3.25);
        trend.Points[1].Counts.BySide.Select(count => count.Total).ShouldBe([0, 1, 6, 1, 0]);
        (trend.Last!.Move, trend.Last.Change!.Value.Value, trend.Whole).ShouldBe((TrendMove.Less, -2.5, null));
        rounds.Follow().Compared.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task One_person_more_is_not_subtracted_and_what_moved_is_told_of_the_others_without_a_number()
    {
        var rounds = new PlayedRounds();
        await rounds.PlayAsync(Apart);
        await rounds.PlayAsync($"{Near} i5=1");
        var trend = rounds.Follow().Trends.ShouldHaveSingleItem();
        trend.Points.Select(point => point.State).ShouldBe([PointState.OtherPeople, PointState.Shown]);
        trend.Points[0].Values.ShouldBeNull();
        trend.Points[0].Counts.ShowsAny.ShouldBeFalse();
        (trend.Last!.Move, trend.Last.Change, trend.Last.Test).ShouldBe((TrendMove.Less, null, null));
    }

    [Fact]
    public async Task Two_people_more_on_a_side_are_nobodys_difference_and_the_change_stays_without_a_number()
    {
        var rounds = new PlayedRounds();
        await rounds.PlayAsync(Apart);
        await rounds.PlayAsync($"{Near} i5=1 i6=5");
        var trend = rounds.Follow().Trends.ShouldHaveSingleItem();
        trend.Points.Select(point => point.State).ShouldBe([PointState.Shown, PointState.Shown]);
        trend.Last!.Change.ShouldBeNull();
        trend.Last.Both.ShouldBe(new(4, 4));
    }

    [Fact]
    public async Task An_attributed_promise_names_authors_so_nothing_is_held_back()
    {
        var rounds = new PlayedRounds(Contract.Attributed);
        await rounds.PlayAsync(Apart);
        await rounds.PlayAsync($"{Near} i5=1");
        var trend = rounds.Follow().Trends.ShouldHaveSingleItem();
        trend.Points.ShouldAllBe(point => point.State == PointState.Shown);
        trend.Last!.Change!.Value.Value.ShouldBe(-2.5);
    }

    [Fact]
    public async Task Where_nobody_knows_who_is_who_the_numbers_stand_side_by_side_if_everybody_answered_and_no_change_is_told()
    {
        var rounds = new PlayedRounds(Contract.Unattributed);
        await rounds.PlayAsync(Apart);
        await rounds.PlayAsync(Near);
        var trend = rounds.Follow().Trends.ShouldHaveSingleItem();
        trend.Points.ShouldAllBe(point => point.State == PointState.Shown);
        (trend.Last!.Move, trend.Last.Doubt).ShouldBe((TrendMove.CannotTell, TrendDoubt.TooFew));
        await rounds.PlayAsync($"{Near} b5=1");
        rounds.Follow().Trends[0].Points.Select(point => point.State).ShouldBe([PointState.OtherPeople, PointState.OtherPeople, PointState.Shown]);
    }

    [Fact]
    public async Task Another_wording_begins_another_line_until_a_person_says_that_it_means_the_same()
    {
        var rounds = new PlayedRounds();
        await rounds.PlayAsync(Apart);
        await rounds.PlayAsync(Near, "How do the two sides work together?", version: 2);
        var broken = rounds.Follow().Trends.ShouldHaveSingleItem();
        broken.Points[0].Line.ShouldNotBe(broken.Points[1].Line);
        broken.Last.ShouldBeNull();
        rounds.Follow().Compared.ShouldBeEmpty();
        var joined = rounds.Follow(rounds.Confirm(1, 2)).Trends.ShouldHaveSingleItem();
        joined.Points[0].Line.ShouldBe(joined.Points[1].Line);
        joined.Last!.Move.ShouldBe(TrendMove.Less);
    }

    [Fact]
    public async Task A_word_on_two_versions_holds_across_those_between()
    {
        var rounds = new PlayedRounds();
        await rounds.PlayAsync(Apart, "One", version: 1);
        await rounds.PlayAsync(Apart, "Two", version: 2);
        await rounds.PlayAsync(Near, "Three", version: 3);
        rounds.Follow(rounds.Confirm(1, 2)).Trends[0].Last.ShouldBeNull();
        var all = rounds.Follow(rounds.Confirm(1, 2), rounds.Confirm(2, 3)).Trends[0];
        all.Points.Select(point => point.Line).Distinct().Count().ShouldBe(1);
        (all.Last!.From, all.Whole!.From).ShouldBe((1, 0));
    }

    [Fact]
    public async Task What_was_not_asked_is_shown_as_not_asked_and_does_not_break_the_comparison()
    {
        var rounds = new PlayedRounds();
        await rounds.PlayAsync(Apart);
        await rounds.PlayAsync(Near, asks: false, version: 2);
        await rounds.PlayAsync(Near, version: 3);
        var trend = rounds.Follow().Trends.ShouldHaveSingleItem();
        trend.Points.Select(point => point.State).ShouldBe([PointState.Shown, PointState.NotAsked, PointState.Shown]);
        (trend.Last!.From, trend.Last.To, trend.Last.Move).ShouldBe((0, 2, TrendMove.Less));
    }

    [Fact]
    public async Task A_small_side_is_shown_together_with_the_other_or_not_at_all()
    {
        var rounds = new PlayedRounds();
        await rounds.PlayAsync("b1=1 b2=2 i1=4 i2=5 i3=5");
        await rounds.PlayAsync("b1=3 b2=3 i1=4 i2=4 i3=3");
        var trend = rounds.Follow().Trends.ShouldHaveSingleItem();
        trend.IsTogether.ShouldBeTrue();
        trend.Points[0].Values!.Room!.Value.Value.ShouldBe(3.4);
        trend.Points.ShouldAllBe(point => point.Values!.Business == null && point.Values.Measure == null && point.Values.Counts.IsEmpty && !point.Counts.ShowsSides);
        var alone = new PlayedRounds();
        await alone.PlayAsync("b1=1 i1=4");
        await alone.PlayAsync("b1=3 i1=4");
        alone.Follow().Trends.ShouldHaveSingleItem().Points.ShouldAllBe(point => point.State == PointState.TooFew);
    }

    [Fact]
    public async Task The_room_sees_no_round_whose_sitting_is_not_over()
    {
        var rounds = new PlayedRounds();
        await rounds.PlayAsync(Apart);
        await rounds.PlayAsync(Near);
        foreach (var role in Enum.GetValues<ViewerRole>().Except([ViewerRole.Facilitator]))
        {
            var seen = Gate.TrendsOf(new Viewer(role, ""), rounds.Rounds, []);
            seen.Rounds.ShouldBeEmpty($"{role}");
            seen.Trends.ShouldBeEmpty($"{role}");
        }
    }

    // The attacker knows who was in each round and takes for granted that nobody changed an answer: then a number is a sum over known people, and any sum or difference
    // of numbers that leaves one person's answer tells it.
    [Fact]
    public async Task Who_adds_and_subtracts_whatever_is_shown_is_never_left_with_one_persons_answer()
        => await Gen.Bool.Array[10].Array[2, 4].SampleAsync(async histories =>
        {
            var rounds = new PlayedRounds();
            foreach (var there in histories)
            {
                await rounds.PlayAsync(string.Join(' ', Enumerable.Range(0, 10).Where(person => there[person]).Select(person => $"{(person < 5 ? 'b' : 'i')}{person}={1 + (person % 5)}")));
            }

            foreach (var trend in rounds.Follow().Trends)
            {
                int[] shown = [.. trend.Points.Index().Where(point => point.Item.State == PointState.Shown).Select(point => point.Index)];
                shown.ShouldAllBe(place => trend.Points[place].Values != null);
                trend.Points.Where((_, place) => !shown.Contains(place)).ShouldAllBe(point => point.Values == null && !point.Counts.ShowsAny);
                foreach (var people in trend.IsTogether ? [Enumerable.Range(0, 10)] : new[] { Enumerable.Range(0, 5), Enumerable.Range(5, 5) })
                {
                    int[][] sums = [.. shown.Select(place => people.Select(person => histories[place][person] ? 1 : 0).ToArray())];
                    Combinations(sums).ShouldAllBe(sum => sum.Count(left => left != 0) != 1);
                }
            }
        }, iter: 150);

    private static IEnumerable<int[]> Combinations(int[][] sums)
        => sums.Aggregate((IEnumerable<int[]>)[new int[10]], (done, sum) => done.SelectMany(there => Enumerable.Range(-2, 5).Select(times => there.Zip(sum.Concat(new int[10]), (left, right) => left + (times * right)).ToArray())));
}
