using Attune.Analysis.Rounds;
using Attune.Domain.Programs;
using Attune.Domain.Rounds;

namespace Attune.Domain.Agreements;

/// <summary>The one person who answers for an activity at one stage of its life, by name. Naming another owner replaces the former.</summary>
public sealed class Ownership
{
    private Ownership()
    {
    }

    /// <param name="round">The round in which it was first settled; the owner answers for it in the whole program.</param>
    /// <param name="activity">An activity of the expectation matrix.</param>
    /// <param name="stage">The stage of the activity's life.</param>
    /// <param name="owner">The one accountable person.</param>
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

    /// <summary>When the leader accepted it at the leader's own Seat; null before, and always for an owner without a Seat.</summary>
    public DateTimeOffset? AcceptedAt { get; private set; }

    public int Revision { get; private set; }

    /// <summary>Null once the leader who owned it was erased: the activity then has no owner again.</summary>
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

/// <summary>What comes of a leader's attempt to accept something at the leader's own Seat.</summary>
public enum AcceptOutcome
{
    Accepted,
    NotYours,
}
