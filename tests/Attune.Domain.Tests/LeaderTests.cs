using Attune.Domain.Leaders;
using Attune.Domain.Programs;
using Attune.Domain.Rounds;
using Attune.Statistics.Sides;

namespace Attune.Domain.Tests;

public sealed class LeaderTests
{
    private static readonly LeaderEntry Ingrid = new("Ingrid Solberg", Side.Business, "Finance", "Chief financial officer", "ingrid@example.org");

    [Fact]
    public void Before_the_start_everything_about_a_leader_can_be_corrected()
    {
        var leader = New();
        leader.Correct(new(" Ingrid Solheim ", Side.It, "", "CIO", "solheim@example.org"), RoundPhase.Preparing, []).ShouldBeEmpty();
        leader.Entry.ShouldBe(new("Ingrid Solheim", Side.It, "", "CIO", "solheim@example.org"));
    }

    [Theory]
    [InlineData(RoundPhase.Collecting, true)]
    [InlineData(RoundPhase.Locked, false)]
    [InlineData(RoundPhase.Probing, false)]
    [InlineData(RoundPhase.Revealed, false)]
    public void Once_the_round_has_started_the_side_stays_and_once_it_is_locked_the_name(RoundPhase phase, bool mayRename)
    {
        var leader = New();
        leader.Correct(Ingrid with { Side = Side.It }, phase, []).ShouldBe([LeaderProblem.SideAfterStart]);
        leader.Correct(Ingrid with { Name = "Ingrid Solheim" }, phase, []).ShouldBe(mayRename ? [] : [LeaderProblem.NameAfterLock]);
        leader.Correct(leader.Entry with { Role = "CFO", Mail = "" }, phase, []).ShouldBeEmpty();
        leader.Entry.ShouldBe(new(mayRename ? "Ingrid Solheim" : "Ingrid Solberg", Side.Business, "Finance", "CFO", ""));
    }

    [Fact]
    public void A_correction_with_a_problem_changes_nothing_and_names_all_of_them()
    {
        var leader = New();
        leader.Correct(new(" ", Side.It, new string('f', LeaderEntry.Longest + 1), "", "no address"), RoundPhase.Collecting, [])
            .ShouldBe([LeaderProblem.NoName, LeaderProblem.TooLong, LeaderProblem.MailUnusable, LeaderProblem.SideAfterStart]);
        leader.Entry.ShouldBe(Ingrid);
    }

    [Fact]
    public void Two_leaders_never_share_an_address_and_none_may_have_none()
    {
        New().Correct(Ingrid with { Mail = "Tomas@Example.org" }, RoundPhase.Preparing, ["tomas@example.org", ""]).ShouldBe([LeaderProblem.MailTwice]);
        New().Correct(Ingrid with { Mail = "" }, RoundPhase.Preparing, ["tomas@example.org", ""]).ShouldBeEmpty();
    }

    [Fact]
    public void A_letter_went_astray_only_if_it_left_and_nobody_has_begun_or_stands_in_there()
    {
        Mailed().IsMisdirected(RoundPhase.Collecting).ShouldBeTrue();
        Mailed().IsMisdirected(RoundPhase.Locked).ShouldBeFalse();
        New(out var round);
        new Invitation(round, LeaderId.New()).IsMisdirected(RoundPhase.Collecting).ShouldBeFalse();
        var begun = Mailed();
        begun.Sign(Contract.Confidential);
        begun.IsMisdirected(RoundPhase.Collecting).ShouldBeFalse();
        var delegated = Mailed();
        delegated.NameDelegate(new RoundRules(2, 7, LatePolicy.Refuse, AbsentPolicy.LockWithoutThem, DelegatePolicy.SameSide), "Jo Park", "");
        delegated.IsMisdirected(RoundPhase.Collecting).ShouldBeTrue("the leader has not agreed");
        delegated.AgreeToDelegate("Jo Park").ShouldBeTrue();
        delegated.IsMisdirected(RoundPhase.Collecting).ShouldBeFalse();
    }

    private static Leader New() => New(out _);

    private static Leader New(out Round round)
    {
        var program = ProgramId.New();
        round = new(RoundId.New(), program, RoundKind.Real, 1, 1, RoundRules.For(new(4, 4)));
        return new(LeaderId.New(), program, Ingrid);
    }

    private static Invitation Mailed()
    {
        New(out var round);
        var invitation = new Invitation(round, LeaderId.New());
        invitation.Mailed(new(2026, 11, 16, 9, 0, 0, TimeSpan.Zero));
        return invitation;
    }
}
