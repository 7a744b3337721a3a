using System.Security.Cryptography;
using System.Text.Json;
using Attune.Store.Model;

namespace Attune.Store.Archives;

/// <summary>The lines of an archive: its head, then each table with its rows.</summary>
internal static class ArchiveFile
{
    /// <summary>Writes an archive line by line.</summary>
    public sealed class Writer : IDisposable
    {
        private readonly ArchivePieces.Writer _pieces;

        public Writer(Stream file, ECDiffieHellman sender, ArchiveAddress receiver) => _pieces = new(file, ArchiveEnvelope.Seal(file, sender, receiver));

        public void Head(ArchiveHead head) => Line(JsonSerializer.SerializeToUtf8Bytes(head, JsonText.Options));

        public void Section(ArchiveTable table, IReadOnlyCollection<byte[]> rows)
        {
            Line(JsonSerializer.SerializeToUtf8Bytes(new ArchiveSection(table.Name, [.. table.Written.Select(column => column.Shape)], rows.Count), JsonText.Options));
            foreach (var row in rows) { Line(row); }
        }

        public void End() => _pieces.End();

        public void Dispose() => _pieces.Dispose();

        private void Line(byte[] json)
        {
            _pieces.Write(json);
            _pieces.Write("\n"u8);
        }
    }

    /// <summary>Reads an archive line by line. What is read is what was written, by whom the head says.</summary>
    public sealed class Reader : IDisposable
    {
        private readonly IEnumerator<byte[]> _lines;

        /// <exception cref="ArchiveException">The file is not an archive from there to here.</exception>
        public Reader(Stream file, ECDiffieHellman receiver, ArchiveAddress from) => _lines = LinesOf(ArchivePieces.Read(file, ArchiveEnvelope.Open(file, receiver, from))).GetEnumerator();

        public ArchiveHead Head() => Read<ArchiveHead>();

        /// <summary>The rows of the table that comes next.</summary>
        /// <exception cref="ArchiveException">Another table comes next, or it has other columns.</exception>
        public IEnumerable<JsonElement> Section(ArchiveTable table)
        {
            var section = Read<ArchiveSection>();
            if (section.Table != table.Name) { throw Other(section.Table); }
            var here = table.Written.Select(column => column.Shape).ToArray();
            if (here.Except(section.Columns).Concat(section.Columns.Except(here)).FirstOrDefault() is { } differs) { throw Other($"{table.Name}.{differs}"); }
            for (var row = 0; row < section.Rows; row++) { yield return JsonDocument.Parse(Next()).RootElement; }
        }

        /// <summary>Reads on to the end, so that it is known to be there.</summary>
        public void End()
        {
            if (_lines.MoveNext()) { throw Other(JsonSerializer.Deserialize<ArchiveSection>(_lines.Current, JsonText.Options)?.Table ?? ""); }
        }

        public void Dispose() => _lines.Dispose();

        private static ArchiveException Other(string what) => new(new(ArchiveFault.OtherTables, what));

        private T Read<T>() => JsonSerializer.Deserialize<T>(Next(), JsonText.Options)!;

        private byte[] Next() => _lines.MoveNext() ? _lines.Current : throw Other("");

        private static IEnumerable<byte[]> LinesOf(IEnumerable<byte[]> pieces)
        {
            var line = new MemoryStream();
            foreach (var piece in pieces)
            {
                var from = 0;
                for (var end = piece.AsSpan().IndexOf((byte)'\n'); end >= 0; end = piece.AsSpan(from).IndexOf((byte)'\n'))
                {
                    line.Write(piece.AsSpan(from, end));
                    yield return line.ToArray();
                    line.SetLength(0);
                    from += end + 1;
                }

                line.Write(piece.AsSpan(from));
            }
        }
    }
}
