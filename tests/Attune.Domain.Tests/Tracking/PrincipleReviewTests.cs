using Attune.Domain.Agreements;
using Attune.Domain.Programs;
using Attune.Domain.Rounds;

namespace Attune.Domain.Tests.Tracking;

public sealed class PrincipleReviewTests
{
    private static readonly DateTimeOffset Now = new(2027, 5, 3, 9, 0, 0, TimeSpan.Zero);
    private static readonly Round Round = new(RoundId.New(), ProgramId.New(), RoundKind.Real, 1, 1, RoundRules.For(new(4, 4)));

    [Fact]
    public void A_principle_falls_due_on_its_day_and_a_review_moves_it_to_the_next()
    {
        var principle = Agreed(new(2027, 5, 1));
        PrincipleReview.DueOn(principle, []).ShouldBe(new DateOnly(2027, 5, 1));
        var first = new PrincipleReview(principle, 1, new(2027, 11, 1), "Ruth", Now);
        var second = new PrincipleReview(principle, 2, new(2028, 5, 1), "Ruth", Now);
        PrincipleReview.DueOn(principle, [second, first]).ShouldBe(new DateOnly(2028, 5, 1));
    }

    [Fact]
    public void Reviews_of_a_version_that_was_replaced_do_not_count_for_the_next_one()
        => PrincipleReview.DueOn(Agreed(new(2027, 9, 1), version: 2), [new PrincipleReview(Agreed(new(2027, 5, 1)), 1, new(2028, 5, 1), "Ruth", Now)]).ShouldBe(new DateOnly(2027, 9, 1));

    [Fact]
    public void The_next_review_lies_ahead()
        => Should.Throw<ArgumentException>(() => new PrincipleReview(Agreed(new(2027, 5, 1)), 1, DateOnly.FromDateTime(Now.UtcDateTime), "Ruth", Now));

    private static Principle Agreed(DateOnly reviewOn, int version = 1)
        => new(Round, version, Fit.ToStandard, "The standard first.", Ground.From(new HandVote(new(4, 4), new(4, 4)))!, "Ruth", Now, reviewOn);
}
