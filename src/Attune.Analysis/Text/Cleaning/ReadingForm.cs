using System.Buffers;
using System.Collections.Frozen;
using System.Text;

namespace Attune.Analysis.Text.Cleaning;

/// <summary>
/// Gives one form to characters that people's keyboards and programs write differently, for reading only: all apostrophes and hyphens inside of words,
/// ligatures, full width and lettered alphabets, and nothing where something invisible stands or where a line of a PDF broke a word.
/// </summary>
/// <param name="isWord">Whether lower-case letters are a word.</param>
internal sealed class ReadingForm(Func<string, bool> isWord)
{
    private const int LongestHalf = 24;
    private const char Hyphen = '-';
    private const char SoftHyphen = '\u00AD';
    private const char ZeroWidthSpace = '\u200B';
    private const char Unreadable = '\uFFFD';

    // Of these, "users´ data" shows that what does not stand between two letters may be a quotation mark.
    private const string Apostrophes = "\u2018\u2019\u201B\u00B4\u0060\u2032\u2035\u02B9\u02BB\u02BC\u02BD\u02BE\u02BF\u02C8\u02CA\u02CB\u02EE\u0374\u0384\u055A\u05F3\u07F4\u07F5\u1FBD\u1FBF\u1FEF\u1FFD\u1FFE\uA78B\uA78C\uFF07\uFF40";
    private const string Hyphens = "\u2010\u2011\u2012\u2013\u2043\u2212\u02D7\uFE63\uFF0D\u058A\u1806";
    private const string Bars = "\u2015\u2E3A\u2E3B\uFE58\uFE31";

    private static readonly SearchValues<char> Plain = SearchValues.Create([.. Enumerable.Range(0, 0x80).Select(code => (char)code).Where(c => c is not '`' and not '?' and not '-')]);

    private static readonly FrozenSet<string> Contracted = FrozenSet.ToFrozenSet(["t", "s", "re", "ve", "ll", "d", "m"], StringComparer.OrdinalIgnoreCase);

    public MappedText Read(string text)
    {
        if (!text.AsSpan().ContainsAnyExcept(Plain)) { return MappedText.Unchanged(text); }
        var rewriter = new TextRewriter(text);
        for (var at = 0; at < text.Length;)
        {
            var (length, put) = Form(text, at);
            if (put is not null) { rewriter.Replace(at, at + length, put); }
            at += length;
        }

        return rewriter.Write();
    }

    // Returns how many characters stand at a place, and what is read in their place; null if they are read as they are.
    private (int Length, string? Put) Form(string text, int at) => text[at] switch
    {
        Hyphen => BrokenLine(text, at, at + 1) is { } broken ? broken : (1, null),
        '?' or Unreadable => (1, IsLostApostrophe(text, at) ? "'" : null),
        SoftHyphen or '¬' => SoftBreak(text, at),
        ZeroWidthSpace => (1, JoinsToWord(text, at, at + 1) ? "" : null),
        '\u200C' or '\u200D' => (1, IsLatin(text, at - 1) && IsLatin(text, at + 1) ? "" : null),
        var c when c < '\u0080' && c != '`' => (1, null),
        var c when IsInvisible(c) => (1, ""),
        var c when Apostrophes.Contains(c, StringComparison.Ordinal) => (1, IsLetter(text, at - 1) && IsLetter(text, at + 1) ? "'" : null),
        var c when Hyphens.Contains(c, StringComparison.Ordinal) => BrokenLine(text, at, at + 1) is { } broken ? broken : (1, c == '\u2011' || (IsLetterOrDigit(text, at - 1) && IsLetterOrDigit(text, at + 1)) ? "-" : null),
        var c when Bars.Contains(c, StringComparison.Ordinal) => (1, "—"),
        _ => Compatible(text, at),
    };

