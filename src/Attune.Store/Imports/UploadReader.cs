using Attune.Domain.Programs;
using Attune.Store.Keys;
using Attune.Store.Model;
using Attune.Store.Sealing;

namespace Attune.Store.Imports;

/// <summary>A file that waits, opened.</summary>
/// <param name="Id">Which one.</param>
/// <param name="Name">The file's name; empty for what was pasted.</param>
/// <param name="Bytes">Its content.</param>
public sealed record OpenedUpload(Guid Id, string Name, byte[] Bytes)
{
    // Log lines and debuggers print records, and the file's words must never appear there.
    public override string ToString() => "(an upload)";
}

/// <summary>Opens files that wait to be read, for whoever uploaded them.</summary>
public sealed class UploadReader
{
    private readonly AttuneDb _db;
    private readonly DataKeys _keys;

    internal UploadReader(AttuneDb db, DataKeys keys) => (_db, _keys) = (db, keys);

    /// <returns>Null if there is none, if it waited too long, or if it is another's: nobody can tell which.</returns>
    public async Task<OpenedUpload?> OpenAsync(Guid id, Guid account, ProgramId program, UploadKind kind, DateTimeOffset now, CancellationToken cancel)
    {
        var since = now - UploadedFile.Kept;
        var upload = await _db.Uploads.AsNoTracking()
            .FirstOrDefaultAsync(candidate => candidate.Id == id && candidate.Account == account && candidate.Program == program && candidate.Kind == kind && candidate.At > since, cancel);
        return upload is null ? null : new(upload.Id, upload.Name, SealedBox.Open(await _keys.OfAsync(program, cancel), upload.Bytes, upload.Binding()));
    }
}
