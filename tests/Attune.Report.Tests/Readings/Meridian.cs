using Attune.Analysis.Ownership;
using Attune.Analysis.Perception;
using Attune.Analysis.Readings;
using Attune.Analysis.Rounds;
using Attune.Analysis.Verdicts;
using Attune.Statistics.Estimates;
using Attune.Statistics.Sides;

namespace Attune.Report.Tests.Readings;

/// <summary>The invented program of the design pages: four leaders on each side, six questions, every kind of card.</summary>
internal static class Meridian
{
    private const Side Business = Side.Business;
    private const Side It = Side.It;

    /// <summary>The keys of the leaders; none of them may appear in any report.</summary>
    public static string[] Keys { get; } =
        ["ingrid.solberg", "wilhelmina.oosterhuis", "priya.raghunathan", "claire.fontaine", "deepak.menon", "jonas.weber", "marcus.adeyemi", "tomasz.nowak"];

    private static readonly ExactP Strongest = new(2 / 70.0, 2 / 70.0);

    public static Reading Reading() => Build().Build();

    public static ReadingBuilder Build()
    {
        var reading = new ReadingBuilder();
        Purpose(reading);
        Direction(reading);
        Success(reading);
        AfterGoLive(reading);
        Jobs(reading);
        Standard(reading);
        reading
            .Expected("purpose", Likeness.Alike, Likeness.Different, Likeness.Alike, PerceptionState.QuarrelExpected, false, true)
            .Expected("direction", Likeness.Alike, Likeness.Alike, Likeness.Alike, PerceptionState.AsExpected, false, false)
            .Expected("success", Likeness.Alike, Likeness.NearlyTheSame, Likeness.Different, PerceptionState.AgreementExpected, true, true, new(1.75, .25, .5, -1.5, 1.25))
            .Expected("after", Likeness.HalfAndHalf, Likeness.Alike, Likeness.Different, PerceptionState.AgreementExpected, false, true)
            .Expected("jobs", null, Likeness.HalfAndHalf, null, PerceptionState.CannotTell, false, false)
            .Expected("standard", Likeness.Different, Likeness.VeryDifferent, Likeness.Alike, PerceptionState.QuarrelExpected, true, true);
        Ownership(reading);
        reading
            .Theme("One way of working in all plants", new(3, 4), new(1, 0), new ThemeMention(5, 0, .93, Mention.Yes), new ThemeMention(5, 5, .88, Mention.Yes))
            .Theme("Close the books in five days", new(2, 0), new(0, 1), new ThemeMention(2, 1, .81, Mention.Yes))
            .Theme("Carbon figures for every product", default, default)
            .Theme("A workplace where plant managers want to stay", default, default);
        return reading;
    }

    private static void Purpose(ReadingBuilder reading) => reading.Question("purpose", "What is this program for, and what will be different because of it?",
            (Keys[0], Business, "Month end closes in five days instead of nine. Bad master data is what can stop us."),
            (Keys[1], Business, "Orders leave when we promised. Data quality decides whether anyone trusts the numbers."),
            (Keys[2], Business, "Plants stop keeping their own lists. Training cannot be the last week again."),
            (Keys[3], Business, "We sell what we can deliver. Nobody cleans the customer data until it hurts."),
            (Keys[4], It, "The old system is out of support. Bad data moved to a new system is bad data."),
            (Keys[5], It, "Fewer interfaces to keep alive. Data quality is the long pole."),
            (Keys[6], It, "One platform we can patch. Training in the last week was our mistake last time."),
            (Keys[7], It, "Security audits pass without exceptions. If master data is dirty, cutover slips."))
        .Term("data", "Data").Term("data quality", "Data quality").Term("training", "Training").Term("bad data", "Bad data").Term("system").Term("master data").Term("last week")
        .OtherWords("interfaces", "audits", "orders", "month end", "plants", "patch", "platform", "customer data")
        .Topic(TopicReading.CommonGround, ["data quality", "master data"], ["Bad", "Data quality", "cleans", "dirty"], new(.41, 2 / 70.0), shared: ["data", "data quality"])
        .Card(CardKind.CommonGround)
        .Topic(TopicReading.CommonGround, ["training", "last week"], ["Training"], null, fragile: true, shared: ["training", "last week"])
        .Card(CardKind.CommonGround)
        .Topic(TopicReading.OpenGap, ["platform", "interfaces"], ["The old system", "Fewer", "One platform"], it: ["platform", "interfaces", "patch"])
        .Card(CardKind.OpenGap, CardReason.OnlyOneSide)
        .Topic(TopicReading.CannotTell, ["month end", "orders"], ["Month end", "Orders", "We sell"], business: ["month end", "orders"]);

