using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace Attune.Store.Sealing;

/// <summary>
/// Seals the texts of columns, each bound to its table and column, and makes blind indexes of them. The database context maps a column once for the whole process
/// and does not tell who reads or writes it, so every box begins with the id of its key, which is looked up among the keys that this process has opened; and who
/// saves says with which key.
/// </summary>
internal sealed class TextKey
{
    private const int IdBytes = sizeof(long);
    private const int IndexBytes = 16;

    private static readonly ConcurrentDictionary<long, TextKey> Opened = new();
    private static readonly AsyncLocal<TextKey?> Saving = new();

    private readonly long _id;
    private readonly byte[] _texts;
    private readonly byte[] _indexes;

    private TextKey(long id, byte[] texts, byte[] indexes) => (_id, _texts, _indexes) = (id, texts, indexes);

    /// <summary>Makes the texts readable for this process.</summary>
    /// <param name="texts">The key that seals texts.</param>
    /// <param name="indexes">The key of blind indexes.</param>
    public static TextKey Open(byte[] texts, byte[] indexes)
    {
        var id = BinaryPrimitives.ReadInt64LittleEndian(HMACSHA256.HashData(texts, "id"u8));
        return Opened.GetOrAdd(id, _ => new(id, texts, indexes));
    }

    /// <summary>From here on, in this flow of calls alone, the values of columns are sealed with this key; with none, nothing sealed can be saved.</summary>
    public static void SealWith(TextKey? key) => Saving.Value = key;

    /// <summary>The bytes to which a box of this column is bound.</summary>
    public static byte[] PlaceOf(string column) => Encoding.UTF8.GetBytes($"column {column}");

    /// <summary>Seals a value that a context is about to save.</summary>
    /// <exception cref="InvalidOperationException">A query compares a sealed column, whose boxes all differ, or a context without keys saves.</exception>
    public static byte[] SealSaved(byte[] place, string text)
        => (Saving.Value ?? throw new InvalidOperationException(
            $"A sealed text ({Encoding.UTF8.GetString(place)}) cannot be compared in a query; read the rows and compare in memory, or use a blind index. A context that saves one is made by the store's factory, after the keys are open."))
        .Seal(place, text);

    /// <exception cref="CryptographicException">The box was moved from another column, was changed, or belongs to a key that is not open.</exception>
    public static string OpenRead(byte[] place, byte[] box)
    {
        if (box.Length <= IdBytes || !Opened.TryGetValue(BinaryPrimitives.ReadInt64LittleEndian(box), out var key))
        {
            throw new CryptographicException($"A sealed text ({Encoding.UTF8.GetString(place)}) belongs to a key that is not open.");
        }

        return Encoding.UTF8.GetString(SealedBox.Open(key._texts, box.AsSpan(IdBytes), place));
    }

    /// <summary>Opens a box of a row that is sealed as a whole as well: one that was changed reads as a mark that no seal fits, so that the check of the row says so.</summary>
    public static string OpenChecked(byte[] place, byte[] box)
    {
        try
        {
            return OpenRead(place, box);
        }
        catch (Exception changed) when (changed is CryptographicException or InvalidDataException)
        {
            return "\uFFFD";
        }
    }

    /// <summary>Seals a text for a column that a statement written by hand writes.</summary>
    public byte[] Seal(byte[] place, string text)
    {
        var box = SealedBox.Seal(_texts, Encoding.UTF8.GetBytes(text), place);
        var named = new byte[IdBytes + box.Length];
        BinaryPrimitives.WriteInt64LittleEndian(named, _id);
        box.CopyTo(named, IdBytes);
        return named;
    }

    /// <summary>
    /// A blind index: the same text gives the same index, and without the key nobody can tell which text it is, or try texts.
    /// </summary>
    /// <param name="of">What the index is for; the same text gives another index for something else.</param>
    /// <param name="text">The text, in the one spelling that is looked for.</param>
    public string IndexOf(string of, string text) => Convert.ToHexStringLower(HMACSHA256.HashData(_indexes, Encoding.UTF8.GetBytes($"{of}\0{text}")).AsSpan(0, IndexBytes));
}
