using System.Xml.Linq;
using Attune.Analysis.Asking;
using Attune.Analysis.Readings;
using Attune.Analysis.Verdicts;
using Attune.Report.Tests.Readings;
using Attune.Statistics.Sides;

namespace Attune.Report.Tests;

/// <summary>The report of a room: what is told, what is asked, what is listed as neither.</summary>
public class RoomReadingTests
{
    [Theory]
    [InlineData(Audience.Room)]
    [InlineData(Audience.Sponsor)]
    [InlineData(Audience.Team)]
    public void Each_audience_reads_what_was_approved_for_it(Audience audience)
        => Approved.ShouldMatch($"lindqvist.{audience.ToString().ToLowerInvariant()}.html", Render.Body(Page(audience)));

    [Fact]
    public void What_is_asked_shows_its_sentences_side_by_side_in_order_of_rank()
    {
        var asks = Part("q1-ask");
        asks.Element("h2")!.Value.ShouldBe("Ask the room");
        asks.Descendants("h3").Select(head => head.Value).ShouldBe(["1. One word, one thing? “Visibility”", "2. Is this the same thing?"]);
        asks.Descendants("div").Where(part => (string?)part.Attribute("class") == "a").SelectMany(Quotes).ShouldBe(
            ["Visibility means I see what sells.", "Visibility of sales by the hour.", "Returns take twenty minutes at the till.", "A return keeps the till busy for ages."]);
        asks.Descendants("div").Where(part => (string?)part.Attribute("class") == "b").SelectMany(Quotes).Count().ShouldBe(4);
        Part("q2-ask").Descendants("h3").Single().Value.ShouldBe("1. Do these contradict each other?");
        asks.Value.ShouldContain("2 of 4 Business");
    }

    [Theory]
    [InlineData(Audience.Sponsor)]
    [InlineData(Audience.Team)]
    public void Sponsor_and_teams_read_no_sentence_and_no_clause_of_what_is_asked_or_told(Audience audience)
    {
        var page = Page(audience);
        foreach (var question in Lindqvist.Reading().Questions)
        {
            foreach (var point in question.Points) { page.ShouldNotContain(point.Text); }

            foreach (var topic in question.Topics) { page.ShouldNotContain(topic.Clause); }
        }
    }

    [Fact]
    public void The_team_learns_how_many_questions_there_are()
        => Page(Audience.Team).ShouldContain("Two questions for the room stand here in the report of those who answered.");

    [Fact]
    public void The_map_names_the_likeliest_questions_and_leads_to_them()
    {
        var links = Render.Tree(Page(Audience.Room)).Descendants("section").Single(part => part.Elements("span").Any(name => name.Value == "To ask the room")).Descendants("a").ToList();
        links.Select(link => (link.Value, link.Attribute("href")!.Value)).ShouldBe(
            [("“Visibility”", "#q1-a1"), ("“Returns take twenty minutes at the till.”", "#q1-a2"), ("“All stores change over in one weekend.”", "#q2-a1")]);
    }

    [Fact]
    public void A_sentence_that_may_not_be_shown_takes_the_name_and_the_word_made_of_it_along()
    {
        var reading = Lindqvist.Reading();
        var page = Render.Page(reading with
        {
            Questions = [.. reading.Questions.Select(question => question with { Points = [.. question.Points.Select(point => point with { Text = "(not released)" })] })],
        });
        page.ShouldNotContain("Stock counts must be right");
        page.ShouldNotContain("One word, one thing? “");
        page.ShouldContain("One word, one thing?");
        page.ShouldContain("Common ground: stock, morning");
    }

    [Fact]
    public void A_contradiction_stands_face_to_face_with_its_mark_between()
    {
        var card = Part("q2-c1");
        card.Element("h2")!.Value.ShouldBe("Contradiction: “All stores change over in one weekend”");
        var sides = card.Descendants("div").Single(part => (string?)part.Attribute("class") == "sides facing");
        sides.Elements().Select(part => (string?)part.Attribute("class")).ShouldBe(["a", "mark", "b"]);
        sides.Descendants().Attributes("href").Select(href => href.Value).ShouldContain("#m-contradiction");
        Quotes(sides.Elements().First()).First().ShouldBe("All stores change over in one weekend.");
        Quotes(sides.Elements().Last()).First().ShouldBe("Never all stores in one weekend.");
        card.Value.ShouldContain("settled that they contradict each other");
        card.Value.ShouldContain("Which of the two will hold, and who decides it?");
    }

    [Fact]
    public void A_contradiction_comes_after_false_agreement_and_before_a_gap()
    {
        var reading = new ReadingBuilder();
        reading.Question("q", "What changes?", ("a", Side.Business, "Stock and price. Returns."), ("b", Side.It, "Price and stock. Refunds."))
            .Matter(TopicReading.OpenGap, ["a"], "Returns", "Returns").Told(CardKind.OpenGap, CardReason.OnlyOneSide)
            .Matter(TopicReading.CannotTell, ["b"], "Stock and price", "tock").Told(CardKind.Contradiction, CardReason.Settled).Told(CardKind.FalseAgreement, CardReason.Settled);
        Render.Tree(Render.Page(reading.Build())).Descendants("h2").Select(head => head.Value.Split(':')[0])
            .Where(head => head is "False agreement" or "Contradiction" or "Open gap").ShouldBe(["False agreement", "Contradiction", "Open gap"]);
    }

    [Fact]
    public void A_gap_shows_what_comes_nearest_on_the_silent_side()
    {
        var silent = Part("q1-c2").Descendants("div").Single(part => (string?)part.Attribute("class") == "b");
        silent.Value.ShouldContain("Not found; nearest:");
        Quotes(silent).ShouldBe(["Refunds need three systems to agree.", "The refund service calls three systems."]);
    }

