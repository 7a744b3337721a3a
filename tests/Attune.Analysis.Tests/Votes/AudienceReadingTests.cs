using Attune.Analysis.Votes;
using Attune.Statistics.Sides;
using Attune.Statistics.Tests;
using CsCheck;

namespace Attune.Analysis.Tests.Votes;

public class AudienceReadingTests
{
    [Fact]
    public void Votes_are_counted_by_side_and_those_without_a_side_only_in_the_room()
    {
        var counts = StatementCounts.Count(new RoomVotes([Side.Business, Side.It, null], 1, [new(0, 0, Support.For), new(1, 0, Support.Against), new(2, 0, Support.Open)]))[0];
        counts.For.ShouldBe(new(1, 0));
        counts.Against.ShouldBe(new(0, 1));
        counts.Votes.ShouldBe(new(1, 1));
        counts.Room.ShouldBe(new SupportCounts(1, 1, 1));
    }

    [Fact]
    public void A_statement_most_of_one_side_only_wants_is_no_consensus()
    {
        // (90 + 1) / 102 * (1 + 1) / 102 against (60 + 1) / 102 squared.
        var reading = AudienceReading.Read(Rooms.Counted((90, 10, 1, 99), (60, 40, 60, 40)));
        reading.Statements[0].Consensus.ShouldBe(91.0 / 102 * 2 / 102, 1e-12);
        reading.Statements[1].Consensus.ShouldBe(61.0 / 102 * 61 / 102, 1e-12);
        reading.ByConsensus.First().Statement.ShouldBe(1);
    }

    [Fact]
    public void The_crux_that_splits_by_side_is_told_from_the_one_that_splits_across_sides()
    {
        var reading = AudienceReading.Read(Rooms.Counted((80, 20, 20, 80), (50, 50, 51, 49), (95, 5, 96, 4)));
        reading.Statements[0].Crux.Line.ShouldBe(SplitLine.BySide);
        reading.Statements[1].Crux.Line.ShouldBe(SplitLine.AcrossSides);
        reading.Statements[2].Crux.Line.ShouldBe(SplitLine.NoSplit);
        reading.Crux!.Statement.ShouldBe(0);
        reading.Statements[0].Crux.Strength.ShouldBe(1);
        reading.Statements[1].Crux.Strength.ShouldBe(0.99, 1e-12);
    }

    [Fact]
    public void Three_against_three_is_too_few_to_tell_along_which_line()
        => AudienceReading.Read(Rooms.Counted((3, 0, 0, 3))).Statements[0].Crux.Line.ShouldBe(SplitLine.CannotTell);

    [Fact]
    public void Holm_counts_every_statement_that_was_looked_at()
    {
        var alone = AudienceReading.Read(Rooms.Counted((4, 0, 0, 4))).Statements[0].Crux;
        var amongMany = AudienceReading.Read(Rooms.Counted([.. Enumerable.Repeat((4, 0, 0, 4), 3)])).Statements[0].Crux;
        alone.Test.P.ShouldBeKnown(KnownAnswers.At("fisher", "4,0,0,4"));
        alone.Holm.ShouldBe(alone.Test.P, 1e-12);
        amongMany.Holm.ShouldBe(3 * alone.Test.P, 1e-12);
        (alone.Line, amongMany.Line).ShouldBe((SplitLine.BySide, SplitLine.CannotTell));
    }

    [Fact]
    public void What_a_side_stands_for_and_what_it_stands_against_are_both_found()
    {
        var found = AudienceReading.Read(Rooms.Counted((80, 20, 30, 70), (50, 50, 50, 50))).StandFor;
        found.Select(standsFor => (standsFor.Statement, standsFor.Side, standsFor.Support)).ShouldBe([(0, Side.Business, Support.For), (0, Side.It, Support.Against)], ignoreOrder: true);
        found.ShouldAllBe(standsFor => standsFor.BenjaminiHochberg >= standsFor.P);
    }

    [Fact]
    public void Differences_have_the_interval_of_Newcombe()
    {
        // Newcombe 1998, table II, method 10: 56/70 against 48/80 and 9/10 against 3/10.
        var first = ShareDifference.Newcombe(56, 70, 48, 80);
        (first.Value, first.Low, first.High).ShouldBe((0.2, 0.0524, 0.3339), new Close(0.00005));
        var second = ShareDifference.Newcombe(9, 10, 3, 10);
        (second.Value, second.Low, second.High).ShouldBe((0.6, 0.1705, 0.8090), new Close(0.00005));
    }

    [Fact]
    public void The_order_of_votes_never_matters_and_swapping_the_sides_mirrors_the_reading()
        => Gen.Select(Gen.Int[0, 30], Gen.Int[0, 30], Gen.Int[0, 30], Gen.Int[0, 30]).Where((a, b, c, d) => a + b > 0 && c + d > 0).Sample((a, b, c, d) =>
        {
            var votes = Rooms.Counted((a, b, c, d));
            var (one, back) = (AudienceReading.Read(votes), AudienceReading.Read(new(votes.Voters, votes.Statements, [.. votes.Votes.Reverse()])));
            back.Statements.ShouldBe(one.Statements);
            var mirrored = AudienceReading.Read(Rooms.Counted((c, d, a, b)));
            mirrored.Statements[0].Consensus.ShouldBe(one.Statements[0].Consensus, 1e-12);
            mirrored.Statements[0].Crux.Line.ShouldBe(one.Statements[0].Crux.Line);
            mirrored.StandFor.Select(standsFor => (standsFor.Side, standsFor.Support)).ShouldBe(
                one.StandFor.Select(standsFor => (standsFor.Side == Side.Business ? Side.It : Side.Business, standsFor.Support)), ignoreOrder: true);
        }, iter: 40);

    [Fact]
    public void Nobody_voting_is_a_reading_too()
    {
        var reading = AudienceReading.Read(new RoomVotes([], 2, []));
        reading.Crux.ShouldBeNull();
        reading.StandFor.ShouldBeEmpty();
        reading.Groups.Found.ShouldBe(GroupsFound.TooFewVoters);
    }

    [Fact]
    public void Two_votes_of_one_voter_on_one_statement_are_refused()
        => Should.Throw<ArgumentException>(() => new RoomVotes([null], 1, [new(0, 0, Support.For), new(0, 0, Support.Against)]));

    private sealed class Close(double by) : IEqualityComparer<(double, double, double)>
    {
        public bool Equals((double, double, double) x, (double, double, double) y)
            => Math.Abs(x.Item1 - y.Item1) <= by && Math.Abs(x.Item2 - y.Item2) <= by && Math.Abs(x.Item3 - y.Item3) <= by;

        public int GetHashCode((double, double, double) obj) => 0;
    }
}
