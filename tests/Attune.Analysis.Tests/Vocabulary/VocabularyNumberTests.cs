using Attune.Analysis.Vocabulary;
using Attune.Statistics.Sides;
using Attune.Statistics.Tests;
using CsCheck;

namespace Attune.Analysis.Tests.Vocabulary;

public class VocabularyNumberTests
{
    private static readonly Gen<SideCounts[]> Terms =
        Gen.Select(Gen.Int[0, 6], Gen.Int[0, 6], (business, it) => new SideCounts(business, it)).Where(term => term.Total > 0).Array[2, 8];

    [Fact]
    public void Overlap_of_two_sides_is_Ruzickas()
    {
        double[] business = KnownAnswers.At("ruzicka", "pB").Numbers(), it = KnownAnswers.At("ruzicka", "pI").Numbers();
        Ruzicka.Overlap(business, it).ShouldBeKnown(KnownAnswers.At("ruzicka", "V"));
        Ruzicka.Overlap([new SideCounts(3, 1), new(2, 2), new(0, 3)], new SideCounts(3, 3)).ShouldBeKnown(KnownAnswers.At("ruzicka", "V"));
    }

    [Fact]
    public void Overlap_is_the_same_from_either_side_and_whole_only_with_the_same_shares()
        => Terms.Sample(terms =>
        {
            var overlap = Ruzicka.Overlap(terms, new(6, 6));
            overlap.ShouldBeInRange(0, 1);
            Ruzicka.Overlap([.. terms.Select(Swapped)], new(6, 6)).ShouldBe(overlap, 1e-12);
            (overlap > 1 - 1e-12).ShouldBe(terms.All(term => term.Business == term.It));
        });

    [Fact]
    public void Where_nobody_said_anything_no_word_is_shared()
    {
        Ruzicka.Overlap(Array.Empty<double>(), Array.Empty<double>()).ShouldBe(0);
        Ruzicka.Overlap([new SideCounts(0, 2)], new SideCounts(0, 2)).ShouldBe(0);
        Should.Throw<ArgumentException>(() => Ruzicka.Overlap([0.5], [0.5, 1]));
        Should.Throw<ArgumentException>(() => Ruzicka.Overlap([-0.5], [1]));
    }

    // Monroe, Colaresi and Quinn 2008, equations 15, 16, 19 and 22.
    [Fact]
    public void Log_odds_with_the_informative_prior_are_the_known_ones()
    {
        var terms = KnownTerms();
        var odds = LogOdds.Compare(terms, priorWeight: 5);
        odds.Select(term => term.Delta).ShouldBeKnown(KnownAnswers.At("log_odds", "delta"), decimals: 5);
        odds.Select(term => term.Variance).ShouldBeKnown(KnownAnswers.At("log_odds", "var"), decimals: 5);
        odds.Select(term => term.Z).ShouldBeKnown(KnownAnswers.At("log_odds", "z"), decimals: 5);
        LogOdds.Compare(terms, [0.5, 0.5, 0.5, 0.5, 0.5]).Select(term => term.Z)
            .ShouldBeKnown(KnownAnswers.At("log_odds", "z_uniform_prior_.5"), decimals: 5);
    }

    [Fact]
    public void Swapping_the_sides_turns_the_sign_of_every_term()
        => Terms.Sample(terms =>
        {
            var odds = LogOdds.Compare(terms, priorWeight: 3);
            var swapped = LogOdds.Compare([.. terms.Select(Swapped)], priorWeight: 3);
            for (var term = 0; term < terms.Length; term++)
            {
                swapped[term].Z.ShouldBe(-odds[term].Z, 1e-9);
                double.IsFinite(odds[term].Z).ShouldBeTrue();
            }
        });

    [Fact]
    public void A_heavier_prior_draws_every_term_towards_no_difference()
        => Terms.Select(Balanced).Sample(terms =>
        {
            var (light, heavy) = (LogOdds.Compare(terms, priorWeight: 1), LogOdds.Compare(terms, priorWeight: 50));
            light.Zip(heavy).ShouldAllBe(pair => Math.Abs(pair.Second.Delta) <= Math.Abs(pair.First.Delta) + 1e-9);
        }, iter: 50);

    [Fact]
    public void A_lone_term_shows_no_difference_and_an_unsaid_one_is_refused()
    {
        LogOdds.Compare([new(4, 1)], priorWeight: 1).Single().Delta.ShouldBe(0);
        LogOdds.Compare([], priorWeight: 1).ShouldBeEmpty();
        Should.Throw<ArgumentException>(() => LogOdds.Compare([new(1, 0), new(0, 0)], priorWeight: 1));
        Should.Throw<ArgumentException>(() => LogOdds.Compare([new(1, 0)], priorWeight: 0));
    }

    // Grootendorst 2022, equation 2.
    [Fact]
    public void Class_weights_are_the_known_ones()
    {
        int[][] counts = [KnownAnswers.At("log_odds", "B").Counts(), KnownAnswers.At("log_odds", "I").Counts()];
        ClassTfIdf.MeanMentions(counts).ShouldBeKnown(KnownAnswers.At("ctfidf", "A"));
        var weights = ClassTfIdf.Weigh(counts);
        weights[0].ShouldBeKnown(KnownAnswers.At("ctfidf", "B"), decimals: 5);
        weights[1].ShouldBeKnown(KnownAnswers.At("ctfidf", "I"), decimals: 5);
    }

    [Fact]
    public void A_term_of_one_group_outweighs_one_of_all_groups_said_as_often()
    {
        ClassTfIdf.Weigh([[3, 3], [3, 0]])[0].ShouldSatisfyAllConditions(row => row[1].ShouldBeGreaterThan(row[0]));
        ClassTfIdf.Weigh([]).ShouldBeEmpty();
        ClassTfIdf.Weigh([[0, 0]]).Single().ShouldBe([0, 0]);
        Should.Throw<ArgumentException>(() => ClassTfIdf.Weigh([[1, 2], [1]]));
    }

    private static SideCounts[] KnownTerms()
        => [.. KnownAnswers.At("log_odds", "B").Counts().Zip(KnownAnswers.At("log_odds", "I").Counts(), (business, it) => new SideCounts(business, it))];

    // One more term makes both sides say equally many words; filtering for that by chance takes forever.
    private static SideCounts[] Balanced(SideCounts[] terms)
    {
        var more = terms.Sum(term => term.Business) - terms.Sum(term => term.It);
        return more == 0 ? terms : [.. terms, more > 0 ? new(0, more) : new(-more, 0)];
    }

    private static SideCounts Swapped(SideCounts term) => new(term.It, term.Business);
}
