using Attune.Domain.Programs;
using Attune.Domain.Rounds;
using Attune.Domain.Statements;

namespace Attune.Domain.Agreements;

/// <summary>Which of the two gives way when the company and the standard system do not fit each other.</summary>
public enum Fit
{
    /// <summary>The company adapts to the standard of the system.</summary>
    ToStandard,

    /// <summary>The system is adapted to the company.</summary>
    ToCompany,
}

/// <summary>The room's rule for every request to change the system. It is never edited: a new rule makes a new version.</summary>
public sealed class Principle
{
    public const int LongestText = 600;

    private Principle()
    {
    }

    /// <exception cref="ArgumentException">There are no words, or too many.</exception>
    public Principle(Round round, int version, Fit fit, string text, Ground ground, string by, DateTimeOffset now, DateOnly? reviewOn = null)
    {
        ArgumentNullException.ThrowIfNull(round);
        ArgumentNullException.ThrowIfNull(ground);
        round.MustBind();
        ground.MustBeOf(round);
        if (!IsText(text)) { throw new ArgumentException("The text of the principle is empty or too long.", nameof(text)); }
        (Program, Round, Version, Fit, Text, By, AgreedAt) = (round.Program, round.Id, version, fit, text.Trim(), by, now);
        (Statement, Ballot, Hands, ReviewOn) = (ground.Statement, ground.Ballot, ground.Hands, reviewOn);
    }

    public ProgramId Program { get; private set; }

    public RoundId Round { get; private set; }

    /// <summary>Counted from 1; the largest version is the rule that holds now.</summary>
    public int Version { get; private set; }

    public Fit Fit { get; private set; }

    public string Text { get; private set; } = "";

    public StatementId? Statement { get; private set; }

    public BallotId? Ballot { get; private set; }

    public HandVote? Hands { get; private set; }

    public string By { get; private set; } = "";

    public DateTimeOffset AgreedAt { get; private set; }

    /// <summary>The day on which the room looks at it for the first time again; null for one that was agreed before principles had such a day.</summary>
    public DateOnly? ReviewOn { get; private set; }

    public static bool IsText(string? text) => !string.IsNullOrWhiteSpace(text) && text.Trim().Length <= LongestText;
}
