using Attune.Domain.Agreements;
using Attune.Domain.Programs;
using Attune.Domain.Rounds;

namespace Attune.Domain.Tests.Commit;

public sealed class FateTests
{
    private static readonly DateTimeOffset Now = new(2027, 1, 15, 9, 0, 0, TimeSpan.Zero);
    private static readonly LeaderId Me = LeaderId.New();

    [Fact]
    public void A_person_says_what_became_of_an_own_promise_in_a_later_round()
    {
        var (commitment, first, later) = Promised();
        commitment.Say(Me, first, CommitmentFate.Done, null, "", Now).ShouldBe(FateOutcome.NotOpen);
        commitment.Say(LeaderId.New(), later, CommitmentFate.Done, null, "", Now).ShouldBe(FateOutcome.NotYours);
        commitment.Say(Me, later, CommitmentFate.Done, null, null, Now).ShouldBe(FateOutcome.Said);
        commitment.IsDue.ShouldBeFalse();
        // A mistake is corrected in the same round.
        commitment.Say(Me, later, CommitmentFate.Moved, new(2027, 3, 1), "", Now).ShouldBe(FateOutcome.Said);
        (commitment.IsDue, commitment.DueNow, commitment.DueOn).ShouldBe((true, new(2027, 3, 1), new(2027, 1, 1)));
    }

    [Fact]
    public void What_is_moved_needs_a_day_to_come_and_what_is_dropped_a_reason()
    {
        var (commitment, _, later) = Promised();
        commitment.Say(Me, later, CommitmentFate.Moved, null, "", Now).ShouldBe(FateOutcome.NoDay);
        commitment.Say(Me, later, CommitmentFate.Moved, new(2027, 1, 14), "", Now).ShouldBe(FateOutcome.DayPassed);
        commitment.Say(Me, later, CommitmentFate.Dropped, null, "  ", Now).ShouldBe(FateOutcome.NoReason);
        commitment.Say(Me, later, CommitmentFate.Dropped, null, new('x', Commitment.LongestReason + 1), Now).ShouldBe(FateOutcome.ReasonTooLong);
        commitment.Fate.ShouldBeNull();
    }

    [Fact]
    public void What_was_done_in_one_round_is_not_taken_up_in_the_next_and_what_was_moved_is()
    {
        var (done, first, later) = Promised();
        done.Say(Me, later, CommitmentFate.Done, null, "", Now).ShouldBe(FateOutcome.Said);
        done.Say(Me, Another(first, 3), CommitmentFate.Dropped, null, "why", Now).ShouldBe(FateOutcome.NotOpen);
        var (moved, same, second) = Promised();
        moved.Say(Me, second, CommitmentFate.Moved, new(2027, 2, 1), "", Now).ShouldBe(FateOutcome.Said);
        moved.Say(Me, Another(same, 3), CommitmentFate.Done, null, "", Now).ShouldBe(FateOutcome.Said);
    }

    [Fact]
    public void What_nobody_confirmed_is_nobodys_promise()
    {
        var first = new Round(RoundId.New(), ProgramId.New(), RoundKind.Real, 1, 1, RoundRules.For(new(4, 4)));
        var commitment = new Commitment(CommitmentId.New(), first, Me, 1, "Visit two plants", new(2027, 1, 1), Now.AddDays(-60));
        commitment.Say(Me, Another(first, 2), CommitmentFate.Done, null, "", Now).ShouldBe(FateOutcome.NotOpen);
    }

    private static (Commitment Commitment, Round First, Round Later) Promised()
    {
        var first = new Round(RoundId.New(), ProgramId.New(), RoundKind.Real, 1, 1, RoundRules.For(new(4, 4)));
        var commitment = new Commitment(CommitmentId.New(), first, Me, 1, "Visit two plants", new(2027, 1, 1), Now.AddDays(-60));
        commitment.Confirm(Me, Now.AddDays(-60)).ShouldBe(AcceptOutcome.Accepted);
        return (commitment, first, Another(first, 2));
    }

    private static Round Another(Round of, int number) => new(RoundId.New(), of.Program, RoundKind.Real, number, 1, RoundRules.For(new(4, 4)));
}
