using Attune.Store.Model;

namespace Attune.Store.UseCases.Imports;

/// <summary>Throws away the files that waited too long.</summary>
public sealed class ForgetUploads(IDbContextFactory<AttuneDb> dbs)
{
    /// <returns>How many.</returns>
    public async Task<int> RunAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var before = now - UploadedFile.Kept;
        await using var db = await dbs.CreateDbContextAsync(cancel);
        return await db.Uploads.Where(upload => upload.At <= before).ExecuteDeleteAsync(cancel);
    }
}
