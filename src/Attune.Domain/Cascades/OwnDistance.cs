using Attune.Analysis.Cascades;
using Attune.Domain.Answers;

namespace Attune.Domain.Cascades;

/// <summary>A closed answer of a leader beside those of the own team.</summary>
/// <param name="Scope">What was asked.</param>
/// <param name="Shown">What may be shown of the team.</param>
/// <param name="Own">The place of the leader's own value.</param>
public sealed record OwnClosed(CountedScope Scope, ShownScope Shown, int Own)
{
    /// <summary>Which part of the team answers as the leader does.</summary>
    public ShownShare Alike => Shown.Items[0].Shares[Own];

    /// <summary>How many steps the middle of the team stands after the leader, before it if below 0; null where values have no order.</summary>
    public int? Steps => Shown.Items[0].Middle - Own;
}

/// <summary>Something that a leader wrote, beside what the own team says about it.</summary>
/// <param name="Sentences">The leader's own sentences.</param>
/// <param name="Shown">What may be shown of the team, at the places of <see cref="Carried"/>.</param>
public sealed record OwnSaid(ImmutableArray<string> Sentences, ShownItem Shown)
{
    // Fewer than a quarter of a team do not carry what their leader says.
    private const int CarriedFrom = 25;

    public ShownShare Kept => Shown.Shares[(int)Carried.Kept];

    public ShownShare Other => Shown.Shares[(int)Carried.Other];

    public bool IsCarried => Kept.Part != SharePart.HardlyAnybody && Kept.Percent >= CarriedFrom;

    public override string ToString() => "(something said)";
}

/// <summary>How far a leader's own answers are from those of the own team. It is measured for that leader when that leader asks, and kept nowhere.</summary>
/// <param name="Closed">The closed answers that both gave, where enough of the team did.</param>
/// <param name="Said">What the leader wrote to the questions that the team answered in words.</param>
/// <param name="Words">The leader's words that at least five of the team use, too.</param>
/// <param name="OwnWords">How many words the leader used there.</param>
public sealed record OwnDistance(ImmutableArray<OwnClosed> Closed, ImmutableArray<OwnSaid> Said, ImmutableArray<string> Words, int OwnWords)
{
    /// <param name="part">The results of the leader's teams.</param>
    /// <param name="team">One of its groups.</param>
    /// <param name="own">The leader's own answers by question.</param>
    /// <param name="sentences">The leader's own sentences by their keys.</param>
    public static OwnDistance Measure(CascadePart part, ShownGroup team, IReadOnlyDictionary<string, AnswerContent> own, IReadOnlyDictionary<string, string> sentences)
    {
        ArgumentNullException.ThrowIfNull(part);
        ArgumentNullException.ThrowIfNull(team);
        ArgumentNullException.ThrowIfNull(own);
        ArgumentNullException.ThrowIfNull(sentences);
        var shown = part.Scopes.Zip(team.Scopes).Where(scope => scope.Second is not null && own.ContainsKey(scope.First.Question)).Select(scope => (Scope: scope.First, Shown: scope.Second!)).ToArray();
        var words = shown.Where(scope => scope.Scope.InWords).Select(scope => (Own: CarriedWords.Read(own[scope.Scope.Question].WholeText()), scope.Shown)).ToArray();
        return new(
            [.. from scope in shown
                where !scope.Scope.InWords
                let item = scope.Scope.Items[0]
                let given = own[scope.Scope.Question].Anchors.FirstOrDefault(anchor => anchor.Kind == item.Anchor && anchor.Item == item.About)
                let place = given is null ? -1 : item.Values.IndexOf(given.Value)
                where place >= 0
                select new OwnClosed(scope.Scope, scope.Shown, place)],
            [.. from scope in shown
                where scope.Scope.InWords
                from item in scope.Scope.Items.Zip(scope.Shown.Items)
                let mine = item.First.Sentences.Where(sentences.ContainsKey).Select(key => sentences[key]).ToImmutableArray()
                where !mine.IsEmpty
                select new OwnSaid(mine, item.Second)],
            [.. words.SelectMany(scope => scope.Own.Where(word => scope.Shown.Words.Any(theirs => theirs.Key == word.Key))).Select(word => word.Form).Distinct()],
            words.SelectMany(scope => scope.Own).DistinctBy(word => word.Key).Count());
    }
}
