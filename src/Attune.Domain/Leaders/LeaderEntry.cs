using Attune.Statistics.Sides;

namespace Attune.Domain.Leaders;

/// <summary>Why an entry about a leader cannot be saved.</summary>
public enum LeaderProblem
{
    NoName,

    /// <summary>The side is neither of the program's two names.</summary>
    UnknownSide,

    /// <summary>Not an address a letter could be sent to.</summary>
    MailUnusable,

    /// <summary>Another line, or a leader who is already there, has the same address.</summary>
    MailTwice,

    /// <summary>Longer than <see cref="LeaderEntry.Longest"/>, which most likely means that two cells were joined.</summary>
    TooLong,

    /// <summary>The side cannot change after the start: the leaders have read how many stand on each side, and their places belong to a side.</summary>
    SideAfterStart,

    /// <summary>The name cannot change after the lock: under another name the same answers would seem to be somebody else's.</summary>
    NameAfterLock,

    /// <summary>The head of a pasted column is not understood, so it is not known what stands under it.</summary>
    UnknownHead,

    /// <summary>Two heads of pasted columns mean the same.</summary>
    HeadTwice,

    /// <summary>A pasted line has words under no column.</summary>
    CellBeyond,
}

/// <summary>What the facilitator enters about a leader. The address may be empty, because a link can be handed over.</summary>
public sealed record LeaderEntry(string Name, Side Side, string Function, string Role, string Mail)
{
    /// <summary>The limit for each text.</summary>
    public const int Longest = 200;

    public LeaderEntry Trimmed() => new(Name.Trim(), Side, Function.Trim(), Role.Trim(), MailAddress.Clean(Mail));

    /// <param name="otherMails">The addresses that are already taken.</param>
    public IEnumerable<LeaderProblem> Problems(IEnumerable<string> otherMails)
    {
        if (Name.Length == 0) { yield return LeaderProblem.NoName; }
        if (new[] { Name, Function, Role, Mail }.Any(text => text.Length > Longest)) { yield return LeaderProblem.TooLong; }
        if (Mail.Length == 0) { yield break; }
        if (!MailAddress.IsUsable(Mail)) { yield return LeaderProblem.MailUnusable; }
        else if (otherMails.Contains(Mail, StringComparer.OrdinalIgnoreCase)) { yield return LeaderProblem.MailTwice; }
    }
}
