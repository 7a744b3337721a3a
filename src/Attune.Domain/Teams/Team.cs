using Attune.Domain.Programs;

namespace Attune.Domain.Teams;

/// <summary>
/// People who work under a leader, or a group of such teams. Nobody in it is named: a team has a name, a place in the tree and, if the facilitator knows it, a
/// number of people.
/// </summary>
public sealed class Team
{
    public const int LongestName = 120;

    public const int MostPeople = 1_000_000;

    /// <summary>More levels under one leader are a list that went wrong.</summary>
    public const int MostLevels = 10;

    /// <summary>The most teams of a program.</summary>
    public const int Most = 20_000;

    private Team()
    {
    }

    public Team(ProgramId program, TeamNode node)
    {
        ArgumentNullException.ThrowIfNull(node);
        (Id, Program) = (node.Id, program);
        Set(node);
    }

    public TeamId Id { get; private set; }

    public ProgramId Program { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>The team above; null directly under a leader.</summary>
    public TeamId? Parent { get; private set; }

    /// <summary>The leader at the top; null below a team, and after the leader was erased.</summary>
    public LeaderId? Leader { get; private set; }

    /// <summary>How many people are in the team itself, without the teams below; null if nobody said.</summary>
    public int? People { get; private set; }

    /// <summary>Goes up with every change, so that two facilitators at once cannot overwrite each other.</summary>
    public int Revision { get; private set; }

    public TeamNode Node => new(Id, Parent, Leader, Name, People);

    /// <summary>Takes over a place, a name and a size that the tree has accepted.</summary>
    /// <exception cref="ArgumentException">It is the place of another team, or under two, or has no name.</exception>
    public void Set(TeamNode node)
    {
        ArgumentNullException.ThrowIfNull(node);
        ArgumentException.ThrowIfNullOrWhiteSpace(node.Name);
        if (node.Id != Id) { throw new ArgumentException("The place belongs to another team.", nameof(node)); }
        if (node is { Parent: not null, Leader: not null }) { throw new ArgumentException("A team is either under another or under a leader.", nameof(node)); }
        ArgumentOutOfRangeException.ThrowIfGreaterThan(node.Name.Length, LongestName);
        ArgumentOutOfRangeException.ThrowIfNegative(node.People ?? 0);
        (Name, Parent, Leader, People, Revision) = (node.Name.Trim(), node.Parent, node.Leader, node.People, Revision + 1);
    }
}

/// <summary>A team's place in the tree.</summary>
/// <param name="Id">The team.</param>
/// <param name="Parent">The team above; null at the top.</param>
/// <param name="Leader">The leader, for a team at the top; null if that leader was erased.</param>
/// <param name="Name">Its name, which is its own among the teams beside it.</param>
/// <param name="People">How many people are in the team itself; null if nobody said.</param>
public sealed record TeamNode(TeamId Id, TeamId? Parent, LeaderId? Leader, string Name, int? People);
