using Attune.Domain.Agreements;
using Attune.Domain.Drifts;

namespace Attune.Domain.Tests.Drifts;

public sealed class CommitmentMissesTests
{
    private static readonly DateOnly Due = new(2027, 2, 1);
    private static readonly (int, DateOnly)[] Rounds = [(2, new(2027, 3, 1)), (3, new(2027, 6, 1)), (4, new(2027, 9, 1))];

    [Fact]
    public void Moved_twice_is_missed_twice()
        => Misses(Moved(2, new(2027, 5, 1)), Moved(3, new(2027, 8, 1)), new RoundReport(4, CommitmentFate.Done, null)).ShouldBe([2, 3]);

    [Fact]
    public void Moved_once_and_then_done_is_missed_once() => Misses(Moved(2, new(2027, 5, 1)), new RoundReport(3, CommitmentFate.Done, null)).ShouldBe([2]);

    [Fact]
    public void Without_a_word_it_is_missed_in_every_round_after_its_day() => Misses().ShouldBe([2, 3, 4]);

    [Fact]
    public void Moved_beyond_a_round_nothing_is_missed_in_it() => Misses(Moved(2, new(2027, 8, 1))).ShouldBe([2, 4]);

    [Fact]
    public void What_was_dropped_openly_is_not_missed() => Misses(new RoundReport(2, CommitmentFate.Dropped, null)).ShouldBeEmpty();

    [Fact]
    public void It_is_opened_again_only_in_a_round_in_which_it_was_missed_again()
    {
        CommitmentMisses.IsMissedAgain([2, 3], 3).ShouldBeTrue();
        CommitmentMisses.IsMissedAgain([2, 3], 4).ShouldBeFalse();
        CommitmentMisses.IsMissedAgain([3], 3).ShouldBeFalse();
    }

    private static RoundReport Moved(int round, DateOnly to) => new(round, CommitmentFate.Moved, to);

    private static ImmutableArray<int> Misses(params RoundReport[] reports) => CommitmentMisses.Count(Due, reports, Rounds);
}
