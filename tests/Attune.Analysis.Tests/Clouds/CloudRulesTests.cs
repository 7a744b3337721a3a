using Attune.Analysis.Clouds;
using Attune.Analysis.Rounds;
using Attune.Analysis.Vocabulary;

namespace Attune.Analysis.Tests.Clouds;

/// <summary>The rules of the cloud that the layout keeps; those of the drawing are tested with the drawing.</summary>
public class CloudRulesTests
{
    private static readonly CloudLayout Room = Clouds.Lay(Clouds.Room);

    [Fact]
    public void Rule_1_a_word_stands_on_its_side_of_the_borders_and_a_shared_word_between_them()
    {
        foreach (var word in Room.Words)
        {
            var (left, right) = (word.Corner.X, word.Corner.X + word.Width);
            switch (word.Word.Whose)
            {
                case Whose.Business: right.ShouldBeLessThan(Room.Borders.Left, word.Word.Text); break;
                case Whose.It: left.ShouldBeGreaterThan(Room.Borders.Right, word.Word.Text); break;
                default:
                    left.ShouldBeGreaterThan(Room.Borders.Left, word.Word.Text);
                    right.ShouldBeLessThan(Room.Borders.Right, word.Word.Text);
                    break;
            }
        }
    }

    [Fact]
    public void Rule_1_words_about_one_thing_stand_nearer_in_height_than_words_about_others()
    {
        var layout = Clouds.Lay(Clouds.Many(120, 6));
        var pairs = (from one in layout.Words from other in layout.Words where one.Rank < other.Rank select (one, other)).ToList();
        Apart(pairs.Where(pair => pair.one.Word.Topic == pair.other.Word.Topic))
            .ShouldBeLessThan(.8 * Apart(pairs.Where(pair => pair.one.Word.Topic != pair.other.Word.Topic)));

        static double Apart(IEnumerable<(PlacedWord one, PlacedWord other)> some) => some.Average(pair => Math.Abs(pair.one.Set.Y - pair.other.Set.Y));
    }

    [Theory]
    [InlineData(4, 0, -1)]
    [InlineData(0, 4, 1)]
    [InlineData(2, 2, 0)]
    [InlineData(2, 0, -.75)] // shrunk: 3/6 and 1/6, d = -.5, of the -2/3 that four of four reach
    public void Rule_2_places_follow_the_shrunk_rate(int business, int it, double lean)
        => CloudLean.Between(new(business, it), new(4, 4)).ShouldBe(lean, 1e-12);

    [Theory]
    [InlineData(1, 0, Whose.HeardOnce)]
    [InlineData(0, 1, Whose.HeardOnce)]
    [InlineData(2, 0, Whose.Business)]
    [InlineData(0, 2, Whose.It)]
    [InlineData(1, 1, Whose.Both)]
    public void Rule_2_a_word_is_one_sides_only_from_two_leaders_on(int business, int it, Whose whose)
        => Clouds.Word("word", business, it).Whose.ShouldBe(whose);

    [Fact]
    public void Rule_3_the_same_number_of_leaders_has_the_same_size_on_either_side_in_at_most_eight_steps()
    {
        var layout = Clouds.Lay(Clouds.Many(120, 40));
        foreach (var one in layout.Words)
        {
            foreach (var other in layout.Words.Where(other => other.Word.Leaders.Total >= one.Word.Leaders.Total))
            {
                other.Set.Size.ShouldBeGreaterThanOrEqualTo(one.Set.Size);
            }
        }

        layout.Words.Select(word => word.Set.Size).Distinct().Count().ShouldBeLessThanOrEqualTo(8);
        layout.Scale.Steps.Length.ShouldBeLessThanOrEqualTo(8);
    }

    [Fact]
    public void What_tells_nothing_is_listed_where_enough_tells_something_unless_it_is_split_or_linked()
    {
        var telling = Enumerable.Range(0, CloudOptions.Default.TellingWords - 2).Select(i => Clouds.Word($"word{i}", 2, 2)).ToArray();
        CloudWord Light(string key, int business = 2, int it = 2) => Clouds.Word(key, business, it) with { IsLight = true };
        CloudWord[] words = [.. telling, Light("asks"), Light("year") with { Split = new("of twelve months", "of releases") }, Light("people", 2, 0), Clouds.Word("users", 0, 2)];
        var cloud = new Cloud(SideNames.Default, new(4, 4), [.. words]) { Links = [new("people", "users")] };

        Clouds.Lay(cloud).Listed.Select(word => (word.Word.Key, word.Because)).ShouldBe([("asks", ListedBecause.Light)]);

        var fewer = cloud with { Words = [.. cloud.Words.Skip(2)] };
        Clouds.Lay(fewer).Listed.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("data quality")]
    [InlineData("clean core data")]
    [InlineData("one item number")]
    public void Rule_4_a_phrase_is_whole_before_few_words_are_enlarged(string phrase)
    {
        for (var most = 2; most <= 8; most++)
        {
            var cloud = new Cloud(SideNames.Default, new(4, 4), [Clouds.Word(phrase, most - 1, 1), Clouds.Word("growth", 1, 1)]);
            Clouds.Lay(cloud).Words.Select(word => word.Set.Text).ShouldBe([phrase, "growth"], ignoreOrder: true, $"{most}");
        }
    }

