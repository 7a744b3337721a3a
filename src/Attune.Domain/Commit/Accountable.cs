namespace Attune.Domain;

/// <summary>Exactly one person who answers for something: a leader of the program, or somebody named.</summary>
public sealed record Accountable
{
    public const int LongestName = 120;

    private Accountable(LeaderId? leader, string otherName) => (Leader, OtherName) = (leader, otherName);

    public LeaderId? Leader { get; }

    /// <summary>Of somebody who is no leader of the program; else empty.</summary>
    public string OtherName { get; }

    public static Accountable Of(LeaderId leader) => new(leader, "");

    /// <returns>Null if no name is there. Two names are refused at the edge: a name with "and" is two people.</returns>
    public static Accountable? Named(string? name)
        => string.IsNullOrWhiteSpace(name) || name.Trim().Length > LongestName ? null : new(null, name.Trim());

    internal static Accountable? From(LeaderId? leader, string otherName) => leader is { } id ? Of(id) : Named(otherName);
}
