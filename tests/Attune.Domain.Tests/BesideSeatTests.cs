using Attune.Domain.Beside;
using Attune.Domain.Leaders;
using Attune.Domain.Programs;
using Attune.Domain.Rounds;
using Attune.Statistics.Sides;

namespace Attune.Domain.Tests;

public sealed class BesideSeatTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 16, 9, 0, 0, TimeSpan.Zero);

    private static readonly ThirdVoice Integrator = new(ThirdVoiceId.New(), ProgramId.New(), " Integrator ");

    [Theory]
    [InlineData(RoundPhase.Preparing, false, false)]
    [InlineData(RoundPhase.Collecting, true, false)]
    [InlineData(RoundPhase.Locked, true, true)]
    [InlineData(RoundPhase.Probed, true, true)]
    [InlineData(RoundPhase.Revealing, false, true)]
    [InlineData(RoundPhase.Revealed, false, true)]
    public void A_third_voice_answers_until_the_answers_are_opened_and_a_newcomer_after_the_lock(RoundPhase phase, bool speaks, bool catchesUp)
        => (BesideSeat.MaySpeak(phase), BesideSeat.MayCatchUp(phase)).ShouldBe((speaks, catchesUp));

    [Fact]
    public void A_round_that_takes_answers_has_nothing_to_catch_up_with_and_a_rehearsal_invites_nobody()
    {
        var (collecting, rehearsal) = (Started(RoundKind.Real), Started(RoundKind.Rehearsal));
        Should.Throw<InvalidOperationException>(() => BesideSeat.ForNewcomer(collecting, LeaderId.New()));
        Should.Throw<ArgumentException>(() => BesideSeat.ForVoice(rehearsal, Integrator, "Mara Holt"));
        BesideSeat.ForVoice(collecting, Integrator, " Mara Holt ").Person.ShouldBe("Mara Holt");
    }

    [Fact]
    public void A_new_link_to_a_seat_that_was_begun_ends_the_browser_the_words_and_the_key_under_which_they_were_sealed()
    {
        var seat = BesideSeat.ForVoice(Started(RoundKind.Real), Integrator, "Mara Holt");
        seat.Issue(Now.AddDays(1)).IsEmptied.ShouldBeFalse();
        var key = seat.Participant;
        seat.Open(Now.AddDays(2)).ShouldBeNull();
        var device = seat.Open(Now);
        (seat.IsOpenIn(device), seat.IsOpenIn("x"), seat.MayWrite(RoundPhase.Collecting)).ShouldBe((true, false, false));
        seat.Begin(Contract.Confidential);
        (seat.MayWrite(RoundPhase.Collecting), seat.MayWrite(RoundPhase.Revealing), seat.Open(Now)).ShouldBe((true, false, null));
        seat.Finish();
        seat.MayWrite(RoundPhase.Collecting).ShouldBeFalse();
        seat.Issue(Now.AddDays(1)).IsEmptied.ShouldBeTrue();
        (seat.IsOpenIn(device), seat.HasBegun, seat.Done, seat.Participant == key).ShouldBe((false, false, false, false));
    }

    [Fact]
    public void Whoever_came_later_is_in_no_round_before_and_whoever_left_in_none_after()
    {
        var leader = new Leader(LeaderId.New(), ProgramId.New(), new("Nadia Sol", Side.It, "", "", ""));
        leader.Join(3);
        leader.Leave(5);
        Enumerable.Range(1, 6).Where(leader.IsIn).ShouldBe([3, 4]);
    }

    private static Round Started(RoundKind kind)
    {
        var round = new Round(RoundId.New(), Integrator.Program, kind, 1, 1, RoundRules.For(new(4, 4)));
        round.Schedule(Now.AddDays(9), null);
        round.Start(new(4, 4), Now).ShouldBe(StartOutcome.Started);
        return round;
    }
}
