using System.Text.RegularExpressions;

namespace Attune.Domain.Answers;

/// <summary>
/// Detects the language of a text by its small words, without which no sentence is written. It says nothing rather than guess: for a text of a few words, or
/// one that fits two languages alike, it names no language.
/// </summary>
public static partial class WrittenIn
{
    /// <summary>Fewer small words than this may be borrowed words, names, or parts of a list.</summary>
    public const int FewestSmallWords = 3;

    private static readonly ImmutableArray<(string Language, ImmutableHashSet<string> SmallWords)> Languages =
    [
        Language("en", "the and of to is that for with not are it we our by who will be they this from as on must a an its has have all every can when but than so at or if which what their them one my"),
        Language("de", "der die das und ist nicht wir ein eine einen mit für den dem zu von auf werden sich auch wird im"),
        Language("fr", "le la les des et est que pour une un dans nous pas du sur qui avec au aux notre sont il"),
        Language("es", "el los las que y es para una un con del por se nuestro no en más como son al lo"),
        Language("it", "il che di è per una un con della non gli nel sono le del dei la si anche più"),
        Language("nl", "de het een en van is dat niet wij voor met op zijn te we ook aan wordt naar bij"),
        Language("pt", "o os que e é para uma um com não da do em as nosso mais são ao na no"),
        Language("sv", "och att det är en som för med inte av på vi den ett till ska från har"),
        Language("nb", "og det er en som for med ikke av på vi å til et skal fra har den"),
        Language("da", "og det er en som for med ikke af på vi at til et skal fra har den"),
        Language("fi", "ja on ei se että ovat kun tai mutta myös joka ole hän meidän kuin"),
        Language("pl", "i w na nie się jest że do z to dla oraz jak są przez po będzie"),
    ];

    /// <returns>The two-letter code of the language, such as "de"; empty if the words do not tell.</returns>
    public static string Detect(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = Word().Matches(text).Select(word => word.Value.ToLowerInvariant()).ToArray();
        var scores = Languages.Select(candidate => (candidate.Language, Found: words.Count(candidate.SmallWords.Contains))).OrderByDescending(score => score.Found).ToArray();
        return scores[0].Found >= FewestSmallWords && scores[0].Found > scores[1].Found ? scores[0].Language : "";
    }

    private static (string, ImmutableHashSet<string>) Language(string language, string smallWords) => (language, [.. smallWords.Split(' ')]);

    [GeneratedRegex(@"\p{L}+")]
    private static partial Regex Word();
}
