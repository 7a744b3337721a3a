using Attune.Analysis.Asking;
using Attune.Analysis.Readings;
using Attune.Analysis.Verdicts;
using Attune.Statistics.Sides;

namespace Attune.Report.Tests.Readings;

/// <summary>An invented room of four leaders on each side whose reading tells little, asks three things, and holds what people settled.</summary>
internal static class Lindqvist
{
    private const Side Business = Side.Business;
    private const Side It = Side.It;

    public static Reading Reading() => Build().Build();

    public static ReadingBuilder Build()
    {
        var reading = new ReadingBuilder();
        Stores(reading);
        Weekend(reading);
        return reading
            .Silent("Half the paper used in stores", 0, 0)
            .Theme("One price in every channel", new(1, 0), new(0, 1), new ThemeMention(0, 4, null, Mention.Yes), new ThemeMention(0, 10, null, Mention.CannotTell))
            .Theme("Staff who can start at once", default, new(1, 0), new ThemeMention(0, 7, null, Mention.CannotTell));
    }

    private static void Stores(ReadingBuilder reading) => reading.Question("stores", "What has to change for the stores?",
            ("b1", Business, "Stock counts must be right every morning. Returns take twenty minutes at the till."),
            ("b2", Business, "Stock counts are never right in the morning. A return keeps the till busy for ages. One price wherever people buy."),
            ("b3", Business, "Returns at the till take too long. Visibility means I see what sells. Temporary staff need a login on day one."),
            ("b4", Business, "Visibility of sales by the hour. No idea really."),
            ("i1", It, "Stock counts right each morning. Refunds need three systems to agree. Prices come from two places."),
            ("i2", It, "Right stock counts in the morning. The refund service calls three systems. Visibility means dashboards of the servers."),
            ("i3", It, "Visibility of every interface that fails. Our scanners reach the end of support."),
            ("i4", It, "The refund flow waits for three systems."))
        .Term("stock counts", "Stock counts").Term("returns", "Returns").Term("refund", "Refunds").Term("visibility", "Visibility").OtherWords("scanners", "staff")
        .Matter(TopicReading.CommonGround, ["stock", "morning"], "Stock counts must be right every morning", "tock counts")
        .Told(CardKind.CommonGround, CardReason.SameWords)
        .Matter(TopicReading.OpenGap, ["returns", "till"], "Returns at the till take too long", "Returns", "A return")
        .Told(CardKind.OpenGap, CardReason.OnlyOneSide, "Refunds need three", "The refund service")
        .Matter(TopicReading.CannotTell, ["refund", "systems"], "The refund flow waits for three systems", "efund")
        .Matter(TopicReading.CannotTell, ["visibility"], "Visibility means I see what sells", "Visibility")
        .Matter(TopicReading.CannotTell, ["price"], "Prices come from two places", "price", "Prices")
        .Ask(AskKind.OneWord, "Visibility", ["Visibility means I see", "Visibility of sales"], ["Visibility means dash", "Visibility of every"])
        .Ask(AskKind.Same, "", ["Returns take", "A return keeps"], ["Refunds need", "The refund flow"]);

    private static void Weekend(ReadingBuilder reading) => reading.Question("weekend", "How do we go live?",
            ("b1", Business, "All stores change over in one weekend."),
            ("b2", Business, "Everything in one weekend, then it is over."),
            ("i1", It, "Never all stores in one weekend."),
            ("i2", It, "Region by region, with a month between."))
        .Term("weekend").Term("stores")
        .Matter(TopicReading.CannotTell, ["weekend", "stores"], "All stores change over in one weekend", "weekend", "Region")
        .Told(CardKind.Contradiction, CardReason.Settled)
        .Ask(AskKind.Contradiction, "", ["All stores", "Everything in"], ["Never all", "Region by"]);
}
