using Attune.Analysis.Rounds;
using Attune.Domain.Programs;
using Attune.Domain.Questions;
using Attune.Domain.Rounds;
using Attune.Statistics.Sides;

namespace Attune.Domain.Tests;

public sealed class RoundTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 16, 9, 0, 0, TimeSpan.Zero);
    private static readonly SideCounts FourAndFour = new(4, 4);

    [Fact]
    public void The_contract_is_confidential_unless_chosen_and_cannot_be_chosen_after_the_start()
    {
        var round = Prepared();
        round.Contract.ShouldBe(Contract.Confidential);
        round.Start(FourAndFour, Now);
        round.Choose(Contract.Attributed).ShouldBe(SetUpOutcome.AlreadyStarted);
        round.Contract.ShouldBe(Contract.Confidential);
    }

    [Fact]
    public void A_round_does_not_start_without_a_lock_date_or_with_fewer_leaders_than_it_requires()
    {
        var round = Prepared();
        round.Start(new(4, 1), Now).ShouldBe(StartOutcome.TooFewLeaders);
        round.Start(FourAndFour, Now.AddDays(12)).ShouldBe(StartOutcome.LockDatePassed);
        round.Schedule(null, null);
        round.Start(FourAndFour, Now).ShouldBe(StartOutcome.NoLockDate);
        round.Phase.ShouldBe(RoundPhase.Preparing);
    }

    [Fact]
    public void What_hinders_the_start_is_known_before_it_is_tried_and_asking_changes_nothing()
    {
        var round = Prepared();
        round.MayStart(new(4, 1), Now).ShouldBe(StartOutcome.TooFewLeaders);
        round.MayStart(FourAndFour, Now.AddDays(12)).ShouldBe(StartOutcome.LockDatePassed);
        round.MayStart(FourAndFour, Now).ShouldBe(StartOutcome.Started);
        round.Phase.ShouldBe(RoundPhase.Preparing);
        round.Start(FourAndFour, Now).ShouldBe(StartOutcome.Started);
        round.MayStart(FourAndFour, Now).ShouldBe(StartOutcome.AlreadyStarted);
    }

    [Theory]
    [InlineData(4, 3, LockOutcome.Locked)]
    [InlineData(4, 2, LockOutcome.TooFewInAll)]
    [InlineData(1, 4, LockOutcome.TooFewOfBusiness)]
    [InlineData(4, 1, LockOutcome.TooFewOfIt)]
    public void Seven_of_eight_and_two_a_side_open_the_lock(int business, int it, LockOutcome outcome)
        => Collecting().Lock(new(business, it), FourAndFour, Now).ShouldBe(outcome);

    [Fact]
    public void Where_the_rule_is_to_wait_for_all_one_missing_keeps_the_round_open()
    {
        var round = Prepared();
        round.Declare(new(2, 6, LatePolicy.Refuse, AbsentPolicy.WaitForAll, DelegatePolicy.Refuse));
        round.Start(FourAndFour, Now);
        round.Lock(new(4, 3), FourAndFour, Now).ShouldBe(LockOutcome.SomebodyMissing);
        round.Lock(FourAndFour, FourAndFour, Now).ShouldBe(LockOutcome.Locked);
        round.Lock(FourAndFour, FourAndFour, Now).ShouldBe(LockOutcome.NotCollecting);
    }

    [Fact]
    public void The_rules_are_declared_before_the_start()
        => Collecting().Declare(RoundRules.For(FourAndFour)).ShouldBe(SetUpOutcome.AlreadyStarted);

    [Fact]
    public void One_answer_a_side_is_never_enough()
        => Should.Throw<ArgumentOutOfRangeException>(() => new RoundRules(1, 2, LatePolicy.Refuse, AbsentPolicy.LockWithoutThem, DelegatePolicy.Refuse));

    [Fact]
    public void Late_answers_are_taken_and_marked_or_refused_as_declared()
    {
        Acceptances.Decide(RoundPhase.Locked, LatePolicy.TakeAndMark, "success", false, false).ShouldBe(Acceptance.AcceptedLate);
        Acceptances.Decide(RoundPhase.Locked, LatePolicy.Refuse, "success", false, false).ShouldBe(Acceptance.Refused);
        Acceptances.Decide(RoundPhase.Preparing, LatePolicy.TakeAndMark, "success", false, false).ShouldBe(Acceptance.Refused);
    }

    [Fact]
    public void From_the_first_look_on_nothing_more_is_taken_where_the_promise_hides_authors()
    {
        Acceptances.Decide(RoundPhase.Locked, LatePolicy.TakeAndMark, "success", false, isRead: true).ShouldBe(Acceptance.Refused);
        Acceptances.Decide(RoundPhase.Probed, LatePolicy.TakeAndMark, "success", false, isRead: true).ShouldBe(Acceptance.Refused);
        // A word is asked about after a look, and read when all have had their time.
        Acceptances.Decide(RoundPhase.Probing, LatePolicy.TakeAndMark, new Probe("adoption").Question, false, isRead: true).ShouldBe(Acceptance.Accepted);
        Enum.GetValues<Contract>().Where(Contracts.HidesAuthors).ShouldBe([Contract.Unattributed, Contract.Confidential]);
    }

    [Fact]
    public void What_comes_after_the_announced_time_is_late_even_where_the_round_could_not_be_locked()
    {
        Acceptances.Decide(RoundPhase.Collecting, LatePolicy.Refuse, "success", false, false).ShouldBe(Acceptance.Accepted);
        Acceptances.Decide(RoundPhase.Collecting, LatePolicy.Refuse, "success", true, false).ShouldBe(Acceptance.AcceptedLate);
    }

    [Fact]
    public void A_probe_is_answered_while_probing_and_at_no_other_time()
    {
        var probe = new Probe("adoption").Question;
        foreach (var phase in Enum.GetValues<RoundPhase>())
        {
            Acceptances.Decide(phase, LatePolicy.TakeAndMark, probe, false, false).ShouldBe(phase == RoundPhase.Probing ? Acceptance.Accepted : Acceptance.Refused);
        }
    }

    [Fact]
    public void Two_minutes_of_probes_are_at_most_three_words()
    {
        var round = Locked();
        round.StartProbing([.. "abcd".Select(letter => new Probe($"{letter}"))]).ShouldBe(ProbingOutcome.TooManyWords);
        round.StartProbing([]).ShouldBe(ProbingOutcome.NoWord);
        round.StartProbing([new("adoption"), new("core"), new("adoption")]).ShouldBe(ProbingOutcome.Changed);
        round.Probes.Select(probe => probe.Question).ShouldBe(["probe:1", "probe:2"], "a key of answers holds no word of theirs");
        round.EndProbing().ShouldBe(ProbingOutcome.Changed);
        round.Phase.ShouldBe(RoundPhase.Probed);
    }

    [Fact]
    public void A_pack_edited_after_the_first_answer_waits_for_the_next_round()
    {
        var round = Collecting();
        var first = new QuestionPack(round.Program, 1, StarterPack.Questions);
        var second = new QuestionPack(round.Program, 2, StarterPack.Questions.RemoveAt(5));
        round.Adopt(second, first, answers: 1).ShouldBe(AdoptOutcome.AlreadyAnswered);
        round.Adopt(StarterPack.For(ProgramId.New()), first, answers: 0).ShouldBe(AdoptOutcome.OtherProgram);
        round.Adopt(second, first, answers: 0).ShouldBe(AdoptOutcome.Adopted);
        round.PackVersion.ShouldBe(2);
        round.Adopt(new(round.Program, 3, StarterPack.Questions), first, answers: 0).ShouldBe(AdoptOutcome.ChangedElsewhere);
    }

    [Fact]
    public void The_same_questions_in_other_words_are_asked_although_somebody_has_answered_until_the_lock()
    {
        var round = Collecting();
        var first = new QuestionPack(round.Program, 1, StarterPack.Questions);
        var reworded = first.Revise(StarterPack.Questions.SetItem(0, StarterPack.Questions[0] with { Text = "What is it for?" }));
        round.Adopt(reworded, first, answers: 7).ShouldBe(AdoptOutcome.Adopted);
        round.Lock(FourAndFour, FourAndFour, Now).ShouldBe(LockOutcome.Locked);
        round.Adopt(reworded.Revise(StarterPack.Questions), reworded, answers: 7).ShouldBe(AdoptOutcome.AlreadyAnswered);
    }

    [Fact]
    public void The_contract_is_loosened_only_if_every_author_agrees()
    {
        var round = Collecting();
        var (first, second) = (ParticipantKey.New(), ParticipantKey.New());
        HashSet<ParticipantKey> authors = [first, second];
        ContractConsent Agrees(ParticipantKey who, Contract to) => new(round.Id, who, to);

        round.Loosen(Contract.Attributed, authors, [Agrees(first, Contract.Attributed)]).ShouldBe(LoosenOutcome.NotAllAgreed);
        round.Loosen(Contract.Unattributed, authors, []).ShouldBe(LoosenOutcome.NotLooser);
        round.Loosen(Contract.Attributed, authors, [.. authors.Select(who => new ContractConsent(RoundId.New(), who, Contract.Attributed))]).ShouldBe(LoosenOutcome.NotAllAgreed);
        round.Loosen(Contract.Attributed, authors, [.. authors.Select(who => Agrees(who, Contract.Attributed))]).ShouldBe(LoosenOutcome.Loosened);
    }

    [Fact]
    public void The_facilitators_own_forecast_closes_with_the_leaders()
    {
        FacilitatorForecast forecast = new("purpose", Guid.NewGuid()) { Likeness = Likeness.Different };
        var (open, locked) = (Collecting(), Locked());
        open.RecordForecasts([forecast, new("success", forecast.By)], open.Revision, Pack(open)).ShouldBe(ForecastOutcome.Kept);
        open.Forecasts.ShouldBe([forecast], "what says nothing is not kept");
        open.RecordForecasts([], open.Revision - 1, Pack(open)).ShouldBe(ForecastOutcome.ChangedElsewhere);
        locked.RecordForecasts([forecast], locked.Revision, Pack(locked)).ShouldBe(ForecastOutcome.Locked);
        open.Forecasts.ShouldBe([forecast]);
        $"{forecast}".ShouldBe("(a forecast)");
    }

    [Fact]
    public void What_may_be_forecast_depends_on_the_question()
    {
        var round = Collecting();
        var by = Guid.NewGuid();
        FacilitatorForecast[] wrong =
        [
            new("nowhere", by) { Likeness = Likeness.Alike }, new("purpose", by) { ItHorizon = Horizon.Year }, new("who", by) { Likeness = Likeness.Alike },
            new("purpose", by) { NobodysJobs = 1 }, new("who", by) { NobodysJobs = 20, JobsOfTwo = 13 }, new("who", by) { NobodysJobs = -1 },
        ];
        foreach (var forecast in wrong) { Should.Throw<ArgumentException>(() => round.RecordForecasts([forecast], round.Revision, Pack(round))); }
        round.RecordForecasts([new("success", by) { BusinessHorizon = Horizon.Years, ItHorizon = Horizon.GoLive }, new("who", by) { NobodysJobs = 20, JobsOfTwo = 12 }], round.Revision, Pack(round)).ShouldBe(ForecastOutcome.Kept);
    }

    [Fact]
    public void A_forecast_of_a_question_that_is_asked_no_more_goes_with_it()
    {
        var round = Collecting();
        var pack = Pack(round);
        round.RecordForecasts([new("purpose", Guid.NewGuid()) { Likeness = Likeness.Alike }, new("who", Guid.NewGuid()) { NobodysJobs = 3 }], round.Revision, pack);
        round.Adopt(pack.Revise([.. pack.Questions.Where(question => question.Id != "purpose")]), pack, 0).ShouldBe(AdoptOutcome.Adopted);
        round.Forecasts.Select(forecast => forecast.Question).ShouldBe(["who"]);
    }

    private static QuestionPack Pack(Round round) => StarterPack.For(round.Program);

    [Fact]
    public void A_leader_is_reminded_twice_at_most_and_never_when_done()
    {
        var invitation = new Invitation(Collecting(), LeaderId.New());
        invitation.Remind(RoundPhase.Preparing, Now).ShouldBe(ReminderOutcome.NotCollecting);
        invitation.Remind(RoundPhase.Collecting, Now).ShouldBe(ReminderOutcome.Reminded);
        invitation.Remind(RoundPhase.Collecting, Now).ShouldBe(ReminderOutcome.Reminded);
        invitation.Remind(RoundPhase.Collecting, Now).ShouldBe(ReminderOutcome.TwoAlreadySent);
        invitation.Finish();
        invitation.Remind(RoundPhase.Collecting, Now).ShouldBe(ReminderOutcome.AlreadyAnswered);
    }

    [Fact]
    public void A_word_on_a_promise_is_asked_for_within_the_same_two_letters_and_also_of_who_has_answered()
    {
        var invitation = new Invitation(Collecting(), LeaderId.New());
        invitation.Remind(RoundPhase.Collecting, Now).ShouldBe(ReminderOutcome.Reminded);
        invitation.Finish();
        invitation.RemindOfPromises(RoundPhase.Preparing, Now).ShouldBe(ReminderOutcome.NotCollecting);
        invitation.RemindOfPromises(RoundPhase.Collecting, Now).ShouldBe(ReminderOutcome.Reminded);
        invitation.RemindOfPromises(RoundPhase.Collecting, Now).ShouldBe(ReminderOutcome.TwoAlreadySent);
    }

    [Fact]
    public void A_letter_that_was_taken_is_taken_again_only_when_nothing_came_of_it_in_a_while()
    {
        var invitation = new Invitation(Collecting(), LeaderId.New());
        invitation.TakeOutcomeLetter(Now).ShouldBeTrue();
        invitation.TakeOutcomeLetter(Now + Invitation.OutcomeLetterTakes - TimeSpan.FromTicks(1)).ShouldBeFalse();
        invitation.TakeOutcomeLetter(Now + Invitation.OutcomeLetterTakes).ShouldBeTrue();
        invitation.OutcomeMailFailed("550 No such mailbox");
        invitation.TakeOutcomeLetter(Now + Invitation.OutcomeLetterTakes).ShouldBeTrue("it is known that it did not leave");
        invitation.OutcomeMailed(Now.AddHours(1));
        invitation.TakeOutcomeLetter(Now.AddYears(1)).ShouldBeFalse();
        (invitation.OutcomeMailedAt, invitation.OutcomeTakenAt, invitation.OutcomeMailProblem).ShouldBe((Now.AddHours(1), null, ""));
    }

    [Fact]
    public void A_delegate_is_named_only_where_declared_and_before_the_leader_began()
    {
        var invitation = new Invitation(Collecting(), LeaderId.New());
        var allowed = new RoundRules(2, 4, LatePolicy.Refuse, AbsentPolicy.LockWithoutThem, DelegatePolicy.SameSide);
        invitation.NameDelegate(RoundRules.For(FourAndFour), "Ann", "").ShouldBe(DelegateOutcome.RefusedByRules);
        invitation.NameDelegate(allowed, "Ann", "").ShouldBe(DelegateOutcome.Named);
        invitation.Sign(Contract.Confidential);
        invitation.NameDelegate(allowed, "Bob", "").ShouldBe(DelegateOutcome.AlreadyBegun);
    }

    [Fact]
    public void No_person_is_ever_invited_to_a_rehearsal()
    {
        var rehearsal = new Round(RoundId.New(), ProgramId.New(), RoundKind.Rehearsal, 1, 1, RoundRules.For(FourAndFour));
        Should.Throw<ArgumentException>(() => new Invitation(rehearsal, LeaderId.New()));
    }

    [Fact]
    public void A_program_is_cloned_with_its_questions_and_without_its_people()
    {
        var program = new Program(ProgramId.New(), Guid.NewGuid(), new("Meridian", "One core", ProgramPhase.Build, null, "Margin", SideNames.Default), Now);
        var clone = program.Clone(ProgramId.New(), "Meridian 2", Guid.NewGuid(), Now);
        clone.Purpose.ShouldBe("One core");
        var pack = StarterPack.For(program.Id).Revise(StarterPack.Questions).CloneFor(clone.Id);
        (pack.Program, pack.Version).ShouldBe((clone.Id, 1));
    }

    [Fact]
    public void A_reminder_that_did_not_leave_does_not_count_and_its_reason_stays_until_a_mail_leaves()
    {
        var invitation = new Invitation(Collecting(), LeaderId.New());
        invitation.Remind(RoundPhase.Collecting, Now);
        invitation.MailFailed("550 No such mailbox", wasReminder: true);
        (invitation.Reminders, invitation.MailProblem, invitation.MailedAt).ShouldBe((0, "550 No such mailbox", null));
        invitation.Mailed(Now);
        (invitation.MailProblem, invitation.MailedAt).ShouldBe(("", Now));
    }

    [Fact]
    public void Authors_are_asked_only_for_a_looser_contract_and_asking_loosens_nothing()
    {
        Prepared().AskToLoosen(Contract.Attributed).ShouldBe(LoosenOutcome.NotLooser);
        var round = Collecting();
        round.AskToLoosen(Contract.Unattributed).ShouldBe(LoosenOutcome.NotLooser);
        round.AskToLoosen(Contract.Attributed).ShouldBe(LoosenOutcome.Asked);
        (round.Contract, round.AskedContract).ShouldBe((Contract.Confidential, Contract.Attributed));
        round.StopAsking();
        round.AskedContract.ShouldBeNull();
    }

    internal static Round Prepared()
    {
        var round = new Round(RoundId.New(), ProgramId.New(), RoundKind.Real, 1, 1, RoundRules.For(FourAndFour));
        round.Schedule(Now.AddDays(11), Now.AddDays(16));
        return round;
    }

    private static Round Collecting()
    {
        var round = Prepared();
        round.Start(FourAndFour, Now).ShouldBe(StartOutcome.Started);
        return round;
    }

    private static Round Locked()
    {
        var round = Collecting();
        round.Lock(FourAndFour, FourAndFour, Now).ShouldBe(LockOutcome.Locked);
        return round;
    }
}
