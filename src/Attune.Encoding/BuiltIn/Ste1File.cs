using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Attune.Encoding.BuiltIn;

/// <summary>The mapped STE1 file, whose words and rows are read in place. The format is described in Assets/MODEL_CARD.md.</summary>
internal sealed class Ste1File : IDisposable
{
    private readonly MappedFile _file;
    private readonly Ste1Header _header;
    private readonly WordTable _words;

    private Ste1File(MappedFile file, Ste1Header header, WordTable words)
        => (_file, _header, _words, Id) = (file, header, words, IdOf(file, header));

    /// <summary>The id: "ste1-" and 12 hexadecimal digits, which are the same only for the same weights (decision 0020).</summary>
    public string Id { get; }

    public int Dimension => _header.Dimension;

    /// <exception cref="EncoderException">Missing, unreadable, cut short or another kind of file.</exception>
    public static Ste1File Open(string path)
    {
        if (!File.Exists(path))
        {
            throw new EncoderException(EncodingTexts.FileMissing(path));
        }

        MappedFile? file = null;
        try
        {
            file = new FileInfo(path).Length is > 0 and <= int.MaxValue ? MappedFile.Open(path) : throw Broken(path, EncodingTexts.FileSize);
            var header = Ste1Header.Read(file, out var problem) ?? throw Broken(path, problem);
            var words = WordTable.Parse(Section(file, header, "vocab"), header.Words) ?? throw Broken(path, EncodingTexts.FileVocabulary(header.Words));
            return new(file, header, words);
        }
        catch (Exception wrong)
        {
            file?.Dispose();
            if (wrong is IOException or UnauthorizedAccessException)
            {
                throw new EncoderException(EncodingTexts.FileUnreadable(path, wrong.Message), wrong);
            }

            throw;
        }
    }

    public MappedFile.Held Hold() => _file.Hold();

    /// <returns>The number of the word, or -1 if it has no row of its own.</returns>
    public int Find(ReadOnlySpan<byte> word) => _words.Find(Section(_file, _header, "vocab"), word);

    public ReadOnlySpan<sbyte> WordRows => MemoryMarshal.Cast<byte, sbyte>(Section(_file, _header, "word_rows"));

    /// <summary>Returns the factor by which the row of a word is multiplied: its scale times its learned weight.</summary>
    public float WordFactor(int word) => HalfAt("word_scale", word) * HalfAt("word_weight", word);

    /// <summary>
    /// Returns the row of a word that has none of its own: the mean of the rows of its hashed n-grams of 3, 4 and 5 characters. Null for numbers and
    /// short words.
    /// </summary>
    public float[]? HashedRow(string word)
    {
        var buckets = NGrams.Buckets(word, _header.Buckets);
        if (buckets.Count == 0)
        {
            return null;
        }

        var row = new float[Dimension];
        var rows = MemoryMarshal.Cast<byte, sbyte>(Section(_file, _header, "bucket_rows"));
        foreach (var bucket in buckets)
        {
            RowSum.Add(rows.Slice(bucket * Dimension, Dimension), HalfAt("bucket_scale", bucket), row);
        }

        for (var i = 0; i < row.Length; i++)
        {
            row[i] /= buckets.Count;
        }

        return row;
    }

    public void Dispose() => _file.Dispose();

    private float HalfAt(string section, int index)
        => (float)BinaryPrimitives.ReadHalfLittleEndian(Section(_file, _header, section).Slice(index * 2, 2));

    private static ReadOnlySpan<byte> Section(MappedFile file, Ste1Header header, string name)
        => file.Slice(header.Sections[name].Offset, header.Sections[name].Length);

    // The hash covers the header, the vocabulary, the weights and the scales, but not the 14 MB of rows. The scale of each row comes from its largest
    // number, so other rows have other scales, and a start reads 0.6 MB instead of 15.
    private static string IdOf(MappedFile file, Ste1Header header)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(file.Slice(0, header.End));
        foreach (var name in (string[])["vocab", "word_scale", "word_weight", "bucket_scale"])
        {
            hash.AppendData(Section(file, header, name));
        }

        return "ste1-" + Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 6));
    }

    private static EncoderException Broken(string path, string problem) => new(EncodingTexts.FileBroken(path, problem));
}
