using System.Runtime.InteropServices;
using Attune.Domain.Teams;
using Attune.Statistics.Disclosure;

namespace Attune.Domain.Cascades;

/// <summary>The people of each group by what they answered in one scope. Nobody is kept, only numbers; they never leave here but through the guard.</summary>
internal sealed class ScopeTally
{
    private readonly int[] _offsets;
    private readonly int _width;

    public ScopeTally(CountedScope scope, int groups)
    {
        Scope = scope;
        (People, Counts, Words) = (new int[groups], new int[]?[groups], new Dictionary<string, int>?[groups]);
        _offsets = new int[scope.Items.Length];
        foreach (var (at, item) in scope.Items.Index()) { (_offsets[at], _width) = (_width, _width + item.Values.Length); }
    }

    public CountedScope Scope { get; }

    /// <summary>How many of each group take part.</summary>
    public int[] People { get; }

    /// <summary>For each group the number of people under each value of each item.</summary>
    public int[]?[] Counts { get; }

    /// <summary>For each group how many people use each word.</summary>
    public Dictionary<string, int>?[] Words { get; }

    /// <summary>For each word the forms in which it was written.</summary>
    public Dictionary<string, Dictionary<string, int>> Forms { get; } = [];

    public ReadOnlySpan<int> CountsOf(int[] counts, int item) => counts.AsSpan(_offsets[item], Scope.Items[item].Values.Length);

    /// <summary>Counts one person.</summary>
    /// <param name="group">The person's team.</param>
    /// <param name="values">The place of the value of each item.</param>
    /// <param name="words">The person's words, each once.</param>
    public void Add(int group, ReadOnlySpan<int> values, ImmutableArray<(string Key, string Form)> words)
    {
        People[group]++;
        var counts = Counts[group] ??= new int[_width];
        for (var item = 0; item < values.Length; item++) { counts[_offsets[item] + values[item]]++; }
        foreach (var (key, form) in words)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(Words[group] ??= [], key, out _)++;
            CollectionsMarshal.GetValueRefOrAddDefault(CollectionsMarshal.GetValueRefOrAddDefault(Forms, key, out _) ??= [], form, out _)++;
        }
    }

    /// <summary>A key for each person who takes part; no answer belongs to one.</summary>
    public Respondent[] Respondents(CascadeGroups groups)
        => [.. from place in Enumerable.Range(0, People.Length)
               from person in Enumerable.Range(0, People[place])
               select new Respondent(KeyOf(groups.Teams[place]!.Team, person), place)];

    /// <summary>What was published of an earlier cascade, as if as many as can be were the same people: nobody is linked, and the worst is assumed.</summary>
    public static Publication Published(PublishedScope earlier)
        => new([.. earlier.Blocks.Select(block => (ImmutableArray<string>)[.. block.SelectMany(team => Enumerable.Range(0, team.People).Select(person => KeyOf(team.Team, person)))])]);

    private static string KeyOf(TeamId team, int person) => $"{team}:{person}";

    /// <summary>The form of a word that most people wrote.</summary>
    public string FormOf(string key) => Forms[key].OrderByDescending(form => form.Value).ThenBy(form => form.Key, StringComparer.Ordinal).First().Key;
}
