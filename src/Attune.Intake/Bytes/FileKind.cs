namespace Attune.Intake.Bytes;

/// <summary>The kind of a file, recognized by its first bytes, because people give the workbook instead of its CSV.</summary>
internal enum FileKind
{
    Text,
    Workbook,
    OldWorkbook,
    LockedWorkbook,
    BinaryWorkbook,
    OpenDocument,
    WordDocument,
    Zip,
    Pdf,
    Image,
    Html,
    RichText,
    Json,
    Binary,
}

/// <summary>Recognizes the kind of a file by its first bytes, whatever its name says.</summary>
internal static class FileKinds
{
    // The names of a zip's entries stand before each and once more at its end; those that tell what it is are among the first or the last.
    private const int ZipNames = 65536;

    private static readonly (byte[] Magic, FileKind Kind)[] Magics =
    [
        ("PK\x03\x04"u8.ToArray(), FileKind.Zip),
        ("PK\x05\x06"u8.ToArray(), FileKind.Zip),
        ([0x1F, 0x8B], FileKind.Zip),
        ([0x37, 0x7A, 0xBC, 0xAF], FileKind.Zip),
        ("Rar!"u8.ToArray(), FileKind.Zip),
        ("%PDF"u8.ToArray(), FileKind.Pdf),
        ([0xD0, 0xCF, 0x11, 0xE0], FileKind.OldWorkbook),
        ([0x89, 0x50, 0x4E, 0x47], FileKind.Image),
        ([0xFF, 0xD8, 0xFF], FileKind.Image),
        ("GIF8"u8.ToArray(), FileKind.Image),
        ("II*\0"u8.ToArray(), FileKind.Image),
        ("MM\0*"u8.ToArray(), FileKind.Image),
        ("RIFF"u8.ToArray(), FileKind.Image),
        ("{\\rtf"u8.ToArray(), FileKind.RichText),
    ];

    private static readonly byte[] EncryptedPackage = System.Text.Encoding.Unicode.GetBytes("EncryptedPackage");

    private static readonly string[] Tags = ["<!doctype", "<html", "<head", "<table", "<?xml"];

    public static FileKind Detect(ReadOnlySpan<byte> bytes)
    {
        foreach (var (magic, kind) in Magics)
        {
            if (bytes.StartsWith(magic))
            {
                return kind switch
                {
                    FileKind.Zip when InZip(bytes[..Math.Min(bytes.Length, ZipNames)]) is var first && first != FileKind.Zip => first,
                    FileKind.Zip => InZip(bytes[^Math.Min(bytes.Length, ZipNames)..]),
                    // A workbook with a password is packed into an old Office file.
                    FileKind.OldWorkbook when bytes.IndexOf(EncryptedPackage) >= 0 => FileKind.LockedWorkbook,
                    _ => kind,
                };
            }
        }

        return InText(bytes);
    }

    private static FileKind InZip(ReadOnlySpan<byte> start)
    {
        if (start.IndexOf("xl/workbook.bin"u8) >= 0) { return FileKind.BinaryWorkbook; }
        if (start.IndexOf("xl/"u8) >= 0) { return FileKind.Workbook; }
        if (start.IndexOf("word/"u8) >= 0) { return FileKind.WordDocument; }
        return start.IndexOf("opendocument"u8) >= 0 ? FileKind.OpenDocument : FileKind.Zip;
    }

    private static FileKind InText(ReadOnlySpan<byte> bytes)
    {
        var start = bytes.StartsWith(TextDecoding.Utf8Mark) ? bytes[3..] : bytes;
        start = start.TrimStart(" \t\r\n"u8);
        if (StartsWithTag(start)) { return FileKind.Html; }
        return start.StartsWith("{\""u8) || start.StartsWith("[{"u8) || start.StartsWith("{\n"u8) || start.StartsWith("[\n"u8) ? FileKind.Json : FileKind.Text;
    }

    private static bool StartsWithTag(ReadOnlySpan<byte> start)
    {
        var word = System.Text.Encoding.Latin1.GetString(start[..Math.Min(start.Length, 16)]);
        return Tags.Any(tag => word.StartsWith(tag, StringComparison.OrdinalIgnoreCase));
    }
}
