using Attune.Analysis.Readings;
using Attune.Analysis.Rounds;
using Attune.Statistics.Sides;

namespace Attune.Encoding.Tests.Readings;

/// <summary>Rounds of invented leaders of an invented program.</summary>
internal static class InventedRoom
{
    public const string Goal = "goal";
    public const string Measure = "measure";
    public const string Owner = "owner";

    /// <summary>Four leaders on each side answer three questions, with themes, anchors, forecasts and expectations.</summary>
    public static LockedRound FourAgainstFour { get; } = new()
    {
        Sides = SideNames.Default,
        Questions = [new(Goal, "What is the program for?"), new(Measure, "How will you know it has succeeded?"), new(Owner, "Who owns the result?")],
        Answers =
        [
            new("anna", Side.Business, Goal, "- close the books in four days\n- one customer record for sales and service\n- Users are trained before the switch.", "Finance"),
            new("bernd", Side.Business, Goal, "The monthly close takes four days instead of eleven. Users are trained early, before we switch."),
            new("clara", Side.Business, Goal, "Orders arrive on the promised day; users of every plant are trained before the switch."),
            new("dario", Side.Business, Goal, "One customer record, and we stop re-entering orders by hand."),
            new("elif", Side.It, Goal, "1. The old systems are switched off. 2. Faster monthly close, in four days.", "CIO"),
            new("felix", Side.It, Goal, "Legacy systems are retired on the planned date and the interfaces with them."),
            new("greta", Side.It, Goal, "One customer record with a clear owner. The old systems are retired."),
            new("hugo", Side.It, Goal, "No change to the core of the standard; the monthly close is done in four days."),

            new("anna", Side.Business, Measure, "Adoption: the plants work in the new system and nowhere else a year after."),
            new("bernd", Side.Business, Measure, "Adoption means that my people work with it every day without spreadsheets."),
            new("clara", Side.Business, Measure, "Savings are shown to the board, and adoption in the plants."),
            new("dario", Side.Business, Measure, "Customers notice that we deliver on the promised day."),
            new("elif", Side.It, Measure, "Adoption is the share of accounts that logged in during the week of go-live."),
            new("felix", Side.It, Measure, "Go-live on time and in budget; adoption is measured by log-ins."),
            new("greta", Side.It, Measure, "Support tickets fall back to the old level within a quarter. Adoption by log-ins."),
            new("hugo", Side.It, Measure, "Go-live on the planned date."),

            new("anna", Side.Business, Owner, "The business owns the configuration after go-live. Savings are tracked by the controllers."),
            new("bernd", Side.Business, Owner, "Business owns the configuration of the system. Training material is kept up to date in the plants."),
            new("clara", Side.Business, Owner, "The business owns the configuration. Prices and discounts are my job."),
            new("dario", Side.Business, Owner, "The business owns the configuration, always. Complaints of customers go to sales."),
            new("elif", Side.It, Owner, "IT owns the configuration after go-live. Contracts with the hoster are mine."),
            new("felix", Side.It, Owner, "IT owns the configuration of the system. Nightly jobs are watched by the operators."),
            new("greta", Side.It, Owner, "IT owns the configuration. Access rights are granted within a day."),
            new("hugo", Side.It, Owner, "IT owns the configuration, always. Backups are tested twice a year."),
        ],
        Themes = ["Close the books faster", "Retire the old systems", "Train people before the switch", "Fewer emissions of the truck fleet"],
        Anchors = [.. Horizons(Side.Business, "anna", Horizon.Year, "bernd", Horizon.Year, "clara", Horizon.Years, "dario", Horizon.Year),
            .. Horizons(Side.It, "elif", Horizon.GoLive, "felix", Horizon.GoLive, "greta", Horizon.Quarter, "hugo", Horizon.GoLive)],
        Forecasts = [new("anna", Side.Business, Goal, Likeness.NearlyTheSame), new("elif", Side.It, Goal, Likeness.Alike), new("", null, Goal, Likeness.Different)],
        Expectations = [new("anna", Side.Business, "testing", Stage.Deploy, Analysis.Rounds.Owner.It), new("elif", Side.It, "testing", Stage.Deploy, Analysis.Rounds.Owner.Business)],
    };

    /// <summary>A round of one question, with leaders b0, b1, ... and i0, i1, ...</summary>
    public static LockedRound Invent(IEnumerable<string> business, IEnumerable<string> it, params string[] themes) => new()
    {
        Sides = SideNames.Default,
        Questions = [new(Goal, "What is the program for?")],
        Answers =
        [
            .. business.Select((text, at) => new Answer($"b{at}", Side.Business, Goal, text)),
            .. it.Select((text, at) => new Answer($"i{at}", Side.It, Goal, text)),
        ],
        Themes = [.. themes],
    };

    public static Reading Read(LockedRound round, ReadingOptions? options = null)
        => RoundReader.ReadAsync(round, BuiltIn.Rounds, options ?? ReadingOptions.Default).GetAwaiter().GetResult();

    /// <summary>The options under which even a round of eight is read like one of thousands.</summary>
    public static ReadingOptions AsCrowd { get; } = ReadingOptions.Default with { RoomUpTo = 0 };

    public static Reading ReadAsCrowd(LockedRound round) => Read(round, AsCrowd);

    public static LockedRound Mirrored(LockedRound round) => round with
    {
        Answers = [.. round.Answers.Select(answer => answer with { Side = Other(answer.Side) })],
        Anchors = [.. round.Anchors.Select(anchor => anchor with { Side = Other(anchor.Side) })],
        Forecasts = [.. round.Forecasts.Select(forecast => forecast with { Side = forecast.Side is { } side ? Other(side) : null })],
        Expectations = [.. round.Expectations.Select(expectation => expectation with { Side = Other(expectation.Side) })],
    };

    public static LockedRound Shuffled(LockedRound round, int seed)
    {
        var answers = round.Answers.ToArray();
        new Random(seed).Shuffle(answers);
        return round with { Answers = [.. answers] };
    }

    private static Side Other(Side side) => side == Side.Business ? Side.It : Side.Business;

    private static IEnumerable<Anchor> Horizons(Side side, params object[] given)
        => given.Chunk(2).Select(one => new Anchor((string)one[0], side, Measure, AnchorKind.Horizon, one[1].ToString()!));
}
