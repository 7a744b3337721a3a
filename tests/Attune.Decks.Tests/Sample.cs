using Attune.Analysis.Clouds;
using Attune.Analysis.Ownership;
using Attune.Analysis.Rounds;
using Attune.Analysis.Verdicts;
using Attune.Decks.Contents;
using Attune.Report;
using Attune.Report.Clouds;
using Attune.Report.Records;
using Attune.Statistics.Sides;

namespace Attune.Decks.Tests;

/// <summary>A sitting of four and four with something of everything that a deck shows.</summary>
internal static class Sample
{
    public static CultureInfo English { get; } = CultureInfo.GetCultureInfo("en-GB");

    public static SittingRecord Record { get; } = new()
    {
        Program = "Meridian",
        Round = 2,
        Day = new(2026, 11, 27),
        Sides = new("Business", "IT"),
        Leaders = new(4, 4),
        RoundBefore = 1,
        TopicsCounted = 1,
        Topics =
        [
            Topic("One way of working in all plants", TopicReading.CommonGround, new(4, 3), 1) with { Before = new(TopicReading.OpenGap, IsOfFew: false) },
            Topic("Fewer workarounds", TopicReading.HiddenAgreement, new(3, 2), 1) with { Note = "Taken to the plants" },
            Topic("adoption", TopicReading.FalseAgreement, new(3, 4), 3) with { IsJudged = true, Before = new(TopicReading.FalseAgreement, IsOfFew: false) },
            Topic("The core stays clean", TopicReading.Contradiction, new(2, 2), 2),
            Topic("Who pays for year two", TopicReading.OpenGap, new(2, 0), 4),
        ],
        Statements =
        [
            new(1, "Data quality has one owner in the business.", StatementEnd.Passed, new(4, 4, true), new(3, 4, true), 2, "One person came.", [], 0),
            new(2, "Year two is paid by both sides.", StatementEnd.Unresolved, new(4, 4, true), new(2, 4, false), 1, "", [new("Nobody on our side has the budget line", "IT")], 1),
            new(3, "Support sits beside the line until the first close.", StatementEnd.Passed, new(null, null, true), new(null, null, true), 1, "", [], 0),
        ],
        Decisions =
        [
            new(1, "The business owns data quality; exceptions go to the board", "Anna Keller", new(2027, 9, 30), 1, "", null),
            new(2, "Year two is planned in spring", "", new(2027, 3, 31), null, "6 of 8 hands", null),
            new(3, "An older decision", "Tom Reed", new(2027, 1, 31), null, "5 of 8 hands", 1),
        ],
        Glossary = [new("adoption", "People work the new way two quarters on", 1, new(2026, 11, 27), 1, "")],
        Owners = [new("Support", Stage.Maintain, "Anna Keller", true), new("Training", Stage.Deploy, "Tom Reed", false), new("Data", Stage.Develop, "Ines Roth", true) { HasLeft = true }],
        Jobs =
        [
            .. from activity in new[] { "Support", "Training", "Data", "Releases", "Backlog" }
               from stage in Enum.GetValues<Stage>()
               select new RecordedJob(activity, stage, (OwnershipState)((activity.Length + (int)stage) % 6), (activity.Length + (int)stage) % 6 == (int)OwnershipState.Agreed ? "IT" : "", ""),
        ],
        JobsWereShown = true,
        Findings = [new("The strategy", "Two of five aims nobody speaks of", ["Grow in Asia", "A greener fleet"], true), new("Success", "Business looks at go-live, IT at a year after", [], true)],
        Turns = new(12, 9),
        Benefits =
        [
            new("Working days to close the month", "Days until the books are closed", "working days", 9, 5, "Q4 2027", "Anna Keller", false, [], true),
            new("Better decisions", "", "", null, null, "", "", true, ["owner", "measure"], false),
        ],
        Commitments = [new("Anna Keller", "I open two plants to the key users", new(2027, 1, 29)), new("Tom Reed", "I publish the list of exceptions every month", new(2027, 2, 26))],
        Fates = [new("Ines Roth", "Name the data owners", new(2026, 9, 30), FateEnd.Done, null, ""), new("Tom Reed", "Close the pilot", new(2026, 9, 30), FateEnd.Moved, new(2027, 1, 31), "The pilot plant closed for the summer")],
        Principle = new(1, "Fit the company to the standard", "Unless a law says otherwise."),
        Reopened =
        [
            new("A word, used with another meaning", "adoption: People work the new way two quarters on", new(2026, 9, 27), "Three people use the word in another way.", DriftOutcome.Anew, "Agreed anew", "") { IsOfAnswers = true, WasShown = true },
            new("A benefit, overdue", "Fewer returns", new(2026, 3, 31), "Due in Q3 2026. No figure was confirmed by the other side.", DriftOutcome.Open, "Still open", "") { WasShown = true },
            new("A decision, contradicted", "Year two is planned in spring", new(2026, 3, 31), "Two people tell of another way.", DriftOutcome.SetAside, "Set aside", "They tell of last year") { IsOfAnswers = true, IsOfFew = true },
        ],
        Exceptions = [new(1, "A second price list", "Plant Oslo", "Anna Keller", "R3", "Granted")],
        Audience = [new("We are ready", new(40, 22), new(61, 48), "Business is surer than IT")],
    };

