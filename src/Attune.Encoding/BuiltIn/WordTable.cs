using System.Numerics;
using System.Runtime.CompilerServices;

namespace Attune.Encoding;

/// <summary>
/// Where a word stands in the vocabulary: an open-addressing table of line numbers over the mapped UTF-8 lines.
/// No word becomes a string; 48,000 words take 0.7 MB.
/// </summary>
internal sealed class WordTable
{
    private readonly int[] _starts;
    private readonly int[] _slots;

    private WordTable(int[] starts, int[] slots) => (_starts, _slots) = (starts, slots);

    /// <param name="lines">The words, each on a line, no line feed after the last one.</param>
    /// <param name="words">How many there should be.</param>
    /// <returns>Null when the number of lines is another one.</returns>
    // Runs once, over 48,000 words, before the runtime would find out that it is worth compiling well.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static WordTable? Of(ReadOnlySpan<byte> lines, int words)
    {
        if (words != lines.Count((byte)'\n') + 1)
        {
            return null;
        }

        var starts = new int[words + 1];
        // Half full at most: a word that is not there is found missing after one or two looks.
        var slots = new int[BitOperations.RoundUpToPowerOf2((uint)words * 2)];
        for (var word = 0; word < words; word++)
        {
            var length = lines[starts[word]..].IndexOf((byte)'\n');
            starts[word + 1] = length < 0 ? lines.Length + 1 : starts[word] + length + 1;
            var slot = Slot(lines[starts[word]..(starts[word + 1] - 1)], slots.Length);
            while (slots[slot] != 0)
            {
                slot = (slot + 1) & (slots.Length - 1);
            }

            slots[slot] = word + 1;
        }

        return new(starts, slots);
    }

    /// <returns>The word's line, from 0; -1 where it is not in the vocabulary.</returns>
    public int Find(ReadOnlySpan<byte> lines, ReadOnlySpan<byte> word)
    {
        for (var slot = Slot(word, _slots.Length); _slots[slot] is var line and not 0; slot = (slot + 1) & (_slots.Length - 1))
        {
            if (lines[_starts[line - 1]..(_starts[line] - 1)].SequenceEqual(word))
            {
                return line - 1;
            }
        }

        return -1;
    }

    private static int Slot(ReadOnlySpan<byte> word, int slots) => (int)(Fnv.Hash(word) & (uint)(slots - 1));
}
