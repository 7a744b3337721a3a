using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Attune.Analysis.Text;

namespace Attune.Analysis.Drifts;

/// <summary>
/// Where a text uses a word of the glossary as a word of its own. Every form of it counts, with a hyphen, a space or neither; a compound is another
/// word ("system outage" is no outage), and a word in somebody else's mouth says nothing about the writer's meaning.
/// </summary>
internal sealed partial class WordUses
{
    private readonly string[] _keys;

    /// <param name="term">The word or phrase.</param>
    public WordUses(string term) => _keys = [.. Words.Tokenize(ReadableText.Read(term).Text).Select(word => word.Key)];

    /// <summary>Returns where a text uses the word; empty where it does not, or only as a part of another or in somebody else's words.</summary>
    public IEnumerable<TextSpan> In(string text)
    {
        if (_keys.Length == 0) { yield break; }
        var words = Words.Tokenize(text);
        for (var at = 0; at < words.Length; at++)
        {
            if (LengthAt(words, at) is not (> 0 and var length) || IsCompound(text, words, at, length)) { continue; }
            var span = new TextSpan(words[at].Span.Start, words[at + length - 1].Span.End - words[at].Span.Start);
            if (!IsOthers(text, span)) { yield return span; }
        }
    }

    /// <summary>Whether the text says what is meant by the word where it stands: "self-service: ...", "by which I mean", "i.e.".</summary>
    public static bool Explains(string text, TextSpan use)
        => Explaining().IsMatch(text[use.End..]) || Announcing().IsMatch(text[..use.Start]) || Meaning().IsMatch(text);

    private int LengthAt(ImmutableArray<Word> words, int at)
    {
        var joined = string.Concat(_keys);
        if (words[at].Key == joined) { return 1; }
        return at + _keys.Length <= words.Length && _keys.Index().All(key => words[at + key.Index].Key == key.Item) ? _keys.Length : 0;
    }

    // A phrase is specific enough to stay itself inside a longer one.
    private bool IsCompound(string text, ImmutableArray<Word> words, int at, int length)
        => _keys.Length == 1 && ((at > 0 && OnlySpace(text, words[at - 1].Span.End, words[at].Span.Start) && IsModifier(text, words[at - 1]))
            || (at + length < words.Length && OnlySpace(text, words[at + length - 1].Span.End, words[at + length].Span.Start) && IsHead(words[at + length])));

    private static bool OnlySpace(string text, int from, int to) => text[from..to].All(c => c is ' ' or '-' or '\u2010' or '\u2011');

    private static bool IsModifier(string text, Word word)
        => !StopWords.Contains(word.Text) && !StopWords.Connects(word.Text) && !char.IsAsciiDigit(Spelling.Digits(word.Text.ToLowerInvariant())[0])
            && (WordTable.WordNet.Find(word.Key) is { } entry
                ? entry.Noun > Math.Max(entry.Adjective, Math.Max(entry.Verb, entry.Adverb))
                : char.IsUpper(text[word.Span.Start]));

    private static bool IsHead(Word word)
        => !StopWords.Contains(word.Text) && !StopWords.Connects(word.Text) && WordTable.WordNet.Find(word.Key) is { } entry && entry.Noun > Math.Max(entry.Verb, Math.Max(entry.Adverb, entry.Adjective));

    private static bool IsOthers(string text, TextSpan use)
    {
        var from = use.Start == 0 ? 0 : text.LastIndexOfAny(['.', '!', '?'], use.Start - 1) + 1;
        var to = text.IndexOfAny(['.', '!', '?'], use.End) is >= 0 and var end ? end : text.Length;
        return Others().IsMatch(text[from..to]);
    }

    [GeneratedRegex(@"^[""'”’]?(?:\s*[:=(–—]|\s+-\s|,? (?:by which|meaning|i\.?e\.?\b|in other words|that is\b|that's\b|which (?:means|is)|means?\b|for (?:me|us)\b|as in\b|is (?:when|where|that)\b))", RegexOptions.IgnoreCase)]
    private static partial Regex Explaining();

    [GeneratedRegex(@"\b(?:for (?:me|us)\b[^.!?]*|(?:mean|say|call(?:ed)?|understand) (?:by )?[""'“‘]?)$", RegexOptions.IgnoreCase)]
    private static partial Regex Announcing();

    [GeneratedRegex(@"\b(?:I|we) (?:just |only |really |simply )?mean\b|\bi\.e\.", RegexOptions.IgnoreCase)]
    private static partial Regex Meaning();

    [GeneratedRegex(@"\b(?:any|some|no|every)(?:one|body) (?:\w+ ){0,3}?(?:says?|tells?|told|said|calls?|called|thinks?|thought|believes?|means?)\b|\b(?:others|people|they|some|many) (?:\w+ ){0,2}?(?:say|tell|call|think|believe|mean|confuse)\b|\bcalls (?:its|their|his|her|it)\b|\bconfus\w+|\bmix(?:es|ed|ing)? (?:\w+ )?up\b|\b(?:mistak\w+|mistook) \w+ for\b|\bso-called\b", RegexOptions.IgnoreCase)]
    private static partial Regex Others();
}
