namespace Attune.Domain;

/// <summary>What the facilitator says about a leader. Mail may be empty: a link can be handed over.</summary>
public sealed record LeaderEntry(string Name, Side Side, string Function, string Role, string Mail);

/// <summary>A person of one side whose answer counts.</summary>
public sealed class Leader
{
    private Leader()
    {
    }

    public Leader(LeaderId id, ProgramId program, LeaderEntry entry)
    {
        (Id, Program) = (id, program);
        Correct(entry);
    }

    public LeaderId Id { get; private set; }

    public ProgramId Program { get; private set; }

    public Side Side { get; private set; }

    public string Name { get; private set; } = "";

    public string Function { get; private set; } = "";

    public string Role { get; private set; } = "";

    public string Mail { get; private set; } = "";

    public void Correct(LeaderEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        ArgumentException.ThrowIfNullOrWhiteSpace(entry.Name);
        (Name, Side, Function, Role, Mail) =
            (entry.Name.Trim(), entry.Side, entry.Function.Trim(), entry.Role.Trim(), entry.Mail.Trim());
    }
}
