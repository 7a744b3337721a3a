using Attune.Report;

namespace Attune.Decks.Tests;

/// <summary>What each version tells, and what it keeps.</summary>
public sealed class StoryTests
{
    [Fact]
    public void The_room_is_told_the_story_of_its_sitting_in_findings()
    {
        using var deck = DeckFileTests.Open("room");
        string[] told =
        [
            "Meridian, round 2", "8 leaders answered 3 questions, each alone", "2 decisions stand, 2 of 5 topics are agreed, one statement is unresolved", "You agree more, and less, than you thought", "Six words are shared, and one of them means two things",
            "One thing both sides say alike, in the same words", "“fewer workarounds” and “clean core”: two names for the same thing", "Both sides say “adoption” and mean different things", "The sides want opposite things: The core stays clean", "Only Business speaks of it: Who pays for year two",
            "2 of 5 topics are agreed", "Two of five aims nobody speaks of", "2 statements passed, one is unresolved", "The audience voted on one statement, apart from the leaders", "One thing we agreed is open again", "2 decisions stand, and not each has an owner", "One word means one thing from now on",
            "Fit the company to the standard, and one exception is on record", "jobs nobody will do", "One benefit has a measure and an owner, one is still a wish", "2 promises were made in the room, each with a date", "1 of 2 earlier promises are done", "Next: the first date is 29 January 2027",
        ];
        deck.Titles.Length.ShouldBe(told.Length);
        foreach (var (title, expected) in deck.Titles.Zip(told)) { title.ShouldContain(expected); }
    }

    [Fact]
    public void The_notes_of_a_finding_hold_every_sentence_behind_it_by_side()
    {
        using var deck = DeckFileTests.Open("room");
        var notes = OpenedDeck.Notes(deck.Slide("“fewer workarounds” and “clean core”"));
        var (left, right) = (notes.IndexOf("Business, 3 of 4:", StringComparison.Ordinal), notes.IndexOf("IT, 2 of 4:", StringComparison.Ordinal));
        left.ShouldBeInRange(0, right);
        notes.IndexOf("“One price list”", StringComparison.Ordinal).ShouldBeInRange(left, right);
        notes.IndexOf("“Standard first, and every exception has an owner”", StringComparison.Ordinal).ShouldBeGreaterThan(right);
        notes.ShouldContain("(added after the lock)");
    }

    [Fact]
    public void The_notes_of_the_votes_hold_the_reasons_against_as_their_authors_show_them()
        => OpenedDeck.Notes(DeckFileTests.Open("room").Slide("2 statements passed")).ShouldContain("Against, IT: “Nobody on our side has the budget line”");

    [Fact]
    public void A_sponsor_is_shown_no_sentence_no_reason_and_nobodys_promise()
    {
        using var deck = DeckFileTests.Open("sponsor");
        foreach (var kept in new[] { "We stop keeping our own lists", "Standard first", "budget line", "I open two plants", "Name the data owners", "Plant Oslo", "3 of 4 ", "Taken to the plants" }) { deck.AllText.ShouldNotContain(kept); }
        deck.Titles[^1].ShouldBe("2 things are asked of you");
        deck.Titles.Length.ShouldBeLessThan(12);
        deck.AllText.ShouldContain("2 personal promises are confirmed.");
    }

    [Fact]
    public void The_teams_are_shown_no_sentence_no_vote_and_no_number_of_a_few_people()
    {
        using var deck = DeckFileTests.Open("team");
        foreach (var kept in new[] { "We stop keeping our own lists", "budget line", "I open two plants", "personal promises", "6 of 8 hands", "3 of 4", "4 of 4", "2 of 4 in", "8 leaders", "reason against", "depends on one person" }) { deck.AllText.ShouldNotContain(kept); }
        deck.Slides.SelectMany(slide => slide.ChartParts).ShouldBeEmpty("a chart of votes is a number of a few people");
        deck.AllText.ShouldContain("Data quality has one owner in the business.");
        deck.AllText.ShouldContain("People work the new way two quarters on");
    }

    [Theory]
    [InlineData("room")]
    [InlineData("sponsor")]
    [InlineData("team")]
    public void What_is_open_again_is_told_first_and_what_was_set_aside_is_not(string readers)
    {
        using var deck = DeckFileTests.Open(readers);
        var notes = OpenedDeck.Notes(deck.Slide("One thing we agreed is open again"));
        notes.ShouldContain("Fewer returns");
        notes.ShouldContain("Agreed anew");
        notes.ShouldNotContain("They tell of last year");
        notes.Contains("Three people use the word", StringComparison.Ordinal).ShouldBe(readers == "room");
    }

    [Fact]
    public void What_is_past_is_not_next()
    {
        using var late = new OpenedDeck(DeckFile.Write(Sample.Room with { Record = Sample.Record with { Day = new(2027, 4, 1), Commitments = [] } }, Sample.English));
        late.Titles[^1].ShouldBe("Next: the first date is 30 September 2027");
        OpenedDeck.Notes(late.Slides.Last()).ShouldContain("31 March 2027: decision 2 was to be reviewed, Nobody");
    }

    [Fact]
    public void What_has_a_day_is_told_in_the_order_of_days()
    {
        var commitments = Sample.Record.Commitments.Select(commitment => commitment with { DueOn = new(2027, 5, 1) });
        using var deck = new OpenedDeck(DeckFile.Write(Sample.Room with { Record = Sample.Record with { Commitments = [.. commitments] } }, Sample.English));
        var notes = OpenedDeck.Notes(deck.Slides.Last());
        string[] days = ["31 March 2027", "1 May 2027", "30 September 2027"];
        days.Select(day => notes.IndexOf($"{day}: ", StringComparison.Ordinal)).ShouldBeInOrder(SortDirection.Ascending);
        notes.ShouldContain("31 March 2027: ");
    }

    [Fact]
    public void No_state_of_a_job_is_told_by_color_alone()
    {
        using var deck = DeckFileTests.Open("room");
        var grid = OpenedDeck.Xml(deck.Slide("jobs nobody will do"));
        foreach (var cell in grid.Descendants().Where(element => element.Name.LocalName == "tc" && element.Descendants().Any(fill => fill.Name.LocalName == "tcPr" && fill.Elements().Any(part => part.Name.LocalName == "solidFill"))))
        {
            OpenedDeck.Text(cell).ShouldBe("⇄ Both claim it");
        }
    }

    [Theory]
    [InlineData(Audience.Room, "It holds the sentences that their authors released")]
    [InlineData(Audience.Sponsor, "no sentence of anybody")]
    [InlineData(Audience.Team, "no number of a few people")]
    public void The_first_notes_say_for_whom_a_version_is(Audience readers, string says)
    {
        using var deck = new OpenedDeck(DeckFile.Write(Sample.Of(readers), Sample.English));
        OpenedDeck.Notes(deck.Slides.First()).ShouldContain(says);
    }
}
