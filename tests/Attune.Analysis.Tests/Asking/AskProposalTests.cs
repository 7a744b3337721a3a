using Attune.Analysis.Asking;

namespace Attune.Analysis.Tests.Asking;

public class AskProposalTests
{
    private static readonly AskProposal Proposal = new("chat:scripted#1", AskAnswer.Same, "");

    [Theory]
    [InlineData(AskAnswer.Same)]
    [InlineData(AskAnswer.Opposed)]
    [InlineData(AskAnswer.Different)]
    public void A_judge_says_same_opposed_or_different(AskAnswer answer) => (Proposal with { Answer = answer }).Answer.ShouldBe(answer);

    [Fact]
    public void A_judge_drops_no_question()
    {
        Should.Throw<ArgumentException>(() => new AskProposal("chat:scripted#1", AskAnswer.Dropped, ""));
        Should.Throw<ArgumentException>(() => Proposal with { Answer = AskAnswer.Dropped });
    }

    [Fact]
    public void A_reason_is_one_line_of_at_most_200_units()
    {
        (Proposal with { Reason = new('x', 200) }).Reason.Length.ShouldBe(200);
        Should.Throw<ArgumentException>(() => Proposal with { Reason = new('x', 201) });
        Should.Throw<ArgumentException>(() => new AskProposal("chat:scripted#1", AskAnswer.Same, "two\nlines"));
    }
}
