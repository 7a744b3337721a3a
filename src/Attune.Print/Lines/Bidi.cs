using System.Globalization;
using System.Text;

namespace Attune.Print.Lines;

/// <summary>
/// Which way each character of a paragraph runs, after the rules of Unicode (UAX 9) as far as our pages need them: words of both directions, numbers between
/// them, and parts that are isolated because somebody else wrote them.
/// </summary>
internal static class Bidi
{
    private enum Way
    {
        Left,
        Right,
        Number,
        Neutral,
    }

    public static bool MayTurn(string text) => text.Any(character => character >= '\u0590' && (IsRight(character) || char.IsSurrogate(character)));

    /// <summary>The direction of the first letter that has one.</summary>
    public static bool StartsRight(ReadOnlySpan<char> text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            var way = WayOf(rune);
            if (way is Way.Left or Way.Right) { return way == Way.Right; }
        }

        return false;
    }

    /// <summary>The level of each character: even runs to the right, odd to the left.</summary>
    /// <param name="text">The paragraph.</param>
    /// <param name="isRightToLeft">Whether the paragraph runs to the left.</param>
    /// <param name="isolates">Stretches that are read by themselves, in order; one may lie in another.</param>
    public static int[] Levels(string text, bool isRightToLeft, IReadOnlyList<(int Start, int End)> isolates)
    {
        var levels = new int[text.Length];
        if (isRightToLeft || MayTurn(text)) { Resolve(text, (0, text.Length), isRightToLeft ? 1 : 0, isolates, levels); }
        return levels;
    }

    /// <summary>The order in which pieces with these levels stand from left to right.</summary>
    public static int[] Order(IReadOnlyList<int> levels)
    {
        var order = Enumerable.Range(0, levels.Count).ToArray();
        if (levels.Count == 0) { return order; }
        for (var level = levels.Max(); level > 0; level--)
        {
            for (var start = 0; start < order.Length; start++)
            {
                var end = start;
                while (end < order.Length && levels[order[end]] >= level) { end++; }
                Array.Reverse(order, start, end - start);
                start = Math.Max(start, end - 1);
            }
        }

        return order;
    }

    private static void Resolve(string text, (int Start, int End) part, int level, IReadOnlyList<(int Start, int End)> isolates, int[] levels)
    {
        var inside = isolates.Where(isolate => isolate != part && isolate.Start >= part.Start && isolate.End <= part.End && isolate.End > isolate.Start).ToList();
        var outer = inside.Where(isolate => !inside.Any(other => other != isolate && other.Start <= isolate.Start && other.End >= isolate.End)).ToList();
        var ways = new Way[part.End - part.Start];
        for (var at = part.Start; at < part.End; at++) { ways[at - part.Start] = outer.Any(isolate => at >= isolate.Start && at < isolate.End) ? Way.Neutral : WayAt(text, at); }
        Settle(ways, level % 2 == 1);
        for (var at = part.Start; at < part.End; at++) { levels[at] = LevelOf(ways[at - part.Start], level); }
        foreach (var isolate in outer)
        {
            var turns = StartsRight(text.AsSpan(isolate.Start, isolate.End - isolate.Start));
            Resolve(text, isolate, turns ? (level + 1) | 1 : (level + 2) & ~1, [.. inside.Where(other => other != isolate)], levels);
        }
    }

    private static int LevelOf(Way way, int level) => (way, level % 2) switch
    {
        (Way.Right, 0) => level + 1,
        (Way.Number, 0) => level + 2,
        (Way.Left or Way.Number, 1) => level + 1,
        _ => level,
    };

    /// <summary>Numbers go with the word before them, and what has no direction goes with its neighbors where they agree.</summary>
    private static void Settle(Way[] ways, bool isRight)
    {
        var strong = isRight ? Way.Right : Way.Left;
        for (var at = 0; at < ways.Length; at++)
        {
            if (ways[at] is Way.Left or Way.Right) { strong = ways[at]; }
            else if (ways[at] == Way.Number && strong == Way.Left) { ways[at] = Way.Left; }
        }

        var around = isRight ? Way.Right : Way.Left;
        var before = around;
        for (var at = 0; at < ways.Length; at++)
        {
            if (ways[at] != Way.Neutral) { before = Sided(ways[at]); continue; }
            var end = at;
            while (end < ways.Length && ways[end] == Way.Neutral) { end++; }
            var after = end < ways.Length ? Sided(ways[end]) : around;
            Array.Fill(ways, before == after ? before : around, at, end - at);
            at = end - 1;
        }

        static Way Sided(Way way) => way == Way.Left ? Way.Left : Way.Right;
    }

    private static Way WayAt(string text, int at)
        => Rune.TryGetRuneAt(text, at, out var rune) ? WayOf(rune) : at > 0 && Rune.TryGetRuneAt(text, at - 1, out var pair) ? WayOf(pair) : Way.Neutral;

    private static Way WayOf(Rune rune) => rune.Value switch
    {
        >= 0x0660 and <= 0x0669 => Way.Number,
        var value when IsRight(value) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherPunctuation ? Way.Neutral : Way.Right,
        _ => Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.DecimalDigitNumber => Way.Number,
            UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter => Way.Left,
            _ => Way.Neutral,
        },
    };

    // The blocks of Hebrew, Arabic, Syriac, Thaana, NKo and their old and presentation forms.
    private static bool IsRight(int value) => value is (>= 0x0590 and <= 0x08FF) or (>= 0xFB1D and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFE) or (>= 0x10800 and <= 0x10FFF) or (>= 0x1E800 and <= 0x1EFFF) or 0x200F;
}
