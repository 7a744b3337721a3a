using Attune.Web.Tests.Seat;

namespace Attune.Web.Tests.Quarters;

/// <summary>One of nine leaders of an invented maker of pumps, with what is written in each of four quarters. No real person wrote any of it.</summary>
/// <param name="Name">The name.</param>
/// <param name="Side">"Business" or "IT".</param>
/// <param name="Role">The role.</param>
/// <param name="Purpose">What the program is for, at first.</param>
/// <param name="Success">How success is known, at first.</param>
internal sealed record QuarterLeader(string Name, string Side, string Role, string Purpose, string Success)
{
    /// <summary>When success can be judged, in the first quarter.</summary>
    public string Horizon { get; init; } = "Year";

    /// <summary>When, in the fourth; the same if null.</summary>
    public string? HorizonLater { get; init; }

    /// <summary>What is written in the third quarter in place of the purpose; the last answer is kept if null.</summary>
    public string? PurposeLater { get; init; }

    public string Mail => $"{Name.Split(' ')[0].ToLowerInvariant()}@example.org";

    public bool IsBusiness => Side == "Business";

    public static ImmutableArray<QuarterLeader> All { get; } =
    [
        new("Anna Berg", "Business", "Chief operating officer", "Orders are placed once and in one way in all plants, and nobody keeps a list beside the system.", "Orders are approved in five days in every plant.") { HorizonLater = "GoLive" },
        new("Ben Ode", "Business", "Head of purchasing", "Self-service: a buyer gets an order approved on the phone, and no office touches it.", "Days from order to approval go down and stay down.")
        {
            PurposeLater = "Self-service, by which I mean figures: everybody pulls the own statistics out of the data warehouse.",
        },
        new("Carla Ruiz", "Business", "Plant manager", "Plants stop paying for urgent deliveries, because orders are seen in time.", "Fewer urgent deliveries a year after we start.")
        {
            PurposeLater = "Self-service, I mean each plant builds the own dashboards and prints the own monthly statistics.",
        },
        new("Dora Lind", "Business", "Finance controller", "Invoices match orders without a phone call.", "Invoices are matched without rework."),
        new("Erik Holm", "IT", "Chief information officer", "One system for orders in place of eleven, that we can secure and operate.", "The old systems are switched off and stay off.") { HorizonLater = "GoLive" },
        new("Farid Aziz", "IT", "Lead architect", "Orders flow by one interface, so that suppliers answer by themselves.", "Interfaces run without manual work.") { HorizonLater = "GoLive" },
        new("Greta Moe", "IT", "Head of operations", "A stable system for orders, by day and by night.", "No unplanned downtime.") { Horizon = "Quarter", HorizonLater = "GoLive" },
        new("Hugo Lang", "IT", "Head of data", "One list of suppliers, clean and without doubles.", "Doubles are gone from the list of suppliers and stay gone.") { HorizonLater = "GoLive" },
    ];

    /// <summary>Comes after the first quarter, for somebody who left.</summary>
    public static QuarterLeader Newcomer { get; } = new("Nadia Sol", "Business", "Finance controller", "Invoices match orders, and the close takes three days.", "The close takes three days.");

    public AnsweringPhone NewPhone(Uri address, Func<int> quarter) => new(address, (name, page, at) => ValueOf(name, page.Text, at, quarter()));

    /// <summary>An answer is kept as it was, but for those that changed.</summary>
    public bool Keeps(string text, int quarter)
        => !(quarter == 3 && PurposeLater is not null && IsPurpose(text)) && !(quarter == 4 && HorizonLater is not null && IsSuccess(text));

    private string ValueOf(string name, string text, string at, int quarter) => name switch
    {
        "text" => IsPurpose(text) ? (quarter == 3 ? PurposeLater ?? Purpose : Purpose)
            : IsSuccess(text) ? Success
            : text.Contains("direction", StringComparison.Ordinal) ? "One way of ordering in all plants; my team gives up its own lists." : "Standard wherever the law does not ask for more.",
        "likeness" => "Alike",
        "other" => "That it has to be simple.",
        "otherHorizon" => "Year",
        "confidence" or "importance" => "4",
        _ when name.StartsWith("at", StringComparison.Ordinal) => (at[^1] - '0') % 2 == 0 ? "It" : "Business",
        ['p', var part] when char.IsDigit(part) => After[part - '0'],
        ['a', var anchor, '.', var item] => ChoiceOf(anchor - '0', item - '0', text, quarter),
        _ => "",
    };

    private string ChoiceOf(int anchor, int item, string text, int quarter)
        => IsSuccess(text) ? new[] { quarter == 4 ? HorizonLater ?? Horizon : Horizon, "Days from order to approval", "Buyers" }[anchor]
            : text.Contains("After go-live", StringComparison.Ordinal) ? (item % 2 == 0 ? "Business" : "It")
            : IsBusiness ? "2" : "1";

    private static readonly string[] After = ["Every plant hears each month what comes.", "The plant managers carry it.", "It lasts with an owner in each plant.", "The service desk supports it."];

    private static bool IsPurpose(string text) => text.Contains("What is this program for", StringComparison.Ordinal);

    private static bool IsSuccess(string text) => text.Contains("How will you know it has succeeded", StringComparison.Ordinal);
}
