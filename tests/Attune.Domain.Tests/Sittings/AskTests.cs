using Attune.Analysis.Asking;
using Attune.Analysis.Rounds;
using Attune.Analysis.Verdicts;
using Attune.Domain.Judging;
using Attune.Domain.Programs;
using Attune.Domain.Rooms;
using Attune.Domain.Rounds;
using Attune.Domain.Sittings;
using Attune.Statistics.Sides;

namespace Attune.Domain.Tests.Sittings;

/// <summary>What the analysis only asks, in a sitting that is being prepared.</summary>
public sealed class AskTests
{
    [Fact]
    public void The_two_most_likely_of_each_question_wait_to_be_judged_and_six_in_all()
    {
        var reading = Rooms.Reading([.. from question in new[] { "a", "b", "c", "d" } from place in Enumerable.Range(0, 3) select Rooms.Ask($"{question}{place}", AskKind.Same, .9 - (.1 * place) + (question[0] * .0001), question)]);
        var sitting = Followed(reading);

        sitting.Pairs.Select(pair => pair.Card).ShouldBe(["d0", "c0", "b0", "a0", "d1", "c1"]);
        sitting.Pairs.ShouldAllBe(pair => pair.State == PairState.Waiting);
        sitting.Follow(reading).ShouldBeFalse("reading the same twice gives the same twice");
    }

    [Fact]
    public void A_question_that_is_taken_out_brings_no_other_one_in_and_one_that_is_put_in_stays()
    {
        var reading = Rooms.Reading([.. Enumerable.Range(0, 4).Select(place => Rooms.Ask($"ask {place}", AskKind.Same, .9 - (.05 * place)))]);
        var sitting = Followed(reading);
        sitting.Judge(sitting.Pairs[0], judge: false);
        sitting.Judge(RunOfShow.PairOf(reading.Card("ask 3")!), judge: true);
        sitting.Follow(reading);

        sitting.Pairs.Select(pair => pair.Card).ShouldBe(["ask 1", "ask 3"], ignoreOrder: true);
        sitting.Run.Where(step => step.Stage == SittingStage.Asked).Select(step => step.Card).ShouldBe(["ask 1", "ask 3"]);
    }

    [Fact]
    public void What_comes_up_because_another_was_settled_leaves_when_that_is_undone()
    {
        RoomCard[] asks = [.. Enumerable.Range(0, 3).Select(place => Rooms.Ask($"ask {place}", AskKind.Same, .9 - (.05 * place)))];
        var sitting = Followed(Rooms.Reading(asks));
        sitting.Follow(Rooms.Reading(asks[1..]));
        sitting.Pairs.Select(pair => pair.Card).ShouldBe(["ask 1", "ask 2"]);
        sitting.Follow(Rooms.Reading(asks));
        sitting.Pairs.Select(pair => pair.Card).ShouldBe(["ask 0", "ask 1"], ignoreOrder: true);
    }

    [Fact]
    public void What_nobody_could_read_is_not_put_to_the_room()
    {
        var hidden = Rooms.Ask("hidden", AskKind.Same) with { It = [new("i", Side.It, QuoteState.Private, null)] };
        var word = Rooms.Ask("word", AskKind.OneWord) with { It = [new("w", Side.It, QuoteState.Private, null)] };
        Followed(Rooms.Reading(hidden, word)).Pairs.Select(pair => pair.Card).ShouldBe(["word"], "a word alone can be judged");
        var lesser = Enumerable.Range(0, 2).Select(place => Rooms.Ask($"lesser {place}", AskKind.Same, .8)).ToArray();
        Followed(Rooms.Reading([hidden, word, .. lesser])).Pairs.Select(pair => pair.Card).ShouldBe(["lesser 0", "lesser 1"], "sentences say more than a word");
    }