    private static bool IsInvisible(char c) => c is '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u2064') or (>= '\u2066' and <= '\u206F') or '\uFEFF' or '\u180E' or '\u061C' or '\u034F';

    // Letters in other clothes: ligatures, full width, and the alphabets that people write bold with. Signs such as ™ and ² are not letters of a word.
    private static (int Length, string? Put) Compatible(string text, int at)
    {
        if (!Rune.TryGetRuneAt(text, at, out var rune)) { return (1, null); }
        var dressed = rune.Value is (>= 0xFB00 and <= 0xFB4F) or (>= 0xFF01 and <= 0xFFEE) or (>= 0xFE50 and <= 0xFE6B) or 0x3000 or (>= 0x1D400 and <= 0x1D7FF)
            or 0x132 or 0x133 or 0x149 or 0x17F or (>= 0x1C4 and <= 0x1CC) or (>= 0x1F1 and <= 0x1F3) or (>= 0x2160 and <= 0x217F);
        if (!dressed) { return (rune.Utf16SequenceLength, null); }

        // A mark of Japanese in half width belongs to the letter before it.
        var length = rune.Utf16SequenceLength + (rune.Value is >= 0xFF66 and <= 0xFF9D && at + 1 < text.Length && text[at + 1] is '\uFF9E' or '\uFF9F' ? 1 : 0);
        var plain = text.Substring(at, length).Normalize(NormalizationForm.FormKC).Replace('ʼ', '\'');
        return (length, plain == text.Substring(at, length) ? null : plain);
    }

    // A hyphen at the end of a line: "work-\nflow" is one word, "go-\nlive" keeps its hyphen.
    private (int Length, string? Put)? BrokenLine(string text, int at, int next)
    {
        var to = AfterBreak(text, next);
        if (to < 0 || !IsLetter(text, at - 1) || !char.IsLower(text[to])) { return null; }
        var (before, after) = (LettersBefore(text, at), LettersAfter(text, to));
        if (before.Length == 0 || (after is "and" or "or" or "und" or "oder" or "et" or "y" or "e" or "o" or "ou" or "og" or "och" or "en" or "of")) { return null; }
        return (to - at, !isWord(before + after) && isWord(before) && isWord(after) ? "-" : "");
    }

    private static (int Length, string? Put) SoftBreak(string text, int at)
    {
        var to = AfterBreak(text, at + 1);
        if (to >= 0 && IsLetter(text, at - 1) && char.IsLower(text[to])) { return (to - at, ""); }
        return (1, text[at] == SoftHyphen ? "" : null);
    }

    // Returns where the text goes on behind one line break; -1 if there is none here, or more than one.
    private static int AfterBreak(string text, int at)
    {
        while (at < text.Length && text[at] is ' ' or '\t') { at++; }

        if (at >= text.Length || text[at] is not ('\n' or '\r')) { return -1; }
        at += text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n' ? 2 : 1;
        while (at < text.Length && text[at] is ' ' or '\t') { at++; }

        return at < text.Length && char.IsLetter(text[at]) ? at : -1;
    }

    private bool JoinsToWord(string text, int at, int to)
        => IsLetter(text, at - 1) && IsLetter(text, to) && isWord(LettersBefore(text, at) + LettersAfter(text, to));

    // "don?t" and "don\uFFFDt": a program did not know the character.
    private static bool IsLostApostrophe(string text, int at)
        => IsLetter(text, at - 1) && IsLetter(text, at + 1) && Contracted.Contains(LettersAfter(text, at + 1))
            && (text[at] == Unreadable || (text[at - 1] is 'n' or 'N' && text[at + 1] is 't' or 'T'));

    private static string LettersBefore(string text, int at)
    {
        var from = at;
        while (from > 0 && at - from < LongestHalf && char.IsLetter(text[from - 1])) { from--; }

        return text[from..at].ToLowerInvariant();
    }

    private static string LettersAfter(string text, int at)
    {
        var to = at;
        while (to < text.Length && to - at < LongestHalf && char.IsLetter(text[to])) { to++; }

        return text[at..to].ToLowerInvariant();
    }

    private static bool IsLetter(string text, int at) => at >= 0 && at < text.Length && char.IsLetter(text[at]);

    private static bool IsLetterOrDigit(string text, int at) => at >= 0 && at < text.Length && char.IsLetterOrDigit(text[at]);

    private static bool IsLatin(string text, int at) => at >= 0 && at < text.Length && text[at] < '\u0250' && char.IsLetter(text[at]);
}
