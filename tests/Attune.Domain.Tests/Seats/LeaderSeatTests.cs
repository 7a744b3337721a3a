using Attune.Domain.Programs;
using Attune.Domain.Rounds;
using Attune.Domain.Seats;
using Attune.Statistics.Sides;

namespace Attune.Domain.Tests.Seats;

public sealed class LeaderSeatTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 16, 9, 0, 0, TimeSpan.Zero);
    private static readonly byte[] Pepper = [1, 2, 3];
    private static readonly LeaderId Leader = LeaderId.New();

    private static Round Round => new(RoundId.New(), ProgramId.New(), RoundKind.Real, 1, 1, RoundRules.For(new SideCounts(4, 4)));

    [Theory]
    [InlineData("12345", PinProblem.TooShort)]
    [InlineData("123456", PinProblem.TooPlain)]
    [InlineData("987654", PinProblem.TooPlain)]
    [InlineData("777777", PinProblem.TooPlain)]
    [InlineData("abcdef", PinProblem.TooPlain)]
    [InlineData("493017", null)]
    [InlineData("112233", null)]
    public void A_PIN_is_long_enough_and_no_plain_row(string pin, PinProblem? problem)
    {
        var seat = Seat();
        seat.Choose(pin, Pepper).ShouldBe(problem);
        (seat.Pin is null).ShouldBe(problem is not null);
    }

    [Fact]
    public void A_PIN_opens_with_its_own_digits_and_the_key_of_the_installation_and_with_nothing_else()
    {
        var seat = Seat();
        seat.Choose("493017", Pepper);
        seat.Try("493018", Pepper).ShouldBe(PinTry.Wrong);
        seat.Try("493017", [3, 2, 1]).ShouldBe(PinTry.Wrong);
        seat.Try("493017", Pepper).ShouldBe(PinTry.Right);
        Seat().Try("", Pepper).ShouldBe(PinTry.Wrong);
    }

    [Fact]
    public void After_five_wrong_ones_each_next_one_waits_twice_as_long_up_to_a_day_and_a_right_one_ends_it()
    {
        var seat = Seat();
        seat.Choose("493017", Pepper);
        for (var i = 0; i < LeaderSeat.FreeTries; i++) { seat.TakeTry(Now).ShouldBeTrue(); }
        seat.TakeTry(Now).ShouldBeFalse();
        seat.TakeTry(Now.AddMinutes(14)).ShouldBeFalse();
        var at = Now.AddMinutes(15);
        seat.TakeTry(at).ShouldBeTrue();
        seat.WaitsUntil.ShouldBe(at.AddMinutes(30));
        for (var i = 0; i < 20; i++) { seat.TakeTry(at = seat.WaitsUntil!.Value).ShouldBeTrue(); }
        seat.WaitsUntil.ShouldBe(at.AddHours(24));
        seat.Try("493017", Pepper).ShouldBe(PinTry.Right);
        (seat.WrongTries, seat.WaitsUntil).ShouldBe((0, null));
    }

    [Fact]
    public void When_a_fresh_seat_takes_the_place_the_earlier_one_is_kept_as_it_was_and_comes_back_as_it_was()
    {
        var invitation = new Invitation(Round, Leader);
        var (first, fresh) = (Seat(), new LeaderSeat(invitation.Round, Leader, 2, stands: false));
        first.Sign(invitation, Contract.Confidential);
        invitation.Finish();
        fresh.IsPending.ShouldBeTrue();
        fresh.HasBegun(invitation).ShouldBeFalse("it is empty, whatever stands in the place");
        fresh.Sign(invitation, Contract.Confidential);
        fresh.HasBegun(invitation).ShouldBeTrue();
        (invitation.Done, first.IsDone(invitation)).ShouldBe((true, true), "the earlier one goes on counting");

        fresh.TakeThePlaceOf(first, invitation);
        (first.Stands, fresh.Stands, invitation.Done).ShouldBe((false, true, false));
        first.IsDone(invitation).ShouldBeTrue();
        first.IsPending.ShouldBeFalse();
        Should.Throw<InvalidOperationException>(() => fresh.TakeThePlaceOf(first, invitation));

        first.TakeThePlaceOf(fresh, invitation);
        (first.Stands, fresh.Stands, invitation.Done, invitation.SignedContract).ShouldBe((true, false, true, Contract.Confidential));
    }

    [Fact]
    public void A_device_shows_one_code_that_opens_once_and_for_ten_minutes()
    {
        var voice = ParticipantKey.New();
        var (device, token) = SeatDevice.Make(RoundId.New(), Leader, 1, Proof.Link, roomOnly: false, "Firefox, Linux", new(2026, 11, 16));
        SeatDevice.HashOf(token).ShouldBe(device.TokenHash);
        SeatDevice.HashOf("no token").ShouldBeNull();
        var code = device.ShowCode(voice, Pepper, Now);
        var (hash, key) = DeviceCode.Read($" {code.ToLowerInvariant()}.", Pepper)!.Value;
        hash.ShouldBe(device.CodeHash);
        DeviceCode.Read(code, [3])!.Value.Hash.ShouldNotBe(hash, "without the key of the installation nothing can be tried");
        device.TakeCode(hash, key, Now.AddMinutes(9)).ShouldBe(voice);
        device.TakeCode(hash, key, Now.AddMinutes(9)).ShouldBeNull("it was used");

        var late = DeviceCode.Read(device.ShowCode(voice, Pepper, Now), Pepper)!.Value;
        device.TakeCode(late.Hash, late.Key, Now.AddMinutes(10)).ShouldBeNull();
        DeviceCode.Read("ABCDE-0123I", Pepper).ShouldBeNull("it has letters that no code has");
        DeviceCode.Read(null, Pepper).ShouldBeNull();
    }

    [Fact]
    public void Whoever_types_writes_down_the_word_of_a_leader_only_before_the_leader_has_begun()
    {
        var round = Started();
        var invitation = new Invitation(round, Leader);
        invitation.Interview(round).ShouldBe(InterviewOutcome.NotAgreed);
        invitation.AgreeToInterview(atSeat: false, Now).ShouldBeTrue();
        invitation.Interview(round).ShouldBe(InterviewOutcome.Open);
        invitation.EndInterview();
        invitation.Interview(round).ShouldBe(InterviewOutcome.NotAgreed);
        invitation.Sign(Contract.Confidential);
        invitation.AgreeToInterview(atSeat: false, Now).ShouldBeFalse();
        invitation.Interview(round).ShouldBe(InterviewOutcome.NotAgreed);
        invitation.AgreeToInterview(atSeat: true, Now).ShouldBeTrue();
        invitation.Interview(round).ShouldBe(InterviewOutcome.Open);
    }

    [Fact]
    public void A_delegate_is_only_proposed_until_the_leader_agrees_to_the_very_name()
    {
        var allowed = new RoundRules(2, 4, LatePolicy.Refuse, AbsentPolicy.LockWithoutThem, DelegatePolicy.SameSide);
        var invitation = new Invitation(Round, Leader);
        invitation.NameDelegate(allowed, "Dana", "dana@example.org").ShouldBe(DelegateOutcome.Named);
        (invitation.IsDelegated, invitation.IsDelegateProposed).ShouldBe((false, true));
        invitation.AgreeToDelegate("Somebody else").ShouldBeFalse();
        invitation.AgreeToDelegate("Dana").ShouldBeTrue();
        (invitation.IsDelegated, invitation.IsDelegateProposed).ShouldBe((true, false));
        invitation.NameDelegate(allowed, "Eli", "").ShouldBe(DelegateOutcome.AlreadyAgreed);
        invitation.EndDelegation();
        (invitation.IsDelegated, invitation.DelegateName).ShouldBe((false, ""));
        var begun = new Invitation(Round, Leader);
        begun.NameDelegate(allowed, "Dana", "");
        begun.Sign(Contract.Confidential);
        begun.AgreeToDelegate("Dana").ShouldBeFalse();
    }

    private static LeaderSeat Seat() => new(RoundId.New(), Leader, 1, stands: true);

    private static Round Started()
    {
        var round = Round;
        round.Schedule(Now.AddDays(3), null);
        round.Start(new(4, 4), Now);
        return round;
    }
}
