using Attune.Domain.Programs;
using Attune.Domain.Questions;
using Attune.Domain.Rounds;
using CsCheck;

namespace Attune.Domain.Tests;

public sealed class QuarterTimesTests
{
    private static readonly PackQuestion Bare = new("q", "What is this for?") { AsksConfidence = false, AsksImportance = false };

    private static readonly LeaderId Anna = LeaderId.New();

    [Fact]
    public void A_last_answer_is_read_with_its_question_and_kept_by_one_press()
        // 4 words of the question, 40 of the answer, 18 around them: 18.6 s. Kept, and whether it may be quoted: 6 s.
        => Seconds(Bare.TimeToKeep()).ShouldBe(24.6, 0.001);

    [Fact]
    public void A_forecast_is_made_anew_whatever_is_kept()
        => Seconds((Bare with { Forecast = true }).TimeToKeep()).ShouldBe(24.6 + Seconds((Bare with { Forecast = true }).TimeForForecast()), 0.001);

    [Fact]
    public void What_a_person_reports_accepts_explains_and_checks_has_a_time()
    {
        // 32 words read, one choice, 10 words typed.
        Seconds(AnsweringTime.TimeToReport).ShouldBe(9.6 + 3 + 24, 0.001);
        Seconds(AnsweringTime.TimeToAccept).ShouldBe(9.6 + 3, 0.001);
        // 30 words read, a sentence typed.
        Seconds(AnsweringTime.TimeToExplain).ShouldBe(9 + 36, 0.001);
        // 4 + 40 + 12 words read, one press.
        Seconds(new[] { Bare }.TimeToCorrect()).ShouldBe(16.8 + 3, 0.001);
        Seconds(new[] { Bare with { Words = OwnWords.None } }.TimeToCorrect()).ShouldBe(0);
    }

    [Fact]
    public void A_quarter_is_what_is_answered_anew_kept_reported_and_asked_afterwards()
    {
        var other = Bare with { Text = "What else, and for whom?" };
        var asked = new[] { Bare, new PackQuestion("r", other.Text) { AsksConfidence = false, AsksImportance = false } };
        var person = new QuarterAsks([new(Anna, ["q"], 2, 1)], Words: 2, Corrects: false).Count(asked).Longest!;
        (person.Anew, person.Kept).ShouldBe((1, 1));
        // 5 words of the question and 8 around it, 40 typed, one choice.
        Seconds(person.ToAnswer).ShouldBe(3.9 + 96 + 3, 0.001);
        Seconds(person.ToKeep).ShouldBe(24.6, 0.001);
        Seconds(person.ToReport).ShouldBe((2 * 36.6) + 12.6, 0.001);
        Seconds(person.Afterwards).ShouldBe(90, 0.001);
        Seconds(person.All).ShouldBe(102.9 + 24.6 + 85.8 + 90, 0.001);
    }

    [Fact]
    public void Figures_and_the_sheets_of_own_teams_count_by_the_same_rates()
    {
        var person = new QuarterAsks([new(Anna, [], 0, 0) { Figures = new(2, 3), Teams = 4 }], Words: 0, Corrects: false).Count([Bare]).Longest!;
        // 32 words read, one choice, one number typed; 32 words read and one press.
        Seconds(person.ToReport).ShouldBe((2 * (9.6 + 3 + 2.4)) + (3 * 12.6), 0.001);
        // The page of the sheets is read once.
        Seconds(person.Afterwards).ShouldBe(9.6 + (4 * 3), 0.001);
    }

    [Fact]
    public void The_starter_pack_fits_a_quarter_for_whoever_keeps_and_for_whoever_is_new()
    {
        var kept = new QuarterAsks([new(Anna, [.. StarterPack.Questions.Select(question => question.Id)], 2, 1)], 3, Corrects: true).Count(StarterPack.Questions);
        kept.IsOver.ShouldBeFalse();
        kept.Longest!.All.ShouldBeLessThan(TimeSpan.FromMinutes(12));
        new QuarterAsks([new(Anna, [], 0, 0)], 3, Corrects: false).Count(StarterPack.Questions).IsOver.ShouldBeFalse();
    }

