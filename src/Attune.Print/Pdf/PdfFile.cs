using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Attune.Print.Pdf;

/// <summary>The objects of a PDF, numbered and written one after the other. The same objects give the same bytes: no clock, no chance.</summary>
internal sealed class PdfFile
{
    private const int PerPack = 200;

    private readonly List<byte[]> _objects = [];

    /// <summary>Takes a number for an object that others refer to before it is made.</summary>
    public int Reserve()
    {
        _objects.Add([]);
        return _objects.Count;
    }

    public int Add(string value)
    {
        var id = Reserve();
        Set(id, value);
        return id;
    }

    public void Set(int id, string value) => _objects[id - 1] = Encoding.Latin1.GetBytes(value);

    /// <summary>Adds bytes, compressed.</summary>
    /// <param name="entries">What the dictionary of the stream says besides its length.</param>
    /// <param name="bytes">The bytes.</param>
    public int AddStream(string entries, byte[] bytes)
    {
        var id = Reserve();
        SetStream(id, entries, bytes);
        return id;
    }

    public void SetStream(int id, string entries, byte[] bytes)
    {
        var packed = Packed(bytes);
        _objects[id - 1] = [.. Encoding.Latin1.GetBytes($"<<{entries} /Filter /FlateDecode /Length {packed.Length}>>\nstream\n"), .. packed, .. "\nendstream"u8];
    }

    /// <summary>Adds bytes that programs read without unpacking: what a file says of itself.</summary>
    public int AddPlainStream(string entries, byte[] bytes)
    {
        var id = Reserve();
        _objects[id - 1] = [.. Encoding.Latin1.GetBytes($"<<{entries} /Length {bytes.Length}>>\nstream\n"), .. bytes, .. "\nendstream"u8];
        return id;
    }

    /// <summary>Writes the file. What is no stream is packed by the hundred, because a tagged document has thousands of small parts.</summary>
    public byte[] Write(int catalog, int info)
    {
        var small = Enumerable.Range(1, _objects.Count).Where(id => !IsStream(_objects[id - 1])).ToList();
        var packs = small.Chunk(PerPack).Select(ids => (Id: Pack(ids), Ids: ids)).ToList();
        var table = Reserve();
        using var file = new MemoryStream();
        // The second line says by four bytes above 127 that the file is not text.
        file.Write([.. "%PDF-1.7\n%"u8, 0xE2, 0xE3, 0xCF, 0xD3, (byte)'\n']);
        var places = new (byte Kind, long Place, int Within)[_objects.Count + 1];
        (places[0], places[table]) = ((0, 0, ushort.MaxValue), (1, 0, 0));
        foreach (var (pack, ids) in packs) { foreach (var (within, id) in ids.Index()) { places[id] = (2, pack, within); } }
        foreach (var id in Enumerable.Range(1, _objects.Count).Where(id => id != table && places[id].Kind == 0))
        {
            places[id] = (1, file.Position, 0);
            Say(file, $"{id} 0 obj\n");
            file.Write(_objects[id - 1]);
            Say(file, "\nendobj\n");
        }

        var name = Convert.ToHexString(SHA256.HashData(file.ToArray())[..16]);
        places[table] = (1, file.Position, 0);
        SetStream(table, $"/Type /XRef /Size {places.Length} /W [1 4 2] /Root {catalog} 0 R /Info {info} 0 R /ID [<{name}> <{name}>]", [.. places.SelectMany(Entry)]);
        Say(file, $"{table} 0 obj\n");
        file.Write(_objects[table - 1]);
        Say(file, $"\nendobj\nstartxref\n{places[table].Place}\n%%EOF\n");
        return file.ToArray();
    }

    private int Pack(int[] ids)
    {
        var (places, values) = (new StringBuilder(), new MemoryStream());
        foreach (var id in ids)
        {
            places.Append(CultureInfo.InvariantCulture, $"{id} {values.Length} ");
            values.Write([.. _objects[id - 1], (byte)'\n']);
        }

        return AddStream($"/Type /ObjStm /N {ids.Length} /First {places.Length}", [.. Encoding.ASCII.GetBytes(places.ToString()), .. values.ToArray()]);
    }

    private static bool IsStream(byte[] value) => value.AsSpan().EndsWith("endstream"u8);

    private static byte[] Entry((byte Kind, long Place, int Within) entry)
        => [entry.Kind, (byte)(entry.Place >> 24), (byte)(entry.Place >> 16), (byte)(entry.Place >> 8), (byte)entry.Place, (byte)(entry.Within >> 8), (byte)entry.Within];

    /// <summary>A text for people, in the encoding that every reader knows.</summary>
    public static string Text(string text) => $"<FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text))}>";

    /// <summary>A number without more digits than a printer can show.</summary>
    public static string Number(double value)
    {
        var text = Math.Round(value, 3).ToString("0.###", CultureInfo.InvariantCulture);
        return text == "-0" ? "0" : text;
    }

    private static void Say(Stream file, string text) => file.Write(Encoding.Latin1.GetBytes(text));

    private static byte[] Packed(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true)) { zlib.Write(bytes); }
        return packed.ToArray();
    }
}
