using System.Collections.Immutable;

namespace Attune.Statistics.Disclosure;

/// <summary>
/// The people as edges between what they were part of in earlier publications and their block in this one. Vertex 0 stands for "nowhere": those who were not
/// there before, who are no longer there, and whose block is not shown.
/// </summary>
internal sealed class LinkGraph
{
    private const int Nowhere = 0;

    private readonly List<Dictionary<int, int>> _links = [new()];
    private readonly int[] _vertexOf;
    private readonly int[] _part;
    private readonly Dictionary<int, Block> _root = [];
    private readonly int _fewest;

    public LinkGraph(IReadOnlyList<Respondent> people, List<Block> blocks, IReadOnlyList<Publication> earlier, int fewest)
    {
        _fewest = fewest;
        var before = History(earlier);
        var atoms = new Dictionary<string, int>();
        var now = new Dictionary<string, int>();
        _vertexOf = [.. blocks.Select(block => block.IsHidden ? Nowhere : NewVertex())];
        foreach (var block in blocks)
        {
            foreach (var person in block.People) { now[people[person].Person] = _vertexOf[block.Id]; }
        }

        foreach (var person in before.Keys.Concat(now.Keys).Distinct())
        {
            var atom = Nowhere;
            if (before.TryGetValue(person, out var history) && !atoms.TryGetValue(history, out atom)) { atoms[history] = atom = NewVertex(); }
            Link(atom, now.GetValueOrDefault(person, Nowhere));
        }

        _part = Parts();
        FindRoots(blocks, people, earlier);
    }

    /// <summary>The part of the graph in which a block lies. Nothing links two parts, so that nothing of one tells about the other.</summary>
    public int PartOf(Block block) => _part[_vertexOf[block.Id]];

    /// <summary>Whether no combination that tells the block from what else is known touches fewer people than the threshold.</summary>
    public bool IsSafe(Block block)
    {
        var vertex = _vertexOf[block.Id];
        var target = PartOf(block) == _part[Nowhere] ? Nowhere : _vertexOf[_root[PartOf(block)].Id];
        return vertex == target || Flow(vertex, target) >= _fewest;
    }

    /// <summary>Makes two vertices one, because the blocks are shown together only.</summary>
    public void Merge(Block into, Block other)
    {
        Contract(_vertexOf[into.Id], _vertexOf[other.Id]);
        _vertexOf[other.Id] = _vertexOf[into.Id];
        if (_root.TryGetValue(PartOf(into), out var root) && root == other) { _root[PartOf(into)] = into; }
    }

    public void Hide(Block block)
    {
        block.IsHidden = true;
        if (_vertexOf[block.Id] != Nowhere) { Contract(Nowhere, _vertexOf[block.Id]); }
        _vertexOf[block.Id] = Nowhere;
    }

    // People with the same history are one vertex: whoever subtracts is taken to know each such group, which is more than was shown.
    private static Dictionary<string, string> History(IReadOnlyList<Publication> earlier)
    {
        var history = new Dictionary<string, string>();
        foreach (var (at, publication) in earlier.Index())
        {
            foreach (var (block, keys) in publication.Blocks.Index())
            {
                foreach (var key in keys) { history[key] = $"{history.GetValueOrDefault(key)}|{at}:{block}"; }
            }
        }

        return history;
    }

    private int NewVertex()
    {
        _links.Add([]);
        return _links.Count - 1;
    }

    private void Link(int one, int other, int people = 1)
    {
        if (one == other) { return; }
        _links[one][other] = _links[one].GetValueOrDefault(other) + people;
        _links[other][one] = _links[other].GetValueOrDefault(one) + people;
    }

    private void Contract(int into, int other)
    {
        foreach (var (neighbor, people) in _links[other])
        {
            _links[neighbor].Remove(other);
            Link(into, neighbor, people);
        }

        _links[other].Clear();
    }

    private int[] Parts()
    {
        var part = new int[_links.Count];
        Array.Fill(part, -1);
        for (var start = 0; start < part.Length; start++)
        {
            if (part[start] >= 0) { continue; }
            var open = new Stack<int>([start]);
            part[start] = start;
            while (open.TryPop(out var at))
            {
                foreach (var next in _links[at].Keys.Where(next => part[next] < 0))
                {
                    part[next] = start;
                    open.Push(next);
                }
            }
        }

        return part;
    }

    // A part in which nobody is missing on either side can be told from the rest for nothing. It needs one block to measure from; and after several publications
    // its sum must have been known from one of them, else it is new knowledge about groups that were kept apart.
    private void FindRoots(List<Block> blocks, IReadOnlyList<Respondent> people, IReadOnlyList<Publication> earlier)
    {
        foreach (var part in blocks.Where(block => PartOf(block) != _part[Nowhere]).GroupBy(PartOf).ToArray())
        {
            _root[part.Key] = part.MaxBy(block => (block.People.Count, -block.Id))!;
        }

        if (earlier.Count == 1) { return; }
        var places = earlier.Select(publication => publication.Blocks.SelectMany(block => block.Select(person => (person, block))).ToDictionary(one => one.person, one => one.block)).ToArray();
        foreach (var part in blocks.Where(block => PartOf(block) != _part[Nowhere]).GroupBy(PartOf).ToArray())
        {
            string[] members = [.. part.SelectMany(block => block.People).Select(person => people[person].Person)];
            if (places.Any(place => Knows(place, members))) { continue; }
            foreach (var block in part) { Hide(block); }
        }
    }

    private static bool Knows(Dictionary<string, ImmutableArray<string>> place, string[] members)
        => members.All(place.ContainsKey) && members.Select(member => place[member]).Distinct().Sum(block => block.Length) == members.Length;

    /// <summary>The number of people who must be crossed between two vertices, counted up to the threshold (Ford and Fulkerson 1956).</summary>
    private int Flow(int from, int to)
    {
        var used = new Dictionary<(int, int), int>();
        var flow = 0;
        while (flow < _fewest && Path(from, to, used) is { } cameFrom)
        {
            var more = _fewest - flow;
            for (var at = to; at != from; at = cameFrom[at]) { more = Math.Min(more, Free(cameFrom[at], at, used)); }
            for (var at = to; at != from; at = cameFrom[at])
            {
                used[(cameFrom[at], at)] = used.GetValueOrDefault((cameFrom[at], at)) + more;
                used[(at, cameFrom[at])] = used.GetValueOrDefault((at, cameFrom[at])) - more;
            }

            flow += more;
        }

        return flow;
    }

    private int Free(int one, int other, Dictionary<(int, int), int> used) => _links[one][other] - used.GetValueOrDefault((one, other));

    private Dictionary<int, int>? Path(int from, int to, Dictionary<(int, int), int> used)
    {
        var cameFrom = new Dictionary<int, int> { [from] = from };
        var open = new Queue<int>([from]);
        while (open.TryDequeue(out var at))
        {
            foreach (var next in _links[at].Keys)
            {
                if (cameFrom.ContainsKey(next) || Free(at, next, used) <= 0) { continue; }
                cameFrom[next] = at;
                if (next == to) { return cameFrom; }
                open.Enqueue(next);
            }
        }

        return null;
    }
}
