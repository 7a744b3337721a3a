using Attune.Analysis.Verdicts;
using Attune.Analysis.Vocabulary;

namespace Attune.Analysis.Tests.Vocabulary;

public class VocabularyAxisTests
{
    private const int Adoption = 0;
    private const int Cost = 1;
    private const int Core = 2;
    private const int Interface = 3;

    [Fact]
    public void Words_of_both_sides_make_a_shared_vocabulary()
        => Verdict([[Adoption, Cost], [Adoption, Cost], [Cost]], [[Adoption, Cost], [Adoption], [Cost]]).ShouldBe(Analysis.Verdicts.Verdict.Shared);

    [Fact]
    public void Words_of_one_side_each_make_a_vocabulary_that_is_not_shared()
        => Verdict([[Adoption, Cost], [Adoption, Cost], [Cost]], [[Core, Interface], [Core], [Interface]]).ShouldBe(Analysis.Verdicts.Verdict.NotShared);

    [Fact]
    public void A_side_with_one_leader_cannot_be_told_from_that_leader()
        => Verdict([[Adoption, Cost], [Adoption, Cost]], [[Adoption, Cost]]).ShouldBe(Analysis.Verdicts.Verdict.CannotTell);

    [Fact]
    public void A_verdict_that_hangs_on_one_leader_cannot_be_told()
        => Verdict([[Adoption, Cost], [Core]], [[Adoption, Cost], [Interface]]).ShouldBe(Analysis.Verdicts.Verdict.CannotTell);

    [Fact]
    public void Words_said_once_each_do_not_tell_the_sides_apart_unless_there_are_enough_of_them()
    {
        Verdict([[0], [1]], [[2], [3]]).ShouldBe(Analysis.Verdicts.Verdict.CannotTell);
        Verdict([[0, 1], [2, 3]], [[4, 5], [6, 7]]).ShouldBe(Analysis.Verdicts.Verdict.NotShared);
    }

    [Fact]
    public void Nobody_and_nothing_cannot_be_told()
    {
        Verdict([], []).ShouldBe(Analysis.Verdicts.Verdict.CannotTell);
        Verdict([[], []], [[], []]).ShouldBe(Analysis.Verdicts.Verdict.CannotTell);
    }

    [Fact]
    public void The_overlap_is_that_of_the_sides_shares_of_leaders()
    {
        // Business 1, 2/3, 0 and IT 1/3, 2/3, 1 of three leaders: known_answers.json, ruzicka.
        var axis = Axis([[0, 1], [0, 1], [0]], [[0, 1, 2], [1, 2], [2]]);
        axis.Overlap.ShouldBe(0.375, 1e-12);
    }

    [Fact]
    public void A_topic_is_judged_by_its_own_points()
    {
        var reading = Room.Read(
            ["Adoption first. Cost falls.", "Adoption counts. Cost matters."],
            ["Adoption wins. Clean core.", "Adoption pays. Clean core."]);
        reading.OverlapOf([0, 2, 4, 6]).ShouldBeGreaterThan(reading.OverlapOf([1, 3, 5, 7]));
        reading.OverlapOf([1, 3, 5, 7]).ShouldBe(0);
        var words = reading.WordsOf([1, 3, 5, 7]);
        words.Business.ShouldContain("cost");
        words.Shared.ShouldBeEmpty();
        words.It.ShouldContain("clean core");
    }

    private static Verdict Verdict(int[][] business, int[][] it) => Axis(business, it).Verdict;

    private static VocabularyAxis Axis(int[][] business, int[][] it) => VocabularyAxis.Compare(Sets(business), Sets(it), VocabularyOptions.Default);

    private static IReadOnlyList<IReadOnlySet<int>> Sets(int[][] leaders) => [.. leaders.Select(terms => terms.ToHashSet())];
}
