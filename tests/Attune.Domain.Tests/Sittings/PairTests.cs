using Attune.Analysis.Asking;
using Attune.Analysis.Readings;
using Attune.Analysis.Verdicts;
using Attune.Domain.Judging;

namespace Attune.Domain.Tests.Sittings;

public sealed class PairTests
{
    private static readonly JudgedPair ShownOnce = new("pair", "", "", PairState.ShownBefore);
    private static readonly JudgedPair ShownTwice = new("pair", "", "", PairState.ShownAfter);

    [Theory]
    [InlineData("ssss", "ssss", Verdict.Shared)]
    [InlineData("sss?", "ssss", Verdict.Shared)]
    [InlineData("ssss", "nnnn", Verdict.NotShared)]
    [InlineData("nnnn", "nnn?", Verdict.NotShared)]
    [InlineData("ssnn", "ssnn", Verdict.CannotTell)]
    [InlineData("ssss", "s", Verdict.CannotTell)]
    public void Each_side_by_itself_says_whether_it_is_the_same_thing(string business, string it, Verdict verdict)
        => PairJudgement.Judge(ShownOnce, Rooms.Votes(VoteTime.BeforeTheTalk, business, it))!.Verdict.ShouldBe(verdict);

    [Fact]
    public void A_vote_that_was_not_shown_judges_nothing()
        => PairJudgement.Judge(ShownOnce with { State = PairState.OpenBefore }, Rooms.Votes(VoteTime.BeforeTheTalk, "ssss", "ssss")).ShouldBeNull();

    [Fact]
    public void The_second_vote_goes_before_the_first()
    {
        PairVote[] votes = [.. Rooms.Votes(VoteTime.BeforeTheTalk, "ssss", "sssn"), .. Rooms.Votes(VoteTime.AfterTheTalk, "nnnn", "nnns")];
        PairJudgement.Judge(ShownTwice, votes)!.Verdict.ShouldBe(Verdict.NotShared);
        PairJudgement.Judge(ShownOnce, votes)!.Verdict.ShouldBe(Verdict.Shared);
    }

    [Theory]
    [InlineData(TopicReading.FalseAgreement, Verdict.Shared, Verdict.Shared, TopicReading.CommonGround)]
    [InlineData(TopicReading.FalseAgreement, Verdict.Shared, Verdict.NotShared, TopicReading.FalseAgreement)]
    [InlineData(TopicReading.HiddenAgreement, Verdict.NotShared, Verdict.NotShared, TopicReading.OpenGap)]
    [InlineData(TopicReading.HiddenAgreement, Verdict.NotShared, Verdict.Shared, TopicReading.HiddenAgreement)]
    [InlineData(TopicReading.CannotTell, Verdict.Shared, Verdict.Shared, TopicReading.CommonGround)]
    [InlineData(TopicReading.FalseAgreement, Verdict.Shared, Verdict.CannotTell, TopicReading.CannotTell)]
    public void The_leaders_judgement_goes_before_the_model(TopicReading model, Verdict words, Verdict judged, TopicReading reading)
    {
        var judgement = new PairJudgement(judged, VoteTime.AfterTheTalk, PairCount.Count([]));
        Rooms.Card("card", model, words).Judged(judgement).ShouldBe(reading);
        Rooms.Card("card", model, words).Judged(null).ShouldBe(model);
    }

    [Theory]
    [InlineData(AskKind.Contradiction, Verdict.NotShared, "", Verdict.NotShared, TopicReading.Contradiction)]
    [InlineData(AskKind.Contradiction, Verdict.NotShared, "stock", Verdict.NotShared, TopicReading.Contradiction)]
    [InlineData(AskKind.Contradiction, Verdict.NotShared, "stock", Verdict.Shared, TopicReading.HiddenAgreement)]
    [InlineData(AskKind.Contradiction, Verdict.Shared, "stock", Verdict.Shared, TopicReading.CommonGround)]
    [InlineData(AskKind.OneWord, Verdict.Shared, "adoption", Verdict.NotShared, TopicReading.FalseAgreement)]
    [InlineData(AskKind.OneWord, Verdict.Shared, "adoption", Verdict.Shared, TopicReading.CommonGround)]
    [InlineData(AskKind.Same, Verdict.NotShared, "", Verdict.Shared, TopicReading.HiddenAgreement)]
    [InlineData(AskKind.Same, Verdict.Shared, "stock", Verdict.Shared, TopicReading.CommonGround)]
    [InlineData(AskKind.Same, Verdict.NotShared, "", Verdict.NotShared, TopicReading.OpenGap)]
    [InlineData(AskKind.Same, Verdict.NotShared, "stock", Verdict.NotShared, TopicReading.FalseAgreement)]
    [InlineData(AskKind.Same, Verdict.NotShared, "stock", Verdict.CannotTell, TopicReading.CannotTell)]
    public void What_the_room_says_to_a_question_is_its_reading(AskKind kind, Verdict words, string shared, Verdict judged, TopicReading reading)
    {
        var card = Rooms.Ask("card", kind, vocabulary: words, shared: shared);
        card.Judged(null).ShouldBe(TopicReading.CannotTell);
        card.Judged(new(judged, VoteTime.AfterTheTalk, PairCount.Count([]))).ShouldBe(reading);
    }

    [Fact]
    public void A_settled_contradiction_that_the_room_denies_is_agreement()
    {
        var card = Rooms.Card("card", TopicReading.Contradiction) with { Reason = CardReason.Settled };
        card.JudgedBy.ShouldBe(AskKind.Contradiction);
        card.Judged(new(Verdict.Shared, VoteTime.AfterTheTalk, PairCount.Count([]))).ShouldBe(TopicReading.HiddenAgreement);
        card.Judged(new(Verdict.NotShared, VoteTime.AfterTheTalk, PairCount.Count([]))).ShouldBe(TopicReading.Contradiction);
    }

    [Fact]
    public void Movement_compares_only_those_who_voted_twice_and_gives_its_floor()
    {
        PairVote[] votes = [.. Rooms.Votes(VoteTime.BeforeTheTalk, "sss?", "ssss"), .. Rooms.Votes(VoteTime.AfterTheTalk, "nnn", "nnns")];
        var movement = PairMovement.Between(ShownTwice, votes)!;
        movement.Both.ShouldBe(7);
        movement.Apart.ShouldBe(6);
        movement.Closer.ShouldBe(0);
        // All six moved one way: 2 x .5^6, the smallest p that six can reach.
        movement.Test.P.ShouldBe(.03125, 1e-9);
        movement.Test.Smallest.ShouldBe(.03125, 1e-9);
        movement.IsStable.ShouldBeFalse();
    }

    [Fact]
    public void Movement_of_two_would_tell_of_each_and_is_not_shown()
        => PairMovement.Between(ShownTwice, [.. Rooms.Votes(VoteTime.BeforeTheTalk, "s", "s"), .. Rooms.Votes(VoteTime.AfterTheTalk, "s", "n")]).ShouldBeNull();

    [Theory]
    [InlineData(4, 4, true, true)]
    [InlineData(4, 2, false, true)]
    [InlineData(1, 7, false, true)]
    [InlineData(1, 1, false, false)]
    [InlineData(3, 0, true, true)]
    public void A_side_of_two_is_hidden_and_the_other_with_it(int business, int it, bool sides, bool total)
    {
        SmallCells.ShowsSides(new(business, it)).ShouldBe(sides);
        SmallCells.ShowsTotal(new(business, it)).ShouldBe(total);
    }
}
