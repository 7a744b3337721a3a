using Attune.Domain.Questions;
using Attune.Domain.Teams;

namespace Attune.Domain.Cascades;

/// <summary>
/// Counts the answers of teams as they come. Of the texts only those that are still to be read are in memory: a hundred thousand answers pass through some
/// thousand at a time, and what stays is a number for each team and value.
/// </summary>
internal sealed class CascadeTally(CascadeGroups groups, ImmutableArray<PackQuestion> asked, ImmutableArray<LeadersMatters> words, int people, ReadCarried read)
{
    // Enough to tell what is common in them, and some ten megabytes of vectors.
    private const int AtOnce = 5_000;

    private readonly ScopeTally[] _closed = [.. asked.SelectMany(CountedValues.ScopesOf).Select(scope => new ScopeTally(scope, groups.Tree.Count))];
    private readonly (LeadersMatters Matters, ScopeTally Tally, List<(int Group, string Text)> Waiting)[] _open = [.. words.Select(matters => (matters, new ScopeTally(matters.Scope, groups.Tree.Count), new List<(int, string)>()))];

    public IEnumerable<(ScopeTally Tally, LeadersBeside? Leaders)> Scopes => [.. _closed.Select(tally => (tally, (LeadersBeside?)null)), .. _open.Select(open => (open.Tally, open.Matters.Leaders))];

    public async ValueTask AddAsync(ImmutableArray<ReadTeamAnswer> answers, CancellationToken cancel)
    {
        foreach (var answer in answers)
        {
            // A team that was taken out of the cascade has no place in it.
            if (groups.PlaceOf(answer.Team) is { } group) { Add(group, answer.Answer); }
        }

        foreach (var (matters, tally, waiting) in _open.Where(open => open.Waiting.Count >= AtOnce)) { await ReadAsync(matters, tally, waiting, cancel); }
    }

    /// <summary>Reads what is still waiting.</summary>
    public async ValueTask EndAsync(CancellationToken cancel)
    {
        foreach (var (matters, tally, waiting) in _open) { await ReadAsync(matters, tally, waiting, cancel); }
    }

    private void Add(int group, TeamAnswer answer)
    {
        foreach (var tally in _closed)
        {
            var item = tally.Scope.Items[0];
            var given = answer.To(tally.Scope.Question).Anchors.FirstOrDefault(anchor => anchor.Kind == item.Anchor && anchor.Item == item.About);
            if (given is not null && item.Values.IndexOf(given.Value) is >= 0 and var value) { tally.Add(group, [value], []); }
        }

        foreach (var (matters, _, waiting) in _open)
        {
            if (answer.To(matters.Scope.Question).WholeText() is { Length: > 0 } text) { waiting.Add((group, text)); }
        }
    }

    private async ValueTask ReadAsync(LeadersMatters matters, ScopeTally tally, List<(int Group, string Text)> waiting, CancellationToken cancel)
    {
        if (waiting.Count == 0) { return; }
        var carried = await read([.. waiting.Select(answer => answer.Text)], matters.Text, matters.Matters, people, cancel);
        foreach (var (answer, what) in waiting.Zip(carried))
        {
            // Who answers nothing is silent about everything, and no voice on it.
            if (what.SaysSomething) { tally.Add(answer.Group, [.. what.Matters.Select(state => (int)state)], what.Words); }
        }

        waiting.Clear();
    }
}
