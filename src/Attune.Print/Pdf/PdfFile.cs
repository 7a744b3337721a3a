using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Attune.Print.Pdf;

/// <summary>The objects of a PDF, numbered and written one after the other. The same objects give the same bytes: no clock, no chance.</summary>
internal sealed class PdfFile
{
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

    public byte[] Write(int catalog, int info)
    {
        using var file = new MemoryStream();
        // The second line says by four bytes above 127 that the file is not text.
        file.Write("%PDF-1.7\n%\xE2\xE3\xCF\xD3\n"u8);
        var places = new List<long>();
        foreach (var (place, value) in _objects.Index())
        {
            places.Add(file.Position);
            Say(file, $"{place + 1} 0 obj\n");
            file.Write(value);
            Say(file, "\nendobj\n");
        }

        var id = Convert.ToHexString(SHA256.HashData(file.ToArray())[..16]);
        var table = file.Position;
        Say(file, $"xref\n0 {places.Count + 1}\n0000000000 65535 f \n");
        foreach (var place in places) { Say(file, string.Create(CultureInfo.InvariantCulture, $"{place:D10} 00000 n \n")); }
        Say(file, $"trailer\n<</Size {places.Count + 1} /Root {catalog} 0 R /Info {info} 0 R /ID [<{id}> <{id}>]>>\nstartxref\n{table}\n%%EOF\n");
        return file.ToArray();
    }

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
