using Attune.Domain.Programs;

namespace Attune.Domain.Rounds;

/// <summary>What comes of an attempt to remind a leader.</summary>
public enum ReminderOutcome
{
    Reminded,
    AlreadyAnswered,

    /// <summary>Two letters were sent already. A third would be a nuisance, so the facilitator has to call instead.</summary>
    TwoAlreadySent,
    NotCollecting,
}

/// <summary>What comes of naming a delegate for a leader.</summary>
public enum DelegateOutcome
{
    Named,
    RefusedByRules,

    /// <summary>The leader has begun to answer, and the words of two people must not be mixed.</summary>
    AlreadyBegun,

    /// <summary>The leader agreed to a delegate, and only the leader takes that back.</summary>
    AlreadyAgreed,
}

/// <summary>Whether the facilitator may type for this leader.</summary>
public enum InterviewOutcome
{
    Open,
    NotCollecting,

    /// <summary>Under an unattributed promise nobody may type for a leader, since whoever types knows the words.</summary>
    PromiseForbids,

    /// <summary>The leader has not agreed, or not any more.</summary>
    NotAgreed,
}

/// <summary>One leader's place in a round: what the facilitator may know about the invitation, and nothing about the answers.</summary>
public sealed class Invitation
{
    public const int MostReminders = 2;

    /// <summary>
    /// How long a letter counts as being sent. This is longer than any press can take - twelve letters to a server that answers after two minutes each - so
    /// that nobody gets two within it. After it the process that was sending the letter must have ended, and the next press may send it again.
    /// </summary>
    public static readonly TimeSpan OutcomeLetterTakes = TimeSpan.FromMinutes(30);

    // Letters that go out by themselves keep this distance from the one before, also from one that was sent by hand: a little less than a day, so that letters
    // of two days running at the same hour both go.
    private static readonly TimeSpan LettersApart = TimeSpan.FromHours(20);

    private const int LongestProblem = 300;

    private Invitation()
    {
    }

    /// <exception cref="ArgumentException">The round is a rehearsal, to which no person is ever invited.</exception>
    public Invitation(Round round, LeaderId leader)
    {
        ArgumentNullException.ThrowIfNull(round);
        if (round.Kind == RoundKind.Rehearsal)
        {
            throw new ArgumentException("No person is invited to a rehearsal.", nameof(round));
        }

        (Round, Leader) = (round.Id, leader);
    }

    public RoundId Round { get; private set; }

    public LeaderId Leader { get; private set; }

    public int Reminders { get; private set; }

    public DateTimeOffset? RemindedAt { get; private set; }

    /// <summary>The promise that was on the page when the leader pressed Begin; null before.</summary>
    public Contract? SignedContract { get; private set; }

    /// <summary>The leader has gone through everything and declared to be done.</summary>
    public bool Done { get; private set; }

    /// <summary>When the last mail with the link was sent; null if none was.</summary>
    public DateTimeOffset? MailedAt { get; private set; }

    /// <summary>Why the last mail could not be sent, in the words of the mail server; empty if it was sent, or if there was none.</summary>
    public string MailProblem { get; private set; } = "";

    /// <summary>When the letter about the room's decisions was sent; null before, and if it could not be sent.</summary>
    public DateTimeOffset? OutcomeMailedAt { get; private set; }

    /// <summary>When a press began to send that letter; null once the result is known.</summary>
    public DateTimeOffset? OutcomeTakenAt { get; private set; }

    /// <summary>Why that letter could not be sent; empty if it was sent, or if there was none.</summary>
    public string OutcomeMailProblem { get; private set; } = "";

    public string DelegateName { get; private set; } = "";

    public string DelegateMail { get; private set; } = "";

    /// <summary>The leader let the delegate answer. Before that there is only a proposal, which opens nothing.</summary>
    public bool DelegateAgreed { get; private set; }

    /// <summary>When the leader let the facilitator type; null before, and after the leader took it back.</summary>
    public DateTimeOffset? InterviewAgreedAt { get; private set; }

    /// <summary>The leader agreed on an own device, and not only in the words of whoever types.</summary>
    public bool InterviewAgreedAtSeat { get; private set; }

    /// <summary>The facilitator proposed a delegate, and the leader has not answered.</summary>
    public bool IsDelegateProposed => DelegateName.Length > 0 && !DelegateAgreed;

    /// <summary>The answers of this place were read from a file, and nobody sat here to give them.</summary>
    public bool IsImported { get; private set; }

    /// <summary>Somebody has begun to answer in this place. Where the answers came from a file, nobody has until the leader reads the promise.</summary>
    public bool HasBegun => SignedContract is not null || (Done && !IsImported);

    /// <summary>
    /// Somebody else speaks from this place. What is said and voted there is the delegate's. What the leader promised and answers for stays the leader's own:
    /// nobody promises, confirms, accepts or reports in another's name.
    /// </summary>
    public bool IsDelegated => DelegateName.Length > 0 && DelegateAgreed;

    public ReminderOutcome Remind(RoundPhase phase, DateTimeOffset now)
    {
        if (phase != RoundPhase.Collecting) { return ReminderOutcome.NotCollecting; }
        if (Done) { return ReminderOutcome.AlreadyAnswered; }
        if (Reminders >= MostReminders) { return ReminderOutcome.TwoAlreadySent; }
        (Reminders, RemindedAt) = (Reminders + 1, now);
        return ReminderOutcome.Reminded;
    }

