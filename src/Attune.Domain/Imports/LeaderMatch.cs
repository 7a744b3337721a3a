using Attune.Domain.Leaders;

namespace Attune.Domain.Imports;

/// <summary>How a person of a file was found among the leaders of a program.</summary>
public enum MatchKind
{
    /// <summary>Neither name nor address says who it is, so the answers belong to a side and to nobody.</summary>
    Nameless,
    New,
    SameMail,

    /// <summary>The one leader of this name, and the addresses do not say otherwise.</summary>
    SameName,

    /// <summary>It is a leader of the other side: a person is of one side only.</summary>
    OtherSide,
}

/// <summary>A person of a file, and the leader of the program who it is.</summary>
/// <param name="Kind">How it was found.</param>
/// <param name="Leader">The leader; null for somebody who is not there yet, and for nobody.</param>
public sealed record LeaderMatch(MatchKind Kind, Leader? Leader)
{
    /// <summary>Finds a person by the address, and else by a name that one leader alone has. A leader of the same name with another address is somebody else.</summary>
    public static LeaderMatch Find(LeaderEntry person, IReadOnlyCollection<Leader> leaders)
    {
        ArgumentNullException.ThrowIfNull(person);
        ArgumentNullException.ThrowIfNull(leaders);
        if (person.Name.Length == 0) { return new(MatchKind.Nameless, null); }
        if (person.Mail.Length > 0 && leaders.FirstOrDefault(leader => string.Equals(leader.Mail, person.Mail, StringComparison.OrdinalIgnoreCase)) is { } known) { return On(person, MatchKind.SameMail, known); }
        Leader[] named = [.. leaders.Where(leader => string.Equals(leader.Name, person.Name, StringComparison.OrdinalIgnoreCase) && (person.Mail.Length == 0 || leader.Mail.Length == 0))];
        return named is [var only] ? On(person, MatchKind.SameName, only) : new(MatchKind.New, null);
    }

    private static LeaderMatch On(LeaderEntry person, MatchKind kind, Leader leader) => new(leader.Side == person.Side ? kind : MatchKind.OtherSide, leader);
}
