using Attune.Domain.Programs;
using Attune.Domain.Rounds;
using Attune.Domain.Sittings;
using Attune.Statistics.Sides;
using CsCheck;

namespace Attune.Domain.Tests.Sittings;

/// <summary>Who speaks, by side.</summary>
public sealed class TalkTests
{
    private static readonly DateTimeOffset Now = new(2026, 12, 2, 14, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_turn_belongs_to_the_step_on_the_Screen_and_can_be_taken_back()
    {
        var sitting = Started();
        sitting.MarkTurn(Side.It, takeBack: false).ShouldBe(SittingOutcome.Done);
        sitting.MarkTurn(Side.It, takeBack: false);
        sitting.MarkTurn(Side.Business, takeBack: false);
        sitting.GoNext(Now);
        sitting.MarkTurn(Side.It, takeBack: false);
        sitting.Run.Take(2).Select(step => step.Spoke).ShouldBe([new(1, 2), new(0, 1)]);
        sitting.Turns().ShouldBe(new(1, 3));
        sitting.MarkTurn(Side.It, takeBack: true);
        sitting.MarkTurn(Side.It, takeBack: true);
        sitting.Turns().ShouldBe(new(1, 2), "what was marked on another card stays");
    }

    [Fact]
    public void Nothing_is_marked_before_the_start_or_after_the_end()
    {
        var sitting = new Sitting(RoundId.New(), ProgramId.New());
        sitting.MarkTurn(Side.It, takeBack: false).ShouldBe(SittingOutcome.NotStarted);
        sitting = Started();
        sitting.End(Now);
        sitting.MarkTurn(Side.It, takeBack: false).ShouldBe(SittingOutcome.Ended);
    }

    [Theory]
    [InlineData(6, 2, Side.It)]
    [InlineData(1, 6, Side.Business)]
    [InlineData(5, 4, null)]
    [InlineData(4, 0, null)]
    public void The_side_that_speaks_less_than_its_number_is_heard_less_once_enough_turns_tell(int business, int it, Side? less)
        => TalkBalance.Weigh(new(business, it), new(4, 4))!.HeardLess.ShouldBe(less);

    [Fact]
    public void A_smaller_side_may_speak_less_without_being_heard_less()
        => TalkBalance.Weigh(new(6, 2), new(6, 2))!.HeardLess.ShouldBeNull();

    [Fact]
    public void Of_a_side_of_one_person_no_balance_is_told()
    {
        TalkBalance.Weigh(new(6, 2), new(6, 1)).ShouldBeNull();
        TalkBalance.Weigh(default, new(4, 4)).ShouldBeNull();
    }

    [Fact]
    public void Swapping_the_sides_mirrors_the_balance()
        => Gen.Int[0, 20].Select(Gen.Int[0, 20], Gen.Int[2, 9], Gen.Int[2, 9]).Sample((business, it, businessLeaders, itLeaders) =>
        {
            var one = TalkBalance.Weigh(new(business, it), new(businessLeaders, itLeaders))?.HeardLess;
            var other = TalkBalance.Weigh(new(it, business), new(itLeaders, businessLeaders))?.HeardLess;
            other.ShouldBe(one switch { Side.Business => Side.It, Side.It => Side.Business, _ => null });
        });

    private static Sitting Started()
    {
        var round = new Round(RoundId.New(), ProgramId.New(), RoundKind.Real, 1, 1, RoundRules.For(new(4, 4)));
        round.Schedule(Now.AddDays(-1), null);
        round.Start(new(4, 4), Now.AddDays(-9));
        round.Lock(new(4, 4), new(4, 4), Now.AddDays(-1)).ShouldBe(LockOutcome.Locked);
        var sitting = new Sitting(round.Id, round.Program);
        sitting.Follow(Rooms.Reading());
        sitting.Start(round, approved: true, Now).ShouldBe(SittingOutcome.Done);
        return sitting;
    }
}
