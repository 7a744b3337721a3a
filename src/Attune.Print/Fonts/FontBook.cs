using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using SkiaSharp;

namespace Attune.Print.Fonts;

/// <summary>The fonts of the product in parts by script, and the machine's for what they do not hold. They are opened once.</summary>
internal static class FontBook
{
    private static readonly string[] Subsets = ["latin", "latin-ext", "greek", "cyrillic", "cyrillic-ext", "vietnamese"];

    private static readonly ConcurrentDictionary<string, Lazy<ImmutableArray<FontFace>>> Families = new();
    private static readonly ConcurrentDictionary<int, FontFace?> Machines = new();
    private static readonly ConcurrentDictionary<string, FontFace?> Files = new();

    /// <summary>The Latin part of a family in the weight nearest to what is asked for, whose measures a line follows.</summary>
    public static FontFace First(bool isSerif, int weight) => PartsOf(isSerif, weight)[0];

    /// <summary>The text in stretches of one font each. A letter that no font has is given to the first, which draws its box for it.</summary>
    public static List<(FontFace Face, string Text)> Stretches(string text, bool isSerif, int weight)
    {
        var parts = PartsOf(isSerif, weight);
        var stretches = new List<(FontFace Face, StringBuilder Text)>();
        foreach (var rune in text.EnumerateRunes())
        {
            // What follows a letter, such as an accent or a space, stays in its font as long as this has it.
            var face = stretches.Count > 0 && (stretches[^1].Face.Holds(rune.Value) || IsUnseen(rune)) ? stretches[^1].Face
                : parts.FirstOrDefault(part => part.Holds(rune.Value)) ?? OfMachine(rune.Value) ?? parts[0];
            if (stretches.Count == 0 || stretches[^1].Face != face) { stretches.Add((face, new())); }
            stretches[^1].Text.Append(rune.ToString());
        }

        return [.. stretches.Select(stretch => (stretch.Face, stretch.Text.ToString()))];
    }

    private static bool IsUnseen(Rune rune) => rune.Value is 0x200C or 0x200D or (>= 0xFE00 and <= 0xFE0F);

    private static ImmutableArray<FontFace> PartsOf(bool isSerif, int weight)
    {
        // The weights that are embedded; the serif has no middle one.
        var (family, nearest) = (isSerif ? "source-serif-4" : "source-sans-3", weight >= 550 ? 600 : weight >= 450 && !isSerif ? 500 : 400);
        return Families.GetOrAdd($"{family}/{nearest}", _ => new(() => [.. Subsets.Select(subset => FontFace.Embedded($"{family}-{subset}-{nearest}-normal"))])).Value;
    }

    private static FontFace? OfMachine(int rune) => Machines.GetOrAdd(rune, _ =>
        SKFontManager.Default.MatchCharacter(rune) is { } typeface ? Files.GetOrAdd($"{typeface.FamilyName} {typeface.FontStyle.Weight}", _ => FontFace.Machine(typeface)) : null);
}
