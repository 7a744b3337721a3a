using Attune.Domain.Programs;
using Attune.Domain.Rounds;
using Attune.Statistics.Sides;

namespace Attune.Domain.Leaders;

/// <summary>A person of one side whose answer counts.</summary>
public sealed class Leader
{
    private Leader()
    {
    }

    public Leader(LeaderId id, ProgramId program, LeaderEntry entry)
    {
        (Id, Program) = (id, program);
        ArgumentNullException.ThrowIfNull(entry);
        Set(entry.Trimmed());
    }

    public LeaderId Id { get; private set; }

    public ProgramId Program { get; private set; }

    public Side Side { get; private set; }

    public string Name { get; private set; } = "";

    public string Function { get; private set; } = "";

    public string Role { get; private set; } = "";

    public string Mail { get; private set; } = "";

    /// <summary>The number of the first round without this leader; null while the leader takes part in every round to come.</summary>
    public int? LeftBefore { get; private set; }

    /// <summary>The number of the first round with this leader; null for whoever was there before anything was locked.</summary>
    public int? JoinedIn { get; private set; }

    public LeaderEntry Entry => new(Name, Side, Function, Role, Mail);

    /// <summary>Whether the leader has a place in the round of this number; rounds before one left are as they were.</summary>
    public bool IsIn(int round) => (JoinedIn is not { } joined || round >= joined) && (LeftBefore is not { } left || round < left);

    /// <summary>Comes after a lock: takes part from this round on, and is counted in none before.</summary>
    public void Join(int round) => JoinedIn = round;

    /// <summary>Takes part in no round from this one on. What was answered, voted and promised before stays.</summary>
    public void Leave(int round) => LeftBefore ??= round;

    /// <summary>Takes part again.</summary>
    public void Return() => LeftBefore = null;

    /// <summary>Takes over what the facilitator corrected, either all of it or nothing.</summary>
    /// <param name="entry">The leader as it should stand.</param>
    /// <param name="phase">The phase of the current round.</param>
    /// <param name="otherMails">The addresses of the program's other leaders.</param>
    /// <returns>The problems that prevent the correction; empty if it was taken over.</returns>
    public ImmutableArray<LeaderProblem> Correct(LeaderEntry entry, RoundPhase phase, IEnumerable<string> otherMails)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var wanted = entry.Trimmed();
        var problems = ImmutableArray.CreateBuilder<LeaderProblem>();
        problems.AddRange(wanted.Problems(otherMails));
        if (wanted.Side != Side && phase >= RoundPhase.Collecting) { problems.Add(LeaderProblem.SideAfterStart); }
        if (wanted.Name != Name && phase >= RoundPhase.Locked) { problems.Add(LeaderProblem.NameAfterLock); }
        if (problems.Count == 0) { Set(wanted); }
        return problems.ToImmutable();
    }

    private void Set(LeaderEntry entry)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(entry.Name);
        (Name, Side, Function, Role, Mail) = (entry.Name, entry.Side, entry.Function, entry.Role, entry.Mail);
    }
}
