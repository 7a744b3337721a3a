using Attune.Domain.Answers;
using Attune.Domain.Programs;
using Attune.Domain.Questions;
using Attune.Domain.Rounds;

namespace Attune.Store.Writing;

/// <summary>A write after sealing, which is all that the writer ever sees of an answer.</summary>
internal sealed record SealedWrite(
    AnswerPlace Place, byte[]? Draft, byte[]? Given, int KnownRevision, Guid ClientKey, EnteredBy EnteredBy, DateTimeOffset At, byte[] SavedAt)
{
    /// <summary>What was typed in an interview counts only when the leader has approved it.</summary>
    public bool Approved => Given is not null && EnteredBy == EnteredBy.Leader;

    /// <summary>It answers a question of the pack, and is neither a release, nor a correction, nor about a word asked afterwards.</summary>
    private bool IsPlainAnswer => !QuoteKeys.IsRelease(Place.Question) && !CorrectionKeys.IsCorrection(Place.Question) && !Probe.IsProbe(Place.Question);

    public Acceptance AcceptedBy(RoundState? round) => round is null ? Acceptance.Refused
        : round.IsImported && KnownRevision == 0 && IsPlainAnswer ? Acceptance.Refused
        : CorrectionKeys.IsCorrection(Place.Question) ? Acceptances.OfCorrection(round.Phase, round.Contract, round.CorrectionsAreRead)
        : Acceptances.Decide(round.Phase, round.Rules.Late, Place.Question, round.LocksAt <= At.UtcTicks, round.IsRead && Contracts.HidesAuthors(round.Contract));
}

/// <summary>
/// What the writer reads about a round, once for a batch, in the transaction that writes; the time of the lock in ticks, as it is stored, and whether the answers
/// have been opened since the lock; whether the corrections of its authors have been read; and whether its answers come from a file, so
/// that a Seat changes what is there and adds nothing.
/// </summary>
internal sealed record RoundState(ProgramId Program, RoundKind Kind, RoundPhase Phase, Contract Contract, RoundRules Rules, long? LocksAt, bool IsRead, bool CorrectionsAreRead, bool IsImported)
{
    /// <summary>No answer of a rehearsal can land in a real round, and none of one program in the round of another.</summary>
    public bool Holds(AnswerPlace place) => Program == place.Program && Kind == place.Kind;
}

/// <summary>Commits many writes in one transaction.</summary>
internal interface IAnswerCommit : IAsyncDisposable
{
    /// <returns>One result for each write, in the same order; all writes are durable when this returns.</returns>
    ValueTask<WriteResult[]> CommitAsync(IReadOnlyList<SealedWrite> writes, CancellationToken cancel);
}

/// <summary>The parts of the SQL that both databases share.</summary>
internal static class AnswerSql
{
    /// <summary>Whether the answers of a round have been opened since its lock, as the audit trail says; 2 is the phase of the lock, and 0 the act of a look.</summary>
    public const string IsRead = "phase >= 2 AND EXISTS (SELECT 1 FROM audit WHERE audit.program = rounds.program AND audit.round = rounds.id AND audit.act = 0)";

    /// <summary>Whether no correction is taken any more. It stands in the row of the round, so that a batch that waited for that row sees it.</summary>
    public const string CorrectionsAreRead = "corrections_read_at IS NOT NULL";

    /// <summary>Whether the answers of the round come from a file.</summary>
    public const string IsImported = "import IS NOT NULL";

    public const string Columns =
        "participant, question, round, program, kind, side, contract, draft, given, revision, client_key, entered_by, approved, late, withdrawn, aside, saved_at";

    /// <summary>
    /// A write lands on the revision from which it was made, or not at all. A draft leaves the given answer as it was. An interviewer never overwrites what the
    /// leader wrote or approved.
    /// </summary>
    public const string OnConflict = """
        ON CONFLICT (participant, question) DO UPDATE SET
          draft = excluded.draft,
          given = COALESCE(excluded.given, a.given),
          contract = CASE WHEN excluded.given IS NULL THEN a.contract ELSE excluded.contract END,
          entered_by = CASE WHEN excluded.given IS NULL THEN a.entered_by ELSE excluded.entered_by END,
          approved = CASE WHEN excluded.given IS NULL THEN a.approved ELSE excluded.approved END,
          late = CASE WHEN excluded.given IS NULL THEN a.late ELSE excluded.late END,
          withdrawn = CASE WHEN excluded.given IS NULL THEN a.withdrawn ELSE excluded.withdrawn END,
          revision = excluded.revision,
          client_key = excluded.client_key,
          saved_at = excluded.saved_at
        WHERE a.revision = excluded.revision - 1
          AND (excluded.entered_by = 0 OR (a.entered_by = 1 AND NOT a.approved))
        """;

    /// <summary>Finds out why a write did not land.</summary>
    public static WriteResult NotLanded(SealedWrite write, (int Revision, Guid ClientKey, bool Late)? there)
        => there is not { } row ? new(WriteOutcome.NotInvited)
            : row.ClientKey == write.ClientKey ? new(WriteOutcome.SavedBefore, row.Revision, row.Late)
            : new(WriteOutcome.ChangedElsewhere, row.Revision, row.Late);
}
