using System.Collections.Frozen;

namespace Attune.Domain.Answers;

/// <summary>
/// Detects the language of a text by its small words, without which no sentence is written. It says nothing rather than guess: for a text of a few words, or
/// one that fits two languages alike, it names no language.
/// </summary>
public static class WrittenIn
{
    /// <summary>Fewer small words than this may be borrowed words, names, or parts of a list.</summary>
    public const int FewestSmallWords = 3;

    private static readonly ImmutableArray<(string Language, string SmallWords)> Languages =
    [
        ("en", "the and of to is that for with not are it we our by who will be they this from as on must a an its has have all every can when but than so at or if which what their them one my"),
        ("de", "der die das und ist nicht wir ein eine einen mit für den dem zu von auf werden sich auch wird im"),
        ("fr", "le la les des et est que pour une un dans nous pas du sur qui avec au aux notre sont il"),
        ("es", "el los las que y es para una un con del por se nuestro no en más como son al lo"),
        ("it", "il che di è per una un con della non gli nel sono le del dei la si anche più"),
        ("nl", "de het een en van is dat niet wij voor met op zijn te we ook aan wordt naar bij"),
        ("pt", "o os que e é para uma um com não da do em as nosso mais são ao na no"),
        ("sv", "och att det är en som för med inte av på vi den ett till ska från har"),
        ("nb", "og det er en som for med ikke av på vi å til et skal fra har den"),
        ("da", "og det er en som for med ikke af på vi at til et skal fra har den"),
        ("fi", "ja on ei se että ovat kun tai mutta myös joka ole hän meidän kuin"),
        ("pl", "i w na nie się jest że do z to dla oraz jak są przez po będzie"),
    ];

    private static readonly int LongestSmallWord = Languages.SelectMany(language => language.SmallWords.Split(' ')).Max(word => word.Length);

    // Of each small word the languages that have it, since a word is looked up with every save.
    private static readonly FrozenDictionary<string, int[]>.AlternateLookup<ReadOnlySpan<char>> InLanguages = Languages.Index()
        .SelectMany(language => language.Item.SmallWords.Split(' ').Distinct().Select(word => (Word: word, language.Index)))
        .GroupBy(pair => pair.Word, pair => pair.Index, StringComparer.Ordinal)
        .ToFrozenDictionary(pairs => pairs.Key, pairs => pairs.ToArray(), StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <returns>The two-letter code of the language, such as "de"; empty if the words do not tell.</returns>
    public static string Detect(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Span<int> found = stackalloc int[Languages.Length];
        for (var at = 0; at < text.Length; at++)
        {
            var start = at;
            while (at < text.Length && char.IsLetter(text[at])) { at++; }

            if (at - start is > 0 and var length && length <= LongestSmallWord) { Count(text.AsSpan(start, length), found); }
        }

        var most = 0;
        for (var language = 1; language < found.Length; language++)
        {
            if (found[language] > found[most]) { most = language; }
        }

        var isAlone = found[(most + 1)..].IndexOf(found[most]) < 0;
        return found[most] >= FewestSmallWords && isAlone ? Languages[most].Language : "";
    }

    private static void Count(ReadOnlySpan<char> word, Span<int> found)
    {
        Span<char> lower = stackalloc char[LongestSmallWord];
        var length = word.ToLowerInvariant(lower);
        if (!InLanguages.TryGetValue(lower[..length], out var languages)) { return; }
        foreach (var language in languages) { found[language]++; }
    }
}
