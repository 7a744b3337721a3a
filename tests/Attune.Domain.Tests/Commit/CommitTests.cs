using System.Globalization;
using Attune.Analysis.Rounds;
using Attune.Domain.Agreements;
using Attune.Domain.Programs;
using Attune.Domain.Rounds;
using Attune.Domain.Tests.Statements;

namespace Attune.Domain.Tests.Commit;

public sealed class CommitTests
{
    private static readonly Round Round = new(RoundId.New(), ProgramId.New(), RoundKind.Real, 1, 1, RoundRules.For(new(4, 4)));
    private static readonly LeaderId Ingrid = LeaderId.New();
    private static readonly DateOnly Today = DateOnly.FromDateTime(Room.Now.UtcDateTime);
    private static readonly Ground Hands = Ground.From(new HandVote(new(4, 3), new(4, 4)))!;

    [Fact]
    public void A_decision_rests_on_a_statement_that_passed_or_on_hands_of_each_side()
    {
        Ground.From(Room.Drafted().Vote("aaaa", "llll"))!.Statement.ShouldNotBeNull();
        Ground.From(Room.Drafted().Vote("aaaa", "llxx")).ShouldBeNull();
        Ground.From(Room.Drafted()).ShouldBeNull();
        Ground.From(new HandVote(new(4, 2), new(4, 4))).ShouldBeNull();
        new HandVote(new(5, 4), new(4, 4)).Outcome.ShouldBe(HandVoteOutcome.MoreHandsThanPeople);
    }

    [Fact]
    public void A_rehearsal_leaves_nothing_behind_no_decision_no_word_no_owner_no_benefit_no_promise()
    {
        var rehearsal = new Round(RoundId.New(), Round.Program, RoundKind.Rehearsal, 1, 1, RoundRules.For(new(4, 4)));
        (Round.Binds, rehearsal.Binds).ShouldBe((true, false));
        var owner = Accountable.ForLeader(Ingrid);
        foreach (var agreed in new Action[]
        {
            () => _ = new Decision(DecisionId.New(), rehearsal, 1, "Finance owns the close.", Hands, owner, Today.AddDays(30), null, "Ruth", Room.Now),
            () => _ = new GlossaryEntry(rehearsal, "adoption", "People work the new way.", 1, Hands, "Ruth", Room.Now),
            () => _ = new Principle(rehearsal, 1, Fit.ToStandard, "Standard first.", Hands, "Ruth", Room.Now),
            () => _ = new ExceptionEntry(rehearsal, 1, 1, new("Own catalogue", "Sales", owner, "R3"), Room.Now),
            () => _ = new Ownership(rehearsal, "Training", Stage.Maintain, owner, Room.Now),
            () => _ = new Benefit(BenefitId.New(), rehearsal, new("A faster close", "", "", null, null, null, null), Room.Now),
            () => _ = new Commitment(CommitmentId.New(), rehearsal, Ingrid, 1, "I name a deputy", Today.AddDays(30), Room.Now),
        })
        {
            Should.Throw<InvalidOperationException>(agreed).Message.ShouldContain("rehearsal");
        }
    }

    [Fact]
    public void A_statement_that_passed_in_a_rehearsal_is_no_ground_in_the_round()
    {
        // Room.Drafted() belongs to a round of its own.
        var elsewhere = Ground.From(Room.Drafted().Vote("aaaa", "llll"))!;
        Should.Throw<ArgumentException>(() => new Decision(DecisionId.New(), Round, 1, "Finance owns the close.", elsewhere, Accountable.ForLeader(Ingrid), Today.AddDays(30), null, "Ruth", Room.Now));
        Should.Throw<ArgumentException>(() => new GlossaryEntry(Round, "adoption", "People work the new way.", 1, elsewhere, "Ruth", Room.Now));
        Should.Throw<ArgumentException>(() => new Principle(Round, 1, Fit.ToStandard, "Standard first.", elsewhere, "Ruth", Room.Now));
    }

    [Theory]
    [InlineData("", 30, DecisionProblem.NoText)]
    [InlineData("Finance owns the close.", 0, DecisionProblem.ReviewNotAhead)]
    [InlineData("Finance owns the close.", 30, null)]
    public void A_decision_has_words_and_a_day_it_is_looked_at_again(string text, int days, DecisionProblem? problem)
        => Decision.Problem(text, Today.AddDays(days), Today).ShouldBe(problem);

