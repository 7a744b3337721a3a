using Attune.Domain.Programs;
using Attune.Domain.Rounds;

namespace Attune.Domain.Audiences;

/// <summary>What comes of a change of an audience's room by its facilitator.</summary>
public enum AudienceOutcome
{
    Changed,

    /// <summary>The room is closed or has expired.</summary>
    RoomClosed,

    /// <summary>This room has no such question.</summary>
    NoSuchQuestion,

    /// <summary>The question was closed before: votes given earlier are not mixed with later ones.</summary>
    AlreadyClosed,

    /// <summary>Another question is open. Only one is open at a time, so that the phones show what the Screen speaks of.</summary>
    AnotherIsOpen,
}

/// <summary>What the Screen shows of an audience.</summary>
public enum AudienceView
{
    /// <summary>The code of the room and how to get in.</summary>
    WayIn,

    /// <summary>One question and its answers.</summary>
    Question,

    /// <summary>The result of the votes on all closed statements.</summary>
    Findings,
}

/// <summary>The room of an audience beside a sitting of leaders: whoever has the code joins without an account, and votes.</summary>
public sealed class AudienceRoom
{
    /// <summary>Long enough for a sitting with its lunch; after it the code opens nothing.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromHours(12);

    private AudienceRoom()
    {
    }

    /// <param name="id">The id of the room.</param>
    /// <param name="round">The round whose sitting it is.</param>
    /// <param name="code">The code to be typed; only its hash and the sealed copy are stored.</param>
    /// <param name="sealedCode">The code as sealed by the caller, so that the Screen can show it again.</param>
    /// <param name="now">The time.</param>
    public AudienceRoom(AudienceRoomId id, Round round, string code, string sealedCode, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(round);
        (Id, Round, CodeHash, SealedCode, OpenedAt, ExpiresAt) = (id, round.Id, RoomCode.HashOf(code), sealedCode, now, now + Lasts);
    }

    public AudienceRoomId Id { get; private set; }

    public RoundId Round { get; private set; }

    public byte[] CodeHash { get; private set; } = [];

    public string SealedCode { get; private set; } = "";

    public DateTimeOffset OpenedAt { get; private set; }

    public DateTimeOffset ExpiresAt { get; private set; }

    public DateTimeOffset? ClosedAt { get; private set; }

    public AudienceView View { get; private set; }

    /// <summary>The question that the Screen shows; null if it shows none.</summary>
    public AudienceQuestionId? Shown { get; private set; }

    /// <summary>Goes up with every change of the room, but not with votes.</summary>
    public int Revision { get; private set; }

    public bool IsOpen(DateTimeOffset now) => ClosedAt is null && now < ExpiresAt;

    public AudienceOutcome Close(DateTimeOffset now)
    {
        if (ClosedAt is not null) { return AudienceOutcome.RoomClosed; }
        (ClosedAt, Revision) = (now, Revision + 1);
        return AudienceOutcome.Changed;
    }

    public AudienceOutcome Show(AudienceQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        if (question.Room != Id) { return AudienceOutcome.NoSuchQuestion; }
        (View, Shown, Revision) = (AudienceView.Question, question.Id, Revision + 1);
        return AudienceOutcome.Changed;
    }

    public void ShowWayIn() => (View, Shown, Revision) = (AudienceView.WayIn, null, Revision + 1);

    public void ShowFindings() => (View, Shown, Revision) = (AudienceView.Findings, null, Revision + 1);

    /// <summary>Opens the question on every phone and shows it on the Screen.</summary>
    /// <param name="question">To be opened.</param>
    /// <param name="others">The other questions of the room.</param>
    /// <param name="now">The time.</param>
    public AudienceOutcome Open(AudienceQuestion question, IEnumerable<AudienceQuestion> others, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(question);
        if (!IsOpen(now)) { return AudienceOutcome.RoomClosed; }
        if (question.Room != Id) { return AudienceOutcome.NoSuchQuestion; }
        if (others.Any(other => other.Id != question.Id && other.State == AudienceQuestionState.Open)) { return AudienceOutcome.AnotherIsOpen; }
        return question.Open() is var opened && opened != AudienceOutcome.Changed ? opened : Show(question);
    }

    public AudienceOutcome Close(AudienceQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        if (question.Room != Id) { return AudienceOutcome.NoSuchQuestion; }
        if (question.Close() is var closed && closed != AudienceOutcome.Changed) { return closed; }
        Revision++;
        return AudienceOutcome.Changed;
    }
}
