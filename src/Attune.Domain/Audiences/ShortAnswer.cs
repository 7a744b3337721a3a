using System.Globalization;
using System.Text;

namespace Attune.Domain;

/// <summary>One or two words of one person.</summary>
/// <param name="Text">As shown: spaces made single.</param>
/// <param name="Key">Under which the same words of two people are one: small letters, no marks at the ends.</param>
public sealed record ShortAnswer(string Text, string Key)
{
    public const int MostWords = 2;

    /// <summary>Longer ones are sentences, or noise.</summary>
    public const int Longest = 40;

    /// <returns>Null if nothing is left, or it is more than two words.</returns>
    public static ShortAnswer? Read(string? typed)
    {
        var plain = string.Concat((typed ?? "").Normalize(NormalizationForm.FormC).EnumerateRunes().Select(Plain));
        var words = plain.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Trimmed).Where(word => word.Length > 0).ToArray();
        var text = string.Join(' ', words);
        return words.Length is > 0 and <= MostWords && text.Length <= Longest ? new(text, text.ToLowerInvariant()) : null;
    }

    // Signs that change the direction of text, or cannot be seen, would break the line they stand in.
    private static string Plain(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control or UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => " ",
        UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.Surrogate or UnicodeCategory.OtherNotAssigned => "",
        _ => rune.ToString(),
    };

    private static string Trimmed(string word) => word.Trim('.', ',', ';', ':', '!', '?', '"', '\'', '(', ')', '“', '”', '‘', '’', '…');
}