    private static void Direction(ReadingBuilder reading) => reading.Question("direction", "Which direction of the organization does it serve, and what does that ask of your team?",
            (Keys[0], Business, "Growth by acquisition: the next company must be on board in a year. It asks us for one chart of accounts."),
            (Keys[2], Business, "Exceptions need one place to be decided. It asks my managers to let go of local reports."),
            (Keys[4], It, "Acquisitions must plug in. Exceptions are decided in one place or nowhere."),
            (Keys[5], It, "Exceptions need one place, with minutes. It asks us to say no more often."))
        .Term("exceptions", "Exceptions").Term("one place").Term("acquisition", "Acquisitions").OtherWords("minutes", "chart of accounts", "local reports")
        .Topic(TopicReading.CommonGround, ["exceptions", "one place"], ["Exceptions"], null, shared: ["exceptions", "one place"])
        .Card(CardKind.CommonGround)
        .Topic(TopicReading.CannotTell, ["acquisition"], ["cquisition"]);

    private static void Success(ReadingBuilder reading) => reading.Question("success", "How will you know it has succeeded?",
            (Keys[0], Business, "If the close still needs a war room, nobody has adopted anything. Close in five days, two quarters running."),
            (Keys[1], Business, "People stop keeping a spreadsheet beside the system. That is adoption."),
            (Keys[2], Business, "Adoption is when the planner works the new way without being told. A year on, nobody asks for the old screen."),
            (Keys[3], Business, "Sales trusts the delivery date. Adoption shows in the questions people stop asking."),
            (Keys[4], It, "Everyone trained, everyone in, before we switch the old one off. That is adoption for me."),
            (Keys[5], It, "Adoption is a licence count I can show in week two. No severity one incidents in the first month."),
            (Keys[6], It, "Live on the date, stable, adoption above ninety per cent of named users."),
            (Keys[7], It, "Tickets go down by the fourth week. Adoption is a log-in report."))
        .Term("adoption", "Adoption").Term("spreadsheet").Term("close").Term("old screen").Term("tickets", "Tickets").Term("licence count").Term("incidents").Term("week").Term("stop").Term("live", "Live")
        .OtherWords("war room", "planner", "log-in report", "delivery date")
        .TermCard(CardKind.FalseAgreement, CardReason.SameWordTwoMeanings, "adoption", "adoption", Strongest)
        .Topic(TopicReading.FalseAgreement, ["adoption", "stop"], ["dopt", "stop"], new(.057, 2 / 70.0), business: ["spreadsheet", "stop"], it: ["licence count", "tickets"], shared: ["adoption"])
        .Topic(TopicReading.CannotTell, ["close", "five days"], ["lose in"], business: ["close"])
        .Topic(TopicReading.OpenGap, ["incidents", "stable"], ["incidents", "stable", "Tickets"], it: ["incidents", "tickets"])
        .Card(CardKind.OpenGap, CardReason.OnlyOneSide)
        .Horizon(new(.057, 2 / 70.0), new(0, 3), new(1, 1), new(2, 0), new(1, 0));

    private static void AfterGoLive(ReadingBuilder reading) => reading.Question("after", "After go-live: who manages expectations, who carries the change, how does it last, and who owns the result?",
            (Keys[0], Business, "The process owners decide. It is their work that changes."),
            (Keys[1], Business, "Process owners, with a key user in each plant. Someone on the floor must be able to help."),
            (Keys[2], Business, "The process owners, because they carry the result. Someone on the floor in every shift for three months."),
            (Keys[4], It, "The change board decides on every change. Someone has to see the whole release."),
            (Keys[5], It, "The change board, weekly. Hypercare for twelve weeks with people on site."),
            (Keys[6], It, "Changes go through the change board, not through process owners. Hypercare until tickets fall."))
        .Term("process owners", "Process owners").Term("change board").Term("hypercare", "Hypercare").Term("someone on the floor", "Someone on the floor").Term("decides", "decide").OtherWords("key user", "three months", "twelve weeks", "release")
        .TermCard(CardKind.HiddenAgreement, CardReason.DifferentWordsSameThing, "someone on the floor", "hypercare")
        .Topic(TopicReading.OpenGap, ["process owners", "change board"], ["rocess owners", "change board"], new(.1, .1), business: ["process owners"], it: ["change board"], opposite: ("", "not"))
        .Card(CardKind.OpenGap, CardReason.MayBeOpposite)
        .Topic(TopicReading.CannotTell, ["budget", "year one"], ["tickets fall"]);

