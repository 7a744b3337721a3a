using Attune.Domain.Programs;
using Attune.Domain.Questions;
using Attune.Domain.Rounds;

namespace Attune.Domain.Tests;

public sealed class RestedQuestionTests
{
    [Fact]
    public void A_question_that_rests_is_not_asked_in_this_round_and_is_asked_again_in_the_next()
    {
        var round = QuarterTimesTests.Second();
        var pack = StarterPack.For(round.Program);
        round.Rest("fit", rests: true, pack).ShouldBe(RestOutcome.Changed);
        var asked = round.Asks(pack);
        asked.Questions.Select(question => question.Id).ShouldBe(pack.Questions.Select(question => question.Id).Where(id => id != "fit"));
        asked.Rested.ShouldHaveSingleItem().Id.ShouldBe("fit");
        (asked.Version, asked.Find("fit"), asked.NumberOf("fit")).ShouldBe((pack.Version, null, null));
        pack.Rested.ShouldBeEmpty();
        Locked(round).Next(RoundId.New()).Asks(pack).Questions.Length.ShouldBe(pack.Questions.Length);
    }

    [Fact]
    public void What_rests_can_be_asked_after_all_until_the_start()
    {
        var round = QuarterTimesTests.Second();
        var pack = StarterPack.For(round.Program);
        round.Rest("fit", rests: true, pack).ShouldBe(RestOutcome.Changed);
        round.Rest("fit", rests: false, pack).ShouldBe(RestOutcome.Changed);
        round.Asks(pack).ShouldBeSameAs(pack);
        Locked(round).Rest("fit", rests: true, pack).ShouldBe(RestOutcome.AlreadyStarted);
    }

    [Fact]
    public void A_first_round_asks_all_and_a_later_one_at_least_one()
    {
        var program = ProgramId.New();
        var pack = StarterPack.For(program);
        new Round(RoundId.New(), program, RoundKind.Real, 1, 1, RoundRules.For(new(4, 4))).Rest("fit", rests: true, pack).ShouldBe(RestOutcome.FirstRound);
        var round = QuarterTimesTests.Second();
        round.Rest("nothing", rests: true, StarterPack.For(round.Program)).ShouldBe(RestOutcome.NoSuchQuestion);
        var outcomes = pack.Questions.Select(question => round.Rest(question.Id, rests: true, StarterPack.For(round.Program))).ToArray();
        outcomes[..^1].ShouldAllBe(outcome => outcome == RestOutcome.Changed);
        outcomes[^1].ShouldBe(RestOutcome.NothingLeft);
    }

    [Fact]
    public void A_question_that_is_left_out_of_the_pack_rests_no_more()
    {
        var round = QuarterTimesTests.Second();
        var pack = StarterPack.For(round.Program);
        round.Rest("fit", rests: true, pack).ShouldBe(RestOutcome.Changed);
        round.Adopt(pack.Revise(pack.Questions.Without("fit")), pack, 0).ShouldBe(AdoptOutcome.Adopted);
        round.Rested.ShouldBeEmpty();
    }

    private static Round Locked(Round round)
    {
        var now = new DateTimeOffset(2027, 2, 1, 9, 0, 0, TimeSpan.Zero);
        round.Schedule(now.AddDays(10), null);
        round.Start(new(4, 4), now).ShouldBe(StartOutcome.Started);
        round.Lock(new(4, 4), new(4, 4), now).ShouldBe(LockOutcome.Locked);
        return round;
    }
}