    public static DeckContent Room { get; } = new()
    {
        Readers = Audience.Room,
        Record = Record,
        Title = "Meridian, round 2",
        Questions =
        [
            new(1, "What is this program for, and what will be different because of it?", "Forecast: how alike will the answers be?"),
            new(2, "Which direction of the organization does it serve?", ""),
            new(3, "How will you know it has succeeded?", "Horizon, measure, who will notice"),
        ],
        Forecasts =
        [
            new("What is this program for, and what will be different because of it?", Likeness.VeryDifferent, Likeness.HalfAndHalf, new("Ruth", Likeness.Different), Likeness.Alike, "Both sides expected more of a quarrel than there was", ["“They only want a new system”"]),
            new("How will you know it has succeeded?", Likeness.NearlyTheSame, Likeness.Alike, null, Likeness.Different, "Both sides took agreement for granted", []),
            new("Who does what?", Likeness.HalfAndHalf, null, null, null, "Nothing can be told", []),
        ],
        ForecastFinding = "You agree more, and less, than you thought",
        Cloud = Cloud(),
        CloudFinding = "Six words are shared, and one of them means two things",
        Cards =
        [
            Card(TopicReading.CommonGround, "One way of working in all plants", "", ""),
            Card(TopicReading.HiddenAgreement, "Fewer workarounds", "fewer workarounds", "clean core"),
            Card(TopicReading.FalseAgreement, "adoption", "adoption", "adoption") with { IsWord = true, IsJudged = true, Votes = ["Before the talk: 6 of 8 said “the same thing”.", "After: 2 of 8 say so now."] },
            Card(TopicReading.Contradiction, "The core stays clean", "", ""),
            Card(TopicReading.OpenGap, "Who pays for year two", "year two", "") with { It = new("", "0 of 4", [], "Nobody wrote about it") },
        ],
        Asked = ["Name one person for each of 4 jobs."],
    };

    public static DeckContent Sponsor { get; } = new() { Readers = Audience.Sponsor, Record = Record.ForSponsor(), Title = Room.Title, Asked = ["4 jobs have no owner, or two. Name one person for each.", "Both sides do not share this yet: “Year two is paid by both sides.” Hear both, and say who settles it."] };

    public static DeckContent Team { get; } = new() { Readers = Audience.Team, Record = Record.ForTeam(), Title = Room.Title, Questions = Room.Questions };

    public static DeckContent Empty { get; } = new() { Readers = Audience.Room, Record = new() { Program = "Meridian", Round = 1, Day = new(2026, 11, 27), Sides = new("Business", "IT"), Leaders = new(0, 0) }, Title = "Meridian, round 1" };

    public static DeckContent Of(Audience readers) => readers switch { Audience.Room => Room, Audience.Sponsor => Sponsor, _ => Team };

    private static RecordedTopic Topic(string name, TopicReading reading, SideCounts leaders, int question)
        => new(name, reading, false, leaders, new(4, 4), leaders.Total < 4, leaders.Total < 3, "Agree on one word for it") { Total = leaders.Total, Question = question };

    private static DeckCard Card(TopicReading reading, string name, string business, string it) => new(
        reading, name, IsWord: false, 1, IsJudged: false,
        new(business, "3 of 4", [new("We stop keeping our own lists beside the system"), new("No plant runs its own spreadsheet after go-live, and nobody asks for one", "added after the lock"), new("One price list")], ""),
        new(it, "2 of 4", [new("Standard first, and every exception has an owner")], ""), []);

    private static DeckCloud Cloud()
    {
        var read = CloudFile.Read("""
            {"sides":[{"name":"Business","people":4},{"name":"IT","people":4}],
             "words":[{"text":"adoption","business":3,"it":4,"means":["used two quarters on","logged in"]},{"text":"one way of working","business":4,"it":0},{"text":"clean core","business":0,"it":3},
             {"text":"data","business":4,"it":4},{"text":"support","business":2,"it":3},{"text":"plants","business":3,"it":1},{"text":"releases","business":0,"it":4},{"text":"training","business":2,"it":2}],
             "links":[["one way of working","clean core"]]}
            """);
        using var raster = new WordRaster(CloudFonts.Default);
        var layout = CloudLayout.Arrange(read.Cloud!, raster.Measure, CloudOptions.Default);
        var (svg, ratio) = CloudOutlines.Draw(layout, new() { Culture = English });
        return new(System.Text.Encoding.UTF8.GetBytes(svg), CloudPng.Draw(layout, new() { Culture = English }, 800), ratio, ["data: 4 of Business, 4 of IT", "adoption: 3 of Business, 4 of IT"]);
    }
}
