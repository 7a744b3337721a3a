namespace Attune.Domain;

/// <summary>What gives way when the company and the system do not fit.</summary>
public enum Fit
{
    /// <summary>The company goes to the standard.</summary>
    ToStandard,

    /// <summary>The system is fitted to the company.</summary>
    ToCompany,
}

/// <summary>The room's rule for every wish to change the system. Never edited: another rule is another version.</summary>
public sealed class Principle
{
    public const int LongestText = 600;

    private Principle()
    {
    }

    /// <exception cref="ArgumentException">There are no words, or too many.</exception>
    public Principle(Round round, int version, Fit fit, string text, Ground ground, string by, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(round);
        ArgumentNullException.ThrowIfNull(ground);
        round.MustBind();
        ground.MustBeOf(round);
        if (!IsText(text)) { throw new ArgumentException("A principle needs words, and not more than it can be remembered by.", nameof(text)); }
        (Program, Round, Version, Fit, Text, By, AgreedAt) = (round.Program, round.Id, version, fit, text.Trim(), by, now);
        (Statement, Ballot, Hands) = (ground.Statement, ground.Ballot, ground.Hands);
    }

    public ProgramId Program { get; private set; }

    public RoundId Round { get; private set; }

    /// <summary>From 1; the largest is the rule now.</summary>
    public int Version { get; private set; }

    public Fit Fit { get; private set; }

    public string Text { get; private set; } = "";

    public StatementId? Statement { get; private set; }

    public BallotId? Ballot { get; private set; }

    public HandVote? Hands { get; private set; }

    public string By { get; private set; } = "";

    public DateTimeOffset AgreedAt { get; private set; }

    public static bool IsText(string? text) => !string.IsNullOrWhiteSpace(text) && text.Trim().Length <= LongestText;
}
