using Attune.Analysis.Clouds;
using Attune.Analysis.Rounds;
using Attune.Analysis.Vocabulary;

namespace Attune.Analysis.Tests.Clouds;

/// <summary>Rule 8: while a cloud is live, people must not have to find its words again.</summary>
public class CloudUpdateTests
{
    private static readonly CloudLayout Before = Clouds.Lay(Clouds.Room);

    [Fact]
    public void Rule_8_nothing_new_changes_nothing()
        => Clouds.Lay(Clouds.Room, previous: Before).Words.Select(Place).ShouldBe(Before.Words.Select(Place));

    [Fact]
    public void Rule_8_unchanged_words_keep_their_place_to_the_pixel_where_nothing_grows_into_them()
    {
        var after = Clouds.Lay(Updated, previous: Before);
        foreach (var word in after.Words.Where(word => word.Word.Key is not ("training" or "resilience")))
        {
            Place(word).ShouldBe(Place(Before.Words.Single(before => before.Word.Key == word.Word.Key)));
        }
    }

    [Fact]
    public void Rule_8_a_grown_word_is_placed_again_near_its_old_middle()
    {
        var (before, after) = (Find(Before, "training"), Find(Clouds.Lay(Updated, previous: Before), "training"));
        after.Set.Size.ShouldBeGreaterThan(before.Set.Size);
        Math.Abs(after.Corner.X + after.Width / 2 - before.Corner.X - before.Width / 2).ShouldBeLessThan(Before.Width / 4);
        Math.Abs(after.Corner.Y + after.Height / 2 - before.Corner.Y - before.Height / 2).ShouldBeLessThan(Before.Height / 4);
    }

    [Fact]
    public void Rule_8_new_words_find_a_place_and_nothing_overlaps()
    {
        var after = Clouds.Lay(Updated, previous: Before);
        Find(after, "resilience").Word.Whose.ShouldBe(Whose.Both);
        CloudPackingTests.Overlaps(after).ShouldBeEmpty();
    }

    [Fact]
    public void Rule_8_a_bridge_keeps_its_place_too()
    {
        var linked = Clouds.Room with { Links = [new("one way of working", "clean core")] };
        var before = Clouds.Lay(linked);
        var after = Clouds.Lay(linked with { Words = Updated.Words }, previous: before);
        after.Links.ShouldBe(before.Links);
        Place(Find(after, "clean core")).ShouldBe(Place(Find(before, "clean core")));
    }

    [Theory]
    [InlineData(12, false)]
    [InlineData(1, true)]
    public void Rule_8_a_grown_word_comes_nearer_to_its_neighbours_rather_than_leave_its_place(int least, bool stays)
    {
        // A gap of 40 pixels between two walls; the grown word is 36 wide, and wants 6 free pixels on either side.
        var wall = GlyphMask.Box(0, 0, 80, 200, 0);
        PackWord[] words =
        [
            new() { Ink = wall, Lean = 0, Pinned = (0, 0) }, new() { Ink = wall, Lean = 0, Pinned = (120, 0) },
            new() { Ink = GlyphMask.Box(0, 0, 36, 12, 0), Lean = 0, Near = (200, 200), Across = 6, LeastAcross = least },
        ];
        var place = Packer.Pack(words, [], new() { Width = 400, Height = 200 })[^1]!.Value;
        (place == (82, 94)).ShouldBe(stays);
    }

    [Theory]
    [InlineData(40, true)]
    [InlineData(46, true)]
    [InlineData(60, false)]
    public void Rule_8_neighbors_make_way_for_a_grown_word_by_no_more_than_the_eye_follows(int width, bool make)
    {
        // A gap of 40 pixels between two walls, each of which may move by 4.
        (int X, int Y)[] walls = [(20, 0), (140, 0)];
        PackWord[] words =
        [
            .. walls.Select(corner => new PackWord { Ink = GlyphMask.Box(0, 0, 80, 200, 0), Lean = 0, Pinned = corner }),
            new() { Ink = GlyphMask.Box(0, 0, width, 12, 0), Lean = 0, Near = (240, 200) },
        ];
        var places = Packer.Pack(words, [], new() { Width = 400, Height = 200 });

        var (left, right, word) = (places[0]!.Value, places[1]!.Value, places[2]!.Value);
        (Math.Abs(2 * word.X + width - 240) <= 8).ShouldBe(make);
        places[..2].Zip(walls).ShouldAllBe(pair => Math.Abs(pair.First!.Value.X - pair.Second.X) <= (make ? 4 : 0) && pair.First!.Value.Y == 0);
        if (make)
        {
            (left.X + 80).ShouldBeLessThan(word.X);
            (word.X + width).ShouldBeLessThan(right.X);
        }
    }

    [Fact]
    public void Rule_8_a_word_that_shrank_stays_where_a_larger_one_grew()
    {
        PackWord[] words =
        [
            new() { Ink = GlyphMask.Box(0, 0, 120, 40, 0), Lean = 0, Near = (320, 200) },
            new() { Ink = GlyphMask.Box(0, 0, 20, 12, 0), Lean = 0, Near = (204, 200) },
            new() { Ink = GlyphMask.Box(0, 0, 30, 12, 0), Lean = 0, Pinned = (10, 10) },
        ];
        Packer.Pack(words, [], new() { Width = 400, Height = 200 })[1].ShouldBe((92, 94));
    }

    [Fact]
    public void A_previous_picture_of_another_size_is_refused()
        => Should.Throw<ArgumentException>(() => Clouds.Lay(Clouds.Room, CloudOptions.Default with { Width = 1000 }, Before))
            .Message.ShouldContain("1728 x 680");

    [Fact]
    public void A_room_without_sides_has_one_field_and_grows_in_place()
    {
        Cloud At(int trust) => new(SideNames.Default, new(60, 60), [CloudWord.OfRoom("trust", "trust", trust), CloudWord.OfRoom("speed", "speed", 3), CloudWord.OfRoom("clean core", "clean core", 2)])
        {
            Sided = false,
            KeptFor = 40,
        };
        var before = Clouds.Lay(At(4));
        before.Borders.ShouldBe((0, before.Width));
        var after = Clouds.Lay(At(30), previous: before);
        Find(after, "trust").Set.Size.ShouldBeGreaterThan(Find(before, "trust").Set.Size);
        Place(Find(after, "speed")).ShouldBe(Place(Find(before, "speed")));
        CloudPackingTests.Overlaps(after).ShouldBeEmpty();
    }

    private static Cloud Updated => Clouds.Room with
    {
        Words = Clouds.Room.Words
            .Replace(Clouds.Word("training", 3, 3, "use"), Clouds.Word("training", 3, 4, "use"))
            .Add(Clouds.Word("resilience", 2, 1, "core")),
    };

    private static PlacedWord Find(CloudLayout layout, string key) => layout.Words.Single(word => word.Word.Key == key);

    private static (string Key, double X, double Y, int Size) Place(PlacedWord word) => (word.Word.Key, word.Set.X, word.Set.Y, word.Set.Size);
}
