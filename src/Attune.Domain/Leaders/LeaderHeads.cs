using System.Text.RegularExpressions;

namespace Attune.Domain.Leaders;

/// <summary>What people write above the columns of a list of leaders, and which column they mean.</summary>
internal static partial class LeaderHeads
{
    /// <summary>The columns of a list without heads.</summary>
    public static readonly ImmutableArray<LeaderColumn> DefaultOrder = [LeaderColumn.Name, LeaderColumn.Side, LeaderColumn.Function, LeaderColumn.Role, LeaderColumn.Mail];

    private const int LeastKnown = 2;

    private static readonly Dictionary<string, LeaderColumn> Columns = new (LeaderColumn Column, string Heads)[]
    {
        (LeaderColumn.Name, "name|full name|leader|leaders|leader name|name of leader|name of the leader|person|participant|participants|participant name|display name|contact|contact name|employee|employee name|who|first and last name|name and surname"),
        (LeaderColumn.GivenName, "first name|firstname|given name|given names|forename|first"),
        (LeaderColumn.FamilyName, "last name|lastname|family name|surname|last"),
        (LeaderColumn.Side, "side|group|camp|business or it|it or business|which side|leader side"),
        (LeaderColumn.Function, "function|department|dept|area|business area|business unit|unit|bu|division|team|organization unit|organisation unit|org unit|organization|organisation|company|business function"),
        (LeaderColumn.Role, "role|title|job title|jobtitle|position|job|job role|job position|function title|designation|post|title or role"),
        (LeaderColumn.Mail, "mail|e mail|email|address|mail address|e mail address|email address|emailaddress|work mail|work e mail|work email|work email address|work e mail address|business email|business e mail|company email|office email|primary email|contact email|email id|mail id|primary smtp address|smtp address|user principal name|upn"),
    }.SelectMany(known => known.Heads.Split('|').Select(head => (Head: head, known.Column))).ToDictionary(pair => pair.Head, pair => pair.Column);

    /// <returns>The columns that the heads name, null where a head is not understood, and left out where there is none; null if the cells are no heads but a leader.</returns>
    public static ImmutableArray<LeaderColumn?>? Read(IReadOnlyList<string> cells)
    {
        if (cells.Any(HasAddress)) { return null; }
        var columns = ColumnsOf(cells);
        return columns.Count(column => column is not (null or LeaderColumn.LeftOut)) >= LeastKnown ? columns : null;
    }

    /// <summary>The columns that heads name, null where a head is not understood, and left out where there is none.</summary>
    public static ImmutableArray<LeaderColumn?> ColumnsOf(IReadOnlyList<string> heads)
        => [.. heads.Select(head => head.Length == 0 ? LeaderColumn.LeftOut : Columns.TryGetValue(Plain(head), out var column) ? column : (LeaderColumn?)null)];

    /// <summary>Over a column of addresses stands something that is none: heads, in words that are not known.</summary>
    public static bool StandOver(ImmutableArray<LeaderRow> rows)
    {
        if (rows.Length < 2 || rows[0].Cells.Any(HasAddress)) { return false; }
        return rows[0].Cells.Index().Any(head => head.Item.Length > 0
            && rows.Skip(1).Select(row => head.Index < row.Cells.Length ? row.Cells[head.Index] : "").Where(cell => cell.Length > 0).ToList() is [_, ..] below && below.TrueForAll(HasAddress));
    }

    private static bool HasAddress(string cell) => cell.Contains('@', StringComparison.Ordinal);

    // "E-mail address:", "Job_Title" and "Side (Business/IT)" are said with spaces and small letters alone.
    private static string Plain(string head) => NoLetters().Replace(Aside().Replace(head, " "), " ").Trim().ToLowerInvariant();

    [GeneratedRegex(@"\([^)]*\)|\[[^\]]*\]")]
    private static partial Regex Aside();

    [GeneratedRegex(@"[^\p{L}\p{N}]+")]
    private static partial Regex NoLetters();
}
