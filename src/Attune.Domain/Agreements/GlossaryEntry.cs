using Attune.Domain.Programs;
using Attune.Domain.Rounds;
using Attune.Domain.Statements;

namespace Attune.Domain.Agreements;

/// <summary>What the room means by a word. It is never edited: a new meaning makes a new version.</summary>
public sealed class GlossaryEntry
{
    public const int LongestTerm = 80;

    public const int LongestMeaning = 600;

    private GlossaryEntry()
    {
    }

    /// <exception cref="ArgumentException">The term or the meaning is refused by <see cref="Problem"/>.</exception>
    public GlossaryEntry(Round round, string term, string meaning, int version, Ground ground, string by, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(round);
        ArgumentNullException.ThrowIfNull(ground);
        round.MustBind();
        ground.MustBeOf(round);
        ArgumentOutOfRangeException.ThrowIfLessThan(version, 1);
        if (Problem(term, meaning) is { } problem) { throw new ArgumentException($"This is no glossary entry: {problem}.", nameof(term)); }
        (Program, Round, Term, Key, Meaning, Version, By, AgreedAt) = (round.Program, round.Id, term.Trim(), KeyOf(term), meaning.Trim(), version, by, now);
        (Statement, Ballot, Hands) = (ground.Statement, ground.Ballot, ground.Hands);
    }

    public ProgramId Program { get; private set; }

    public RoundId Round { get; private set; }

    /// <summary>The word, spelled as the room writes it.</summary>
    public string Term { get; private set; } = "";

    /// <summary>The normal form of the word, which is the same for every spelling of it.</summary>
    public string Key { get; private set; } = "";

    /// <summary>Counted from 1; the largest version is what the room means now.</summary>
    public int Version { get; private set; }

    public string Meaning { get; private set; } = "";

    public StatementId? Statement { get; private set; }

    public BallotId? Ballot { get; private set; }

    public HandVote? Hands { get; private set; }

    public string By { get; private set; } = "";

    public DateTimeOffset AgreedAt { get; private set; }

    public static string KeyOf(string term)
    {
        ArgumentNullException.ThrowIfNull(term);
        return string.Join(' ', term.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToLowerInvariant();
    }

    /// <returns>Why this cannot be an entry; null if it can.</returns>
    public static GlossaryProblem? Problem(string? term, string? meaning)
        => string.IsNullOrWhiteSpace(term) ? GlossaryProblem.NoTerm
            : term.Trim().Length > LongestTerm ? GlossaryProblem.TermTooLong
            : string.IsNullOrWhiteSpace(meaning) ? GlossaryProblem.NoMeaning
            : meaning.Trim().Length > LongestMeaning ? GlossaryProblem.MeaningTooLong
            : null;
}

/// <summary>Why something cannot be saved as a glossary entry.</summary>
public enum GlossaryProblem
{
    NoTerm,
    TermTooLong,
    NoMeaning,
    MeaningTooLong,
}
