using Attune.Analysis.Clouds;
using CsCheck;

namespace Attune.Analysis.Tests.Clouds;

public class CloudPackingTests
{
    private static readonly Gen<CloudWord[]> SomeWords =
        from words in Gen.Select(Gen.Int[0, 6], Gen.Int[0, 6], Gen.String[Gen.Char["abdegiklopty "], 1, 14], Gen.Int[0, 3]).Array[1, 60]
        select words
            .Select((word, i) => new CloudWord($"{word.Item3}{i}", $"x{word.Item3}", new(word.Item1, word.Item2), $"{word.Item4}"))
            .Where(word => word.Leaders.Total > 0).ToArray();

    [Fact]
    public void No_two_words_ever_share_a_pixel()
        => SomeWords.Sample(words => Overlaps(Clouds.Lay(Clouds.Arrange(6, words))).Count == 0, iter: 20);

    // A layout of this size takes a minute or two without optimized code.
    [Fact]
    [Trait("Proof", "Slow")]
    public void A_thousand_words_do_not_overlap_either()
        => Overlaps(Clouds.Lay(Clouds.Many(1000, 30), CloudOptions.Default with { Width = 2600, Height = 1400, Density = .01, Fits = 0 })).ShouldBeEmpty();

    [Theory]
    [InlineData(Lanes.Vector256)]
    [InlineData(Lanes.Vector512)]
    [InlineData(Lanes.Widest)]
    public void Every_width_of_vector_gives_the_layout_of_the_scalar_path(Lanes lanes)
        => SomeWords.Sample(
            words => Corners(Clouds.Lay(Clouds.Arrange(6, words), CloudOptions.Default with { Lanes = lanes }))
                .SequenceEqual(Corners(Clouds.Lay(Clouds.Arrange(6, words), CloudOptions.Default with { Lanes = Lanes.Scalar }))),
            iter: 6);

    [Fact]
    public void The_place_found_is_the_nearest_free_one()
        => Gen.Select(Gen.Int[20, 280], Gen.Int[20, 180], Gen.Int[0, 7]).Sample(
            (x, y, seed) =>
            {
                var stones = Stones(seed);
                var word = new PackWord { Ink = BlockLetters.Measure("tidy", 14, CloudVoice.Word), Lean = 0, Near = (2 * x, 2 * y) };
                var options = new PackOptions { Width = 300, Height = 200, Closing = 0 };
                var found = Packer.Pack([.. stones, word], [], options)[^1]!.Value;
                return Distance(found, word, options) <= Free(stones, word, options).Min(place => Distance(place, word, options)) + 1e-12;
            },
            iter: 10);

    [Fact]
    public void Swapped_sides_mirror_the_picture()
    {
        // The letters are mirrored as well, so that nothing is left that distinguishes left from right. A word that leans to neither side may stand a pixel off
        // the middle, so there is none here.
        var cloud = Clouds.Room with { Words = [.. Clouds.Room.Words.Where(word => word.Leaders.Business != word.Leaders.It)] };
        var swapped = cloud with { Words = [.. cloud.Words.Select(word => word with { Leaders = new(word.Leaders.It, word.Leaders.Business) })] };
        var (one, other) = (Clouds.Lay(cloud), CloudLayout.Arrange(swapped, BlockLetters.MeasureMirrored, CloudOptions.Default));
        other.Borders.ShouldBe((one.Width - one.Borders.Right, one.Width - one.Borders.Left));
        Corners(other).ShouldBe(one.Words.Select(word => (word.Word.Key, one.Width - word.Corner.X - word.Width, word.Corner.Y)));
    }

    [Fact]
    public void Words_alike_are_drawn_to_one_height()
    {
        var words = Enumerable.Range(0, 12).Select(i => Clouds.Word($"word{i}", 2, 2, $"{i}")).ToArray();
        var whole = CloudOptions.Default with { Density = .01 };
        var alike = Clouds.Lay(Clouds.Arrange(4, words) with { Alike = [new("word0", "word9", 1)] }, whole);
        var apart = Clouds.Lay(Clouds.Arrange(4, words), whole);
        Height(alike).ShouldBeLessThan(Height(apart));

        static int Height(CloudLayout layout) => Math.Abs(
            layout.Words.Single(word => word.Word.Key == "word0").Corner.Y - layout.Words.Single(word => word.Word.Key == "word9").Corner.Y);
    }

    [Fact]
    public void Two_words_with_one_key_are_refused()
        => Should.Throw<ArgumentException>(() => Clouds.Lay(Clouds.Arrange(2, Clouds.Word("use", 1, 1), Clouds.Word("use", 2, 0))))
            .Message.ShouldContain("\"use\"");

    /// <summary>The pairs of words whose ink meets, found pixel by pixel.</summary>
    internal static List<(string One, string Other)> Overlaps(CloudLayout layout)
    {
        var (owner, overlaps) = (new string?[layout.Width * layout.Height], new List<(string One, string Other)>());
        foreach (var word in layout.Words)
        {
            var ink = BlockLetters.Measure(word.Set.Text, word.Set.Size, CloudVoice.Word);
            for (var y = 0; y < ink.Height; y++)
            {
                var row = ((int)word.Set.Y + ink.Top + y) * layout.Width + (int)word.Set.X + ink.Left;
                foreach (var (start, length) in ink.Runs(y))
                {
                    var pixels = owner.AsSpan(row + start, length);
                    foreach (var other in pixels) { if (other is not null) { overlaps.Add((other, word.Word.Key)); } }
                    pixels.Fill(word.Word.Key);
                }
            }
        }

        return overlaps;
    }

    private static IEnumerable<(string Key, int X, int Y)> Corners(CloudLayout layout)
        => layout.Words.OrderBy(word => word.Rank).Select(word => (word.Word.Key, word.Corner.X, word.Corner.Y));

    private static List<PackWord> Stones(int seed)
    {
        var random = new Random(seed);
        var ink = GlyphMask.Box(0, 0, 23, 17, 0);
        return [.. Enumerable.Range(0, 70).Select(i => new PackWord { Ink = ink, Lean = 0, Pinned = (i % 10 * 29 + random.Next(5), i / 10 * 28 + random.Next(9)) })];
    }

    private static double Distance((int X, int Y) place, PackWord word, PackOptions options)
    {
        var dx = (2 * place.X + word.Ink.Width - word.Near!.Value.X) / (double)options.Height;
        var dy = (2 * place.Y + word.Ink.Height - word.Near!.Value.Y) / (double)options.Height;
        return dx * dx * dx * dx + dy * dy * dy * dy;
    }

    private static IEnumerable<(int X, int Y)> Free(List<PackWord> stones, PackWord word, PackOptions options)
    {
        var ink = word.Ink.Dilated(word.Across, word.Down);
        for (var y = 0; y <= options.Height - word.Ink.Height; y++)
        {
            for (var x = 0; x <= options.Width - word.Ink.Width; x++)
            {
                if (stones.TrueForAll(stone => !Meets(stone, ink, x - word.Across, y - word.Down))) { yield return (x, y); }
            }
        }
    }

    private static bool Meets(PackWord stone, GlyphMask ink, int x, int y)
    {
        var (left, top) = stone.Pinned!.Value;
        for (var row = Math.Max(0, top - y); row < Math.Min(ink.Height, top + stone.Ink.Height - y); row++)
        {
            foreach (var (start, length) in ink.Runs(row))
            {
                if (x + start < left + stone.Ink.Width && x + start + length > left) { return true; }
            }
        }

        return false;
    }
}