    [Fact]
    public void Common_ground_shows_no_p_anywhere()
    {
        Part("q1-c1").Value.ShouldNotContain("p =");
        var told = Render.Tree(Render.Page(Audience.Room)).Descendants("section").Where(part => part.Element("h2")?.Value.StartsWith("Common ground", StringComparison.Ordinal) == true).ToList();
        told.ShouldNotBeEmpty();
        told.ShouldAllBe(card => !card.Value.Contains("p\u00a0", StringComparison.Ordinal) && !card.Value.Contains("p =", StringComparison.Ordinal) && !card.Value.Contains("Exact test", StringComparison.Ordinal));
    }

    [Fact]
    public void Nothing_is_dropped_silently()
    {
        var page = Render.Tree(Page(Audience.Room));
        page.Value.ShouldContain("Two of the 18 sentences lie in no topic.");
        Quotes(Part("q1-alone")).ShouldBe(["Temporary staff need a login on day one.", "Our scanners reach the end of support."]);
        Quotes(Part("q1-nothing")).ShouldBe(["No idea really."]);
    }

    [Fact]
    public void What_cannot_be_told_says_whether_it_is_asked_or_what_is_missing()
    {
        var untold = Part("q1-untold").Value;
        untold.ShouldContain("Its sentences stand in a question for the room above.");
        untold.ShouldContain("“Prices come from two places”");
    }

    [Fact]
    public void A_theme_that_nobody_mentions_shows_the_sentence_that_comes_nearest()
    {
        var row = Render.Tree(Page(Audience.Room)).Descendants("tr").Single(row => (string?)row.Attribute("id") == "theme1-row").Value;
        row.ShouldContain("Nobody mentions it.");
        row.ShouldContain("Nearest sentence: “Stock counts must be right every morning.”");
        Page(Audience.Team).ShouldNotContain("Nearest sentence");
        var perhaps = Render.Tree(Page(Audience.Room)).Descendants("tr").Single(row => (string?)row.Attribute("id") == "theme3-row").Value;
        perhaps.ShouldContain("One more person may mean it. Perhaps here: “Temporary staff need a login on day one.”");
    }

    [Fact]
    public void The_heading_does_not_say_that_nothing_can_be_told_where_there_is_something_to_ask()
    {
        var reading = Lindqvist.Reading();
        Heading(reading).ShouldBe("Common ground on “Stock counts must be right every morning”, opposite positions on “All stores change over in one weekend”");
        Heading(reading with { Questions = [reading.Questions[0] with { Cards = [] }] }).ShouldBe("Nothing is told yet: two questions for the room");
        Heading(reading with { Questions = [reading.Questions[0] with { Cards = [reading.Questions[0].Cards[0]] }] })
            .ShouldBe("Common ground on “Stock counts must be right every morning”, and two questions for the room");
    }

    [Fact]
    public void A_room_is_told_how_a_room_is_read_and_nothing_of_one_person()
    {
        var page = Page(Audience.Room);
        page.ShouldContain("Everything else that is likely is asked");
        page.ShouldNotContain("depends on one person");
        Render.Page(Audience.Room).ShouldContain("each leader left out in turn");
    }

    [Fact]
    public void What_a_judge_proposes_is_marked_as_a_proposal_and_its_words_stand_only_beside_sentences_that_are_shown()
    {
        var reading = Judged();
        var page = Render.Tree(Render.Page(reading)).Value;
        page.ShouldContain("A language model, chat:localhost:11434/v1#qwen3, proposes: two things. “Sales against <servers>.”");
        page.ShouldContain("A language model proposes the name “Right counts by morning”.");
        page.ShouldContain("Second opinion, which makes no finding");
        foreach (var audience in (Audience[])[Audience.Sponsor, Audience.Team]) { Silent(Render.Page(reading, Render.Options with { Audience = audience })); }

        Silent(Render.Page(reading with
        {
            Round = reading.Round with { Answers = [.. reading.Round.Answers.Select(answer => answer with { Text = "" })] },
            Questions = [.. reading.Questions.Select(question => question with { Points = [.. question.Points.Select(point => point with { Text = "(not released)" })] })],
        }));
        Page(Audience.Room).ShouldNotContain("language model,");

        static void Silent(string page)
        {
            page.ShouldNotContain("Sales against");
            page.ShouldNotContain("Right counts");
        }
    }

    private static Reading Judged()
    {
        const string Judge = "chat:localhost:11434/v1#qwen3";
        var reading = Lindqvist.Reading();
        var stores = reading.Questions[0];
        return reading with
        {
            JudgeId = Judge,
            Questions = reading.Questions.SetItem(0, stores with
            {
                Asks = stores.Asks.SetItem(0, stores.Asks[0] with { Proposal = new(Judge, AskAnswer.Different, "Sales against <servers>.") }),
                Topics = stores.Topics.SetItem(0, stores.Topics[0] with { ProposedName = "Right counts by morning" }),
            }),
        };
    }

    private static string Heading(Reading reading) => Render.Tree(Render.Page(reading)).Descendants("h1").First().Value;

    private static string Page(Audience audience) => Render.Page(Lindqvist.Reading(), Render.Options with { Audience = audience });

    private static XElement Part(string id) => Render.Tree(Page(Audience.Room)).Descendants("section").Single(section => (string?)section.Attribute("id") == id);

    private static IEnumerable<string> Quotes(XElement part) => part.Descendants("q").Select(quote => quote.Value);
}
