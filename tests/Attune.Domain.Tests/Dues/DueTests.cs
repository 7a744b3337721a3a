using Attune.Domain.Dues;
using Attune.Domain.Programs;
using CsCheck;

namespace Attune.Domain.Tests.Dues;

public sealed class DueTests
{
    private static readonly DateOnly Day = new(2027, 3, 31);

    private static readonly DueItem Item = new(DueKind.Decision, "1", 1, ProgramId.New(), LeaderId.New(), "", Day, 0);

    [Fact]
    public void An_owner_is_told_once_in_the_week_before_the_day_and_once_after_it()
    {
        List<DateOnly> told = [];
        for (var today = Day.AddDays(-60); today < Day.AddDays(60); today = today.AddDays(1))
        {
            if (Item.IsToBeTold(today, told.Count == 0 ? null : told[^1])) { told.Add(today); }
        }

        told.ShouldBe([Day.AddDays(-7), Day.AddDays(1)]);
    }

    [Fact]
    public void Nobody_gets_more_than_a_letter_a_week_and_nothing_is_forgotten_whatever_the_days()
        => Gen.Int[0, 300].List[1, 8].Sample(days =>
        {
            var start = new DateOnly(2027, 1, 1);
            DueItem[] items = [.. days.Select((day, i) => Item with { Key = $"{i}", Day = start.AddDays(20 + day) })];
            List<DateOnly> letters = [];
            Dictionary<string, int> after = [];
            var letter = DueLetter.ForLeader(Item.Program, Item.Leader!.Value);
            for (var today = start; today < start.AddDays(360); today = today.AddDays(1))
            {
                var now = new DateTimeOffset(today.ToDateTime(new(9, 0)), TimeSpan.Zero);
                DueItem[] told = [.. items.Where(item => item.IsToBeTold(today, letters.Count == 0 ? null : letters[^1]))];
                if (told.Length == 0 || !letter.Take(now)) { continue; }
                letter.Sent(now);
                letters.Add(today);
                foreach (var item in told.Where(item => item.State(today) == DueState.Overdue)) { after[item.Key] = after.GetValueOrDefault(item.Key) + 1; }
            }

            letters.Zip(letters.Skip(1)).ShouldAllBe(pair => pair.Second.DayNumber - pair.First.DayNumber >= 7);
            items.ShouldAllBe(item => after[item.Key] == 1, "each is told exactly once after its day");
        }, iter: 300);

    [Fact]
    public void A_letter_that_did_not_leave_is_tried_the_next_day_and_one_that_hangs_is_taken_over()
    {
        var now = new DateTimeOffset(2027, 3, 1, 9, 0, 0, TimeSpan.Zero);
        var letter = DueLetter.ForFacilitator(ProgramId.New());
        letter.Take(now).ShouldBeTrue();
        letter.Take(now.AddMinutes(29)).ShouldBeFalse();
        letter.Take(now.AddMinutes(30)).ShouldBeTrue();
        letter.Failed(now.AddMinutes(31));
        letter.Take(now.AddHours(23)).ShouldBeFalse();
        letter.Take(now.AddHours(25)).ShouldBeTrue();
        letter.Sent(now.AddHours(25));
        letter.Take(now.AddHours(25).AddDays(7).AddSeconds(-1)).ShouldBeFalse();
    }
}
