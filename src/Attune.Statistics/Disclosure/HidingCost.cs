namespace Attune.Statistics.Disclosure;

/// <summary>Counts the views that would be lost if a block were merged with people outside of it, and remembers which are lost already.</summary>
internal sealed class HidingCost(GroupTree tree)
{
    private readonly bool[] _lost = new bool[tree.Count];

    /// <summary>The block that loses the fewest views if it is merged with others under a group; null if there is none.</summary>
    public Block? Cheapest(IEnumerable<Block> blocks, int group)
        => blocks.MinBy(block => (LostUpTo(block, group), block.People.Count, block.Id));

    /// <summary>Remembers that all views of the block below the group are lost.</summary>
    public void Lose(Block block, int group)
    {
        foreach (var one in block.Groups)
        {
            for (var at = one; at != group && !_lost[at]; at = tree.Above[at]) { _lost[at] = true; }
        }
    }

    private int LostUpTo(Block block, int group)
    {
        var lost = 0;
        for (var at = block.Top; at != group; at = tree.Above[at])
        {
            if (!_lost[at]) { lost++; }
        }

        return lost;
    }
}
