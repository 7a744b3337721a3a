using System.Text.RegularExpressions;
using Attune.Analysis.Matters;

namespace Attune.Analysis.Stance;

/// <summary>
/// Who does what, and what comes first, in a text, as far as the order of its words tells it. Two texts of nearly the same words are opposed if they exchange the
/// roles: "AI proposes, a human decides" and "a human proposes, AI decides", "IT trains the business" and "the business trains IT".
/// </summary>
internal sealed partial class Roles
{
    // The department, which is written in capitals, is no function word.
    private const string It = "itdepartment";

    private readonly Dictionary<string, string> _written = new(StringComparer.Ordinal);
    private readonly (string[] Stems, bool Passive, bool Is)[] _said;
    private readonly HashSet<string>[] _clauses;
    private bool? _isBoth;

    /// <param name="text">The text of a point.</param>
    /// <param name="stems">The content stems that count.</param>
    public Roles(string text, IReadOnlySet<string> stems)
    {
        var plain = Department().Replace(text.Replace('’', '\''), It).ToLowerInvariant();
        var clauses = ClauseEnd().Split(plain).Select(clause => (Stems: ContentStems.Words(clause).Select(Known).OfType<string>().ToArray(), Passive: Passive().IsMatch(clause), Is: Copula().IsMatch(clause))).ToArray();
        _said = clauses;
        _clauses = [.. clauses.Select(clause => clause.Stems.ToHashSet(StringComparer.Ordinal)).Where(clause => clause.Count >= 2)];

        string? Known(string word)
        {
            // Light verbs stand with everything.
            var stem = word == It ? It : ContentStems.Read(word).FirstOrDefault(stem => stems.Contains(stem) && stem is not ("go" or "goes" or "come"));
            if (stem is not null) { _written.TryAdd(stem, word == It ? "IT" : word); }

            return stem;
        }
    }

    /// <summary>Returns the words whose roles two texts exchange; null where they exchange none.</summary>
    public (string[] Mine, string[] Theirs)? ExchangedIn(Roles other)
        => !IsBoth && !other.IsBoth && Exchanged(other) is { } stems ? (Written(stems), other.Written(stems)) : null;

    // A text that exchanges the roles of its own words holds both readings.
    private bool IsBoth => _isBoth ??= Exchanged(this) is not null;

    private (string, string)? Exchanged(Roles other) => PairsExchanged(other) ?? OrderTurned(other);

    private string[] Written((string, string) stems) => [_written[stems.Item1], _written[stems.Item2]];

    // "AI proposes, a human decides" against "a human proposes, AI decides": of four words that stand in pairs, each stands with the other partner.
    private (string, string)? PairsExchanged(Roles other) => _clauses.Length < 2 || other._clauses.Length < 2 ? null : PairsExchangedIn(other);

    private (string, string)? PairsExchangedIn(Roles other)
        => (from one in _clauses
            from two in _clauses
            where one != two
            from mine in other._clauses
            from theirs in other._clauses
            where mine != theirs
            from a in one
            where !two.Contains(a) && mine.Contains(a) && !theirs.Contains(a)
            from b in two
            where !one.Contains(b) && theirs.Contains(b) && !mine.Contains(b)
            from c in one
            where c != a && !two.Contains(c) && theirs.Contains(c) && !mine.Contains(c)
            from d in two
            where d != b && !one.Contains(d) && mine.Contains(d) && !theirs.Contains(d)
            orderby a, b
            select ((string, string)?)(a, b)).FirstOrDefault();

    // "IT trains the business" against "the business trains IT"; "the business is trained by IT" turns the words and not the roles, and so does "the return is wrong"
    // beside "a wrong return".
    private (string, string)? OrderTurned(Roles other)
    {
        List<(string, string)>? turned = null;
        foreach (var mine in _said)
        {
            foreach (var theirs in other._said)
            {
                if (mine.Passive == theirs.Passive && (mine.Passive || mine.Is == theirs.Is)) { AddTurned(mine.Stems, theirs.Stems, ref turned); }
            }
        }

        // Of several, the same is told from both texts.
        return turned?.Select(pair => (Pair: pair, Ordered: new[] { pair.Item1, pair.Item2 }.Order(StringComparer.Ordinal).ToArray()))
            .OrderBy(pair => pair.Ordered[0]).ThenBy(pair => pair.Ordered[1]).First().Pair;
    }

    private static void AddTurned(string[] mine, string[] theirs, ref List<(string, string)>? turned)
    {
        for (var verb = 1; verb < mine.Length - 1; verb++)
        {
            for (var at = 1; at < theirs.Length - 1; at++)
            {
                if (theirs[at] == mine[verb] && theirs[at + 1] == mine[verb - 1] && theirs[at - 1] == mine[verb + 1] && mine[verb - 1] != mine[verb + 1]) { (turned ??= []).Add((mine[verb - 1], mine[verb + 1])); }
            }
        }
    }

    [GeneratedRegex(@"\bIT\b")]
    private static partial Regex Department();

    [GeneratedRegex(@"\b(?:is|are|was|were|be|been|am)\b")]
    private static partial Regex Copula();

    [GeneratedRegex(@"\bby\b")]
    private static partial Regex Passive();

    [GeneratedRegex(@"[,;:.!?()–—]|\s-\s|\b(?:but|because|if|unless|while|whereas|since|and|so|as|or|then|rather than|instead of|not|before|after)\b")]
    private static partial Regex ClauseEnd();
}
