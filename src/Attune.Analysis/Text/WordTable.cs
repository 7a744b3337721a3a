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

/// <summary>WordNet's single words, a table that build/wordnet.mjs makes.</summary>
internal sealed class WordTable
{
    private static readonly Lazy<WordTable> Loaded = new(() => new(WordLines.Embedded("lemmas.txt")));
    private readonly WordLines _words;

    private WordTable(WordLines words) => _words = words;

    public static WordTable WordNet => Loaded.Value;

    /// <summary>Finds the entry of a lower-case word; null if there is none.</summary>
    public WordEntry? Find(ReadOnlySpan<char> word) => _words.TryFind(word, out var rest) ? Parse(rest) : null;

    private static WordEntry Parse(ReadOnlySpan<byte> rest) => new(
        Commonness(rest[0]),
        Commonness(rest[1]),
        Commonness(rest[2]),
        Commonness(rest[3]),
        rest.Length > 4 ? Encoding.ASCII.GetString(rest[5..]) : "");

    private static int Commonness(byte digit) => digit == (byte)'-' ? -1 : digit - (byte)'0';
}
