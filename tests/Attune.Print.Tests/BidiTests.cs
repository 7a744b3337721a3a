using Attune.Print.Lines;

namespace Attune.Print.Tests;

public sealed class BidiTests
{
    [Theory]
    [InlineData("abc", false, "000")]
    [InlineData("a אב c", false, "001100")]
    [InlineData("אב 12 גד", false, "11122111")]
    [InlineData("אב cd", true, "11122")]
    [InlineData("(אב)", false, "0110")]
    public void Each_character_runs_as_unicode_says(string text, bool isRightToLeft, string levels)
        => string.Concat(Bidi.Levels(text, isRightToLeft, [])).ShouldBe(levels);

    [Fact]
    public void A_stretch_that_is_isolated_turns_nothing_around_it()
        => string.Concat(Bidi.Levels("א 1, ב", false, [(0, 1)])).ShouldBe("100001");

    [Fact]
    public void Pieces_are_seen_in_the_order_of_their_levels()
    {
        Bidi.Order([0, 1, 1, 0]).ShouldBe([0, 2, 1, 3]);
        Bidi.Order([1, 2, 1]).ShouldBe([2, 1, 0]);
        Bidi.Order([]).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("well-known", 4, true)]
    [InlineData("-5", 0, false)]
    [InlineData("a b", 1, true)]
    [InlineData("ab", 0, false)]
    [InlineData("漢字", 0, true)]
    [InlineData("漢。", 0, false)]
    [InlineData("and/or", 3, true)]
    [InlineData("10\u00A0%", 2, false)]
    public void A_line_ends_where_a_reader_expects_it(string text, int at, bool ends) => Breaks.After(text, at).ShouldBe(ends);
}
