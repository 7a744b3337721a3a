namespace Attune.Domain;

/// <summary>Who typed an answer.</summary>
public enum EnteredBy
{
    Leader,

    /// <summary>The facilitator, in an interview: counts once the leader has approved it.</summary>
    Interviewer,
}

/// <summary>
/// One leader's answer to one question of a round, as it is kept: sealed. There is at most one; its draft is
/// kept beside it and sealed as well.
/// </summary>
public sealed class SealedAnswer
{
    public ParticipantKey Participant { get; private set; }

    public string Question { get; private set; } = "";

    public RoundId Round { get; private set; }

    public ProgramId Program { get; private set; }

    public RoundKind Kind { get; private set; }

    public Side Side { get; private set; }

    /// <summary>The contract it was given under.</summary>
    public Contract Contract { get; private set; }

    /// <summary>What was saved but not given; null if nothing is pending.</summary>
    public byte[]? Draft { get; private set; }

    /// <summary>What was given; null if nothing was, or it was withdrawn.</summary>
    public byte[]? Given { get; private set; }

    /// <summary>Counts every write, from 1; a form that knows an older one is refused.</summary>
    public int Revision { get; private set; }

    /// <summary>Key of the last write, made by the client: the same write sent again is known by it.</summary>
    public Guid ClientKey { get; private set; }

    public EnteredBy EnteredBy { get; private set; }

    public bool Approved { get; private set; }

    public bool Late { get; private set; }

    public bool Withdrawn { get; private set; }

    public DateTimeOffset SavedAt { get; private set; }

    public AnswerPlace Place => new(Program, Round, Kind, Participant, Question);

    /// <summary>Part of the reading: given, approved by its author, not withdrawn.</summary>
    public bool Counts => Given is not null && Approved && !Withdrawn;

    /// <summary>The author approves what was typed in an interview.</summary>
    /// <returns>False if there is nothing to approve.</returns>
    public bool Approve(Acceptance acceptance)
    {
        if (acceptance == Acceptance.Refused || Given is null || Approved) { return false; }
        Late |= acceptance == Acceptance.AcceptedLate;
        (Approved, Revision) = (true, Revision + 1);
        return true;
    }

    /// <summary>The author takes it back, at any time; its words are gone.</summary>
    public void Withdraw()
        => (Draft, Given, Withdrawn, Revision) = (null, null, true, Revision + 1);

    /// <summary>The leader is done: what is only a draft becomes the answer.</summary>
    public void GiveDraft(Contract contract, Acceptance acceptance)
    {
        if (Draft is null || acceptance == Acceptance.Refused) { return; }
        (Given, Draft, Contract, EnteredBy, Approved, Withdrawn, Revision) = (Draft, null, contract, EnteredBy.Leader, true, false, Revision + 1);
        Late |= acceptance == Acceptance.AcceptedLate;
    }

    /// <summary>Every author agreed to a looser contract.</summary>
    public void LoosenTo(Contract contract) => (Contract, Revision) = (contract, Revision + 1);
}
