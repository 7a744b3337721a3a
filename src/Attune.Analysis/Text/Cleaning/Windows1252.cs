namespace Attune.Analysis.Text.Cleaning;

/// <summary>The characters of Windows-1252 at the places where Latin-1 has control characters: nowhere else do the two differ.</summary>
public static class Windows1252
{
    private const string Letters = "€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ";

    /// <summary>The letter at a place from 0x80 to 0x9F; '\0' at the five places where there is none.</summary>
    /// <param name="control">A control character of Latin-1, from U+0080 to U+009F.</param>
    public static char LetterOf(char control) => Letters[control - 0x80];

    /// <summary>The byte that was read as a character, by Windows-1252 or by Latin-1; 0 if no byte above 0x7F was.</summary>
    public static byte ByteOf(char read) => read switch
    {
        >= '\u0080' and <= '\u00FF' => (byte)read,
        > '\u00FF' when Letters.IndexOf(read, StringComparison.Ordinal) is >= 0 and var place => (byte)(0x80 + place),
        _ => 0,
    };
}
