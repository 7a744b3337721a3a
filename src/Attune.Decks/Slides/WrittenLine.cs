using System.Text;
using Attune.Report.Clouds;

namespace Attune.Decks.Slides;

/// <summary>Text that a person wrote, as a slide can hold it.</summary>
internal static class WrittenLine
{
    /// <summary>In one line, without what XML cannot hold and what is not seen (<see cref="CloudText.Shown"/>).</summary>
    public static string Clean(string text) => CloudText.Shown(text).Trim();

    /// <summary>The same of a part of a line: the spaces at its ends stay, because they stand between words.</summary>
    public static string CleanPart(string text)
        => text.Length == 0 || text.All(character => character is >= ' ' and <= '~') ? text : $"{Spaces(text, text.Length - text.TrimStart(' ').Length)}{Clean(text)}{Spaces(text, text.Length - text.TrimEnd(' ').Length)}";

    private static string Spaces(string text, int number) => number == text.Length ? "" : new(' ', number);

    /// <summary>
    /// The beginning of a text that is longer than may stand there, cut between two words where that costs little, with an ellipsis: whoever cuts says where the whole
    /// stands.
    /// </summary>
    public static string Cut(string text, int longest)
    {
        if (text.Length <= longest) { return text; }
        var end = text.LastIndexOf(' ', longest - 1);
        if (end < longest / 2) { end = longest - 1; }
        // Half of a character is none.
        if (char.IsHighSurrogate(text[end - 1])) { end--; }
        return string.Concat(text.AsSpan(0, end).TrimEnd(), "…");
    }

    /// <summary>The first letter that has a direction is of a script that is written from right to left.</summary>
    public static bool IsFromRight(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is >= 0x590 and <= 0x8FF or >= 0xFB1D and <= 0xFDFF or >= 0xFE70 and <= 0xFEFC or >= 0x10800 and <= 0x10FFF or >= 0x1E800 and <= 0x1EFFF) { return true; }
            if (Rune.IsLetter(rune)) { return false; }
        }

        return false;
    }
}
