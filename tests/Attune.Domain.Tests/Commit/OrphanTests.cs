using Attune.Analysis.Rounds;
using Attune.Domain.Agreements;
using Attune.Domain.Leaders;
using Attune.Domain.Programs;
using Attune.Domain.Rounds;
using Attune.Domain.Tests.Statements;
using Attune.Statistics.Sides;

namespace Attune.Domain.Tests.Commit;

public sealed class OrphanTests
{
    private static readonly Round Round = new(RoundId.New(), ProgramId.New(), RoundKind.Real, 1, 1, RoundRules.For(new(4, 4)));
    private static readonly DateOnly Today = DateOnly.FromDateTime(Room.Now.UtcDateTime);
    private static readonly Ground Hands = Ground.From(new HandVote(new(4, 3), new(4, 4)))!;

    private readonly Leader _kari = Person("Kari");
    private readonly Leader _ola = Person("Ola");

    [Fact]
    public void What_a_leaver_answers_for_is_open_again_and_nothing_else_is()
    {
        var duties = Owned(Accountable.ForLeader(_kari.Id));
        Orphans.Find(duties, [_kari, _ola]).ShouldBeEmpty();

        _kari.Leave(2);

        var orphans = Orphans.Find(duties, [_kari, _ola]);
        orphans.Select(orphan => orphan.Duty.Kind).ShouldBe([DutyKind.Activity, DutyKind.Decision, DutyKind.Benefit, DutyKind.Commitment, DutyKind.Exception]);
        orphans.ShouldAllBe(orphan => orphan.Left == _kari);
        Orphans.CountByLeaver(orphans).ShouldBe([((Leader?)_kari, 5)]);
        Orphans.LeftBy(_ola.Id, orphans).ShouldBeEmpty();

        _kari.Return();
        Orphans.Find(duties, [_kari, _ola]).ShouldBeEmpty();
    }

    [Fact]
    public void Naming_somebody_else_closes_each_of_them_also_somebody_who_is_no_leader()
    {
        _kari.Leave(2);
        foreach (var next in new[] { Accountable.ForLeader(_ola.Id), Accountable.Named("Service desk lead")! })
        {
            var duties = Owned(Accountable.ForLeader(_kari.Id));
            duties.Activities[0].Name(next, Room.Now);
            duties.Decisions[0].HandTo(next);
            duties.Benefits[0].Write(duties.Benefits[0].Entry with { Owner = next }, Room.Now);
            duties.Exceptions[0].HandTo(next);
            Orphans.Find(duties, [_kari, _ola]).ShouldHaveSingleItem().Duty.Kind.ShouldBe(DutyKind.Commitment);
        }
    }

    [Fact]
    public void A_promise_is_closed_by_handing_it_over_or_letting_it_go_since_it_keeps_the_name_of_whoever_made_it()
    {
        _kari.Leave(2);
        var duties = Owned(Accountable.ForLeader(_kari.Id));
        var promise = Orphans.Find(duties, [_kari, _ola]).Single(orphan => orphan.Duty.Kind == DutyKind.Commitment);

        var letGo = new Handover(HandoverId.New(), Round, promise, null, "The vendor does it now.", Room.Now);
        letGo.IsLetGo.ShouldBeTrue();
        Orphans.Find(duties with { Handovers = [letGo] }, [_kari, _ola]).ShouldNotContain(promise);

        var taken = new Handover(HandoverId.New(), Round, promise, Accountable.ForLeader(_ola.Id), "", Room.Now);
        taken.IsLetGo.ShouldBeFalse();
        Orphans.Find(duties with { Handovers = [taken] }, [_kari, _ola]).ShouldNotContain(promise);
        taken.Accept(_kari.Id, Room.Now).ShouldBe(AcceptOutcome.NotYours);
        taken.AcceptedAt.ShouldBeNull();
        taken.Accept(_ola.Id, Room.Now).ShouldBe(AcceptOutcome.Accepted);
        taken.AcceptedAt.ShouldBe(Room.Now);
        Should.Throw<ArgumentException>(() => new Handover(HandoverId.New(), Round, promise, null, " ", Room.Now));
    }

    [Fact]
    public void A_duty_of_an_erased_leader_is_open_under_no_name_but_a_wish_is_only_a_wish()
    {
        // The store takes an erased owner away; what is left has no owner.
        var duties = Owned(Accountable.ForLeader(_kari.Id));
        var entry = new BenefitEntry("A faster close", "days", "", null, null, null, null);
        duties = duties with { Decisions = [Erased(duties.Decisions[0])], Activities = [], Commitments = [], Exceptions = [], Benefits = [new(BenefitId.New(), Round, entry, Room.Now)] };
        var orphan = Orphans.Find(duties, [_ola]).ShouldHaveSingleItem();
        (orphan.Duty.Kind, orphan.Left).ShouldBe((DutyKind.Decision, null));
        Orphans.CountByLeaver([orphan]).ShouldBe([((Leader?)null, 1)]);
    }

    [Fact]
    public void What_was_superseded_given_up_done_or_dropped_is_no_orphan()
    {
        _kari.Leave(2);
        var owner = Accountable.ForLeader(_kari.Id);
        var duties = Owned(owner);
        var next = new Decision(DecisionId.New(), Round, 2, "IT owns the close.", Hands, Accountable.ForLeader(_ola.Id), Today.AddDays(60), duties.Decisions[0], "Ruth", Room.Now);
        duties.Exceptions[0].LookAgain(false, null, Room.Now).ShouldBeTrue();
        var later = new Round(RoundId.New(), Round.Program, RoundKind.Real, 2, 1, RoundRules.For(new(4, 4)));
        duties.Commitments[0].Say(_kari.Id, later, CommitmentFate.Done, null, null, Room.Now).ShouldBe(FateOutcome.Said);
        duties = duties with { Activities = [], Benefits = [], Decisions = [duties.Decisions[0], next] };
        Orphans.Find(duties, [_kari, _ola]).ShouldBeEmpty();
    }

    private static Leader Person(string name) => new(LeaderId.New(), Round.Program, new(name, Side.Business, "", "", ""));

    private static Decision Erased(Decision decision)
    {
        typeof(Decision).GetProperty(nameof(Decision.OwnerLeader))!.SetValue(decision, null);
        return decision;
    }

    private Duties Owned(Accountable owner)
    {
        var promise = new Commitment(CommitmentId.New(), Round, _kari.Id, 1, "I name a deputy", Today.AddDays(30), Room.Now);
        promise.Confirm(_kari.Id, Room.Now);
        return new()
        {
            Activities = [new(Round, "Training", Stage.Maintain, owner, Room.Now)],
            Decisions = [new(DecisionId.New(), Round, 1, "Finance owns the close.", Hands, owner, Today.AddDays(30), null, "Ruth", Room.Now)],
            Benefits = [new(BenefitId.New(), Round, new("A faster close", "days", "days", 9, 5, new Quarter(2027, 4), owner), Room.Now)],
            Commitments = [promise],
            Exceptions = [new(Round, 1, 1, new("Own catalogue", "Sales", owner, "R3"), Room.Now)],
            Handovers = [],
        };
    }
}
