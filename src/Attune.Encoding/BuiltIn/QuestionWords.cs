using System.Runtime.InteropServices;
using Attune.Analysis.Meaning.Tokens;

namespace Attune.Encoding.BuiltIn;

/// <summary>How often a text contains a word.</summary>
/// <param name="Word">The place among <see cref="QuestionWords.Words"/>.</param>
/// <param name="Times">The number of times, at least 1.</param>
internal record struct WordCount(int Word, int Times);

/// <summary>
/// The words of some texts of a question, for each text in their order. Words are numbered in the order in which they first occur, so that the same
/// texts give the same sums whatever threads read them.
/// </summary>
internal sealed class QuestionWords
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _words = [];
    private readonly List<int> _textsWith = [];
    private readonly List<WordCount> _counts = [];
    private readonly List<int> _ends = [];

    public IReadOnlyList<string> Words => _words;

    /// <summary>The number of texts that contain the word at the same place of <see cref="Words"/>.</summary>
    public IReadOnlyList<int> TextsWith => _textsWith;

    public ReadOnlySpan<WordCount> In(int text)
    {
        var start = text == 0 ? 0 : _ends[text - 1];
        return CollectionsMarshal.AsSpan(_counts)[start.._ends[text]];
    }

    /// <param name="texts">Any texts, even empty ones.</param>
    /// <param name="cancel">Ends the work early; it is checked before every text.</param>
    public static QuestionWords Read(IEnumerable<string> texts, CancellationToken cancel)
    {
        var read = new QuestionWords();
        var reader = new TokenReader();
        // This says where the counts of the present text hold a word.
        var last = new List<int>();
        foreach (var text in texts)
        {
            cancel.ThrowIfCancellationRequested();
            reader.Read(text);
            read.Add(reader, last);
        }

        return read;
    }

    /// <summary>Adds the words of another part; its texts keep their counts.</summary>
    /// <returns>The number that each word of the part has here.</returns>
    public int[] Add(QuestionWords part)
    {
        var numbers = new int[part._words.Count];
        for (var word = 0; word < numbers.Length; word++)
        {
            if (!_numbers.TryGetValue(part._words[word], out numbers[word]))
            {
                numbers[word] = Number(part._words[word]);
            }

            _textsWith[numbers[word]] += part._textsWith[word];
        }

        return numbers;
    }

    private void Add(TokenReader reader, List<int> last)
    {
        var look = _numbers.GetAlternateLookup<ReadOnlySpan<char>>();
        var start = _counts.Count;
        for (var token = 0; token < reader.Count; token++)
        {
            if (!look.TryGetValue(reader[token], out var word))
            {
                word = Number(reader[token].ToString());
                last.Add(-1);
            }

            if (last[word] >= start)
            {
                CollectionsMarshal.AsSpan(_counts)[last[word]].Times++;
                continue;
            }

            last[word] = _counts.Count;
            _counts.Add(new(word, 1));
            _textsWith[word]++;
        }

        _ends.Add(_counts.Count);
    }

    private int Number(string word)
    {
        _numbers.Add(word, _words.Count);
        _words.Add(word);
        _textsWith.Add(0);
        return _words.Count - 1;
    }
}
