using Attune.Domain.Statements;

namespace Attune.Domain.Tests.Statements;

/// <summary>What each side passed can be recorded without another vote, and it stays visible that it was.</summary>
public sealed class RecordingTests
{
    [Fact]
    public void What_each_side_passes_in_the_first_vote_can_be_recorded_and_is_seen_to_be_early()
    {
        var statement = Room.Drafted().Vote("aall", "lllx");
        statement.MayRecord.ShouldBe(RecordingOutcome.Recorded);

        statement.Record(Room.Now).ShouldBe(RecordingOutcome.Recorded);

        (statement.Settled, statement.SettledAt, statement.IsEarly).ShouldBe((Settlement.Passed, Room.Now, true));
        statement.Record(Room.Now).ShouldBe(RecordingOutcome.Settled);
        statement.Open(Room.Now).ShouldBe(OpeningOutcome.Settled);
    }

    [Fact]
    public void What_passed_by_the_rule_is_not_early()
    {
        Room.Drafted().Vote("aall", "llla").IsEarly.ShouldBeFalse();
        Room.Drafted().Vote("aall", "lllx").Vote("aall", "lllx", 0, ("aall", "lllx")).IsEarly.ShouldBeFalse();
    }

    [Theory]
    [InlineData("aall", "llxx", 0, RecordingOutcome.NotPassed)]
    [InlineData("aall", "lllx", 1, RecordingOutcome.ReasonsOwed)]
    public void What_a_side_does_not_pass_or_owes_a_reason_for_is_not_recorded(string business, string it, int owed, RecordingOutcome refused)
    {
        var statement = Room.Drafted().Vote(business, it, owed);
        statement.Record(Room.Now).ShouldBe(refused);
        statement.Settled.ShouldBeNull();
    }

    [Fact]
    public void Nothing_is_recorded_before_or_during_a_vote_nor_words_on_which_nobody_voted()
    {
        var statement = Room.Drafted();
        statement.Record(Room.Now).ShouldBe(RecordingOutcome.NotPassed);
        statement.Vote("aall", "lllx").Revise("Other words.", "Ruth Okafor", Room.Now).ShouldBe(RevisionOutcome.Revised);
        statement.Record(Room.Now).ShouldBe(RecordingOutcome.NewWords);
        statement.Open(Room.Now).ShouldBe(OpeningOutcome.Opened);
        statement.Record(Room.Now).ShouldBe(RecordingOutcome.BallotOpen);
        statement.Settled.ShouldBeNull();
    }
}
