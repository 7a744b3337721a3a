using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Attune.Analysis;

/// <summary>A word of a clause, and whether a negator reaches it.</summary>
internal readonly record struct StanceToken(string Word, bool Negated)
{
    public string Stem => StanceStem.Of(Word);
}

/// <summary>A text as the stance check sees it: clauses with the reach of their negators, subjects, actors, numbers, names.</summary>
internal sealed partial class StanceText
{
    // A negator rarely speaks of a word further away than this.
    private const int Reach = 5;

    private static readonly HashSet<string> Months =
    [
        "january", "february", "april", "june", "july", "august", "september", "october", "november", "december",
    ];

    private static readonly string[] NumberWords =
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    private readonly string _text;

    public StanceText(string text)
    {
        _text = BigBang().Replace(TokenReader.Normalised(text), "bigbang")
            .Replace('\u2019', '\'').Replace('`', '\'');
        Clauses = [.. ClauseEnd().Split(_text).Select(Clause).Where(clause => clause.Length > 0)];
        Tokens = [.. Clauses.SelectMany(clause => clause)];
        Subjects = Tokens.Where(token => IsSubject(token.Word)).ToLookup(token => token.Stem, StringComparer.Ordinal);
        Actors = AsWritten(Tokens.Select(token => (StanceWords.Actors.GetValueOrDefault(token.Word), token.Word)));
        Numbers = AsWritten(Tokens.Select(token => (Number(token.Word), token.Word)).Concat(MonthThatIsAWord().Matches(_text).Select(match => ((string?)match.Value, match.Value))));
        Names = AsWritten(NamesIn(_text).Select(name => ((string?)name, name)));
    }

    public ImmutableArray<StanceToken[]> Clauses { get; }

    public ImmutableArray<StanceToken> Tokens { get; }

    /// <summary>Stems of the words that carry a subject, with the tokens they come from.</summary>
    public ILookup<string, StanceToken> Subjects { get; }

    /// <summary>Groups of actors, each with the word it was named by.</summary>
    public SortedDictionary<string, string> Actors { get; }

    /// <summary>Digits, number words and months, figures with the word written. "One" counts only where the other text names a number.</summary>
    public SortedDictionary<string, string> Numbers { get; }

    public SortedDictionary<string, string> Names { get; }

    public bool HasWord(string lower) => Tokens.Any(token => token.Word == lower);

    /// <summary>Each thing once, in ordinal order, with the word that first named it: what a reason quotes is written in the text.</summary>
    public static SortedDictionary<string, string> AsWritten(IEnumerable<(string? Thing, string Word)> said)
    {
        var things = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (thing, word) in said)
        {
            if (thing is not null) { things.TryAdd(thing, word); }
        }

        return things;
    }

    private static StanceToken[] Clause(string text)
    {
        var (left, negated) = (0, false);
        var clause = new List<StanceToken>();
        foreach (var word in TokenReader.Tokens(text))
        {
            if (StanceWords.Negators.Contains(word))
            {
                // A second negator in reach takes the first back; "cannot" always starts anew.
                negated = left <= 0 || word == "cannot" || !negated;
                left = Reach;
                clause.Add(new(word, false));
                continue;
            }

            clause.Add(new(word, negated && left > 0));
            left--;
            negated &= left > 0;
        }

        return [.. clause];
    }

    private static bool IsSubject(string word)
        => !SubjectStopWords.Contains(word) && !StanceWords.Negators.Contains(word) && !StanceWords.Modals.Contains(word);

    private static string? Number(string word)
    {
        if (word.All(char.IsDigit) || Months.Contains(word)) { return word; }

        var value = Array.IndexOf(NumberWords, word);
        return value is -1 or 1 ? null : value.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>Capitalised words inside a sentence; none where most words are capitalised, as in a title.</summary>
    private static IEnumerable<string> NamesIn(string text)
    {
        string[] parts = [.. WordOrStop().Matches(text).Select(match => match.Value)];
        string[] words = [.. parts.Where(IsWord)];
        if (words.Length < 3 || words.Skip(1).Count(word => char.IsAsciiLetterUpper(word[0])) > (words.Length - 1) / 2.0) { return []; }

        return parts.Zip(parts.Skip(1))
            .Where(pair => IsWord(pair.First) && IsName(pair.Second))
            .Select(pair => pair.Second);
    }

    private static bool IsWord(string part) => char.IsAsciiLetter(part[0]);

    private static bool IsName(string part)
        => part.Length > 2 && char.IsAsciiLetterUpper(part[0]) && part.Skip(1).All(char.IsAsciiLetterLower) && !SubjectStopWords.Contains(part.ToLowerInvariant());

    [GeneratedRegex(@"\b[Bb]ig[ -]bang\b", RegexOptions.CultureInvariant)]
    private static partial Regex BigBang();

    // Reasons and conditions judge something else than the claim does.
    [GeneratedRegex(@"[.,;:!?()\-]+|\b(?:because|since|so|but|although|though|while|whereas|therefore|if|which|who|when|then)\b", RegexOptions.CultureInvariant)]
    private static partial Regex ClauseEnd();

    [GeneratedRegex(@"\b(?:March|May)\b", RegexOptions.CultureInvariant)]
    private static partial Regex MonthThatIsAWord();

    [GeneratedRegex("[A-Za-z]+|[.!?:]", RegexOptions.CultureInvariant)]
    private static partial Regex WordOrStop();
}
