using System.Globalization;
using System.Text;

namespace Attune.Report.Markup;

/// <summary>
/// Prepares text that a person wrote for a page: it is isolated, so that a right-to-left word does not turn the sentence around it, and everything invisible is
/// made visible, so that what is read is what was written.
/// </summary>
internal static class WrittenText
{
    // Hebrew with cantillation needs four marks, Vietnamese two; a longer pile of marks only paints over the lines above.
    private const int MostMarks = 6;

    // A family of four with skin tones is nineteen units and yet one letter to the reader.
    private const int MostUnits = 20;

    /// <summary>Renders text as an inline part of a sentence.</summary>
    public static Html Render(string text) => IsPlain(text) ? Html.Format($"{text}") : Html.Format($"<bdi>{Visible(text)}</bdi>");

    /// <summary>
    /// Recognizes text that can neither turn, nor be turned by, what stands around it. A report holds more than a thousand names, and most are of this kind.
    /// </summary>
    public static bool IsPlain(string text) => text.Length > 0 && char.IsAsciiLetter(text[0]) && char.IsAsciiLetter(text[^1])
        && text.All(character => char.IsAsciiLetterOrDigit(character) || character is ' ' or '-' or '\'' or '.' or '/');

    /// <summary>Tells whether any character is written from right to left, or turns others.</summary>
    public static bool MayTurn(string text) => text.Any(character => character is >= '\u0590' and not (>= '\u2010' and <= '\u2027' or >= '\u2030' and <= '\u205e'));

    /// <summary>Renders text as an inline part of a sentence, cut to at most the given length.</summary>
    public static Html Short(string text, int most) => Render(Cut(text, most));

    /// <summary>Text for places that hold no markup (a page's title, a label): it is isolated by characters instead of elements.</summary>
    public static string Plain(string text, int most)
    {
        var plain = new StringBuilder("\u2068");
        foreach (var rune in Cut(text, most).EnumerateRunes()) { plain.Append(IsShown(rune) ? rune.ToString() : " "); }
        return plain.Append('\u2069').ToString();
    }

    /// <summary>The text without isolation, because the element around it isolates it.</summary>
    public static Html Visible(string text)
    {
        var (markup, plain, marks) = (new List<Html>(), new StringBuilder(), 0);
        foreach (var rune in text.EnumerateRunes())
        {
            marks = IsMark(rune) ? marks + 1 : 0;
            if (marks > MostMarks) { continue; }
            if (IsShown(rune)) { plain.Append(rune.ToString()); continue; }
            Flush();
            markup.Add(Html.Format($"<span class=\"ctl\">{Name(rune)}</span>"));
        }

        Flush();
        return Html.Format($"{markup}");

        void Flush()
        {
            if (plain.Length > 0) { markup.Add(Html.Format($"{plain.ToString()}")); plain.Clear(); }
        }
    }

    /// <summary>Cuts text to the given number of characters, as a reader counts them, and adds an ellipsis.</summary>
    public static string Cut(string text, int most)
    {
        if (text.Length <= most) { return text; }
        var at = 0;
        for (var shown = 0; shown < most && at < text.Length; shown++)
        {
            at += StringInfo.GetNextTextElementLength(text.AsSpan(at));
            // One letter may carry thousands of marks; in that case the cut counts units.
            if (at > most * MostUnits) { return text[..(most * MostUnits)] + "…"; }
        }

        return at >= text.Length ? text : AtWord(text[..at]) + "…";
    }

    /// <summary>Removes the incomplete word at the end where that costs little.</summary>
    private static string AtWord(string cut)
    {
        var space = cut.LastIndexOf(' ');
        return (space > cut.Length * 3 / 4 ? cut[..space] : cut).TrimEnd();
    }

    private static bool IsMark(Rune rune)
        => Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;

    /// <summary>Joiners belong to emoji and Persian, direction marks and soft hyphens to normal text; isolation makes them harmless.</summary>
    private static bool IsShown(Rune rune) => rune.Value switch
    {
        '\t' or '\n' or '\r' or 0x00AD or 0x200C or 0x200D or 0x200E or 0x200F or 0x061C => true,
        >= 0xE0000 and <= 0xE007F => true,
        _ => Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.OtherNotAssigned),
    };

    private static string Name(Rune rune) => rune.Value < 0x20
        ? ((char)(0x2400 + rune.Value)).ToString()
        : string.Create(CultureInfo.InvariantCulture, $"U+{rune.Value:X4}");
}
