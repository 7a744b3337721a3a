using Attune.Domain.Imports;
using Attune.Domain.Programs;
using Attune.Store.Keys;
using Attune.Store.Model;
using Attune.Store.Sealing;

namespace Attune.Store.UseCases.Imports;

/// <summary>Keeps an uploaded file, sealed, until it is confirmed what it becomes. It takes the place of one that the same person uploaded before.</summary>
public sealed class KeepUpload
{
    private readonly AttuneDb _db;
    private readonly DataKeys _keys;

    internal KeepUpload(AttuneDb db, DataKeys keys) => (_db, _keys) = (db, keys);

    /// <returns>The id under which it waits.</returns>
    public async Task<Guid> RunAsync(Guid account, ProgramId program, UploadKind kind, string fileName, byte[] bytes, DateTimeOffset now, CancellationToken cancel)
    {
        var upload = new UploadedFile(account, program, kind, NameOf(fileName), now);
        upload.Bytes = SealedBox.Seal(await _keys.OfAsync(program, cancel), bytes, upload.Binding());
        _db.Uploads.RemoveRange(await _db.Uploads.Where(earlier => earlier.Account == account && earlier.Program == program && earlier.Kind == kind).ToListAsync(cancel));
        _db.Uploads.Add(upload);
        await _db.SaveChangesAsync(cancel);
        return upload.Id;
    }

    // A browser may send a whole path, of either kind; the name is shown and recorded, and never opened.
    private static string NameOf(string sent)
    {
        var name = string.Concat(sent[(sent.LastIndexOfAny(['/', '\\']) + 1)..].Where(character => !char.IsControl(character))).Trim();
        return name.Length <= ImportOrigin.LongestFile ? name : name[..ImportOrigin.LongestFile];
    }
}
