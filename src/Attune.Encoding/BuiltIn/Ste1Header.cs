using System.Buffers.Binary;
using System.Text.Json;

namespace Attune.Encoding.BuiltIn;

/// <summary>Where the parts of an STE1 file stand, as byte offsets from the start of the file.</summary>
internal sealed record Ste1Header(int Dimension, int Words, int Buckets, int End, IReadOnlyDictionary<string, (int Offset, int Length)> Sections)
{
    private static ReadOnlySpan<byte> Magic => "STE1"u8;

    private const int BeforeJson = 8;

    /// <param name="file">The whole file.</param>
    /// <param name="problem">Receives what is wrong, if the result is null.</param>
    public static Ste1Header? Read(MappedFile file, out string problem)
    {
        if (file.Length < BeforeJson || !file.Slice(0, Magic.Length).SequenceEqual(Magic))
        {
            problem = EncodingTexts.FileOfAnotherKind;
            return null;
        }

        var length = BinaryPrimitives.ReadUInt32LittleEndian(file.Slice(Magic.Length, sizeof(uint)));
        if (length > file.Length - BeforeJson)
        {
            problem = EncodingTexts.FileEndsInHeader(file.Length);
            return null;
        }

        try
        {
            var header = Parse(file.Slice(BeforeJson, (int)length), BeforeJson + (int)length);
            problem = header.Problem(file.Length);
            return problem.Length == 0 ? header : null;
        }
        catch (Exception wrong) when (wrong is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or OverflowException)
        {
            problem = EncodingTexts.FileHeaderUnreadable;
            return null;
        }
    }

    private static Ste1Header Parse(ReadOnlySpan<byte> json, int end)
    {
        var reader = new Utf8JsonReader(json);
        using var document = JsonDocument.ParseValue(ref reader);
        var root = document.RootElement;
        var sections = root.GetProperty("sections").EnumerateObject().ToDictionary(
            section => section.Name,
            section => (checked(end + section.Value.GetProperty("offset").GetInt32()), section.Value.GetProperty("length").GetInt32()),
            StringComparer.Ordinal);
        return new(root.GetProperty("dim").GetInt32(), root.GetProperty("words").GetInt32(), root.GetProperty("buckets").GetInt32(), end, sections);
    }

    private string Problem(int fileLength)
    {
        if (Dimension < 1 || Words < 1 || Buckets < 1)
        {
            return EncodingTexts.FileHeaderEmpty;
        }

        (string Name, long Length)[] expected =
        [
            ("vocab", Sections.GetValueOrDefault("vocab").Length), ("word_rows", (long)Words * Dimension), ("word_scale", 2L * Words),
            ("word_weight", 2L * Words), ("bucket_rows", (long)Buckets * Dimension), ("bucket_scale", 2L * Buckets),
        ];
        foreach (var (name, length) in expected)
        {
            if (!Sections.TryGetValue(name, out var section) || section.Length != length || section.Offset < End)
            {
                return EncodingTexts.FileSection(name);
            }

            if ((long)section.Offset + section.Length > fileLength)
            {
                return EncodingTexts.FileCutShort(name, (long)section.Offset + section.Length, fileLength);
            }
        }

        return string.Empty;
    }
}
