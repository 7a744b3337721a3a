using Attune.Statistics.Disclosure;

namespace Attune.Statistics.Tests.Disclosure;

/// <summary>Somebody who keeps every view ever shown, and adds and subtracts them in every way there is.</summary>
internal sealed class Subtraction
{
    // The minors of the small matrices of these tests are smaller than this prime, so that a rank modulo it is the rank over the rationals.
    private const ulong Prime = (1UL << 61) - 1;

    private readonly Dictionary<string, int> _people = [];
    private readonly List<HashSet<string>> _views = [];

    public int Views => _views.Count;

    /// <summary>Keeps all views of a publication: groups with and without those below, levels, and what is left of one without another.</summary>
    public void Keep(Disclosed shown, IReadOnlyList<Respondent> people)
    {
        var tree = shown.Tree;
        foreach (var person in people) { _people.TryAdd(person.Person, _people.Count); }
        for (var group = 0; group < tree.Count; group++)
        {
            if (shown.ShowsWhole(group)) { Add(people.Where(person => IsIn(tree, person.Group, group))); }
            if (shown.ShowsDirect(group)) { Add(people.Where(person => person.Group == group)); }
        }

        foreach (var level in tree.Depth.Distinct())
        {
            Add(shown.BlocksWithin(group => tree.Depth[group] == level).SelectMany(block => shown.Blocks[block].People).Select(person => people[person]));
        }
    }

    /// <summary>The smallest number of people, under the threshold, about whom something follows from the views alone; null if there are none.</summary>
    public int? Fewest(int threshold)
    {
        var all = Rank([]);
        return Enumerable.Range(1, threshold - 1).Where(size => Groups(_people.Count, size).Any(group => Rank(group) < all)).Select(size => (int?)size).FirstOrDefault();
    }

    private void Add(IEnumerable<Respondent> people)
    {
        HashSet<string> view = [.. people.Select(person => person.Person)];
        if (view.Count > 0) { _views.Add(view); }
    }

    private static bool IsIn(GroupTree tree, int group, int above)
    {
        while (group > above) { group = tree.Above[group]; }
        return group == above;
    }

    private static IEnumerable<int[]> Groups(int of, int size, int from = 0)
        => size == 0 ? [[]] : Enumerable.Range(from, Math.Max(0, of - from)).SelectMany(first => Groups(of, size - 1, first + 1).Select(rest => (int[])[first, .. rest]));

    // Something follows about some people alone if a combination of views holds nobody else: then the views have a lower rank without these people.
    private int Rank(int[] without)
    {
        var rows = _views.Select(view => _people.Where(person => !without.Contains(person.Value)).Select(person => view.Contains(person.Key) ? 1UL : 0UL).ToArray()).ToList();
        var rank = 0;
        for (var column = 0; column < _people.Count - without.Length && rank < rows.Count; column++)
        {
            var pivot = rows.FindIndex(rank, row => row[column] != 0);
            if (pivot < 0) { continue; }
            (rows[rank], rows[pivot]) = (rows[pivot], rows[rank]);
            var inverse = Power(rows[rank][column], Prime - 2);
            for (var row = rank + 1; row < rows.Count; row++)
            {
                if (rows[row][column] == 0) { continue; }
                var factor = Times(rows[row][column], inverse);
                for (var at = column; at < rows[row].Length; at++) { rows[row][at] = (rows[row][at] + Prime - Times(factor, rows[rank][at])) % Prime; }
            }

            rank++;
        }

        return rank;
    }

    private static ulong Times(ulong one, ulong other) => (ulong)((UInt128)one * other % Prime);

    private static ulong Power(ulong number, ulong exponent)
    {
        var power = 1UL;
        for (; exponent > 0; exponent >>= 1)
        {
            if ((exponent & 1) == 1) { power = Times(power, number); }
            number = Times(number, number);
        }

        return power;
    }
}
