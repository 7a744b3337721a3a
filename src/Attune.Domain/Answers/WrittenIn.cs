using System.Text.RegularExpressions;

namespace Attune.Domain;

/// <summary>
/// The language of a text by its small words, which no sentence does without. It says nothing rather than guess: a text
/// of a few words, or one that two languages claim alike, has no language here.
/// </summary>
public static partial class WrittenIn
{
    /// <summary>Fewer small words than this are borrowed words, names, a list.</summary>
    public const int FewestSmallWords = 3;

    private static readonly ImmutableArray<(string Language, ImmutableHashSet<string> SmallWords)> Languages =
    [
        Of("en", "the and of to is that for with not are it we our by who will be they this from as on must a an its has have all every can when but than so at or if which what their them one my"),
        Of("de", "der die das und ist nicht wir ein eine einen mit für den dem zu von auf werden sich auch wird im"),
        Of("fr", "le la les des et est que pour une un dans nous pas du sur qui avec au aux notre sont il"),
        Of("es", "el los las que y es para una un con del por se nuestro no en más como son al lo"),
        Of("it", "il che di è per una un con della non gli nel sono le del dei la si anche più"),
        Of("nl", "de het een en van is dat niet wij voor met op zijn te we ook aan wordt naar bij"),
        Of("pt", "o os que e é para uma um com não da do em as nosso mais são ao na no"),
        Of("sv", "och att det är en som för med inte av på vi den ett till ska från har"),
        Of("nb", "og det er en som for med ikke av på vi å til et skal fra har den"),
        Of("da", "og det er en som for med ikke af på vi at til et skal fra har den"),
        Of("fi", "ja on ei se että ovat kun tai mutta myös joka ole hän meidän kuin"),
        Of("pl", "i w na nie się jest że do z to dla oraz jak są przez po będzie"),
    ];

    /// <returns>"de"; empty if the words do not say.</returns>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = Word().Matches(text).Select(word => word.Value.ToLowerInvariant()).ToArray();
        var scores = Languages.Select(each => (each.Language, Found: words.Count(each.SmallWords.Contains))).OrderByDescending(score => score.Found).ToArray();
        return scores[0].Found >= FewestSmallWords && scores[0].Found > scores[1].Found ? scores[0].Language : "";
    }

    private static (string, ImmutableHashSet<string>) Of(string language, string smallWords) => (language, [.. smallWords.Split(' ')]);

    [GeneratedRegex(@"\p{L}+")]
    private static partial Regex Word();
}
