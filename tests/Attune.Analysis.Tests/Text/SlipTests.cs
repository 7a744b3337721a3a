using Attune.Analysis.Text;
using CsCheck;

namespace Attune.Analysis.Tests.Text;

public class SlipTests
{
    private static readonly Gen<string> Word = Gen.Char['a', 'e'].Array[1, 7].Select(letters => new string(letters));

    [Theory]
    [InlineData("close", "close", 0)]
    [InlineData("close", "clsoe", 1)]
    [InlineData("close", "cloe", 1)]
    [InlineData("close", "clowse", 1)]
    [InlineData("close", "clode", 1)]
    [InlineData("ca", "abc", 3)]
    public void Two_swapped_letters_are_one_slip(string left, string right, int distance) => Slip.Distance(left, right).ShouldBe(distance);

    [Fact]
    public void Every_word_one_slip_away_is_one_slip_away()
        => Word.Sample(word => Slip.OneAway(word).All(near => Slip.Distance(word, near) == 1 || near == word));

    [Fact]
    public void No_word_one_slip_away_with_the_same_first_letter_is_left_out()
        => Gen.Select(Word, Word).Sample((left, right) => Slip.Distance(left, right) != 1 || left[0] != right[0] || Slip.OneAway(left).Contains(right));

    [Theory]
    [InlineData("managment", "management", true)]
    [InlineData("recieve", "receive", true)]
    [InlineData("comittee", "committee", true)]
    [InlineData("untill", "until", true)]
    [InlineData("seperate", "separate", true)]
    [InlineData("reactor", "refactor", false)]
    [InlineData("planet", "plane", false)]
    public void A_slip_of_the_fingers_leaves_the_consonants(string written, string meant, bool slip) => Slip.IsOfTheFingers(written, meant).ShouldBe(slip);
}
