using Attune.Analysis.Rounds;
using Attune.Domain.Answers;
using Attune.Domain.Gates;
using Attune.Domain.Programs;
using Attune.Domain.Questions;
using Attune.Domain.Rounds;
using Attune.Domain.Sittings;
using Attune.Domain.Teams;
using Attune.Domain.Viewers;

namespace Attune.Domain.Tests.Teams;

public sealed class AskedOfTeamsTests
{
    private static readonly QuestionPack Pack = StarterPack.For(ProgramId.New());

    private static readonly DateTimeOffset Now = new(2026, 11, 16, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void What_is_proposed_takes_at_most_four_minutes_and_asks_one_question_in_words()
    {
        var asked = AskedOfTeams.Propose(Pack);
        AskedOfTeams.Time(asked, Pack).ShouldBeLessThanOrEqualTo(AskedOfTeams.Longest);
        asked.Count(question => question.InWords).ShouldBe(1);
        asked.ShouldContain(question => question.Anchors.Contains(AnchorKind.Horizon), "the horizon is what slides on the way down");
    }

    [Fact]
    public void A_team_is_asked_in_the_words_of_the_leaders_and_for_nothing_else()
    {
        var question = AskedOfTeams.Questions([new("success", true, [AnchorKind.Horizon])], Pack).ShouldHaveSingleItem();
        var leaders = Pack.Find("success")!;
        question.Text.ShouldBe(leaders.Text);
        question.Anchors.ShouldHaveSingleItem().Prompt.ShouldBe(leaders.Anchors.First(anchor => anchor.Kind == AnchorKind.Horizon).Prompt);
        (question.AsksConfidence, question.AsksImportance, question.Forecast, question.Probes).ShouldBe((false, false, false, ProbeFor.None));
    }

    [Fact]
    public void A_reply_that_was_not_asked_for_is_none()
    {
        ImmutableArray<PackQuestion> asked = AskedOfTeams.Questions([new("success", false, [AnchorKind.Horizon])], Pack);
        Reply(new() { Anchors = [new(AnchorKind.Horizon, nameof(Horizon.Year))] }).Problem(asked).ShouldBeNull();
        Reply(new() { Text = "Words" }).Problem(asked).ShouldBe(ContentProblem.WordsNotAsked);
        Reply(new() { Anchors = [new(AnchorKind.Owner, nameof(Owner.It))] }).Problem(asked).ShouldBe(ContentProblem.AnchorNotAsked);
        new TeamAnswer([new("purpose", new() { Text = "Words" })]).Problem(asked).ShouldBe(ContentProblem.QuestionChanged);
        Reply(new() { Text = new('x', TeamAnswer.LongestText + 1) }).Problem(AskedOfTeams.Questions([new("success", true, [])], Pack)).ShouldBe(ContentProblem.TooLong);
    }

    [Fact]
    public void The_cascade_of_a_round_waits_for_its_sitting_and_says_everything_else_that_is_missing()
    {
        var round = new Round(RoundId.New(), Pack.Program, RoundKind.Real, 1, Pack.Version, RoundRules.For(new(4, 4)));
        var tree = new TeamTree([new(TeamId.New(), null, LeaderId.New(), "Operations", 9)]);
        ImmutableArray<AskedOfTeams> asked = [new("success", true, [])];
        Problem(null, tree, asked, Now.AddDays(7)).ShouldBe(CascadeOutcome.LeadersHaveNotMet);
        Problem(new Sitting(round.Id, round.Program), tree, asked, Now.AddDays(7)).ShouldBe(CascadeOutcome.LeadersHaveNotMet);
        Cascade.Problem(new Round(RoundId.New(), Pack.Program, RoundKind.Rehearsal, 1, Pack.Version, RoundRules.For(new(4, 4))), Pack, null, tree, asked, Now.AddDays(7), Now).ShouldBe(CascadeOutcome.Rehearsal);

        CascadeOutcome Problem(Sitting? sitting, TeamTree teams, ImmutableArray<AskedOfTeams> questions, DateTimeOffset closes) => Cascade.Problem(round, Pack, sitting, teams, questions, closes, Now);
    }

    [Fact]
    public void No_person_ever_sees_a_word_of_a_team_whatever_the_role_and_before_the_end_no_result()
    {
        foreach (var role in Enum.GetValues<ViewerRole>().Where(role => role != ViewerRole.Analysis))
        {
            ((int)Gate.SightOfTeams(role, isClosed: true)).ShouldBeLessThan((int)TeamSight.Words);
            ((int)Gate.SightOfTeams(role, isClosed: false)).ShouldBeLessThan((int)TeamSight.Results);
        }

        Gate.SightOfTeams(ViewerRole.Analysis, isClosed: false).ShouldBe(TeamSight.Nothing);
        Gate.SightOfTeams(ViewerRole.Leader, isClosed: false).ShouldBe(TeamSight.Nothing, "a leader could ask who has answered");
        Gate.SightOfTeams(ViewerRole.Administrator, isClosed: true).ShouldBe(TeamSight.Nothing);
    }

    private static TeamAnswer Reply(AnswerContent content) => new([new("success", content)]);
}
