namespace Attune.Statistics.Disclosure;

/// <summary>People who are shown together or not at all, while it is being decided.</summary>
internal sealed class Block(int id, int top)
{
    public int Id { get; } = id;

    /// <summary>The lowest group that holds all of them.</summary>
    public int Top { get; private set; } = top;

    /// <summary>The places of the people among all.</summary>
    public List<int> People { get; } = [];

    /// <summary>The groups to which they belong directly.</summary>
    public HashSet<int> Groups { get; } = [];

    /// <summary>Nothing that holds them may be shown.</summary>
    public bool IsHidden { get; set; }

    /// <summary>It was not merged into another.</summary>
    public bool IsAlive { get; private set; } = true;

    public void Add(IEnumerable<int> people, IReadOnlyList<Respondent> all, GroupTree tree)
    {
        foreach (var person in people)
        {
            People.Add(person);
            if (Groups.Add(all[person].Group)) { Top = tree.Meet(Top, all[person].Group); }
        }
    }

    public void Take(Block other, GroupTree tree)
    {
        People.AddRange(other.People);
        Groups.UnionWith(other.Groups);
        Top = tree.Meet(Top, other.Top);
        other.IsAlive = false;
    }
}