    [Fact]
    public void A_decision_has_no_way_to_be_edited_but_that_somebody_else_answers_for_it()
        => typeof(Decision).GetMethods().Where(method => method.DeclaringType == typeof(Decision) && !method.IsStatic && !method.IsSpecialName).Select(method => method.Name).ShouldBe([nameof(Decision.HandTo)]);

    [Fact]
    public void A_benefit_is_a_wish_until_it_has_an_owner_and_a_measure()
    {
        var benefit = new Benefit(BenefitId.New(), Round, new("Better decisions", "", "", null, null, null, null), Room.Now);
        (benefit.IsWish, benefit.Gaps.Length).ShouldBe((true, 5));
        benefit.Write(benefit.Entry with { Owner = Accountable.ForLeader(Ingrid) }, Room.Now);
        benefit.IsWish.ShouldBeTrue();
        benefit.Write(benefit.Entry with { Measure = "Working days to close the month" }, Room.Now);
        benefit.IsWish.ShouldBeFalse();
        benefit.Gaps.ShouldBe([BenefitGap.Baseline, BenefitGap.Target, BenefitGap.Quarter]);
        (benefit.Entry with { Baseline = 9, Target = 9 }).Problem().ShouldBe(BenefitProblem.NothingChanges);
    }

    [Fact]
    public void A_benefit_changed_after_its_owner_accepted_it_waits_for_the_owner_again()
    {
        var benefit = new Benefit(BenefitId.New(), Round, new("A faster close", "Working days", "days", 9, 5, new(2027, 4), Accountable.ForLeader(Ingrid)), Room.Now);
        benefit.Accept(LeaderId.New(), Room.Now).ShouldBe(AcceptOutcome.NotYours);
        benefit.Accept(Ingrid, Room.Now).ShouldBe(AcceptOutcome.Accepted);
        benefit.Write(benefit.Entry with { Target = 6 }, Room.Now);
        benefit.AcceptedAt.ShouldBeNull();
    }

    [Theory]
    [InlineData(2027, 2, true)]
    [InlineData(2027, 1, false)]
    public void A_quarter_that_ends_after_go_live_reaches_beyond_it(int year, int number, bool beyond)
        => new Benefit(BenefitId.New(), Round, new("A faster close", "", "", null, null, new(year, number), null), Room.Now).ReachesBeyond(new(2027, 5, 4)).ShouldBe(beyond);

    [Fact]
    public void A_target_that_is_changed_later_is_kept_as_what_it_was()
    {
        var entry = new BenefitEntry("A faster close", "Working days", "days", 9, null, null, Accountable.Named("Jonas Weber"));
        var benefit = new Benefit(BenefitId.New(), Round, entry, DateTimeOffset.UnixEpoch);
        var later = DateTimeOffset.UnixEpoch.AddDays(1);
        benefit.Write(entry with { Target = 5, By = new(2027, 4) }, later, "Ruth");
        benefit.Moves.ShouldBeEmpty("it was filled in");
        benefit.Write(benefit.Entry with { Text = "A quicker close", Target = 5.0m }, later, "Ruth");
        benefit.Moves.ShouldBeEmpty("it is the same number");
        benefit.Write(benefit.Entry with { By = new(2028, 1) }, later, "Ruth");
        benefit.Write(benefit.Entry with { Target = 6 }, later.AddDays(1), "Ada");
        benefit.Moves.ShouldBe([new(5, "2027-Q4", later, "Ruth"), new(5, "2028-Q1", later.AddDays(1), "Ada")]);
    }

    [Theory]
    [InlineData("2096-11-30")]
    [InlineData("2101-01-01")]
    [InlineData("9999-12-31")]
    [InlineData("0001-01-01")]
    public void Every_day_lies_in_a_quarter_and_so_do_those_around_it(string text)
    {
        var day = DateOnly.Parse(text, CultureInfo.InvariantCulture);
        var quarter = Quarter.Containing(day);
        quarter.LastDay.ShouldBeGreaterThanOrEqualTo(day);
        Quarter.Parse($"{quarter}").ShouldBe(quarter);
        Enumerable.Range(-24, 49).Select(quarter.Plus).ShouldBeInOrder();
    }

