using Attune.Analysis.Asking;
using Attune.Analysis.Readings;
using Attune.Analysis.Rounds;
using Attune.Encoding.Judging;
using Attune.Encoding.Tests.Readings;

namespace Attune.Encoding.Tests.Judging;

public class RoundJudgeTests
{
    private static readonly JudgeOptions OneByOne = new() { AtOnce = 1, FailuresInARow = 2 };

    [Fact]
    public async Task Every_question_to_the_room_gets_its_own_proposal_and_nothing_else_changes()
    {
        var before = await Read();
        before.Questions.Sum(question => question.Asks.Length).ShouldBeGreaterThan(2);
        using var judge = new ScriptedJudge(asked => asked is CompareSides sides ? new(null, AskAnswer.Opposed, sides.One[0][..5]) : Opinion.None(NoOpinion.CannotTell));

        var judged = await Judge(before, judge);

        judged.Reading.JudgeId.ShouldBe(judge.Id);
        foreach (var question in judged.Reading.Questions)
        {
            question.Asks.ShouldAllBe(ask => ask.Proposal == new AskProposal(judge.Id, AskAnswer.Opposed, question.Points[ask.BusinessPoints[0]].Text.Substring(0, 5)));
        }

        Without(judged.Reading).ShouldBe(Without(before));
        judged.Reading.Questions.Select(question => question.Cards).ShouldBe(before.Questions.Select(question => question.Cards));
        judged.Asks.Answered.ShouldBe(judged.Asks.Asked);
    }

    [Fact]
    public async Task A_judge_is_shown_sentences_and_no_leader_or_side()
    {
        using var judge = new ScriptedJudge(_ => Opinion.None(NoOpinion.CannotTell));
        var reading = await Read();
        await Judge(reading, judge);
        var texts = judge.Asked.SelectMany(asked => asked switch
        {
            CompareSides sides => sides.One.Concat(sides.Other),
            NameTopic topic => topic.Sentences,
            _ => [],
        }).ToHashSet();
        texts.ShouldNotBeEmpty();
        texts.Except(reading.Questions.SelectMany(question => question.Points).Select(point => point.Text)).ShouldBeEmpty();
        judge.Asked.Select(asked => asked.Question).Distinct().Except(reading.Questions.Select(question => question.Question.Text)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Topics_are_named_of_different_leaders_and_what_a_person_named_keeps_its_name()
    {
        var first = await Read();
        var point = first.Questions[0].Points[first.Questions[0].Topics[0].Points[0]];
        var round = InventedRoom.FourAgainstFour with { TopicEdits = [new(TopicEditKind.Rename, InventedRoom.Goal, [new(point.Leader, point.Span.Start)], "By hand")] };
        using var judge = new ScriptedJudge(asked => asked is NameTopic named ? new(null, null, "A name") : Opinion.None(NoOpinion.CannotTell));

        var judged = await Judge(await Read(round), judge);

        var topics = judged.Reading.Questions.SelectMany(question => question.Topics).ToArray();
        topics.Single(named => named.Label.Contains("By hand")).ProposedName.ShouldBeNull();
        topics.Count(named => named.ProposedName == "A name").ShouldBe(judged.Names.Asked);
        judged.Names.Asked.ShouldBe(topics.Length - 1);
    }

    [Fact]
    public async Task What_has_no_opinion_is_counted_by_reason_and_leaves_no_proposal()
    {
        var number = 0;
        using var judge = new ScriptedJudge(asked => asked is NameTopic ? Opinion.None(NoOpinion.Declined)
            : ++number % 2 == 0 ? new(null, AskAnswer.Same, "") : Opinion.None(NoOpinion.Nonsense));
        var judged = await Judge(await Read(), judge);
        judged.Asks.Missing.ShouldBe([(NoOpinion.Nonsense, (judged.Asks.Asked + 1) / 2)]);
        judged.Asks.Answered.ShouldBe(judged.Asks.Asked / 2);
        judged.Reading.Questions.SelectMany(question => question.Asks).Count(ask => ask.Proposal is not null).ShouldBe(judged.Asks.Answered);
        judged.Names.Missing.ShouldBe([(NoOpinion.Declined, judged.Names.Asked)]);
    }

    [Theory]
    [InlineData(NoOpinion.Unreachable, 2)]
    [InlineData(NoOpinion.Late, 2)]
    [InlineData(NoOpinion.KeyRefused, 1)]
    [InlineData(NoOpinion.NoSuchModel, 1)]
    public async Task A_server_that_is_gone_is_not_waited_for_again_and_again(NoOpinion why, int asked)
    {
        using var judge = new ScriptedJudge(_ => Opinion.None(why));
        var judged = await Judge(await Read(), judge);
        judge.Asked.Count.ShouldBe(asked);
        judged.Asks.Missing.ShouldBe([(why, asked), (NoOpinion.NotAsked, judged.Asks.Asked - asked)]);
        judged.Names.Missing.ShouldBe([(NoOpinion.NotAsked, judged.Names.Asked)]);
    }

    [Fact]
    public async Task A_failure_now_and_then_is_no_reason_to_give_up()
    {
        var number = 0;
        using var judge = new ScriptedJudge(_ => ++number % 2 == 0 ? new(null, AskAnswer.Same, "r") : Opinion.None(NoOpinion.Late));
        var judged = await Judge(await Read(), judge);
        judge.Asked.Count.ShouldBe(judged.Asks.Asked + judged.Names.Asked);
    }

    [Fact]
    public async Task Several_at_once_give_the_same_reading_as_one_after_another()
    {
        var reading = await Read();
        using var judge = new ScriptedJudge(asked => asked is CompareSides sides ? new(null, sides.One[0].Length % 2 == 0 ? AskAnswer.Same : AskAnswer.Different, sides.Other[0][..4]) : new(null, null, "N"));
        var one = await Judge(reading, judge);
        var several = await new RoundJudge(reading, new() { AtOnce = 8 }).AskAsync(judge, cancel: TestContext.Current.CancellationToken);
        Proposals(several.Reading).ShouldBe(Proposals(one.Reading));
    }

    [Fact]
    public async Task A_round_without_questions_asks_nothing()
    {
        using var judge = new ScriptedJudge(_ => Opinion.None(NoOpinion.Failed));
        var judged = await Judge(await Read(InventedRoom.Invent([], [])), judge);
        judge.Asked.ShouldBeEmpty();
        (judged.Asks.Asked, judged.Names.Asked).ShouldBe((0, 0));
    }

    private static IEnumerable<(AskProposal?, string?)> Proposals(Reading reading)
        => reading.Questions.SelectMany(question => question.Asks.Select(ask => (ask.Proposal, (string?)null)).Concat(question.Topics.Select(topic => ((AskProposal?)null, topic.ProposedName))));

    // Everything about the questions that a judge may not change.
    private static IEnumerable<(AskKind, string, double)> Without(Reading reading)
        => reading.Questions.SelectMany(question => question.Asks).Select(ask => (ask.Kind, string.Join(' ', ask.BusinessPoints.Concat(ask.ItPoints)), ask.Likelihood));

    private static async Task<Reading> Read(LockedRound? round = null)
    {
        using var encoders = Encoders.OpenForRounds(Encoders.BuiltIn);
        return await RoundReader.ReadAsync(round ?? InventedRoom.FourAgainstFour, encoders, ReadingOptions.Default, cancel: TestContext.Current.CancellationToken);
    }

    private static Task<JudgedReading> Judge(Reading reading, ScriptedJudge judge) => new RoundJudge(reading, OneByOne).AskAsync(judge, cancel: TestContext.Current.CancellationToken);
}