    /// <summary>
    /// Takes a reminder of a promise that waits for a word, even from somebody who has answered; it counts toward the same two letters a person gets in a
    /// round.
    /// </summary>
    public ReminderOutcome RemindOfPromises(RoundPhase phase, DateTimeOffset now)
    {
        if (phase != RoundPhase.Collecting) { return ReminderOutcome.NotCollecting; }
        if (Reminders >= MostReminders) { return ReminderOutcome.TwoAlreadySent; }
        (Reminders, RemindedAt) = (Reminders + 1, now);
        return ReminderOutcome.Reminded;
    }

    public void Mailed(DateTimeOffset now) => (MailedAt, MailProblem) = (now, "");

    /// <param name="problem">The reason in the words of the mail server.</param>
    /// <param name="wasReminder">True if the mail was a reminder: one that nobody got does not count.</param>
    public void MailFailed(string problem, bool wasReminder)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(problem);
        MailProblem = problem.Length > LongestProblem ? problem[..LongestProblem] : problem;
        if (wasReminder && Reminders > 0) { Reminders--; }
    }

    /// <summary>Whether a letter that goes out by itself may go now: not if another one arrived a few hours ago.</summary>
    public bool MayBeWrittenTo(DateTimeOffset now) => MailProblem.Length > 0 || MailedAt is not { } last || now - last >= LettersApart;

    /// <summary>Tells, when a wrong address is corrected, whether the links sent to it have to stop working.</summary>
    /// <returns>False if nothing was sent, if a delegate answers, or if somebody has begun, because then the place already has its author.</returns>
    public bool IsMisdirected(RoundPhase phase)
        => phase == RoundPhase.Collecting && MailedAt is not null && SignedContract is null && !IsDelegated;

    /// <summary>Forgets that a mail was sent, because nothing has been sent to the leader's new address.</summary>
    public void Unmail() => (MailedAt, MailProblem) = (null, "");

    /// <summary>A press began to send the letter not long ago, and it is not known yet what came of it.</summary>
    public bool IsOutcomeLetterUnderWay(DateTimeOffset now) => OutcomeMailedAt is null && OutcomeTakenAt is { } taken && now - taken < OutcomeLetterTakes;

    /// <summary>
    /// Marks the letter as being sent before it leaves, so that pressing twice sends one letter; it can be marked again if nothing came of it within a while.
    /// </summary>
    /// <returns>False if it was sent or is being sent.</returns>
    public bool TakeOutcomeLetter(DateTimeOffset now)
    {
        if (OutcomeMailedAt is not null || IsOutcomeLetterUnderWay(now)) { return false; }
        (OutcomeTakenAt, OutcomeMailProblem) = (now, "");
        return true;
    }

    public void OutcomeMailed(DateTimeOffset now) => (OutcomeMailedAt, OutcomeTakenAt) = (now, null);

    /// <param name="problem">The reason in the words of the mail server.</param>
    public void OutcomeMailFailed(string problem)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(problem);
        (OutcomeTakenAt, OutcomeMailProblem) = (null, problem.Length > LongestProblem ? problem[..LongestProblem] : problem);
    }

    public void Sign(Contract contract) => SignedContract ??= contract;

    public void Finish() => Done = true;

    /// <summary>The answers of this place are those of a file.</summary>
    public void TakeImport() => (IsImported, Done) = (true, true);

    /// <summary>After everything was withdrawn, the leader counts as missing again.</summary>
    public void Reopen() => Done = false;

    public InterviewOutcome Interview(Round round)
    {
        ArgumentNullException.ThrowIfNull(round);
        if (round.Phase != RoundPhase.Collecting) { return InterviewOutcome.NotCollecting; }
        if (round.Contract == Contract.Unattributed) { return InterviewOutcome.PromiseForbids; }
        return InterviewAgreedAt is not null ? InterviewOutcome.Open : InterviewOutcome.NotAgreed;
    }

    /// <summary>
    /// Lets the facilitator type what the leader says. Whoever types may write down the leader's word only before the leader has begun; afterwards it takes the
    /// leader's own device.
    /// </summary>
    /// <returns>False if it is not for this person to say.</returns>
    public bool AgreeToInterview(bool atSeat, DateTimeOffset now)
    {
        if (HasBegun && !atSeat) { return false; }
        (InterviewAgreedAt, InterviewAgreedAtSeat) = (InterviewAgreedAt ?? now, InterviewAgreedAtSeat || atSeat);
        return true;
    }

    public void EndInterview() => (InterviewAgreedAt, InterviewAgreedAtSeat) = (null, false);

    /// <summary>The leader lets the proposed delegate answer.</summary>
    /// <returns>False if nobody is proposed under this name, or somebody has begun.</returns>
    public bool AgreeToDelegate(string name)
    {
        if (!IsDelegateProposed || name != DelegateName || HasBegun) { return false; }
        DelegateAgreed = true;
        return true;
    }

    /// <summary>The leader does not want the delegate, or not any more.</summary>
    public void EndDelegation() => (DelegateName, DelegateMail, DelegateAgreed) = ("", "", false);

    /// <summary>Another seat of the place stands from now on.</summary>
    internal void SpeakOf(Contract? signed, bool done) => (SignedContract, Done) = (signed, done);

    public DelegateOutcome NameDelegate(RoundRules rules, string name, string mail)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        if (rules.Delegates == DelegatePolicy.Refuse) { return DelegateOutcome.RefusedByRules; }
        if (SignedContract is not null) { return DelegateOutcome.AlreadyBegun; }
        if (IsDelegated) { return DelegateOutcome.AlreadyAgreed; }
        (DelegateName, DelegateMail, DelegateAgreed) = (name.Trim(), mail.Trim(), false);
        return DelegateOutcome.Named;
    }
}
