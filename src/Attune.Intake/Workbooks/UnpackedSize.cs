using System.IO.Compression;

namespace Attune.Intake.Workbooks;

/// <summary>Measures what an archive unpacks to by unpacking it: what its directory says of a size may be a lie.</summary>
internal static class UnpackedSize
{
    // A workbook of many sheets and pictures has a few hundred parts.
    private const int MostParts = 5_000;

    /// <summary>Tells whether all parts together unpack to at most that many bytes; nothing is kept of them.</summary>
    /// <exception cref="InvalidDataException">The archive is damaged.</exception>
    public static bool Fits(byte[] archive, long most)
    {
        using var zip = new ZipArchive(new MemoryStream(archive, writable: false), ZipArchiveMode.Read);
        if (zip.Entries.Count > MostParts) { return false; }
        var buffer = new byte[81920];
        var unpacked = 0L;
        foreach (var entry in zip.Entries)
        {
            using var part = entry.Open();
            for (int length; (length = part.Read(buffer)) > 0;)
            {
                unpacked += length;
                if (unpacked > most) { return false; }
            }
        }

        return true;
    }
}
