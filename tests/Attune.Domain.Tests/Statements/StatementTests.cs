using Attune.Analysis.Readings;
using Attune.Domain.Agreements;
using Attune.Domain.Programs;
using Attune.Domain.Statements;

namespace Attune.Domain.Tests.Statements;

public sealed class StatementTests
{
    [Fact]
    public void A_version_never_changes_and_other_words_are_another_version()
    {
        var statement = Room.Drafted("By adoption we mean use.");
        statement.Revise("By adoption we mean use every day.", "Ruth Okafor", Room.Now).ShouldBe(RevisionOutcome.Revised);
        statement.Versions.Select(version => (version.Number, version.Text)).ShouldBe([(1, "By adoption we mean use."), (2, "By adoption we mean use every day.")]);
        statement.Revise("By adoption we mean use every day. ", "Ruth Okafor", Room.Now).ShouldBe(RevisionOutcome.SameWords);
    }

    [Fact]
    public void A_frame_is_no_statement_until_people_have_filled_its_gaps()
    {
        var statement = new Statement(StatementId.New(), ProgramId.New(), RoundId.New(), 1, new("success", CardKind.FalseAgreement, "success/term/adoption"));
        statement.Step.ShouldBe(Step.Write);
        statement.Revise("By adoption we mean …, and we look at it in ….", "Ruth Okafor", Room.Now).ShouldBe(RevisionOutcome.GapLeft);
        statement.Revise("   ", "Ruth Okafor", Room.Now).ShouldBe(RevisionOutcome.NoWords);
        statement.Revise(new('a', Statement.LongestText + 1), "Ruth Okafor", Room.Now).ShouldBe(RevisionOutcome.TooLong);
        statement.Open(Room.Now).ShouldBe(OpeningOutcome.NoWords);
    }

    [Fact]
    public void Words_do_not_change_under_the_hands_of_those_who_vote_on_them()
    {
        var statement = Room.Drafted();
        statement.Open(Room.Now).ShouldBe(OpeningOutcome.Opened);
        statement.Revise("Other words.", "Ruth Okafor", Room.Now).ShouldBe(RevisionOutcome.BallotOpen);
        statement.Open(Room.Now).ShouldBe(OpeningOutcome.AlreadyOpen);
        statement.Leave(Room.Now).ShouldBe(SettlingOutcome.BallotOpen);
    }

    [Fact]
    public void Where_everybody_can_live_with_it_one_ballot_is_enough()
        => Room.Drafted().Vote("aall", "llla").Settled.ShouldBe(Settlement.Passed);

    [Fact]
    public void Where_one_cannot_the_room_talks_and_votes_again_though_each_side_passes()
    {
        var statement = Room.Drafted().Vote("aall", "lllx");
        (statement.LastResult!.Result!.Passes, statement.Settled, statement.Step).ShouldBe((true, null, Step.Talk));
    }

    [Fact]
    public void Stable_passing_and_every_cannot_with_its_reason_is_the_end()
        => Room.Drafted().Vote("aall", "lllx").Vote("aall", "lllx", 0, ("aall", "lllx")).Settled.ShouldBe(Settlement.Passed);

    [Fact]
    public void A_cannot_that_owes_its_reason_keeps_the_statement_open_until_it_is_written()
    {
        var statement = Room.Drafted().Vote("aall", "lllx", 1).Vote("aall", "lllx", 1, ("aall", "lllx"));
        statement.Step.ShouldBe(Step.AwaitReasons);
        statement.ReasonGiven(statement.LastResult!, Room.Now);
        (statement.Settled, statement.Step).ShouldBe((Settlement.Passed, Step.Settled));
    }

    [Fact]
    public void A_vote_that_still_moves_is_not_the_end_though_each_side_passes()
        => Room.Drafted().Vote("aaxx", "llxx").Vote("aalx", "lllx", 0, ("aaxx", "llxx")).Step.ShouldBe(Step.Talk);

    [Fact]
    public void After_three_ballots_unresolved_is_a_result()
    {
        var statement = Room.Drafted();
        foreach (var _ in Enumerable.Range(0, StatementBallot.Most)) { statement.Settled.ShouldBeNull(); statement.Vote("aaaa", "llxx"); }
        statement.Settled.ShouldBe(Settlement.Unresolved);
        statement.Open(Room.Now).ShouldBe(OpeningOutcome.Settled);
        statement.Revise("Other words.", "Ruth Okafor", Room.Now).ShouldBe(RevisionOutcome.Settled);
        Ground.From(statement).ShouldBeNull();
    }

    [Fact]
    public void The_room_may_stop_before_and_a_statement_never_voted_on_is_set_aside()
    {
        var unresolved = Room.Drafted().Vote("aaaa", "llxx");
        unresolved.Leave(Room.Now).ShouldBe(SettlingOutcome.Left);
        unresolved.Settled.ShouldBe(Settlement.Unresolved);
        var aside = Room.Drafted();
        aside.Leave(Room.Now).ShouldBe(SettlingOutcome.Left);
        aside.Settled.ShouldBe(Settlement.SetAside);
        aside.Leave(Room.Now).ShouldBe(SettlingOutcome.Settled);
    }

    [Fact]
    public void A_ballot_is_on_one_version_and_keeps_it()
    {
        var statement = Room.Drafted("First words.").Vote("aaax", "lllx");
        statement.Revise("Second words.", "Ruth Okafor", Room.Now);
        statement.Vote("aaaa", "llll");
        statement.Ballots.Select(ballot => statement.VersionOf(ballot).Text).ShouldBe(["First words.", "Second words."]);
    }
}