    [Fact]
    public void Rule_3_every_number_of_leaders_is_in_exactly_one_step()
    {
        for (var most = 1; most <= 300; most++)
        {
            var scale = CloudScale.For(most, 20, 90);
            Enumerable.Range(1, most).ShouldAllBe(count => scale.Steps.Count(step => count >= step.From && count <= step.To) == 1);
        }
    }

    [Fact]
    public void Rule_4_font_size_and_not_area_grows_evenly_with_the_count()
        => CloudScale.For(8, 20, 90).Steps.Select(step => step.Size).ShouldBe([20, 30, 40, 50, 60, 70, 80, 90]);

    [Fact]
    public void Rule_4_a_phrase_is_at_most_a_third_of_the_width()
    {
        var layout = Clouds.Lay(Clouds.Arrange(4, Clouds.Word("a single reliable source of master data for all plants", 4, 4), Clouds.Word("adoption", 2, 2)));
        layout.Words.ShouldAllBe(word => word.Set.Advance <= layout.Width / 3.0);
        layout.Words[0].Shortened.ShouldBeTrue();
        layout.Words[0].Set.Text.ShouldEndWith("…");
    }

    [Fact]
    public void Rule_5_every_word_is_in_the_picture_or_in_the_list_and_the_list_says_why()
    {
        var cloud = Clouds.Many(150, 6);
        var layout = Clouds.Lay(cloud, CloudOptions.Default with { Width = 400, Height = 160 });
        layout.Words.Select(word => word.Rank).Concat(layout.Listed.Select(word => word.Rank)).Order()
            .ShouldBe(Enumerable.Range(0, cloud.Words.Length));
        layout.Listed.ShouldNotBeEmpty();
        layout.Listed.ShouldAllBe(word => word.Because != ListedBecause.HeardOnce);
        layout.Words.ShouldAllBe(word => word.Set.Size >= CloudOptions.Default.Legible);
    }

    [Fact]
    public void Rule_5_what_does_not_fit_is_scaled_by_one_factor()
    {
        var layout = Clouds.Lay(Clouds.Many(260, 6));
        layout.Factor.ShouldBeLessThan(1);
        layout.Listed.ShouldBeEmpty();
    }

    [Fact]
    public void Rule_5_a_word_too_small_to_read_is_listed_as_such()
        => Clouds.Lay(Clouds.Many(60, 40), CloudOptions.Default with { Legible = 60 }).Listed.ShouldContain(word => word.Because == ListedBecause.TooSmall);

    [Fact]
    public void A_page_is_not_left_blank_around_few_words()
    {
        var link = new CloudLink("one way of working", "clean core");
        var whole = Clouds.Lay(Clouds.Room with { Links = [link] }, CloudOptions.Default with { Height = 1200, Largest = .06 });
        var cropped = whole.Cropped(20);
        cropped.Height.ShouldBeLessThan(whole.Height);
        cropped.Words.Min(word => word.Corner.Y).ShouldBe(20);
        cropped.Words.Max(word => word.Corner.Y + word.Height).ShouldBe(cropped.Height - 20);
        var (up, (before, after)) = (whole.Words[0].Set.Y - cropped.Words[0].Set.Y, (whole.Links.Single(), cropped.Links.Single()));
        (before.Y - after.Y).ShouldBe(up);
        cropped.Words.Zip(whole.Words).ShouldAllBe(pair => pair.Second.Set.Y - pair.First.Set.Y == up && pair.Second.Set.X == pair.First.Set.X);
    }

