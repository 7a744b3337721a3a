using System.Globalization;
using System.Text;

namespace Attune.Domain.Audiences;

/// <summary>An answer of one or two words from one person.</summary>
/// <param name="Text">The words as shown, with single spaces.</param>
/// <param name="Key">The normal form under which the same words of two people count as one: small letters, no marks at the ends.</param>
public sealed record ShortAnswer(string Text, string Key)
{
    public const int MostWords = 2;

    /// <summary>Longer texts are sentences or noise.</summary>
    public const int Longest = 40;

    /// <returns>Null if nothing is left, or if there are more than two words.</returns>
    public static ShortAnswer? Read(string? typed)
    {
        var plain = string.Concat((typed ?? "").Normalize(NormalizationForm.FormC).EnumerateRunes().Select(Plain));
        var words = plain.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Trimmed).Where(word => word.Length > 0).ToArray();
        var text = string.Join(' ', words);
        return words.Length is > 0 and <= MostWords && text.Length <= Longest ? new(text, text.ToLowerInvariant()) : null;
    }

    // Characters that are invisible or change the direction of text would break the line in which they stand.
    private static string Plain(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control or UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => " ",
        UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.Surrogate or UnicodeCategory.OtherNotAssigned => "",
        _ => rune.ToString(),
    };

    private static string Trimmed(string word) => word.Trim('.', ',', ';', ':', '!', '?', '"', '\'', '(', ')', '“', '”', '‘', '’', '…');
}
