namespace Attune.Domain;

public enum ReminderOutcome
{
    Reminded,
    AlreadyAnswered,

    /// <summary>A third is a nuisance; the facilitator rings up instead.</summary>
    TwoAlreadySent,
    NotCollecting,
}

public enum DelegateOutcome
{
    Named,
    RefusedByRules,

    /// <summary>The leader has begun; words of two people are not mixed.</summary>
    AlreadyBegun,
}

/// <summary>May the facilitator type for this leader?</summary>
public enum InterviewOutcome
{
    Open,
    NotCollecting,

    /// <summary>Unattributed: who types knows the words.</summary>
    PromiseForbids,

    /// <summary>The leader has begun; nobody else writes there.</summary>
    BegunAlone,
}

/// <summary>One leader's place in a round: what the facilitator may know of the way there, and nothing of the answers.</summary>
public sealed class Invitation
{
    public const int MostReminders = 2;

    /// <summary>
    /// How long a letter that was taken counts as under way. Longer than any press can take - twelve letters to a server that answers after two
    /// minutes each -, so that within it nobody gets two; after it the process that took the letter is gone, and the next press takes it again.
    /// </summary>
    public static readonly TimeSpan OutcomeLetterTakes = TimeSpan.FromMinutes(30);

    private const int LongestProblem = 300;

    private Invitation()
    {
    }

    /// <exception cref="ArgumentException">A rehearsal: no person is ever invited to one.</exception>
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

    /// <summary>The contract that was on the page when the leader pressed Begin; null before.</summary>
    public Contract? SignedContract { get; private set; }

    /// <summary>The leader has looked at everything and said so.</summary>
    public bool Done { get; private set; }

    /// <summary>When the last mail with the link left; null if none did.</summary>
    public DateTimeOffset? MailedAt { get; private set; }

    /// <summary>Why the last mail did not leave, as the mail server said it; empty if it did, or none was sent.</summary>
    public string MailProblem { get; private set; } = "";

    /// <summary>When the letter on what the room decided left; null before, and if it did not.</summary>
    public DateTimeOffset? OutcomeMailedAt { get; private set; }

    /// <summary>When a press took that letter to send it; null when it is known what came of it.</summary>
    public DateTimeOffset? OutcomeTakenAt { get; private set; }

    /// <summary>Why that letter did not leave; empty if it did, or none was sent.</summary>
    public string OutcomeMailProblem { get; private set; } = "";

    public string DelegateName { get; private set; } = "";

    public string DelegateMail { get; private set; } = "";

    /// <summary>
    /// Somebody else speaks from this place. What is said and voted there is the delegate's; what the leader promised, and answers for, is the
    /// leader's own: nobody promises, confirms, accepts or reports in another's name.
    /// </summary>
    public bool IsDelegated => DelegateName.Length > 0;

    public ReminderOutcome Remind(RoundPhase phase, DateTimeOffset now)
    {
        if (phase != RoundPhase.Collecting) { return ReminderOutcome.NotCollecting; }
        if (Done) { return ReminderOutcome.AlreadyAnswered; }
        if (Reminders >= MostReminders) { return ReminderOutcome.TwoAlreadySent; }
        (Reminders, RemindedAt) = (Reminders + 1, now);
        return ReminderOutcome.Reminded;
    }

    /// <summary>Of a promise that waits for a word, also of somebody who has answered: of the same two letters a person and round.</summary>
    public ReminderOutcome RemindOfPromises(RoundPhase phase, DateTimeOffset now)
    {
        if (phase != RoundPhase.Collecting) { return ReminderOutcome.NotCollecting; }
        if (Reminders >= MostReminders) { return ReminderOutcome.TwoAlreadySent; }
        (Reminders, RemindedAt) = (Reminders + 1, now);
        return ReminderOutcome.Reminded;
    }

    public void Mailed(DateTimeOffset now) => (MailedAt, MailProblem) = (now, "");

    /// <param name="problem">In the words of the mail server.</param>
    /// <param name="wasReminder">A reminder that nobody got does not count.</param>
    public void MailFailed(string problem, bool wasReminder)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(problem);
        MailProblem = problem.Length > LongestProblem ? problem[..LongestProblem] : problem;
        if (wasReminder && Reminders > 0) { Reminders--; }
    }

    /// <summary>The address was wrong: does what was sent there open nothing from now on?</summary>
    /// <returns>False if nothing was sent, a delegate answers, or somebody has begun: then the place has its author.</returns>
    public bool IsMisdirected(RoundPhase phase)
        => phase == RoundPhase.Collecting && MailedAt is not null && SignedContract is null && !IsDelegated;

    /// <summary>Nothing has been sent yet to where the leader can be reached.</summary>
    public void Unmail() => (MailedAt, MailProblem) = (null, "");

    /// <summary>A press took the letter a while ago at most: it is not known yet what came of it.</summary>
    public bool IsOutcomeLetterUnderWay(DateTimeOffset now) => OutcomeMailedAt is null && OutcomeTakenAt is { } taken && now - taken < OutcomeLetterTakes;

    /// <summary>Taken before the letter leaves, so that two presses are one letter; taken again if nothing came of it in a while.</summary>
    /// <returns>False: it has left, or is leaving.</returns>
    public bool TakeOutcomeLetter(DateTimeOffset now)
    {
        if (OutcomeMailedAt is not null || IsOutcomeLetterUnderWay(now)) { return false; }
        (OutcomeTakenAt, OutcomeMailProblem) = (now, "");
        return true;
    }

    public void OutcomeMailed(DateTimeOffset now) => (OutcomeMailedAt, OutcomeTakenAt) = (now, null);

    /// <param name="problem">In the words of the mail server.</param>
    public void OutcomeMailFailed(string problem)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(problem);
        (OutcomeTakenAt, OutcomeMailProblem) = (null, problem.Length > LongestProblem ? problem[..LongestProblem] : problem);
    }

    public void Sign(Contract contract) => SignedContract ??= contract;

    public void Finish() => Done = true;

    /// <summary>After a withdrawal of everything the leader counts as missing again.</summary>
    public void Reopen() => Done = false;

    public InterviewOutcome Interview(Round round)
    {
        ArgumentNullException.ThrowIfNull(round);
        if (round.Phase != RoundPhase.Collecting) { return InterviewOutcome.NotCollecting; }
        if (round.Contract == Contract.Unattributed) { return InterviewOutcome.PromiseForbids; }
        return SignedContract is null && !Done ? InterviewOutcome.Open : InterviewOutcome.BegunAlone;
    }

    public DelegateOutcome NameDelegate(RoundRules rules, string name, string mail)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        if (rules.Delegates == DelegatePolicy.Refuse) { return DelegateOutcome.RefusedByRules; }
        if (SignedContract is not null) { return DelegateOutcome.AlreadyBegun; }
        (DelegateName, DelegateMail) = (name.Trim(), mail.Trim());
        return DelegateOutcome.Named;
    }
}
