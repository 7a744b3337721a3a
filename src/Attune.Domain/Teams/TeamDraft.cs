using Attune.Domain.Programs;

namespace Attune.Domain.Teams;

/// <summary>A team of a list while the list is being read.</summary>
/// <param name="name">Its name.</param>
/// <param name="line">The line that speaks of it.</param>
internal sealed class TeamDraft(string name, int line)
{
    public string Name { get; } = name;

    public int Line { get; set; } = line;

    /// <summary>A line is about it; otherwise it only stands in the path of another.</summary>
    public bool IsSaid { get; set; }

    /// <summary>The team above, as the line names it.</summary>
    public string ParentName { get; set; } = "";

    /// <summary>The team above, if the list holds it.</summary>
    public TeamDraft? Parent { get; set; }

    /// <summary>The team above, if it is there already and the list does not hold it.</summary>
    public TeamNode? ParentThere { get; set; }

    /// <summary>The leader whom the line names.</summary>
    public LeaderId? Leader { get; set; }

    /// <summary>The leader whom a line below names, for a team at the top whose own line names none.</summary>
    public LeaderId? LeaderFromBelow { get; set; }

    public int? People { get; set; }

    /// <summary>The same team in the tree; null if it is new.</summary>
    public TeamNode? There { get; set; }

    public bool IsBelow => Parent is not null || ParentThere is not null;

    public TeamId Id => _new ??= There?.Id ?? TeamId.New();

    /// <summary>The teams above in the list, from this one up; ends where a circle closes.</summary>
    public IEnumerable<TeamDraft> Up()
    {
        var seen = new HashSet<TeamDraft>();
        for (var at = this; at is not null && seen.Add(at); at = at.Parent) { yield return at; }
    }

    /// <summary>Its place in the tree afterwards. What the list does not say stays as it was.</summary>
    public TeamNode Node()
    {
        var people = People ?? There?.People;
        if ((Parent?.Id ?? ParentThere?.Id) is { } parent) { return new(Id, parent, null, Name, people); }
        // A line without a place is about the team where it stands.
        if (Leader is null && There is { Parent: not null }) { return There with { Name = Name, People = people }; }
        return new(Id, null, Leader ?? There?.Leader ?? LeaderFromBelow, Name, people);
    }

    private TeamId? _new;
}
