using Attune.Analysis.Ratings;
using Attune.Analysis.Rounds;
using Attune.Analysis.Verdicts;
using Attune.Domain.Judging;
using Attune.Domain.Programs;
using Attune.Domain.Rooms;
using Attune.Domain.Rounds;
using Attune.Domain.Sittings;

namespace Attune.Domain.Tests.Sittings;

public sealed class SittingTests
{
    private static readonly DateTimeOffset Now = new(2026, 12, 2, 14, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Common_ground_comes_before_anything_that_divides()
        => Started(out _).Run.Select(step => step.Stage).ShouldBe(
            [SittingStage.CommonGround, SittingStage.HiddenAgreement, SittingStage.Cloud, SittingStage.FalseAgreement, SittingStage.OpenGaps]);

    [Fact]
    public void Of_gaps_those_come_first_on_which_most_depends_and_those_of_which_nobody_said_stand_in_the_middle()
    {
        var reading = Rooms.Reading(Gap("little", "a"), Gap("unsaid", "b"), Gap("most", "c"), Gap("more", "d")) with { Weights = [Weight("a", 1), Weight("c", 5), Weight("d", 4)] };
        var sitting = new Sitting(RoundId.New(), ProgramId.New());
        sitting.Follow(reading);
        var gaps = sitting.Run.Where(step => step.Stage == SittingStage.OpenGaps).ToArray();
        gaps.Select(step => step.Card).ShouldBe(["most", "more", "unsaid", "little"]);
        gaps.Single(step => step.SetAside).Card.ShouldBe("little");

        static RoomCard Gap(string key, string question) => Rooms.Card(key, TopicReading.OpenGap) with { Question = question };
        static RoomWeight Weight(string question, double importance) => new(question, "", null, importance, []);
    }

    [Fact]
    public void What_was_rated_and_ranked_is_shown_only_where_there_is_something_to_show()
    {
        var item = new RatedItem("item", RatingSpread.Measure([3, 4, 4], 5)!, null, null, RatingShape.CannotTell, null, SidesApart.CannotTell, null);
        var rated = new RoomRating("Why?", "How far?", new("q", [item]), []);
        var ranked = new RoomRanking("Why?", "Which first?", new("q", ["a", "b"], new(3, [[0], [1]], null, null, Concordance.CannotTell), null, null, SidesApart.CannotTell, null));

        Stages(Rooms.Reading() with { Ratings = [rated], Rankings = [ranked] }).ShouldBe([SittingStage.CommonGround, SittingStage.Cloud, SittingStage.Rated, SittingStage.Ranked]);
        Stages(Rooms.Reading() with { Ratings = [rated with { Reading = new("q", []), TooFew = ["item"] }] }).ShouldBe([SittingStage.CommonGround, SittingStage.Cloud]);

        static IEnumerable<SittingStage> Stages(ShownReading reading)
        {
            var sitting = new Sitting(RoundId.New(), ProgramId.New());
            sitting.Follow(reading);
            return sitting.Run.Select(step => step.Stage);
        }
    }

    [Fact]
    public void After_the_cards_the_room_works_on_words_of_its_own()
    {
        var sitting = Started(out _);
        sitting.ShowStatements(Now).ShouldBe(SittingOutcome.Done);
        (sitting.Now!.Stage, sitting.Run.Count(step => step.Stage == SittingStage.Statements)).ShouldBe((SittingStage.Statements, 1));
        sitting.GoBack(Now).ShouldBe(SittingOutcome.Done);
        sitting.ShowStatements(Now).ShouldBe(SittingOutcome.Done);
        sitting.Run.Count(step => step.Stage == SittingStage.Statements).ShouldBe(1);
    }

    [Fact]
    public void The_room_sees_nothing_before_the_start_and_the_round_says_so_afterwards()
    {
        var round = Locked();
        var sitting = Prepared(round);
        round.Phase.ShouldBe(RoundPhase.Locked);

        sitting.Start(round, approved: false, Now).ShouldBe(SittingOutcome.NotApproved);
        sitting.Start(round, approved: true, Now).ShouldBe(SittingOutcome.Done);

        round.Phase.ShouldBe(RoundPhase.Revealing);
        sitting.Now!.Stage.ShouldBe(SittingStage.CommonGround);
        sitting.Start(round, approved: true, Now).ShouldBe(SittingOutcome.AlreadyStarted);
    }

    [Fact]
    public void No_sitting_begins_while_words_are_still_asked_about()
    {
        var round = Locked();
        round.StartProbing([new("adoption")]);
        Prepared(round).Start(round, approved: true, Now).ShouldBe(SittingOutcome.StillProbing);
    }

    [Fact]
    public void A_button_pressed_twice_goes_one_step()
    {
        var sitting = Started(out _);
        var known = sitting.Revision;

        sitting.Go(known, Now).ShouldBe(SittingOutcome.Done);
        sitting.Go(known, Now).ShouldBe(SittingOutcome.Stale);

        sitting.At.ShouldBe(1);
    }

    [Fact]
    public void On_false_agreement_the_room_votes_before_it_talks_and_again_after()
    {
        var sitting = Started(out _);
        sitting.GoTo(3, Now);
        Move[] moves = [.. Enumerable.Range(0, 5).Select(_ => { var move = sitting.Move; sitting.Go(sitting.Revision, Now); return move; })];
        moves.ShouldBe([Move.AskBefore, Move.ShowBefore, Move.AskAgain, Move.ShowMovement, Move.Next]);
        sitting.Now!.Stage.ShouldBe(SittingStage.OpenGaps);
    }

    [Fact]
    public void Where_the_meanings_are_the_same_asking_once_is_enough()
    {
        var sitting = Started(out _);
        sitting.GoTo(1, Now);
        Move[] moves = [.. Enumerable.Range(0, 3).Select(_ => { var move = sitting.Move; sitting.Go(sitting.Revision, Now); return move; })];
        moves.ShouldBe([Move.AskBefore, Move.ShowBefore, Move.Next]);
    }

    [Fact]
    public void After_the_last_card_the_room_goes_on_to_words_of_its_own()
    {
        var sitting = Started(out _);
        sitting.GoTo(sitting.Run.Length - 1, Now);

        sitting.Move.ShouldBe(Move.Statements);
        sitting.Go(sitting.Revision, Now).ShouldBe(SittingOutcome.Done);

        sitting.Now!.Stage.ShouldBe(SittingStage.Statements);
        sitting.Move.ShouldBe(Move.End);
        sitting.EndedAt.ShouldBeNull();
    }

    [Fact]
    public void Common_ground_that_somebody_doubts_is_judged_on_a_card_of_its_own()
    {
        var reading = Usual();
        var sitting = Prepared(Locked(), reading);
        sitting.Run.ShouldNotContain(step => step.Card == "data");

        sitting.Judge(RunOfShow.PairOf(reading.Card("data")!), judge: true);
        sitting.Follow(reading).ShouldBeTrue();

        sitting.Run.ShouldContain(step => step.Card == "data" && step.Stage == SittingStage.FalseAgreement);
    }

    [Fact]
    public void Votes_are_taken_only_while_they_are_asked_for()
    {
        var sitting = Started(out var reading);
        var pair = reading.Cards.Single(card => card.Reading == TopicReading.FalseAgreement).Key;
        sitting.Takes(pair).ShouldBeNull();
        sitting.GoTo(3, Now);
        sitting.Go(sitting.Revision, Now);
        sitting.Takes(pair).ShouldBe(VoteTime.BeforeTheTalk);
        sitting.GoNext(Now).ShouldBe(SittingOutcome.VoteOpen);
        sitting.End(Now).ShouldBe(SittingOutcome.VoteOpen);
        sitting.Go(sitting.Revision, Now);
        sitting.Takes(pair).ShouldBeNull();
    }

    [Fact]
    public void What_is_set_aside_is_passed_over_and_not_counted_and_can_be_taken_back()
    {
        var sitting = Started(out _);
        sitting.SetAside(1, aside: true, Now).ShouldBe(SittingOutcome.Done);
        sitting.Place.ShouldBe((1, 4));
        sitting.GoNext(Now);
        sitting.Now!.Stage.ShouldBe(SittingStage.Cloud);
        sitting.GoBack(Now);
        sitting.Now!.Stage.ShouldBe(SittingStage.CommonGround);
        sitting.GoTo(1, Now);
        sitting.Run[1].SetAside.ShouldBeFalse();
    }

    [Fact]
    public void The_clock_of_a_card_can_be_held_and_extended_and_tells_how_far_behind_the_room_is()
    {
        var sitting = Started(out _);
        var minutes = sitting.Now!.Minutes;
        sitting.Clock!.Left(minutes, Now.AddMinutes(2)).ShouldBe(TimeSpan.FromMinutes(minutes - 2));
        sitting.Hold(Now.AddMinutes(2));
        sitting.Clock.Left(minutes, Now.AddMinutes(9)).ShouldBe(TimeSpan.FromMinutes(minutes - 2));
        sitting.Hold(Now.AddMinutes(9));
        sitting.Clock.Left(minutes, Now.AddMinutes(10)).ShouldBe(TimeSpan.FromMinutes(minutes - 3));
        sitting.Extend(2);
        sitting.Clock.Left(minutes, Now.AddMinutes(10)).ShouldBe(TimeSpan.FromMinutes(minutes - 1));
        sitting.GoNext(Now.AddMinutes(minutes + 3));
        sitting.Behind(Now.AddMinutes(minutes + 3)).ShouldBe(3);
    }

    [Fact]
    public void The_link_of_the_Screen_opens_it_until_the_next_one_is_made()
    {
        var sitting = Started(out _);
        var first = sitting.LinkScreen();
        sitting.OpensScreen(first).ShouldBeTrue();
        sitting.OpensScreen(null).ShouldBeFalse();
        sitting.OpensScreen("nonsense").ShouldBeFalse();
        var second = sitting.LinkScreen();
        sitting.OpensScreen(first).ShouldBeFalse();
        sitting.OpensScreen(second).ShouldBeTrue();
    }

    [Fact]
    public void A_new_reading_keeps_what_was_said_of_its_steps_and_drops_what_is_gone()
    {
        var round = Locked();
        var sitting = Prepared(round);
        sitting.Plan(0, 9);
        sitting.Follow(Rooms.Reading(Rooms.Card("gap", TopicReading.OpenGap))).ShouldBeTrue();
        sitting.Run.Select(step => (step.Stage, step.Minutes)).ShouldBe([(SittingStage.CommonGround, 9), (SittingStage.Cloud, 5), (SittingStage.OpenGaps, 8)]);
        sitting.Pairs.ShouldBeEmpty();
        sitting.Follow(Rooms.Reading(Rooms.Card("gap", TopicReading.OpenGap))).ShouldBeFalse();
    }

    [Fact]
    public void Everything_done_to_topics_and_words_can_be_undone_until_the_room_sees_it()
    {
        var round = Locked();
        var sitting = Prepared(round);
        sitting.Change(new(TopicEditKind.Rename, "success", ["a"], "Adoption")).ShouldBe(SittingOutcome.Done);
        sitting.MergeWords("month end", "close").ShouldBe(SittingOutcome.Done);
        sitting.MergeWords("close", "month end").ShouldBe(SittingOutcome.MergeCircle);
        sitting.UndoChange(0).ShouldBe(SittingOutcome.Done);
        sitting.UndoMerge(0).ShouldBe(SittingOutcome.Done);
        sitting.Edits.IsEmpty.ShouldBeTrue();
        sitting.Start(round, approved: true, Now);
        sitting.Change(new(TopicEditKind.Rename, "success", ["a"], "Adoption")).ShouldBe(SittingOutcome.AlreadyStarted);
    }

    [Fact]
    public void After_the_end_nothing_moves_until_it_is_opened_again()
    {
        var sitting = Started(out _);
        sitting.End(Now).ShouldBe(SittingOutcome.Done);
        sitting.GoNext(Now).ShouldBe(SittingOutcome.Ended);
        sitting.Go(sitting.Revision, Now).ShouldBe(SittingOutcome.Ended);
        sitting.Reopen().ShouldBe(SittingOutcome.Done);
        sitting.GoNext(Now).ShouldBe(SittingOutcome.Done);
    }

    private static Round Locked()
    {
        var round = new Round(RoundId.New(), ProgramId.New(), RoundKind.Real, 1, 1, RoundRules.For(new(4, 4)));
        round.Schedule(Now.AddDays(-1), null);
        round.Start(new(4, 4), Now.AddDays(-9));
        round.Lock(new(4, 4), new(4, 4), Now.AddDays(-1)).ShouldBe(LockOutcome.Locked);
        return round;
    }

    private static Sitting Prepared(Round round) => Prepared(round, Usual());

    private static Sitting Prepared(Round round, ShownReading reading)
    {
        var sitting = new Sitting(round.Id, round.Program);
        sitting.Follow(reading);
        return sitting;
    }

    private static Sitting Started(out ShownReading reading)
    {
        var round = Locked();
        reading = Usual();
        var sitting = Prepared(round, reading);
        sitting.Start(round, approved: true, Now).ShouldBe(SittingOutcome.Done);
        return sitting;
    }

    private static ShownReading Usual() => Rooms.Reading(
        Rooms.Card("gap", TopicReading.OpenGap), Rooms.Card("adoption", TopicReading.FalseAgreement), Rooms.Card("core", TopicReading.HiddenAgreement), Rooms.Card("data", TopicReading.CommonGround));
}
