namespace Attune.Encoding.BuiltIn;

/// <summary>The rows of the words of a question. Those of words in the vocabulary are read in place, and the others are computed once.</summary>
internal sealed class WordRows
{
    private readonly Ste1File _file;
    private readonly (int Line, float Factor, float[]? Hashed)[] _rows;

    private WordRows(Ste1File file, (int, float, float[]?)[] rows) => (_file, _rows) = (file, rows);

    public static WordRows Read(Ste1File file, IReadOnlyList<string> words, CancellationToken cancel)
    {
        var rows = new (int, float, float[]?)[words.Count];
        for (var word = 0; word < rows.Length; word++)
        {
            cancel.ThrowIfCancellationRequested();
            var line = file.Find(System.Text.Encoding.UTF8.GetBytes(words[word]));
            rows[word] = line >= 0 ? (line, file.WordFactor(line), null) : (line, 1, file.HashedRow(words[word]));
        }

        return new(file, rows);
    }

    /// <summary>Adds the row of a word, if it has one, multiplied by a factor.</summary>
    public void Add(int word, float times, Span<float> sum)
    {
        var (line, factor, hashed) = _rows[word];
        if (line >= 0)
        {
            RowSum.Add(_file.WordRows.Slice(line * _file.Dimension, _file.Dimension), times * factor, sum);
        }
        else if (hashed is not null)
        {
            RowSum.Add(hashed, times, sum);
        }
    }
}
