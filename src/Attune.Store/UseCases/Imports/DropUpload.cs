using Attune.Domain.Programs;

namespace Attune.Store.UseCases.Imports;

/// <summary>Throws away a file that waited, because somebody decided against it.</summary>
public sealed class DropUpload(AttuneDb db)
{
    /// <summary>Returns when it is gone; one that is another's stays.</summary>
    public Task RunAsync(Guid id, Guid account, ProgramId program, CancellationToken cancel)
        => db.Uploads.Where(upload => upload.Id == id && upload.Account == account && upload.Program == program).ExecuteDeleteAsync(cancel);
}
