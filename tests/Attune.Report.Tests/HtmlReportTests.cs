using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Attune.Analysis.Readings;
using Attune.Analysis.Verdicts;
using Attune.Report.Sections;
using Attune.Report.Tests.Readings;
using Attune.Statistics.Sides;

namespace Attune.Report.Tests;

public class HtmlReportTests
{
    [Fact]
    public void The_same_reading_gives_the_same_bytes()
        => Render.Page(Meridian.Reading()).ShouldBe(Render.Page(Meridian.Reading()));

    [Theory]
    [InlineData(Audience.Room)]
    [InlineData(Audience.Sponsor)]
    [InlineData(Audience.Team)]
    public void Each_audience_reads_what_was_approved_for_it(Audience audience)
        => Approved.ShouldMatch($"meridian.{audience.ToString().ToLowerInvariant()}.html", Render.Body(Render.Page(audience)));

    [Fact]
    public void The_file_of_a_small_round_stays_under_300_kilobytes()
        => Encoding.UTF8.GetByteCount(Render.Page(Meridian.Reading())).ShouldBeLessThan(300_000);

    [Theory]
    [InlineData(Audience.Room)]
    [InlineData(Audience.Sponsor)]
    [InlineData(Audience.Team)]
    public void Every_link_leads_to_a_place_in_the_page(Audience audience)
    {
        var tree = Render.Tree(Render.Page(audience));
        var ids = Render.Ids(tree);
        ids.ShouldBeUnique();
        tree.Descendants().Attributes("href").Select(href => href.Value).ShouldAllBe(href => href.StartsWith('#') && ids.Contains(href.Substring(1)));
    }

    [Theory]
    [InlineData(Audience.Room)]
    [InlineData(Audience.Sponsor)]
    [InlineData(Audience.Team)]
    public void No_key_or_role_of_a_leader_stands_in_any_report(Audience audience)
    {
        var page = Render.Page(audience);
        foreach (var key in Meridian.Keys) { page.ShouldNotContain(key); }
        page.ShouldNotContain("a role");
    }

    [Theory]
    [InlineData(Audience.Sponsor)]
    [InlineData(Audience.Team)]
    public void Sponsor_and_teams_read_no_sentence_of_a_leader(Audience audience)
    {
        var page = Render.Page(audience);
        foreach (var question in Meridian.Reading().Questions)
        {
            foreach (var point in question.Points) { page.ShouldNotContain(point.Text); }
        }
    }

    [Fact]
    public void The_room_reads_every_quote_exactly_as_it_was_written()
    {
        var quotes = Render.Tree(Render.Page(Audience.Room)).Descendants("q").Select(quote => quote.Value).ToHashSet();
        quotes.ShouldBeSubsetOf(Meridian.Reading().Questions.SelectMany(question => question.Points).Select(point => point.Text));
        quotes.ShouldContain("Adoption is a licence count I can show in week two.");
    }

    [Fact]
    public void Sentences_are_listed_in_an_order_that_does_not_tell_who_wrote_them()
    {
        var listed = Render.Tree(Render.Page(Audience.Room)).Descendants("section")
            .Single(section => (string?)section.Attribute("id") == "q3-sentences")
            .Descendants("div").First(side => (string?)side.Attribute("class") == "a")
            .Descendants("q").Select(quote => quote.Value).ToList();
        listed.ShouldBe(listed.Order(StringComparer.Ordinal));
        listed.Count.ShouldBe(8);
    }

    [Fact]
    public void The_heading_states_the_conclusion()
        => Render.Tree(Render.Page(Audience.Room)).Descendants("h1").First().Value
            .ShouldBe("Common ground on “data quality”, two meanings of “adoption”");

    [Fact]
    public void The_page_may_load_nothing_and_run_nothing()
    {
        var page = Render.Page(Audience.Room);
        page.ShouldContain("default-src 'none'; style-src 'sha256-");
        page.ShouldNotContain("<script");
        Render.Tree(page).DescendantsAndSelf().Attributes().ShouldAllBe(attribute => attribute.Name.LocalName != "style" && !attribute.Name.LocalName.StartsWith("on"));
    }

    [Fact]
    public void Ten_thousand_answers_give_a_page_that_says_how_much_more_there_is()
    {
        var builder = new ReadingBuilder();
        builder.Question("q", "What should change?", [.. Enumerable.Range(0, 10_000).Select(leader => (
                $"k{leader}", leader % 2 == 0 ? Side.Business : Side.It, $"We need better data in place {leader}. Nobody asked the plants."))])
            .Term("data").Term("plants")
            .Topic(TopicReading.CommonGround, ["data"], ["data"]).Card(CardKind.CommonGround);
        var page = Render.Page(builder.Build());
        Encoding.UTF8.GetByteCount(page).ShouldBeLessThan(500_000);
        page.ShouldContain("And 4976 more in the JSON.");
        page.ShouldContain("5000 of 5000");
    }

    [Fact]
    public void An_empty_reading_says_that_it_cannot_tell()
    {
        var reading = new ReadingBuilder();
        reading.Question("q", "Anyone?");
        var tree = Render.Tree(Render.Page(reading.Build(), new ReportOptions()));
        tree.Descendants("h1").First().Value.ShouldBe("Too few answers to tell where the two sides meet");
        tree.Value.ShouldContain("Nobody answered this question.");
    }

    [Fact]
    public void Numbers_and_dates_are_written_as_the_reader_writes_them()
    {
        var page = Render.Page(Meridian.Reading(), Render.Options with { Culture = CultureInfo.GetCultureInfo("de-DE") });
        page.ShouldContain("2. Dezember 2026");
        page.ShouldContain("0,057");
    }

    [Fact]
    public void A_cloud_stands_at_the_head_of_a_question_and_its_words_open_their_sentences()
    {
        var clouds = Render.Tree(Render.Page(Audience.Room)).Descendants("figure").ToDictionary(figure => figure.Ancestors("article").First().Attribute("id")!.Value);
        clouds.Keys.ShouldBe(["q1", "q2", "q3", "q4", "q6"]);
        clouds["q3"].Value.ShouldContain("adoption");
        clouds["q3"].Descendants().Attributes("href").Select(href => href.Value).ShouldContain("#q3-w1");
    }

    [Fact]
    public void Sponsor_and_teams_see_no_cloud_because_its_words_carry_small_counts()
    {
        Render.Tree(Render.Page(Audience.Sponsor)).Descendants("figure").ShouldBeEmpty();
        Render.Tree(Render.Page(Audience.Team)).Descendants("figure").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("<svg><script>alert(1)</script></svg>")]
    [InlineData("<svg onload='alert(1)'/>")]
    [InlineData("<svg><a href='https://example.org'><text>x</text></a></svg>")]
    [InlineData("<svg><style>text{fill:url(https://example.org)}</style></svg>")]
    [InlineData("<div/>")]
    [InlineData("<svg>")]
    public void A_drawing_that_could_do_more_than_be_looked_at_is_refused(string drawing)
        => Should.Throw<ArgumentException>(() => Drawing.Embed(drawing));
}
