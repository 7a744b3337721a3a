using Attune.Analysis.Text;

namespace Attune.Analysis.Tests.Text;

public class AntonymsTests
{
    [Theory]
    [InlineData("increase", "decrease")]
    [InlineData("simple", "complex")]
    [InlineData("accept", "reject")]
    [InlineData("fast", "slow")]
    [InlineData("centralize", "decentralize")]
    [InlineData("internally", "externally")]
    public void Opposites_are_opposites_in_either_order(string one, string other)
    {
        Antonyms.Are(one, other).ShouldBeTrue();
        Antonyms.Are(other, one).ShouldBeTrue();
    }

    [Theory]
    [InlineData("cost", "benefit")]
    [InlineData("man", "woman")]
    [InlineData("fast", "fast")]
    public void Other_words_are_not(string one, string other) => Antonyms.Are(one, other).ShouldBeFalse();

    [Fact]
    public void Each_pair_is_listed_once_and_of_two_words()
    {
        Antonyms.All.Count.ShouldBeGreaterThan(2_000);
        Antonyms.All.ShouldAllBe(pair => string.CompareOrdinal(pair.First, pair.Second) < 0);
    }
}