    [Fact]
    public void What_may_be_one_thing_comes_before_the_words_and_what_divides_after_them()
        => Followed(Rooms.Reading(
                Rooms.Ask("opposed", AskKind.Contradiction, question: "a"), Rooms.Ask("same", AskKind.Same, question: "b"), Rooms.Ask("word", AskKind.OneWord, question: "c"),
                Rooms.Card("settled", TopicReading.Contradiction), Rooms.Card("gap", TopicReading.OpenGap)))
            .Run.Select(step => (step.Stage, step.Card)).ShouldBe(
            [
                (SittingStage.CommonGround, ""), (SittingStage.Asked, "same"), (SittingStage.Cloud, ""), (SittingStage.Asked, "word"), (SittingStage.Asked, "opposed"),
                (SittingStage.Contradictions, "settled"), (SittingStage.OpenGaps, "gap"),
            ]);

    [Fact]
    public void A_contradiction_is_judged_unless_said()
    {
        var reading = Rooms.Reading(Rooms.Card("settled", TopicReading.Contradiction));
        var sitting = Followed(reading);
        sitting.Pairs.ShouldHaveSingleItem().Again.ShouldBeTrue();
        sitting.Judge(sitting.Pairs[0], judge: false);
        sitting.Follow(reading);
        sitting.Pairs.ShouldBeEmpty();
        sitting.Run.ShouldContain(step => step.Stage == SittingStage.Contradictions);
    }

    [Fact]
    public void What_is_only_likely_is_left_to_the_facilitator()
        => Followed(Rooms.Reading(Rooms.Ask("likely", AskKind.Same, .7), Rooms.Ask("very", AskKind.Same, .76))).Pairs.Select(pair => pair.Card).ShouldBe(["very"]);

    [Theory]
    [InlineData(AskKind.Same, false)]
    [InlineData(AskKind.OneWord, true)]
    [InlineData(AskKind.Contradiction, true)]
    public void Only_what_may_divide_is_asked_again_after_the_talk(AskKind kind, bool again) => RunOfShow.PairOf(Rooms.Ask("ask", kind)).Again.ShouldBe(again);

    [Fact]
    public void A_question_is_settled_once_the_last_word_holds_and_it_can_be_undone()
    {
        var sitting = new Sitting(RoundId.New(), ProgramId.New());
        sitting.Change(new(TopicEditKind.Merge, "success", ["a", "b"])).ShouldBe(SittingOutcome.Done);
        sitting.Change(new(TopicEditKind.SettleSame, "success", ["a", "b"])).ShouldBe(SittingOutcome.Done);
        sitting.Change(new(TopicEditKind.SettleOpposed, "success", ["c", "d"])).ShouldBe(SittingOutcome.Done);
        sitting.Change(new(TopicEditKind.SettleDifferent, "success", ["b", "a"])).ShouldBe(SittingOutcome.Done);

        sitting.Changes.Select(change => change.Kind).ShouldBe([TopicEditKind.Merge, TopicEditKind.SettleOpposed, TopicEditKind.SettleDifferent]);
        sitting.Changes.Select(change => change.Settles).ShouldBe([false, true, true]);
        sitting.UndoChange(2).ShouldBe(SittingOutcome.Done);
        sitting.UndoChange(1).ShouldBe(SittingOutcome.Done);
        sitting.Changes.ShouldHaveSingleItem().Kind.ShouldBe(TopicEditKind.Merge);
        sitting.Change(new(TopicEditKind.DropAsk, "success", [])).ShouldBe(SittingOutcome.NoSuchTopic);
    }

    [Fact]
    public void A_card_stands_on_its_sentences_in_any_order()
    {
        var card = Rooms.Ask("ask", AskKind.Same);
        card.StandsOn(["ask i", "ask b"]).ShouldBeTrue();
        card.StandsOn(["ask i"]).ShouldBeFalse();
    }

    private static Sitting Followed(ShownReading reading)
    {
        var sitting = new Sitting(RoundId.New(), ProgramId.New());
        sitting.Follow(reading);
        return sitting;
    }
}
