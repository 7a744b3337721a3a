namespace Attune.Domain;

public enum LeaderProblem
{
    NoName,

    /// <summary>The side is neither of the program's two names.</summary>
    UnknownSide,

    /// <summary>Not an address a letter could be sent to.</summary>
    MailUnusable,

    /// <summary>Another line, or a leader already there, has the same address.</summary>
    MailTwice,

    /// <summary>Longer than <see cref="LeaderEntry.Longest"/>: most likely two cells in one.</summary>
    TooLong,

    /// <summary>The leaders have read how many stand on each side, and their places are places of a side.</summary>
    SideAfterStart,

    /// <summary>Another name over the same answers would put them into another mouth.</summary>
    NameAfterLock,
}

/// <summary>What the facilitator says about a leader. Mail may be empty: a link can be handed over.</summary>
public sealed record LeaderEntry(string Name, Side Side, string Function, string Role, string Mail)
{
    /// <summary>Of each text.</summary>
    public const int Longest = 200;

    public LeaderEntry Trimmed() => new(Name.Trim(), Side, Function.Trim(), Role.Trim(), Mail.Trim());

    /// <param name="otherMails">Addresses that are taken.</param>
    public IEnumerable<LeaderProblem> Problems(IEnumerable<string> otherMails)
    {
        if (Name.Length == 0) { yield return LeaderProblem.NoName; }
        if (new[] { Name, Function, Role, Mail }.Any(text => text.Length > Longest)) { yield return LeaderProblem.TooLong; }
        if (Mail.Length == 0) { yield break; }
        if (!IsUsable(Mail)) { yield return LeaderProblem.MailUnusable; }
        else if (otherMails.Contains(Mail, StringComparer.OrdinalIgnoreCase)) { yield return LeaderProblem.MailTwice; }
    }

    private static bool IsUsable(string mail)
        => mail.Split('@') is [{ Length: > 0 }, { Length: > 2 } host] && host.Contains('.', StringComparison.Ordinal)
            && !mail.Any(char.IsWhiteSpace) && !mail.Any(char.IsControl);
}
