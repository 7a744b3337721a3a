using System.Collections.Immutable;

namespace Attune.Statistics.Disclosure;

/// <summary>What may be shown: of which groups, and of which blocks of people the numbers shown are made.</summary>
public sealed class Disclosed
{
    private readonly bool[] _hiddenWhole;
    private readonly bool[] _hiddenDirect;
    private readonly bool[] _hasDirect;
    private readonly int[] _people;

    internal Disclosed(GroupTree tree, IReadOnlyList<Block> blocks)
    {
        (_hiddenWhole, _hiddenDirect, _hasDirect, _people) = (new bool[tree.Count], new bool[tree.Count], new bool[tree.Count], new int[tree.Count]);
        foreach (var block in blocks) { Mark(tree, block); }
        Tree = tree;
        Blocks = [.. blocks.Where(block => !block.IsHidden).Select(block => new DisclosedBlock(block.Top, [.. block.Groups.Order()], [.. block.People.Order()]))];
        foreach (var block in Blocks)
        {
            _people[block.Top] += block.People.Length;
            if (block.Groups is [var only]) { _hasDirect[only] = true; }
        }

        for (var group = tree.Count - 1; group > 0; group--) { _people[tree.Above[group]] += _people[group]; }
    }

    /// <summary>The groups.</summary>
    public GroupTree Tree { get; }

    /// <summary>The blocks that may be shown. Numbers may be made of whole ones alone.</summary>
    public ImmutableArray<DisclosedBlock> Blocks { get; }

    /// <summary>Whether a group with all groups below it may be shown.</summary>
    public bool ShowsWhole(int group) => !_hiddenWhole[group] && _people[group] > 0;

    /// <summary>Whether those who belong directly to a group may be shown without the groups below.</summary>
    public bool ShowsDirect(int group) => !_hiddenDirect[group] && _hasDirect[group];

    /// <summary>The people of a group with all groups below it; 0 if it may not be shown.</summary>
    public int PeopleOf(int group) => ShowsWhole(group) ? _people[group] : 0;

    /// <summary>The places of the blocks that lie wholly in some groups, for views across the tree such as a level; others take no part in the view.</summary>
    public ImmutableArray<int> BlocksWithin(Func<int, bool> isIn)
        => [.. Blocks.Index().Where(block => block.Item.Groups.All(isIn)).Select(block => block.Index)];

    /// <summary>This publication as a later one has to respect it.</summary>
    /// <param name="people">The people about whom it was decided.</param>
    public Publication AsPublished(IReadOnlyList<Respondent> people)
        => new([.. Blocks.Select(block => block.People.Select(person => people[person].Person).ToImmutableArray())]);

    private void Mark(GroupTree tree, Block block)
    {
        foreach (var group in block.Groups)
        {
            _hiddenDirect[group] |= block.IsHidden || block.Groups.Count > 1;
            for (var at = group; at >= 0 && (block.IsHidden || at != block.Top); at = tree.Above[at]) { _hiddenWhole[at] = true; }
        }
    }
}

/// <summary>People who are shown together or not at all.</summary>
/// <param name="Top">The lowest group that holds all of them.</param>
/// <param name="Groups">The groups to which they belong directly.</param>
/// <param name="People">Their places among those who answered.</param>
public sealed record DisclosedBlock(int Top, ImmutableArray<int> Groups, ImmutableArray<int> People);
