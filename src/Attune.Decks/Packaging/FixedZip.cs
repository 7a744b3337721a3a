using System.IO.Compression;

namespace Attune.Decks.Packaging;

/// <summary>Packs a package anew, with its parts in one order and one time, so that the same deck is the same bytes.</summary>
internal static class FixedZip
{
    // The real time would only tell when somebody pressed a button.
    private static readonly DateTimeOffset NoTime = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    // Programs that read a package while it arrives want its contents first.
    private const string Contents = "[Content_Types].xml";

    public static byte[] Repack(Stream package)
    {
        using var bytes = new MemoryStream();
        using (var from = new ZipArchive(package, ZipArchiveMode.Read, leaveOpen: true))
        using (var to = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var part in from.Entries.OrderBy(part => part.FullName != Contents).ThenBy(part => part.FullName, StringComparer.Ordinal))
            {
                var entry = to.CreateEntry(part.FullName);
                entry.LastWriteTime = NoTime;
                using var reading = part.Open();
                using var writing = entry.Open();
                if (part.FullName == Contents || part.FullName.EndsWith(".rels", StringComparison.Ordinal)) { Sorted(XDocument.Load(reading)).Save(writing); }
                else { reading.CopyTo(writing); }
            }
        }

        return bytes.ToArray();
    }

    // The library keeps these lists by hashes that differ from run to run.
    private static XDocument Sorted(XDocument list)
    {
        list.Root!.ReplaceNodes(list.Root.Elements().OrderBy(entry => string.Join('|', entry.Attributes().Select(attribute => attribute.Value).Order(StringComparer.Ordinal)), StringComparer.Ordinal).ToArray());
        return list;
    }
}
