using Attune.Domain.Leaders;
using Attune.Statistics.Sides;

namespace Attune.Web.Desk.Setup;

/// <summary>What the form of one leader sends.</summary>
public sealed class LeaderForm
{
    public string? Name { get; init; }

    public Side? Side { get; init; }

    public string? Function { get; init; }

    public string? Role { get; init; }

    public string? Mail { get; init; }

    /// <summary>The entry with the sent fields replaced; a field that was not sent changes nothing.</summary>
    public LeaderEntry Over(LeaderEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return new LeaderEntry(Name ?? entry.Name, Side ?? entry.Side, Function ?? entry.Function, Role ?? entry.Role, Mail ?? entry.Mail).Trimmed();
    }
}
