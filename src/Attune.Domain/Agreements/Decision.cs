using Attune.Domain.Programs;
using Attune.Domain.Rounds;
using Attune.Domain.Statements;

namespace Attune.Domain.Agreements;

/// <summary>What a decision rests on.</summary>
/// <param name="Statement">The statement that passed; null if the room decided by hands.</param>
/// <param name="Ballot">The ballot it passed in.</param>
/// <param name="Hands">The vote by hands; null if a statement passed.</param>
/// <param name="Round">The round in which the statement passed; null for a vote by hands.</param>
public sealed record Ground(StatementId? Statement, BallotId? Ballot, HandVote? Hands, RoundId? Round = null)
{
    /// <returns>Null if the statement did not pass and so cannot be the ground of a decision.</returns>
    public static Ground? From(Statement statement)
    {
        ArgumentNullException.ThrowIfNull(statement);
        return statement is { Settled: Settlement.Passed, LastResult: { } ballot } ? new(statement.Id, ballot.Id, null, statement.Round) : null;
    }

    /// <returns>Null if the vote by hands did not pass on one of the sides.</returns>
    public static Ground? From(HandVote vote)
    {
        ArgumentNullException.ThrowIfNull(vote);
        return vote.Outcome == HandVoteOutcome.Passes ? new(null, null, vote) : null;
    }

    /// <exception cref="ArgumentException">The statement passed in another round, for example in a rehearsal.</exception>
    internal void MustBeOf(Round round)
    {
        if (Round is { } other && other != round.Id) { throw new ArgumentException($"Statement {Statement} passed in another round.", nameof(round)); }
    }
}

/// <summary>What the room decided. It is never edited: another decision supersedes it. Only who answers for it changes, once its owner has left.</summary>
public sealed class Decision
{
    public const int LongestText = 1000;

    private Decision()
    {
    }

    /// <param name="id">The id of the new decision.</param>
    /// <param name="round">The round in which it was decided.</param>
    /// <param name="number">Its number in the program, counted from 1.</param>
    /// <param name="text">What was decided.</param>
    /// <param name="ground">What it rests on.</param>
    /// <param name="owner">Who answers for it.</param>
    /// <param name="reviewOn">When the room looks at it again.</param>
    /// <param name="supersedes">The decision it replaces, of the same program; null if none.</param>
    /// <param name="by">The name of the person who wrote it down.</param>
    /// <param name="now">The time.</param>
    public Decision(
        DecisionId id, Round round, int number, string text, Ground ground, Accountable owner, DateOnly reviewOn, Decision? supersedes, string by, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(round);
        ArgumentNullException.ThrowIfNull(ground);
        round.MustBind();
        ground.MustBeOf(round);
        ArgumentNullException.ThrowIfNull(owner);
        if (Problem(text, reviewOn, DateOnly.FromDateTime(now.UtcDateTime)) is { } problem) { throw new ArgumentException($"This is no decision: {problem}.", nameof(text)); }
        if (supersedes is not null && supersedes.Program != round.Program) { throw new ArgumentException("It is a decision of another program.", nameof(supersedes)); }
        (Id, Program, Round, Number, Text, ReviewOn) = (id, round.Program, round.Id, number, text.Trim(), reviewOn);
        (Statement, Ballot, Hands) = (ground.Statement, ground.Ballot, ground.Hands);
        (OwnerLeader, OwnerName, Supersedes, By, DecidedAt) = (owner.Leader, owner.OtherName, supersedes?.Id, by, now);
    }

    public DecisionId Id { get; private set; }

    public ProgramId Program { get; private set; }

    public RoundId Round { get; private set; }

    public int Number { get; private set; }

    public string Text { get; private set; } = "";

    public StatementId? Statement { get; private set; }

    public BallotId? Ballot { get; private set; }

    public HandVote? Hands { get; private set; }

    public LeaderId? OwnerLeader { get; private set; }

    public string OwnerName { get; private set; } = "";

    public DateOnly ReviewOn { get; private set; }

    public DecisionId? Supersedes { get; private set; }

    /// <summary>The name of the person who wrote it down.</summary>
    public string By { get; private set; } = "";

    public DateTimeOffset DecidedAt { get; private set; }

    /// <summary>Null once the leader who owned it was erased.</summary>
    public Accountable? Owner => Accountable.From(OwnerLeader, OwnerName);

    /// <summary>Somebody else answers for it, because its owner has left or was erased.</summary>
    public void HandTo(Accountable owner)
    {
        ArgumentNullException.ThrowIfNull(owner);
        (OwnerLeader, OwnerName) = (owner.Leader, owner.OtherName);
    }

    /// <summary>Those that stand: none of the others superseded them.</summary>
    /// <param name="decisions">All decisions of a program, or all before a moment; they keep their order.</param>
    public static IEnumerable<Decision> Standing(IReadOnlyCollection<Decision> decisions)
        => decisions.Where(decision => decisions.All(later => later.Supersedes != decision.Id));

    /// <returns>Why this cannot be a decision; null if it can.</returns>
    public static DecisionProblem? Problem(string? text, DateOnly? reviewOn, DateOnly today)
        => string.IsNullOrWhiteSpace(text) ? DecisionProblem.NoText
            : text.Trim().Length > LongestText ? DecisionProblem.TooLong
            : reviewOn is null ? DecisionProblem.NoReview
            : reviewOn <= today ? DecisionProblem.ReviewNotAhead
            : null;
}

/// <summary>Why something cannot be saved as a decision.</summary>
public enum DecisionProblem
{
    NoText,
    TooLong,

    /// <summary>A decision needs a day on which the room looks at it again; otherwise it is forgotten.</summary>
    NoReview,
    ReviewNotAhead,
}