    [Fact]
    public void Rule_6_words_of_one_meaning_face_each_other_across_the_borders_on_one_line()
    {
        var link = new CloudLink("one way of working", "clean core");
        var layout = Clouds.Lay(Clouds.Room with { Links = [link] });
        var drawn = layout.Links.ShouldHaveSingleItem();
        var (business, it) = (layout.Words.Single(word => word.Word.Key == link.Business), layout.Words.Single(word => word.Word.Key == link.It));
        business.Set.Y.ShouldBe(it.Set.Y);
        drawn.Left.ShouldBeInRange(business.Corner.X + business.Width, layout.Borders.Left);
        drawn.Right.ShouldBeInRange(layout.Borders.Right, it.Corner.X);
        var crossed = layout.Words.Where(word => word != business && word != it)
            .Where(word => word.Corner.Y < drawn.Y && word.Corner.Y + word.Height > drawn.Y)
            .Where(word => word.Corner.X + word.Width > drawn.Left && word.Corner.X < drawn.Right);
        crossed.ShouldBeEmpty();
    }

    [Fact]
    public void Rule_6_a_link_that_no_bridge_can_show_is_listed()
    {
        var cloud = Clouds.Room with { Links = [new("faster close", "clean core"), new("audit", "clean core"), new("margin", "releases")] };
        var layout = Clouds.Lay(cloud);
        layout.Links.Select(link => link.Link).ShouldBe([cloud.Links[0]]);
        layout.ListedLinks.ShouldBe([cloud.Links[1], cloud.Links[2]]);
    }

    [Fact]
    public void Rule_6_a_split_word_stands_in_the_middle_with_one_gloss_for_each_side()
    {
        var split = new CloudWord("adoption", "adoption", new(3, 4), "use", new("used two quarters on", "logged in at go-live"));
        var layout = Clouds.Lay(Clouds.Room with { Words = Clouds.Room.Words.Replace(Clouds.Room.Words[1], split) });
        var word = layout.Words.Single(placed => placed.Word == split);
        word.Glosses.Length.ShouldBe(2);
        (word.Glosses[0].X + word.Glosses[0].Advance).ShouldBeLessThan(word.Glosses[1].X);
        word.Corner.X.ShouldBeGreaterThan(layout.Borders.Left);
    }

    [Fact]
    public void A_longer_gloss_goes_on_in_further_lines()
    {
        var split = new CloudWord("adoption", "adoption", new(3, 4), "use", new("people stop keeping a spreadsheet beside the system", "logged in"));
        var glosses = Clouds.Lay(Clouds.Room with { Words = Clouds.Room.Words.Replace(Clouds.Room.Words[1], split) }).Words.Single(placed => placed.Word == split).Glosses;
        string.Join(' ', glosses.SkipLast(1).Select(line => line.Text)).ShouldBe(split.Split!.Business);
        foreach (var (line, next) in glosses.SkipLast(1).Zip(glosses.SkipLast(1).Skip(1)))
        {
            next.Y.ShouldBeGreaterThan(line.Y);
            (next.X + next.Advance).ShouldBe(line.X + line.Advance, 1e-9);
        }

        glosses[^1].Y.ShouldBe(glosses[0].Y);
    }

    [Fact]
    public void What_no_line_holds_is_cut_and_no_cut_ends_on_a_comma()
    {
        var split = new CloudWord("adoption", "adoption", new(3, 4), "use", new(string.Join(", ", Enumerable.Repeat("lists", 40)), "logged in"));
        var lines = Clouds.Lay(Clouds.Room with { Words = Clouds.Room.Words.Replace(Clouds.Room.Words[1], split) }).Words.Single(placed => placed.Word == split).Glosses;
        lines.Length.ShouldBe(CloudOptions.Default.GlossLines + 1);
        lines[^2].Text.ShouldMatch("[a-z]…$");
    }

    [Fact]
    public void Rule_9_a_hundred_and_twenty_words_fit_a_projector()
        => Clouds.Lay(Clouds.Many(120, 6)).Words.Length.ShouldBe(120);

    [Fact]
    public void Rule_11_the_order_of_the_words_given_never_matters()
    {
        var reversed = Clouds.Lay(Clouds.Room with { Words = [.. Clouds.Room.Words.Reverse()] });
        reversed.Words.ShouldBe(Room.Words, new SameWord());
    }

    /// <summary>Compares words and their places; the lists of glosses are compared by their content.</summary>
    private sealed class SameWord : IEqualityComparer<PlacedWord>
    {
        public bool Equals(PlacedWord? one, PlacedWord? other)
            => one!.Word == other!.Word && one.Set == other.Set && one.Corner == other.Corner && one.Glosses.SequenceEqual(other.Glosses);

        public int GetHashCode(PlacedWord word) => word.Rank;
    }
}
