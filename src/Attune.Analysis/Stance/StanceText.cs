using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Attune.Analysis.Matters;
using Attune.Analysis.Meaning;
using Attune.Analysis.Meaning.Tokens;

namespace Attune.Analysis.Stance;

/// <summary>A word of a clause, and whether it is negated.</summary>
internal readonly record struct StanceToken(string Word, bool Negated)
{
    public string Stem { get; } = StanceStem.Stem(Word);
}

/// <summary>A text as the stance check sees it: clauses with their negated words, subjects, actors and names, and what it says of them.</summary>
internal sealed partial class StanceText
{
    // A negator rarely refers to a word that is farther away than this.
    private const int Reach = 5;

    private readonly string _text;
    private readonly string _lower;
    private readonly HashSet<string> _allStems;
    private Attitude? _attitude;

    /// <param name="text">The text as written.</param>
    /// <param name="question">The content stems of the question, which say nothing about the one who repeats them; null for none.</param>
    public StanceText(string text, IReadOnlySet<string>? question = null)
    {
        _text = BigBang().Replace(TokenReader.Normalised(text), "bigbang")
            .Replace('\u2019', '\'').Replace('`', '\'');
        Clauses = [.. ClauseEnd().Split(_text).Select(Clause).Where(clause => clause.Length > 0)];
        Tokens = [.. Clauses.SelectMany(clause => clause)];
        Subjects = [.. Tokens.Where(token => IsSubject(token.Word)).Select(token => token.Stem)];
        Actors = AsWritten(Tokens.Select(token => (StanceWords.Actors.GetValueOrDefault(token.Word), token.Word)));
        _lower = _text.ToLowerInvariant();
        _allStems = ContentStems.Read(_lower);
        Stems = question is null ? _allStems : [.. _allStems.Where(stem => !question.Contains(stem) && !(stem.EndsWith('s') && question.Contains(stem[..^1])))];
        Names = AsWritten(NamesIn(_text).Select(name => ((string?)name, name)));
    }

    /// <summary>The content stems of the text, without those of the question.</summary>
    public HashSet<string> Stems { get; }

    // What follows is read when it is asked for: most pairs of texts share too little to be compared any further.

    /// <summary>Whether the text speaks for or against its subject.</summary>
    public Attitude Attitude => _attitude ??= Attitude.Detect(this);

    /// <summary>With which sign the text says its content words.</summary>
    public Signs Signs => field ??= new(_lower, Stems);

    /// <summary>The numbers of the text by what they count.</summary>
    public Measures Measures => field ??= new(_text);

    /// <summary>What the text puts first.</summary>
    public Precedence Precedence => field ??= new(_lower);

    /// <summary>Who does what in the text. Two texts may turn words of the question against each other, so these count, too.</summary>
    public Roles Roles => field ??= new(_text, _allStems);

    /// <summary>The words that may have an opposite, by stem, each as the text says it last and with its clause.</summary>
    public Dictionary<string, (StanceToken Token, StanceToken[] Clause)> LastSaid => field ??= Last();

    /// <summary>The stems of <see cref="LastSaid"/> that have an opposite, each with one of its opposites (<see cref="StanceWords.OppositesOf"/>).</summary>
    public (string Stem, string Opposite)[] Opposites => field ??= [.. LastSaid.Keys.SelectMany(stem => StanceWords.OppositesOf(stem).Select(opposite => (stem, opposite)))];

    public ImmutableArray<StanceToken[]> Clauses { get; }

    public ImmutableArray<StanceToken> Tokens { get; }

    /// <summary>The stems of the words that carry a subject.</summary>
    public HashSet<string> Subjects { get; }

    /// <summary>The groups of actors, each with the word that named it.</summary>
    public SortedDictionary<string, string> Actors { get; }

    public SortedDictionary<string, string> Names { get; }

    public bool HasWord(string lower) => Tokens.Any(token => token.Word == lower);

    /// <summary>
    /// Returns each thing once, in ordinal order, with the word that first named it, because a reason quotes words that are in the text.
    /// </summary>
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
                // A second negator within reach cancels the first, but "cannot" always starts a new negation.
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

    /// <summary>Says whether a word carries a subject.</summary>
    public static bool IsSubject(string word)
        => !SubjectStopWords.Contains(word) && !StanceWords.Negators.Contains(word) && !StanceWords.Modals.Contains(word);

    private Dictionary<string, (StanceToken Token, StanceToken[] Clause)> Last()
    {
        var words = new Dictionary<string, (StanceToken, StanceToken[])>(StringComparer.Ordinal);
        foreach (var clause in Clauses)
        {
            foreach (var token in clause.Where(token => !StanceWords.Negators.Contains(token.Word) && (IsSubject(token.Word) || StanceWords.WithOpposite.Contains(token.Word))))
            {
                words[token.Stem] = (token, clause);
            }
        }

        return words;
    }

    /// <summary>Returns the capitalized words inside a sentence; none where most words are capitalized, as in a title.</summary>
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

    // A reason or a condition does not judge what the claim judges, so the words that begin one also end a clause.
    [GeneratedRegex(@"[.,;:!?()\-]+|\b(?:because|since|so|but|although|though|while|whereas|therefore|if|which|who|when|then)\b", RegexOptions.CultureInvariant)]
    private static partial Regex ClauseEnd();

    [GeneratedRegex("[A-Za-z]+|[.!?:]", RegexOptions.CultureInvariant)]
    private static partial Regex WordOrStop();
}