    [Fact]
    public void Quarters_are_counted_over_the_year()
    {
        new Quarter(2027, 4).Plus(1).ShouldBe(new(2028, 1));
        new Quarter(2027, 1).Plus(-1).ShouldBe(new(2026, 4));
        new Quarter(2027, 4).LastDay.ShouldBe(new(2027, 12, 31));
        Quarter.Parse("2027-Q4").ShouldBe(new(2027, 4));
        Quarter.Parse("2027-Q5").ShouldBeNull();
        new Quarter(2028, 1).Since(new(2026, 4)).ShouldBe(5);
        Quarter.Parse("Q4 2027").ShouldBeNull();
    }

    [Fact]
    public void Nobody_has_three_commitments_and_only_the_person_confirms_one()
    {
        var first = new Commitment(CommitmentId.New(), Round, Ingrid, 1, "I close March without a spreadsheet", Today.AddDays(90), Room.Now);
        Commitment.FreePlace([]).ShouldBe(1);
        Commitment.FreePlace([first]).ShouldBe(2);
        Commitment.FreePlace([first, new(CommitmentId.New(), Round, Ingrid, 2, "I name a deputy", Today.AddDays(9), Room.Now)]).ShouldBeNull();
        first.Confirm(LeaderId.New(), Room.Now).ShouldBe(AcceptOutcome.NotYours);
        first.IsConfirmed.ShouldBeFalse();
        first.Confirm(Ingrid, Room.Now).ShouldBe(AcceptOutcome.Accepted);
        first.Write("I close April without a spreadsheet", Today.AddDays(120), Room.Now);
        first.IsConfirmed.ShouldBeFalse();
        Commitment.Problem("I name a deputy", Today.AddDays(-1), Today).ShouldBe(CommitmentProblem.DayPassed);
    }

    [Fact]
    public void Another_owner_replaces_the_one_before_and_has_accepted_nothing_yet()
    {
        var ownership = new Ownership(Round, "Training", Stage.Maintain, Accountable.ForLeader(Ingrid), Room.Now);
        ownership.Accept(Ingrid, Room.Now).ShouldBe(AcceptOutcome.Accepted);
        ownership.Name(Accountable.Named("Jonas Weber")!, Room.Now);
        (ownership.Owner!.OtherName, ownership.OwnerLeader, ownership.AcceptedAt).ShouldBe(("Jonas Weber", null, null));
        ownership.Accept(Ingrid, Room.Now).ShouldBe(AcceptOutcome.NotYours);
        Accountable.Named("  ").ShouldBeNull();
    }

    [Fact]
    public void A_word_is_one_entry_however_it_is_written()
        => GlossaryEntry.KeyOf("  Go  Live ").ShouldBe(GlossaryEntry.KeyOf("go live"));

    [Fact]
    public void An_exception_names_who_asked_who_pays_and_when_it_is_looked_at_again()
    {
        var form = new ExceptionForm("Own catalogue for Sales", "Wilhelmina Oosterhuis", Accountable.ForLeader(Ingrid), "R3");
        (form with { CostOwner = null }).Problem().ShouldBe(ExceptionProblem.NobodyPays);
        (form with { AskedBy = "" }).Problem().ShouldBe(ExceptionProblem.NobodyAsked);
        var entry = new ExceptionEntry(Round, 1, 1, form, Room.Now);
        entry.LookAgain(stillNeeded: true, nextReview: " ", Room.Now).ShouldBeFalse();
        entry.LookAgain(stillNeeded: true, nextReview: "R5", Room.Now).ShouldBeTrue();
        (entry.State, entry.Review).ShouldBe((ExceptionState.Kept, "R5"));
        entry.LookAgain(stillNeeded: false, nextReview: null, Room.Now).ShouldBeTrue();
        entry.LookAgain(stillNeeded: true, nextReview: "R7", Room.Now).ShouldBeFalse();
    }

    [Fact]
    public void A_principle_and_a_glossary_entry_rest_on_the_room()
    {
        new Principle(Round, 1, Fit.ToStandard, "The standard first; who departs from it pays for it.", Hands, "Ruth Okafor", Room.Now).Hands.ShouldBe(Hands.Hands);
        new GlossaryEntry(Round, "Adoption", "Used every day, two quarters on.", 1, Hands, "Ruth Okafor", Room.Now).Key.ShouldBe("adoption");
        Should.Throw<ArgumentException>(() => new GlossaryEntry(Round, " ", "Used.", 1, Hands, "Ruth Okafor", Room.Now));
    }
}