    [Fact]
    public void Whoever_answers_everything_anew_and_reports_much_is_over_fifteen_minutes_and_a_round_does_not_start()
    {
        var over = new QuarterAsks([new(Anna, [], 2, 4)], 3, Corrects: true).Count(StarterPack.Questions);
        over.IsOver.ShouldBeTrue();
        var round = Second();
        var now = new DateTimeOffset(2027, 2, 1, 9, 0, 0, TimeSpan.Zero);
        round.Schedule(now.AddDays(10), null);
        round.MayStart(new(4, 4), now, over).ShouldBe(StartOutcome.TooMuchAsked);
        round.Start(new(4, 4), now, over).ShouldBe(StartOutcome.TooMuchAsked);
        round.Phase.ShouldBe(RoundPhase.Preparing);
        round.Start(new(4, 4), now, new QuarterAsks([new(Anna, [], 0, 0)], 0, false).Count(StarterPack.Questions)).ShouldBe(StartOutcome.Started);
    }

    [Fact]
    public void The_fewest_questions_rest_settled_ones_first()
    {
        var asks = new QuarterAsks([new(Anna, [], 2, 4)], 3, Corrects: true);
        RestCandidate[] none = [.. StarterPack.Questions.Select(question => new RestCandidate(question, WasAsked: true, IsSettled: false))];
        // One answer less is enough, and the one that saves most is proposed.
        var rested = RestProposal.Fewest(none, asks.Count).ShouldHaveSingleItem();
        asks.Count([.. StarterPack.Questions.Where(question => question != rested)]).IsOver.ShouldBeFalse();
        // A settled question goes before one that saves more, and then one may be not enough.
        RestCandidate[] settled = [.. none.Select(candidate => candidate.Question.Id == "fit" ? candidate with { IsSettled = true } : candidate)];
        RestProposal.Fewest(settled, asks.Count)[0].Id.ShouldBe("fit");
    }

    [Fact]
    public void What_is_proposed_to_rest_always_leaves_a_question_and_never_more_than_is_needed()
        => Gen.Select(Gen.Int[0, 12], Gen.Int[0, 12], Gen.Int[0, 5], Gen.Bool, Gen.Int[0, 63], Gen.Int[0, 63]).Sample((reports, accepts, words, corrects, keeps, settled) =>
        {
            var asks = new QuarterAsks([new(Anna, [.. Where(keeps).Select(question => question.Id)], reports, accepts)], words, corrects);
            RestCandidate[] candidates = [.. StarterPack.Questions.Select(question => new RestCandidate(question, true, Where(settled).Contains(question)))];
            var rested = RestProposal.Fewest(candidates, asks.Count);
            rested.Length.ShouldBeLessThan(StarterPack.Questions.Length);
            if (!asks.Count(StarterPack.Questions).IsOver) { rested.ShouldBeEmpty(); }
            if (rested.Length < StarterPack.Questions.Length - 1) { asks.Count([.. StarterPack.Questions.Except(rested)]).IsOver.ShouldBeFalse(); }
            // Without the last of them somebody would be over.
            if (!rested.IsEmpty) { asks.Count([.. StarterPack.Questions.Except(rested.RemoveAt(rested.Length - 1))]).IsOver.ShouldBeTrue(); }
        });

    private static IEnumerable<PackQuestion> Where(int bits) => StarterPack.Questions.Where((_, place) => (bits >> place & 1) == 1);

    internal static Round Second()
    {
        var first = new Round(RoundId.New(), ProgramId.New(), RoundKind.Real, 1, 1, RoundRules.For(new(4, 4)));
        var now = new DateTimeOffset(2026, 11, 16, 9, 0, 0, TimeSpan.Zero);
        first.Schedule(now.AddDays(10), null);
        first.Start(new(4, 4), now).ShouldBe(StartOutcome.Started);
        first.Lock(new(4, 4), new(4, 4), now).ShouldBe(LockOutcome.Locked);
        return first.Next(RoundId.New());
    }

    private static double Seconds(TimeSpan time) => time.TotalSeconds;
}
