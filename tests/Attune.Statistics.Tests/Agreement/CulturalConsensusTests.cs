using Attune.Statistics.Agreement;
using CsCheck;

namespace Attune.Statistics.Tests.Agreement;

// The values are from Romney, Weller and Batchelder 1986; the factor is found by minimal residuals.
public class CulturalConsensusTests
{
    [Fact]
    public void A_matrix_of_one_factor_gives_its_competences_back()
    {
        var competence = KnownAnswers.At("cct", "rank1_d").Numbers();
        var fit = MinimalResidual.Factor(new(4, (i, j) => competence[i] * competence[j]));
        fit.Loadings.ShouldBeKnown(KnownAnswers.At("cct", "rank1_d"));
        fit.Eigenvalues[0].ShouldBeKnown(KnownAnswers.At("cct", "ev1"));
        fit.Residual.ShouldBe(0, 1e-12);
    }

    [Fact]
    public void The_more_competent_half_outvotes_the_less_competent()
    {
        int?[][] answers = [.. KnownAnswers.At("cct", "answers").Counts().Select(answer => (int?[])[answer])];
        var key = AnswerKey.Estimate(answers, KnownAnswers.At("cct", "rank1_d").Numbers(), 2).Single();
        key.Choice.ShouldBe(1);
        key.LogOdds.ShouldBeKnown(KnownAnswers.At("cct", "logodds"));
        key.Probability.ShouldBeKnown(KnownAnswers.At("cct", "p"));
    }

    [Fact]
    public void Two_camps_leave_a_second_factor_and_competences_of_both_signs()
    {
        var answers = TwoCamps();
        var fit = MinimalResidual.Factor(CulturalConsensus.Matches(answers, 2)!);
        fit.Eigenvalues.Take(2).ShouldBeKnown(KnownAnswers.At("cct", "two_camps", "ev"), decimals: 4);
        fit.EigenvalueRatio.ShouldBeKnown(KnownAnswers.At("cct", "two_camps", "ratio"));
        fit.Loadings.ShouldBeKnown(KnownAnswers.At("cct", "two_camps", "competence"), decimals: 4);
    }

    [Fact]
    public void Two_camps_over_enough_items_are_more_than_one_culture()
    {
        int?[][] twice = [.. TwoCamps().Select(row => (int?[])[.. row, .. row])];
        var reading = CulturalConsensus.Fit(twice, 2);
        reading.Culture.ShouldBe(Culture.MoreThanOne);
        reading.Key.ShouldBeEmpty();
    }

    [Fact]
    public void Leaders_who_mostly_know_the_same_answers_are_one_culture_and_its_key_is_found()
    {
        int?[] truth = [0, 1, 2, 0, 1, 2, 0, 1, 2, 0, 1, 2];
        int?[][] answers = [.. Enumerable.Range(0, 5).Select(leader => truth.Select((answer, item) => item == leader ? (answer + 1) % 3 : answer).ToArray())];
        var reading = CulturalConsensus.Fit(answers, 3);
        reading.Culture.ShouldBe(Culture.One);
        reading.Key.Select(key => (int?)key.Choice).ShouldBe(truth);
        reading.Key.ShouldAllBe(key => key.Probability > 0.99);
    }

    [Fact]
    public void With_too_few_leaders_or_items_it_is_not_offered_and_says_why()
    {
        int?[] row = [0, 1, 0, 1, 0, 1, 0, 1, 0, 1];
        CulturalConsensus.Fit([], 2).Culture.ShouldBe(Culture.TooFewLeaders);
        CulturalConsensus.Fit([row, row, row], 2).Culture.ShouldBe(Culture.TooFewLeaders);
        CulturalConsensus.Fit(TwoCamps(), 2).Culture.ShouldBe(Culture.TooFewItems);
        var silent = new int?[10];
        CulturalConsensus.Fit([row, row, row, silent], 2).ShouldBe(new CultureReading(Culture.NothingInCommon, null, []));
    }

    // Two leaders who agree with each other beside three who differ by two items: the eigenvalues are 2.5 and .8333.
    [Fact]
    public void Exactly_three_to_one_is_one_culture_in_any_order_of_leaders()
    {
        var answers = WithSlips([[7, 8], [8, 7], [9, 4], [1, 9], [1, 4]]);
        CulturalConsensus.Fit(answers, 2).Fit!.EigenvalueRatio.ShouldBe(3, 1e-9);
        CulturalConsensus.Fit(answers, 2).Culture.ShouldBe(Culture.One);
        CulturalConsensus.Fit([.. answers.Reverse()], 2).Culture.ShouldBe(Culture.One);
    }

    [Fact]
    public void The_order_of_leaders_never_matters()
        => Gen.Int[0, 11].Array[2].Array[5].Sample(slips =>
        {
            var answers = WithSlips(slips);
            var one = CulturalConsensus.Fit(answers, 2);
            var other = CulturalConsensus.Fit([.. answers.Reverse()], 2);
            other.Culture.ShouldBe(one.Culture);
            other.Fit!.Residual.ShouldBe(one.Fit!.Residual, 1e-9);
        }, iter: 50);

    /// <summary>Leaders who all know the same twelve answers and err at the items given.</summary>
    private static int?[][] WithSlips(int[][] slips)
        => [.. slips.Select(slip => Enumerable.Range(0, 12).Select(item => (int?)((item % 2) ^ (slip.Contains(item) ? 1 : 0))).ToArray())];

    private static int?[][] TwoCamps()
        => [.. Camp("B"), .. Camp("I")];

    private static IEnumerable<int?[]> Camp(string side)
        => KnownAnswers.At("cct", "two_camps", side).EnumerateArray().Select(row => row.GetString()!.Select(bit => (int?)(bit - '0')).ToArray());
}
