using System.Globalization;

namespace Attune.Intake;

/// <summary>Lists, numbers and quotes as they stand inside a sentence of this program.</summary>
internal static class Phrases
{
    // A value quoted back at a person is recognised by its beginning.
    private const int LongestQuote = 60;

    public static string List(IEnumerable<string> names) => string.Join(", ", names.Select(Short));

    public static string Counted(IEnumerable<(string Name, int Answers)> sides)
        => string.Join(", ", sides.Select(side => Short(side.Name) + " " + Count(side.Answers)));

    public static string Count(int count) => count.ToString("N0", CultureInfo.CurrentCulture);

    public static string Hex(byte value) => "0x" + value.ToString("X2", CultureInfo.InvariantCulture);

    /// <summary>One line of at most 60 characters: what a file says may be long.</summary>
    public static string Short(string said)
    {
        var line = OneLine(said);
        return line.Length <= LongestQuote ? line : string.Concat(line.AsSpan(0, LongestQuote - 1), "…");
    }

    /// <summary>Without line ends, and without signs that could steer a terminal.</summary>
    public static string OneLine(string said)
        => string.Concat(said.Select(character => char.IsControl(character) ? ' ' : character));
}
