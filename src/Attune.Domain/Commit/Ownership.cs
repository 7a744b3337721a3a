namespace Attune.Domain;

/// <summary>Who answers for one activity at one stage: exactly one, by name. Another owner replaces this one.</summary>
public sealed class Ownership
{
    private Ownership()
    {
    }

    /// <param name="round">Where it was first settled; the owner answers for it in the whole program.</param>
    /// <param name="activity">Of the expectation matrix.</param>
    /// <param name="stage">Of its life.</param>
    /// <param name="owner">Exactly one.</param>
    /// <param name="now">The time.</param>
    /// <exception cref="ArgumentException">The activity has no name.</exception>
    public Ownership(Round round, string activity, Stage stage, Accountable owner, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(round);
        round.MustBind();
        ArgumentException.ThrowIfNullOrWhiteSpace(activity);
        (Program, Activity, Stage) = (round.Program, activity, stage);
        Name(owner, now);
    }

    public ProgramId Program { get; private set; }

    public string Activity { get; private set; } = "";

    public Stage Stage { get; private set; }

    public LeaderId? OwnerLeader { get; private set; }

    public string OwnerName { get; private set; } = "";

    public DateTimeOffset NamedAt { get; private set; }

    /// <summary>The leader has said so at the own Seat; null before, and for somebody who has none.</summary>
    public DateTimeOffset? AcceptedAt { get; private set; }

    public int Revision { get; private set; }

    /// <summary>Null once the leader who owned it was erased: it is an orphan again.</summary>
    public Accountable? Owner => Accountable.From(OwnerLeader, OwnerName);

    public void Name(Accountable owner, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(owner);
        if (owner == Owner) { return; }
        (OwnerLeader, OwnerName, NamedAt, AcceptedAt, Revision) = (owner.Leader, owner.OtherName, now, null, Revision + 1);
    }

    public AcceptOutcome Accept(LeaderId by, DateTimeOffset now)
    {
        if (OwnerLeader != by) { return AcceptOutcome.NotYours; }
        (AcceptedAt, Revision) = (AcceptedAt ?? now, Revision + 1);
        return AcceptOutcome.Accepted;
    }
}

/// <summary>Of what a leader accepts at the own Seat.</summary>
public enum AcceptOutcome
{
    Accepted,
    NotYours,
}
