using Attune.Analysis.Readings;
using Attune.Domain.Programs;

namespace Attune.Domain.Statements;

/// <summary>Where a statement came from: a question, or a card of the reading.</summary>
/// <param name="Question">Id of the question; empty if it was written freely.</param>
/// <param name="Card">The kind of the card; null if it was written freely.</param>
/// <param name="Key">The key of the card in its reading; it holds no word of an answer.</param>
public sealed record StatementOrigin(string Question, CardKind? Card, string Key)
{
    public static StatementOrigin Free { get; } = new("", null, "");
}

/// <summary>One wording of a statement. It never changes: other words make another version.</summary>
public sealed record StatementVersion(StatementId Statement, int Number, string Text, string By, DateTimeOffset At);

/// <summary>Words that both sides may support, voted on until they do or until it is clear that they do not.</summary>
public sealed class Statement
{
    public const int LongestText = 600;

    // Marks a place in a sentence frame that people still have to fill in.
    private const char Gap = '…';

    private readonly List<StatementVersion> _versions = [];
    private readonly List<StatementBallot> _ballots = [];

    private Statement()
    {
    }

    public Statement(StatementId id, ProgramId program, RoundId round, int number, StatementOrigin origin)
        => (Id, Program, Round, Number, Origin) = (id, program, round, number, origin);

    public StatementId Id { get; private set; }

    public ProgramId Program { get; private set; }

    public RoundId Round { get; private set; }

    /// <summary>The number of the statement in its round, counted from 1.</summary>
    public int Number { get; private set; }

    public StatementOrigin Origin { get; private set; } = StatementOrigin.Free;

    /// <summary>How the statement ended; null while the room still works on it.</summary>
    public Settlement? Settled { get; private set; }

    public DateTimeOffset? SettledAt { get; private set; }

    /// <summary>Goes up with every change, so that two Desks at once cannot overwrite each other.</summary>
    public int Revision { get; private set; }

    /// <summary>All versions, from first to last.</summary>
    public IReadOnlyList<StatementVersion> Versions => [.. _versions.OrderBy(version => version.Number)];

    /// <summary>All ballots, from first to last.</summary>
    public IReadOnlyList<StatementBallot> Ballots => [.. _ballots.OrderBy(ballot => ballot.Number)];

    /// <summary>The newest version; null until somebody wrote one.</summary>
    public StatementVersion? Wording => _versions.MaxBy(version => version.Number);

    public StatementBallot? LastBallot => _ballots.MaxBy(ballot => ballot.Number);

    public StatementBallot? OpenBallot => LastBallot is { IsOpen: true } open ? open : null;

    /// <summary>The last ballot that was counted; null if none was.</summary>
    public StatementBallot? LastResult => _ballots.Where(ballot => !ballot.IsOpen).MaxBy(ballot => ballot.Number);

    public StatementVersion VersionOf(StatementBallot ballot)
    {
        ArgumentNullException.ThrowIfNull(ballot);
        return _versions.Single(version => version.Number == ballot.Version);
    }

    public Step Step => StoppingRule.StepOf(this);

    public RevisionOutcome Revise(string text, string by, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = text.ReplaceLineEndings("\n").Trim();
        if (Settled is not null) { return RevisionOutcome.Settled; }
        if (OpenBallot is not null) { return RevisionOutcome.BallotOpen; }
        if (words.Length == 0) { return RevisionOutcome.NoWords; }
        if (words.Length > LongestText) { return RevisionOutcome.TooLong; }
        if (words.Contains(Gap, StringComparison.Ordinal)) { return RevisionOutcome.GapLeft; }
        if (words == Wording?.Text) { return RevisionOutcome.SameWords; }
        _versions.Add(new(Id, _versions.Count + 1, words, by, now));
        Revision++;
        return RevisionOutcome.Revised;
    }

    public OpeningOutcome Open(DateTimeOffset now)
    {
        if (Settled is not null) { return OpeningOutcome.Settled; }
        if (Wording is not { } wording) { return OpeningOutcome.NoWords; }
        if (OpenBallot is not null) { return OpeningOutcome.AlreadyOpen; }
        if (_ballots.Count >= StatementBallot.Most) { return OpeningOutcome.ThreeHeld; }
        _ballots.Add(new(BallotId.New(), Id, _ballots.Count + 1, wording.Number, now));
        Revision++;
        return OpeningOutcome.Opened;
    }

    /// <summary>Closes the open ballot with its result, and settles the statement if the stopping rule says so.</summary>
    /// <exception cref="InvalidOperationException">No ballot is open.</exception>
    public void Close(BallotResult result, int reasonsOwed, DateTimeOffset now)
    {
        var open = OpenBallot ?? throw new InvalidOperationException("No ballot of this statement is open.");
        open.Close(result, reasonsOwed, now);
        Revision++;
        SettleIfDone(now);
    }

    /// <summary>Records that a reason that was still owed has been written after the ballot was closed.</summary>
    public void ReasonGiven(StatementBallot ballot, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(ballot);
        ballot.ReasonGiven();
        Revision++;
        if (Settled is null && OpenBallot is null) { SettleIfDone(now); }
    }

    /// <summary>Ends the work on the statement: without common words if it was voted on, otherwise set aside.</summary>
    public SettlingOutcome Leave(DateTimeOffset now)
    {
        if (Settled is not null) { return SettlingOutcome.Settled; }
        if (OpenBallot is not null) { return SettlingOutcome.BallotOpen; }
        Settle(LastResult is null ? Settlement.SetAside : Settlement.Unresolved, now);
        return SettlingOutcome.Left;
    }

    /// <summary>What recording it now would come to; it changes nothing.</summary>
    public RecordingOutcome MayRecord => this switch
    {
        { Settled: not null } => RecordingOutcome.Settled,
        { OpenBallot: not null } => RecordingOutcome.BallotOpen,
        { LastResult: not { Result.Passes: true } } => RecordingOutcome.NotPassed,
        { LastResult: var last, Wording: var words } when last.Version != words?.Number => RecordingOutcome.NewWords,
        { LastResult.ReasonsOwed: > 0 } => RecordingOutcome.ReasonsOwed,
        _ => RecordingOutcome.Recorded,
    };

    /// <summary>
    /// Records as passed what each side passed in the last vote, although another vote might still move. That it was recorded early can be seen from its
    /// votes (<see cref="IsEarly"/>).
    /// </summary>
    public RecordingOutcome Record(DateTimeOffset now)
    {
        if (MayRecord is var outcome && outcome == RecordingOutcome.Recorded) { Settle(Settlement.Passed, now); }
        return outcome;
    }

    /// <summary>It passed before the votes were stable, because the room did not want to vote again.</summary>
    public bool IsEarly => Settled == Settlement.Passed && StoppingRule.SettlementOf(this) is null;

    private void SettleIfDone(DateTimeOffset now)
    {
        if (StoppingRule.SettlementOf(this) is { } settlement) { Settle(settlement, now); }
    }

    private void Settle(Settlement settlement, DateTimeOffset now)
        => (Settled, SettledAt, Revision) = (settlement, now, Revision + 1);
}
