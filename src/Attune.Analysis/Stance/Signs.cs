using System.Text.RegularExpressions;
using Attune.Analysis.Matters;

namespace Attune.Analysis.Stance;

/// <summary>
/// With which sign a text says its content words: said, denied, or open. A word is denied behind a "not" or a verb that rejects, and where it is put second:
/// "A rather than B", "A before B", "A without B", "B has to go".
/// </summary>
internal sealed partial class Signs
{
    private const int Said = 1;
    private const int Denied = 2;
    private const int Open = Said | Denied;

    // A denial rarely refers to a word that is farther away than this.
    private const int Reach = 8;

    private readonly Dictionary<string, Signed> _signs = new(StringComparer.Ordinal);
    private readonly List<(HashSet<string> Stems, int Pair, int End, string Word)> _ends = [];
    private readonly IReadOnlySet<string> _stems;

    /// <param name="lower">The text in lower case.</param>
    /// <param name="stems">The content stems of the text that count.</param>
    public Signs(string lower, IReadOnlySet<string> stems)
    {
        _stems = stems;
        var plain = Condition().Replace(GoesAway().Replace(Neutral().Replace(lower, " "), " abolished"), "; $0");
        foreach (var clause in Boundary().Split(plain)) { ReadClause(clause); }
    }

    /// <summary>
    /// Returns the words that both texts use and one of them denies, each text's in lower case and with "not"; nothing where more of the shared words are denied
    /// by both, and nothing where it is one word among others that stand as they do, because that is chance.
    /// </summary>
    /// <param name="other">The other text.</param>
    /// <param name="several">So many turned words are no chance, even where they are the smaller part.</param>
    public (string[] Mine, string[] Theirs) TurnedIn(Signs other, int several)
    {
        var (clear, denied, turned) = Shared(other);
        if (turned is null || !IsTurned(denied, turned.Count) || (turned.Count < several && 2 * turned.Count <= clear)) { return ([], []); }
        turned = [.. turned.OrderBy(word => word.Stem)];
        return ([.. turned.Select(word => word.Mine.ToString())], [.. turned.Select(word => word.Theirs.ToString())]);
    }

    /// <summary>Says whether even one word is turned: too little to ask by, and enough not to tell that two texts agree.</summary>
    public bool TurnAny(Signs other)
    {
        var (_, denied, turned) = Shared(other);
        return turned is not null && IsTurned(denied, turned.Count);
    }

    // "Bonuses rather than penalties should steer the supplier" denies what is said of the penalties, too, so that as many words denied by both are no excuse for two.
    private static bool IsTurned(int denied, int turned) => turned > denied || (turned > 1 && turned == denied);

    // How many words have a clear sign in both texts, how many of them are denied by both, and those that are turned. A loop and no query: a crowd has hundreds of thousands of pairs.
    private (int Clear, int Denied, List<(string Stem, Signed Mine, Signed Theirs)>? Turned) Shared(Signs other)
    {
        var (clear, denied) = (0, 0);
        List<(string, Signed, Signed)>? turned = null;
        foreach (var (stem, mine) in _signs)
        {
            if (mine.Sign == Open || !other._signs.TryGetValue(stem, out var theirs) || theirs.Sign == Open) { continue; }

            clear++;
            if (mine.Sign != theirs.Sign) { (turned ??= []).Add((stem, mine, theirs)); }
            else if (mine.Sign == Denied) { denied++; }
        }

        return (clear, denied, turned);
    }

    /// <summary>
    /// Returns two words that stand at the two ends of a pair of opposites, which are said of the same word, or anywhere in texts of nearly the same words. A
    /// denied end is the other end, and a text that holds both ends says neither.
    /// </summary>
    /// <param name="other">The other text.</param>
    /// <param name="isCopy">Whether the texts share most of their words.</param>
    public (string Mine, string Theirs)? OppositeEnds(Signs other, bool isCopy)
    {
        foreach (var mine in _ends)
        {
            foreach (var theirs in other._ends)
            {
                if (mine.Pair == theirs.Pair && mine.End != theirs.End && ContentStems.Stem(mine.Word) != ContentStems.Stem(theirs.Word) && (isCopy || mine.Stems.Overlaps(theirs.Stems)) && !Holds(mine.Pair, theirs.End) && !other.Holds(theirs.Pair, mine.End)) { return (mine.Word, theirs.Word); }
            }
        }

        return null;
    }

    private bool Holds(int pair, int end) => _ends.Exists(mine => mine.Pair == pair && mine.End == end);

    /// <summary>Returns the words and the numbers, with their decimals, of a text in lower case.</summary>
    public static IEnumerable<string> Words(string lower) => Token().Matches(lower).Select(match => match.Value);

    private void ReadClause(string clause)
    {
        // "Without more people the team will fail" puts nothing second.
        var preferred = Preference().Match(clause) is { Success: true } found && Token().IsMatch(clause[..found.Index]) ? found : Match.Empty;
        var turned = preferred.Groups["worse"].Success;
        Sign(preferred.Success ? clause[..preferred.Index] : clause, clause, turned ? Denied : Said, withEnds: true);
        // What comes later is put second and not denied: "before they leave" keeps nobody.
        if (preferred.Success) { Sign(clause[(preferred.Index + preferred.Length)..], clause, turned ? Said : Denied, !preferred.Groups["time"].Success); }
    }

