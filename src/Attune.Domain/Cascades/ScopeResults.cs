using System.Runtime.InteropServices;
using Attune.Domain.Judging;
using Attune.Domain.Teams;
using Attune.Statistics.Disclosure;

namespace Attune.Domain.Cascades;

/// <summary>What may be shown of one scope: asks the guard, and makes of every view that it lets through what may be seen of it.</summary>
internal sealed class ScopeResults
{
    private const int MostWords = 40;
    private const int WordStep = 5;

    private readonly ScopeTally _tally;
    private readonly CascadeGroups _groups;
    private readonly LeadersBeside? _leaders;
    private readonly Disclosed _shown;

    public ScopeResults(ScopeTally tally, CascadeGroups groups, LeadersBeside? leaders, IEnumerable<PublishedScope> earlier)
    {
        (_tally, _groups, _leaders) = (tally, groups, leaders);
        Publication[] before = [.. earlier.Where(published => published.Scope == tally.Scope.Key).Select(ScopeTally.Published)];
        _shown = DisclosureGuard.Decide(groups.Tree, tally.Respondents(groups), before, DisclosureOptions.Default with { Fewest = TeamCounts.Fewest });
    }

    /// <summary>The blocks for later cascades.</summary>
    public PublishedScope Published => new(_tally.Scope.Key, [.. _shown.Blocks.Select(block => (ImmutableArray<PublishedTeam>)[.. block.Groups.Select(group => new PublishedTeam(_groups.Teams[group]!.Team, _tally.People[group]))])]);

    /// <summary>One for each group; null where it may not be shown.</summary>
    public ShownScope?[] Groups()
    {
        var (counts, words) = ((int[]?[])[.. _tally.Counts.Select(own => own?.ToArray())], (Dictionary<string, int>?[])[.. _tally.Words.Select(own => own is null ? null : new Dictionary<string, int>(own))]);
        var shown = new ShownScope?[_groups.Tree.Count];
        for (var group = shown.Length - 1; group >= 0; group--)
        {
            if (MayShow(group) && counts[group] is { } whole) { shown[group] = Show(whole, _shown.PeopleOf(group), words[group] ?? []); }
            if (group == 0) { break; }
            var above = _groups.Tree.Above[group];
            counts[above] = Sum(counts[above], counts[group]);
            words[above] = Sum(words[above], words[group]);
        }

        return shown;
    }

    /// <summary>One for each level from 1 on; null where it may not be shown.</summary>
    public ShownScope? Level(int level)
    {
        var blocks = BlocksOf(level);
        if (blocks.Length == 0) { return null; }
        int[] groups = [.. blocks.SelectMany(block => block.Groups)];
        int[]? counts = null;
        Dictionary<string, int>? words = null;
        foreach (var group in groups)
        {
            counts = Sum(counts, _tally.Counts[group]);
            words = Sum(words, _tally.Words[group] is { } own ? new(own) : null);
        }

        return Show(counts!, groups.Sum(group => _tally.People[group]), words ?? []);
    }

    /// <summary>For each block of a level which part of the leaders' topics its people speak of on average, from 0 to 1.</summary>
    public double[] Kept(int level)
    {
        int[] topics = [.. _tally.Scope.Items.Index().Where(item => item.Item.Kind == CountedKind.Topic).Select(item => item.Index)];
        return topics.Length == 0 ? [] : [.. BlocksOf(level).Select(block => topics.Average(topic => (double)block.Groups.Sum(group => KeptIn(group, topic)) / block.Groups.Sum(group => _tally.People[group])))];
    }

    private int KeptIn(int group, int topic) => _tally.CountsOf(_tally.Counts[group]!, topic)[(int)Analysis.Cascades.Carried.Kept];

    // A level, or all, of one leader's teams would be that leader's; two leaders would each know the other's.
    private DisclosedBlock[] BlocksOf(int level)
    {
        DisclosedBlock[] blocks = [.. _shown.BlocksWithin(group => _groups.LevelOf(group) == level).Select(block => _shown.Blocks[block])];
        return LeadersIn(blocks.SelectMany(block => block.Groups)) >= SmallCells.Fewest ? blocks : [];
    }

    private bool MayShow(int group)
        => _shown.ShowsWhole(group) && (group != 0 || LeadersIn(_shown.Blocks.SelectMany(block => block.Groups)) >= SmallCells.Fewest);

    private int LeadersIn(IEnumerable<int> groups) => groups.Select(_groups.LeaderGroupOf).Distinct().Count();

    private ShownScope Show(int[] counts, int people, Dictionary<string, int> words) => new(
        TeamCounts.Step(people),
        [.. _tally.Scope.Items.Index().Select(item => Show(item.Item, _tally.CountsOf(counts, item.Index), people))],
        [.. (from word in words
             where word.Value >= TeamCounts.Fewest
             orderby word.Value descending, word.Key
             select new ShownWord(word.Key, _tally.FormOf(word.Key), SpreadOf(word.Value, people))).Take(MostWords)],
        Shared(words, people));

    private static WordSpread SpreadOf(int count, int people) => 2 * count >= people ? WordSpread.Most : 4 * count >= people ? WordSpread.Many : WordSpread.Some;

    private static ShownItem Show(CountedItem item, ReadOnlySpan<int> counts, int people)
    {
        var shares = ImmutableArray.CreateBuilder<ShownShare>(counts.Length);
        var (middle, seen) = (-1, 0);
        for (var value = 0; value < counts.Length; value++)
        {
            shares.Add(ShownShare.Show(counts[value], people));
            seen += counts[value];
            if (middle < 0 && 2 * seen >= people) { middle = value; }
        }

        return new(shares.ToImmutable(), item.IsOrdered ? middle : null);
    }

    private int? Shared(Dictionary<string, int> words, int people)
    {
        if (_leaders is null) { return null; }
        var (both, any) = (0.0, 0.0);
        foreach (var (key, count) in words)
        {
            var (here, there) = ((double)count / people, _leaders.Words.GetValueOrDefault(key));
            (both, any) = (both + Math.Min(here, there), any + Math.Max(here, there));
        }

        any += _leaders.Words.Where(word => !words.ContainsKey(word.Key)).Sum(word => word.Value);
        return any == 0 ? 0 : (int)Math.Round(100 * both / any / WordStep) * WordStep;
    }

    private static int[]? Sum(int[]? into, int[]? other)
    {
        if (into is null || other is null) { return into ?? other?.ToArray(); }
        for (var at = 0; at < into.Length; at++) { into[at] += other[at]; }
        return into;
    }

    // The larger one takes the smaller one, so that a deep tree costs no more than a flat one.
    private static Dictionary<string, int>? Sum(Dictionary<string, int>? one, Dictionary<string, int>? other)
    {
        if (one is null || other is null) { return one ?? other; }
        var (larger, smaller) = one.Count >= other.Count ? (one, other) : (other, one);
        foreach (var (key, count) in smaller) { CollectionsMarshal.GetValueRefOrAddDefault(larger, key, out _) += count; }
        return larger;
    }
}
