namespace Attune.Statistics.Disclosure;

/// <summary>Puts people into blocks from the lowest groups upwards. What is too few in one group is joined with the least loss to its neighbors under the same group above.</summary>
internal sealed class BlockMaker(GroupTree tree, IReadOnlyList<Respondent> people, int fewest)
{
    private readonly List<Block> _blocks = [];
    private readonly HidingCost _cost = new(tree);
    private readonly List<Block>?[] _inside = new List<Block>?[tree.Count];
    private readonly List<int>?[] _tooFew = new List<int>?[tree.Count];

    public List<Block> Make()
    {
        var direct = new List<int>?[tree.Count];
        for (var person = 0; person < people.Count; person++) { (direct[people[person].Group] ??= []).Add(person); }
        for (var group = tree.Count - 1; group >= 0; group--) { Close(group, direct[group] ?? []); }
        return _blocks;
    }

    private void Close(int group, List<int> direct)
    {
        var inside = _inside[group] ?? [];
        var rest = _tooFew[group] ?? [];
        if (rest.Count >= fewest) { Add(rest, group, inside); rest = []; }
        if (direct.Count >= fewest) { Add(direct, group, inside); } else { rest = [.. rest, .. direct]; }
        if (rest.Count >= fewest) { Add(rest, group, inside); rest = []; }
        if (rest.Count > 0 && _cost.Cheapest(inside, group) is { } neighbor)
        {
            _cost.Lose(neighbor, group);
            neighbor.Add(rest, people, tree);
            _cost.Lose(neighbor, group);
            rest = [];
        }

        PassUp(group, inside, rest);
    }

    private void Add(List<int> some, int group, List<Block> inside)
    {
        var block = new Block(_blocks.Count, people[some[0]].Group);
        block.Add(some, people, tree);
        if (block.Top != group || block.Groups.Count > 1) { _cost.Lose(block, group); }
        _blocks.Add(block);
        inside.Add(block);
    }

    private void PassUp(int group, List<Block> inside, List<int> rest)
    {
        if (group == 0)
        {
            if (rest.Count > 0) { Add(rest, group, inside); _blocks[^1].IsHidden = true; }
            return;
        }

        var above = tree.Above[group];
        // The longer list takes the shorter one, so that a deep tree costs no more than a flat one.
        _inside[above] = _inside[above] is { } there ? Joined(there, inside) : inside;
        _inside[group] = null;
        if (rest.Count > 0) { (_tooFew[above] ??= []).AddRange(rest); }
    }

    internal static List<Block> Joined(List<Block> one, List<Block> other)
    {
        var (longer, shorter) = one.Count >= other.Count ? (one, other) : (other, one);
        longer.AddRange(shorter);
        return longer;
    }
}