    private void Sign(string part, string clause, int sign, bool withEnds)
    {
        string[] words = [.. Words(part)];
        int[] denials = [.. DenialsOf(words)];
        var turned = denials.Length % 2 == 1 ? Said + Denied - sign : sign;
        var before = denials.Length == 0 ? sign : Before(words, denials[0], sign, turned);
        // "We still estimate every meter" describes today and wants nothing.
        var isReport = denials.Length == 0 && words.Any(OpposedWords.Today.Contains) && !words.Any(OpposedWords.Wishes.Contains);
        withEnds = withEnds && !Condition().IsMatch(clause);
        var left = false;
        foreach (var (at, word) in words.Index())
        {
            // To leave something as it is says as much as not to change it.
            left |= word is "leave" or "leaves";
            var here = left ? Open : denials.Length == 0 || at < denials[0] ? before : at - denials[^1] > Reach ? Open : turned;
            if (withEnds) { ReadEnds(word, clause, here); }

            if (word is "else" or "anything" || Denies(word) || isReport) { continue; }

            if (ContentStems.HasAny(word, _stems))
            {
                var stem = StanceStem.Stem(word);
                _signs[stem] = _signs.TryGetValue(stem, out var known) ? known with { Sign = known.Sign | here } : new(here, word);
            }
        }
    }

    private void ReadEnds(string word, string clause, int sign)
    {
        foreach (var (pair, end) in OpposedWords.OppositesOf(word))
        {
            // "What would sink us is moving the date" wants it to stay.
            var denied = (sign == Denied) != Fear().IsMatch(clause);
            _ends.Add(([.. ContentStems.Read(clause).Where(stem => _stems.Contains(stem) && stem != ContentStems.Stem(word))], pair, denied ? 1 - end : end, word));
        }
    }

    // "Not without them" takes a denial back; "goes against nature and should be banned" does not.
    private static IEnumerable<int> DenialsOf(string[] words)
    {
        var joined = false;
        var isFirst = true;
        foreach (var (at, word) in words.Index())
        {
            joined |= word is "and" or "or" or "nor";
            if (!Denies(word)) { continue; }

            if (isFirst || !joined) { yield return at; }

            (joined, isFirst) = (false, false);
        }
    }

    private static bool Denies(string word) => OpposedWords.Negators.Contains(word) || OpposedWords.Rejectors.Contains(word);

    private static int Before(string[] words, int at, int sign, int turned)
    {
        var helped = at > 0 && OpposedWords.Auxiliaries.Contains(words[at - 1]);
        // "One vendor no" denies the vendor; "the answer is no" denies nothing.
        if (at == words.Length - 1) { return OpposedWords.Rejectors.Contains(words[at]) || !helped ? turned : sign; }

        // "The variants are abolished by May" denies the variants.
        if (at > 0 && OpposedWords.Passives.Contains(words[at - 1]) && words[at] != "against" && OpposedWords.Rejectors.Contains(words[at])) { return turned; }

        // "The office does not change them": what is said of the office is open, because it is the change that is denied.
        return words[at] is "never" or "cannot" || words[at].EndsWith("nt", StringComparison.Ordinal) || words[at].EndsWith("n't", StringComparison.Ordinal) || (words[at] == "not" && helped) ? Open : sign;
    }

    // A word with its sign.
    private readonly record struct Signed(int Sign, string Word)
    {
        public override string ToString() => Sign == Denied ? $"not {Word}" : Word;
    }

    [GeneratedRegex(@"[a-z][a-z'-]+|[0-9]+(?:[.,][0-9]+)?")]
    private static partial Regex Token();

    // "And" ends a clause where a clause with a subject of its own follows: "small and local rather than big and global" is one.
    [GeneratedRegex(@"[,;:.!?()–—]|\s-\s|\b(?:but|because|while|whereas|since|so|as)\b|\b(?:and|or)\b(?! (?:should|must|needs?|is|are|can|will|has|have|therefore|thus)\b)(?=(?: [\w'-]+){4})")]
    private static partial Regex Boundary();

    [GeneratedRegex(@"\b(?:if|unless|when)\b")]
    private static partial Regex Condition();

    [GeneratedRegex(@"\b(?:sinks?|risky?|risks|fears?|afraid|worry|worries|danger|dangerous|disaster|reckless|mistake|kills?)\b")]
    private static partial Regex Fear();

    [GeneratedRegex(@"\b(?:(?:rather|better|more|more important) than|(?<worse>(?:worse|less|less important) than)|instead of|in place of|(?<time>ahead of|before|prior to|precedes?)|without)\b")]
    private static partial Regex Preference();

    // "The estimates have to go": what goes away is rejected.
    [GeneratedRegex(@"(?<= (?:has|have|must|should|can|need|needs)) (?:to )?(?:go|end|vanish|disappear)\b(?! (?:live|to|on|out|through|first|with|into|in|from|back|for|beyond|further))")]
    private static partial Regex GoesAway();

    // "Not only A but also B" denies neither, and "or not", "no matter" and "not before" deny nothing.
    [GeneratedRegex(@"\b(?:not (?:only|just|merely|until|before|least)|or not|if not|no (?:matter|doubt|later than|more than|less than)|why (?:not|don'?t we))\b")]
    private static partial Regex Neutral();
}
