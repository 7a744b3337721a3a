using System.Text;

namespace Attune.Analysis.Text;

/// <summary>
/// How common a word is as noun, verb, adjective and adverb: log2(1 + times tagged in WordNet's corpus), from 0 to 9, or -1 where it is no base form
/// of that kind.
/// </summary>
/// <param name="Noun">How common it is as a noun.</param>
/// <param name="Verb">How common it is as a verb.</param>
/// <param name="Adjective">How common it is as an adjective.</param>
/// <param name="Adverb">How common it is as an adverb.</param>
/// <param name="Irregular">The lemmas of an irregular form, such as "leave:v", separated by spaces; empty for other words.</param>
internal readonly record struct WordEntry(int Noun, int Verb, int Adjective, int Adverb, string Irregular)
{
    public int Most => Math.Max(Math.Max(Noun, Verb), Math.Max(Adjective, Adverb));
}

/// <summary>
/// WordNet's single words, a table that build/wordnet.mjs makes. The table stays in memory as the bytes that are embedded, and a word is found by
/// binary search. So opening it takes a copy and a search for line ends, and no string for each line.
/// </summary>
internal sealed class WordTable
{
    private const int LongestWord = 40;
    private static readonly Lazy<WordTable> Loaded = new(() => new(Resource("lemmas.txt")));
    private readonly byte[] _text;
    private readonly int[] _lines;

    private WordTable(byte[] text)
    {
        _text = text;
        var lines = new int[text.AsSpan().Count((byte)'\n') + 1];
        for (var line = 1; line < lines.Length; line++)
        {
            lines[line] = lines[line - 1] + text.AsSpan(lines[line - 1]).IndexOf((byte)'\n') + 1;
        }

        _lines = lines;
    }

    public static WordTable WordNet => Loaded.Value;

    /// <summary>Finds the entry of a lower-case word; null if there is none.</summary>
    public WordEntry? Find(ReadOnlySpan<char> word)
    {
        if (word.IsEmpty || word.Length > LongestWord || !Ascii.IsValid(word))
        {
            return null;
        }

        Span<byte> wanted = stackalloc byte[word.Length];
        Encoding.ASCII.GetBytes(word, wanted);
        var (low, high) = (0, _lines.Length - 2);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var line = _text.AsSpan(_lines[middle].._lines[middle + 1]);
            var order = line[..line.IndexOf((byte)' ')].SequenceCompareTo(wanted);
            if (order == 0)
            {
                return Parse(line[(wanted.Length + 1)..^1]);
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return null;
    }

    /// <summary>Returns all bytes of an embedded table.</summary>
    public static byte[] Resource(string name)
    {
        using var stream = typeof(WordTable).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The assembly was built without its word table {name}.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private static WordEntry Parse(ReadOnlySpan<byte> rest) => new(
        Commonness(rest[0]),
        Commonness(rest[1]),
        Commonness(rest[2]),
        Commonness(rest[3]),
        rest.Length > 4 ? Encoding.ASCII.GetString(rest[5..]) : "");

    private static int Commonness(byte digit) => digit == (byte)'-' ? -1 : digit - (byte)'0';
}
