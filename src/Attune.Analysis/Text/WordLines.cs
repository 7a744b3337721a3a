using System.Text;

namespace Attune.Analysis.Text;

/// <summary>
/// An embedded table of one word a line, in ordinal order, with or without something after it. It stays in memory as the bytes that are embedded, and a word
/// is found by binary search: opening it takes a copy and a search for line ends, and no string for each line.
/// </summary>
internal sealed class WordLines
{
    private const int LongestWord = 40;
    private readonly byte[] _text;
    private readonly int[] _lines;

    private WordLines(byte[] text)
    {
        _text = text;
        var lines = new int[text.AsSpan().Count((byte)'\n') + 1];
        for (var line = 1; line < lines.Length; line++)
        {
            lines[line] = lines[line - 1] + text.AsSpan(lines[line - 1]).IndexOf((byte)'\n') + 1;
        }

        _lines = lines;
    }

    public static WordLines Embedded(string name) => new(Resource(name));

    /// <summary>Finds the line of a lower-case word.</summary>
    /// <param name="word">The word.</param>
    /// <param name="rest">What stands after the word and a space; empty if nothing does.</param>
    public bool TryFind(ReadOnlySpan<char> word, out ReadOnlySpan<byte> rest)
    {
        rest = default;
        if (word.IsEmpty || word.Length > LongestWord || !Ascii.IsValid(word))
        {
            return false;
        }

        Span<byte> wanted = stackalloc byte[word.Length];
        Encoding.ASCII.GetBytes(word, wanted);
        var (low, high) = (0, _lines.Length - 2);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            ReadOnlySpan<byte> line = _text.AsSpan(_lines[middle]..(_lines[middle + 1] - 1));
            var space = line.IndexOf((byte)' ');
            var order = (space < 0 ? line : line[..space]).SequenceCompareTo(wanted);
            if (order == 0)
            {
                rest = space < 0 ? default : line[(space + 1)..];
                return true;
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return false;
    }

    /// <summary>Returns all bytes of an embedded table.</summary>
    public static byte[] Resource(string name)
    {
        using var stream = typeof(WordLines).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The assembly was built without its word table {name}.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
