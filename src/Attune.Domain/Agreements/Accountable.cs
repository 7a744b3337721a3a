using Attune.Domain.Programs;

namespace Attune.Domain.Agreements;

/// <summary>Exactly one person who answers for something: a leader of the program, or somebody named.</summary>
public sealed record Accountable
{
    public const int LongestName = 120;

    private Accountable(LeaderId? leader, string otherName) => (Leader, OtherName) = (leader, otherName);

    public LeaderId? Leader { get; }

    /// <summary>The name of an accountable person who is not a leader of the program; empty for a leader.</summary>
    public string OtherName { get; }

    public static Accountable ForLeader(LeaderId leader) => new(leader, "");

    /// <returns>Null if no name was typed. A name such as "Anna and Ben" is refused where it is entered, because it names two people.</returns>
    public static Accountable? Named(string? name)
        => string.IsNullOrWhiteSpace(name) || name.Trim().Length > LongestName ? null : new(null, name.Trim());

    internal static Accountable? From(LeaderId? leader, string otherName) => leader is { } id ? ForLeader(id) : Named(otherName);
}