    private static void Jobs(ReadingBuilder reading) => reading.Question("jobs", "Who does what?",
            (Keys[3], Business, "We test, IT fixes."), (Keys[7], It, "The business tests, the vendor fixes."))
        .OtherWords("test", "fixes", "vendor");

    private static void Standard(ReadingBuilder reading) => reading.Question("standard", "Fit the company to the standard, or the system to the company?",
            (Keys[0], Business, "One way of working in eleven plants, even where ours was better."),
            (Keys[1], Business, "One way of working first. We change, then the system."),
            (Keys[2], Business, "One way of working, and the courage to say so to the plants."),
            (Keys[3], Business, "Where we win customers we may be different, nowhere else."),
            (Keys[4], It, "Keep a clean core. Every exception is a bill we pay at each release."),
            (Keys[5], It, "Clean core, no modifications, the company moves."),
            (Keys[6], It, "A clean core or no upgrade."),
            (Keys[7], It, "Clean core. Change the company before the system."))
        .Term("one way of working", "One way of working").Term("clean core", "Clean core").Term("company").Term("release").Term("system").Term("plants").OtherWords("courage", "upgrade", "modifications")
        .TermCard(CardKind.HiddenAgreement, CardReason.DifferentWordsSameThing, "one way of working", "clean core", new(.63, 2 / 70.0))
        .Topic(TopicReading.HiddenAgreement, ["standard", "company"], ["way of working", "core", "We change", "Change the company"], new(.63, 2 / 70.0), business: ["one way of working"], it: ["clean core", "release"], shared: ["system"])
        .Card(CardKind.HiddenAgreement);

    private static void Ownership(ReadingBuilder reading)
    {
        string[] grid =
        [
            "Configuration IICC", "Custom code IIIO", "Testing ISOO", "Releases VIII",
            "Data BCO?", "Training BBOO", "Support VHIU", "Backlog BICC",
        ];
        foreach (var row in grid)
        {
            var (activity, states) = (row[..^5], row[^4..]);
            foreach (var stage in Enum.GetValues<Stage>()) { Cell(reading, activity, stage, states[(int)stage]); }
        }
    }

    private static void Cell(ReadingBuilder reading, string activity, Stage stage, char state) => _ = state switch
    {
        'I' => reading.Owns(activity, stage, OwnershipState.Agreed, Owner.It, (Owner.Business, 1, 0), (Owner.It, 3, 4)),
        'B' => reading.Owns(activity, stage, OwnershipState.Agreed, Owner.Business, (Owner.Business, 4, 3), (Owner.Shared, 0, 1)),
        'S' => reading.Owns(activity, stage, OwnershipState.Agreed, Owner.Shared, (Owner.Shared, 4, 4)),
        'V' => reading.Owns(activity, stage, OwnershipState.Agreed, Owner.Vendor, (Owner.Vendor, 4, 4)),
        'C' => reading.Owns(activity, stage, OwnershipState.Collision, null, (Owner.Business, 3, 0), (Owner.It, 1, 4)),
        'O' => reading.Owns(activity, stage, OwnershipState.Orphan, null, (Owner.It, 1, 1), (Owner.Nobody, 2, 1), (Owner.DontKnow, 1, 2)),
        'H' => reading.Owns(activity, stage, OwnershipState.HandOff, null, (Owner.Business, 0, 3), (Owner.It, 4, 1)),
        'U' => reading.Owns(activity, stage, OwnershipState.Unclear, null, (Owner.Business, 1, 2), (Owner.It, 2, 1), (Owner.Shared, 1, 1)),
        _ => reading.Owns(activity, stage, OwnershipState.CannotTell, null, (Owner.Business, 1, 0), (Owner.DontKnow, 0, 1)),
    };
}
