using Attune.Domain.Programs;

namespace Attune.Domain.Dues;

/// <summary>When somebody was last reminded of what falls due: one letter a week at most, which gathers everything.</summary>
public sealed class DueLetter
{
    /// <summary>How long the next one waits.</summary>
    public static readonly TimeSpan Apart = TimeSpan.FromDays(7);

    /// <summary>How long a letter counts as being sent; whoever took it must have ended then.</summary>
    public static readonly TimeSpan Takes = TimeSpan.FromMinutes(30);

    // Letters that do not leave are tried once a day: it is a matter of weeks.
    private static readonly TimeSpan TriedAgain = TimeSpan.FromDays(1);

    private DueLetter()
    {
    }

    public DueLetter(Guid id, ProgramId program, LeaderId? leader) => (Id, Program, Leader) = (id, program, leader);

    /// <summary>That of the leader, or of the program for its facilitator: so there is one row of each.</summary>
    public Guid Id { get; private set; }

    public ProgramId Program { get; private set; }

    /// <summary>The leader; null for the facilitator of the program.</summary>
    public LeaderId? Leader { get; private set; }

    /// <summary>When the last one left; null if none did.</summary>
    public DateTimeOffset? SentAt { get; private set; }

    /// <summary>When one may be taken again.</summary>
    public DateTimeOffset NextAt { get; private set; }

    public static DueLetter ForLeader(ProgramId program, LeaderId leader) => new(leader.Value, program, leader);

    public static DueLetter ForFacilitator(ProgramId program) => new(program.Value, program, null);

    /// <summary>Takes the letter before it leaves, so that nobody else sends it.</summary>
    /// <returns>False if one left within the week, or is under way.</returns>
    public bool Take(DateTimeOffset now)
    {
        if (now < NextAt) { return false; }
        NextAt = now + Takes;
        return true;
    }

    public void Sent(DateTimeOffset now) => (SentAt, NextAt) = (now, now + Apart);

    public void Failed(DateTimeOffset now) => NextAt = now + TriedAgain;
}
