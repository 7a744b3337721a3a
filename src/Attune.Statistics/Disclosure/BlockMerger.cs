namespace Attune.Statistics.Disclosure;

/// <summary>Merges blocks that earlier publications would tell apart from their neighbors by too few people, from the lowest groups upwards; what no neighbor can cover is not shown.</summary>
internal sealed class BlockMerger(GroupTree tree, List<Block> blocks, LinkGraph graph)
{
    private readonly HidingCost _cost = new(tree);
    private readonly List<Block>?[] _inside = new List<Block>?[tree.Count];
    private readonly List<Block>?[] _light = new List<Block>?[tree.Count];

    public void MergeLight()
    {
        foreach (var block in blocks.Where(block => !block.IsHidden))
        {
            _cost.Lose(block, block.Top);
            (_inside[block.Top] ??= []).Add(block);
            if (!graph.IsSafe(block)) { (_light[block.Top] ??= []).Add(block); }
        }

        for (var group = tree.Count - 1; group >= 0; group--)
        {
            var inside = _inside[group] ?? [];
            var light = _light[group] ?? [];
            // Blocks of two parts of the graph are never merged: each part is safe or not by itself.
            foreach (var part in light.GroupBy(graph.PartOf).OrderBy(part => part.Key).ToArray()) { Settle(group, [.. part], inside, light); }
            if (group > 0)
            {
                var above = tree.Above[group];
                _inside[above] = _inside[above] is { } there ? BlockMaker.Joined(there, inside) : inside;
                _inside[group] = null;
            }
        }
    }

    private void Settle(int group, Block[] light, List<Block> inside, List<Block> all)
    {
        var one = light[0];
        foreach (var other in light.Skip(1)) { Merge(one, other, group); }
        if (graph.IsSafe(one)) { return; }
        var others = inside.Where(block => block is { IsAlive: true, IsHidden: false } && graph.PartOf(block) == graph.PartOf(one) && !all.Contains(block));
        if (_cost.Cheapest(others, group) is { } neighbor)
        {
            // What is safe by itself stays safe with others.
            Merge(neighbor, one, group);
        }
        else if (group == 0)
        {
            graph.Hide(one);
        }
        else
        {
            (_light[tree.Above[group]] ??= []).Add(one);
        }
    }

    private void Merge(Block into, Block other, int group)
    {
        _cost.Lose(into, group);
        _cost.Lose(other, group);
        graph.Merge(into, other);
        into.Take(other, tree);
    }
}
