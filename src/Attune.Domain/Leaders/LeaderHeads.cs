using System.Text.RegularExpressions;

namespace Attune.Domain.Leaders;

/// <summary>What people write above the columns of a list of leaders, and which column they mean.</summary>
internal static partial class LeaderHeads
{
    public const string Name = "name";
    public const string GivenName = "given name";
    public const string FamilyName = "family name";
    public const string Side = "side";
    public const string Function = "function";
    public const string Role = "role";
    public const string Mail = "mail";

    /// <summary>The columns of a list without heads.</summary>
    public static readonly ImmutableArray<string> DefaultOrder = [Name, Side, Function, Role, Mail];

    private const int LeastKnown = 2;

    private static readonly Dictionary<string, string> Columns = new (string Column, string Heads)[]
    {
        (Name, "name|full name|leader|leaders|leader name|name of leader|name of the leader|person|participant|participants|participant name|display name|contact|contact name|employee|employee name|who|first and last name|name and surname"),
        (GivenName, "first name|firstname|given name|given names|forename|first"),
        (FamilyName, "last name|lastname|family name|surname|last"),
        (Side, "side|group|camp|business or it|it or business|which side|leader side"),
        (Function, "function|department|dept|area|business area|business unit|unit|bu|division|team|organization unit|organisation unit|org unit|organization|organisation|company|business function"),
        (Role, "role|title|job title|jobtitle|position|job|job role|job position|function title|designation|post|title or role"),
        (Mail, "mail|e mail|email|address|mail address|e mail address|email address|emailaddress|work mail|work e mail|work email|work email address|work e mail address|business email|business e mail|company email|office email|primary email|contact email|email id|mail id|primary smtp address|smtp address|user principal name|upn"),
    }.SelectMany(known => known.Heads.Split('|').Select(head => (Head: head, known.Column))).ToDictionary(pair => pair.Head, pair => pair.Column);

    /// <returns>The columns that the heads name, null where a head is not understood, and empty where there is none; null if the cells are no heads but a leader.</returns>
    public static ImmutableArray<string?>? Read(IReadOnlyList<string> cells)
    {
        if (cells.Any(cell => cell.Contains('@', StringComparison.Ordinal))) { return null; }
        var columns = cells.Select(cell => cell.Length == 0 ? "" : Columns.GetValueOrDefault(Plain(cell))).ToImmutableArray();
        return columns.Count(column => column is { Length: > 0 }) >= LeastKnown ? columns : null;
    }

    // "E-mail address:", "Job_Title" and "Side (Business/IT)" are said with spaces and small letters alone.
    private static string Plain(string head) => NoLetters().Replace(Aside().Replace(head, " "), " ").Trim().ToLowerInvariant();

    [GeneratedRegex(@"\([^)]*\)|\[[^\]]*\]")]
    private static partial Regex Aside();

    [GeneratedRegex(@"[^\p{L}\p{N}]+")]
    private static partial Regex NoLetters();
}
