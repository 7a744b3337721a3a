using Attune.Domain.Imports;
using Attune.Domain.Rounds;
using Attune.Intake.Surveys;
using Attune.Statistics.Sides;
using Attune.Web.Components;

namespace Attune.Web.Desk.Importing;

/// <summary>What somebody says of a file of answers: what each column is, who stands on which side, and under which promise the answers were given.</summary>
public sealed record MappingForm
{
    public const string UseField = "use";
    public const string ValueField = "value";
    public const string SideField = "side";
    /// <summary>What stands for a third voice in place of a side.</summary>
    public const string Voice = "voice";

    public const string LeftField = "left";
    public const string RightField = "right";
    public const string LaterField = "later";
    public const string ContractField = "contract";
    public const string ToldField = "told";
    public const string CollectedField = "collected";

    /// <summary>The limit for the name of a side, as in the form of a program.</summary>
    public const int LongestSide = 40;

    /// <summary>The use of each column, by its place.</summary>
    public required IReadOnlyDictionary<int, ColumnUse> Uses { get; init; }

    /// <summary>Which value of the column of the side stands for which side; null for a value whose people are left out.</summary>
    public required IReadOnlyDictionary<string, Side?> SideOf { get; init; }

    /// <summary>Values that stand for a third voice, each under its own name.</summary>
    public IReadOnlySet<string> Voices { get; init; } = new HashSet<string>();

    public string Left { get; init; } = "";

    public string Right { get; init; } = "";

    /// <summary>Of two rows of one person the later one counts.</summary>
    public bool LaterCounts { get; init; }

    /// <summary>The promise; the strictest unless somebody says otherwise.</summary>
    public Contract Contract { get; init; }

    /// <summary>The facilitator confirms that the people were told so.</summary>
    public bool Told { get; init; }

    /// <summary>When and where the answers were collected, and what was said.</summary>
    public string Collected { get; init; } = "";

    /// <summary>What is chosen of a file that is no table: nothing.</summary>
    public static MappingForm None { get; } = new() { Uses = new Dictionary<int, ColumnUse>(), SideOf = new Dictionary<string, Side?>() };

    /// <summary>What is proposed before anybody has chosen. What is only likely is proposed as well: nothing of it is read until it is confirmed on the page.</summary>
    public static MappingForm From(TableProposal proposal, ProgramDesk desk)
    {
        ArgumentNullException.ThrowIfNull(proposal);
        ArgumentNullException.ThrowIfNull(desk);
        var sides = proposal.Side is { } side ? proposal.SideValues(side.Place) : [];
        var renames = MayRename(desk);
        return new()
        {
            Uses = proposal.Columns.ToDictionary(column => column.Place, column => column.Use),
            SideOf = sides.ToDictionary(value => value.Value, value => value.Side),
            Left = renames && Only(Side.Business) is { } left ? left : desk.Program.BusinessName,
            Right = renames && Only(Side.It) is { } right ? right : desk.Program.ItName,
        };

        // Two names for one side are none.
        string? Only(Side on) => sides.Where(value => value.Side == on).ToList() is [{ Value.Length: <= LongestSide } only] ? only.Value : null;
    }

    /// <summary>The sides may be named as in the file while nobody has read other names.</summary>
    public static bool MayRename(ProgramDesk desk)
    {
        ArgumentNullException.ThrowIfNull(desk);
        return desk is { IsPreparing: true, Round.Number: 1, All.Count: 0 };
    }

    internal static MappingForm Read(IFormCollection sent, TableProposal proposal, ProgramDesk desk)
    {
        var fallback = From(proposal, desk);
        var values = sent[ValueField].ToArray();
        return new()
        {
            Uses = proposal.Columns.ToDictionary(column => column.Place, column => Forms.Chosen<ColumnUse>(sent[$"{UseField}-{column.Place}"]) ?? column.Use),
            SideOf = values.Select((value, place) => (Value: value ?? "", Side: Forms.Chosen<Side>(sent[$"{SideField}-{place}"]))).DistinctBy(pair => pair.Value).ToDictionary(pair => pair.Value, pair => pair.Side),
            Voices = values.Where((_, place) => sent[$"{SideField}-{place}"] == Voice).Select(value => value ?? "").ToHashSet(),
            Left = MayRename(desk) ? Typed(sent[LeftField], fallback.Left) : fallback.Left,
            Right = MayRename(desk) ? Typed(sent[RightField], fallback.Right) : fallback.Right,
            LaterCounts = sent[LaterField] == "true",
            Contract = Forms.Chosen<Contract>(sent[ContractField]) ?? Contract.Unattributed,
            Told = sent[ToldField] == "true",
            Collected = Cut(sent[CollectedField].ToString().Trim(), ImportOrigin.LongestCollected),
        };
    }

    private static string Typed(string? typed, string otherwise) => Forms.IsBlank(typed) ? otherwise : Cut(typed.Trim(), LongestSide);

    private static string Cut(string text, int longest) => text.Length <= longest ? text : text[..longest];
}
