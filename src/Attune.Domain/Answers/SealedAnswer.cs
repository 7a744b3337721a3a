using Attune.Domain.Programs;
using Attune.Domain.Rounds;
using Attune.Statistics.Sides;

namespace Attune.Domain.Answers;

/// <summary>Who typed an answer.</summary>
public enum EnteredBy
{
    Leader,

    /// <summary>The facilitator typed it in an interview; it counts once the leader has approved it.</summary>
    Interviewer,
}

/// <summary>
/// One leader's answer to one question of a round, as it is stored: sealed. There is at most one for each question; its draft is stored beside it, sealed as
/// well.
/// </summary>
public sealed class SealedAnswer
{
    private SealedAnswer()
    {
    }

    /// <summary>An answer that was read from a file. Its author may change it or take it back as any other; where it came from stays.</summary>
    public SealedAnswer(AnswerPlace place, Side side, Contract contract, byte[] given, ImportId import, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(place);
        (Participant, Question, Round, Program, Kind) = (place.Participant, place.Question, place.Round, place.Program, place.Kind);
        (Side, Contract, Given, Import, SavedAt) = (side, contract, given, import, at);
        (Revision, ClientKey, EnteredBy, Approved) = (1, Guid.NewGuid(), EnteredBy.Leader, true);
    }

    /// <summary>An answer as a statement written by hand reads it.</summary>
    public SealedAnswer(StoredAnswer row)
    {
        ArgumentNullException.ThrowIfNull(row);
        (Participant, Question, Round, Program, Kind) = (row.Place.Participant, row.Place.Question, row.Place.Round, row.Place.Program, row.Place.Kind);
        (Side, Contract, Draft, Given, Import, SavedAt) = (row.Side, row.Contract, row.Draft, row.Given, row.Import, row.SavedAt);
        (Revision, ClientKey, EnteredBy, Approved, Late, Withdrawn, Aside) = (row.Revision, row.ClientKey, row.EnteredBy, row.Approved, row.Late, row.Withdrawn, row.Aside);
    }

    public ParticipantKey Participant { get; private set; }

    public string Question { get; private set; } = "";

    public RoundId Round { get; private set; }

    public ProgramId Program { get; private set; }

    public RoundKind Kind { get; private set; }

    public Side Side { get; private set; }

    /// <summary>The promise under which the answer was given.</summary>
    public Contract Contract { get; private set; }

    /// <summary>The sealed text that was saved but not given yet; null if there is none.</summary>
    public byte[]? Draft { get; private set; }

    /// <summary>The sealed text that was given; null if nothing was given or it was withdrawn.</summary>
    public byte[]? Given { get; private set; }

    /// <summary>Counts every write, from 1; a form that was loaded at an older revision is refused.</summary>
    public int Revision { get; private set; }

    /// <summary>The key of the last write, made by the client, by which the same write sent again is recognized.</summary>
    public Guid ClientKey { get; private set; }

    public EnteredBy EnteredBy { get; private set; }

    /// <summary>The import that brought the answer; null if it was given at a Seat.</summary>
    public ImportId? Import { get; private set; }

    public bool Approved { get; private set; }

    public bool Late { get; private set; }

    public bool Withdrawn { get; private set; }

    /// <summary>It stands in a seat that does not count: another one stands in the leader's place.</summary>
    public bool Aside { get; private set; }

    public DateTimeOffset SavedAt { get; private set; }

    public AnswerPlace Place => new(Program, Round, Kind, Participant, Question);

    /// <summary>The answer is part of the reading: given, approved by its author, not withdrawn, and in the seat that stands.</summary>
    public bool Counts => Given is not null && Approved && !Withdrawn && !Aside;

    /// <summary>The author approves what the facilitator typed in an interview.</summary>
    /// <returns>False if there is nothing to approve.</returns>
    public bool Approve(Acceptance acceptance)
    {
        if (acceptance == Acceptance.Refused || Given is null || Approved) { return false; }
        Late |= acceptance == Acceptance.AcceptedLate;
        (Approved, Revision) = (true, Revision + 1);
        return true;
    }

    /// <summary>The author withdraws the answer, which is possible at any time; its words are deleted.</summary>
    public void Withdraw()
        => (Draft, Given, Withdrawn, Revision) = (null, null, true, Revision + 1);

    /// <summary>The leader is done: what is still a draft becomes the given answer.</summary>
    public void GiveDraft(Contract contract, Acceptance acceptance)
    {
        if (Draft is null || acceptance == Acceptance.Refused) { return; }
        (Given, Draft, Contract, EnteredBy, Approved, Withdrawn, Revision) = (Draft, null, contract, EnteredBy.Leader, true, false, Revision + 1);
        Late |= acceptance == Acceptance.AcceptedLate;
    }

    /// <summary>Moves the answer under a looser promise, after every author agreed to it.</summary>
    public void LoosenTo(Contract contract) => (Contract, Revision) = (contract, Revision + 1);
}
