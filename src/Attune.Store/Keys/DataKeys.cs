using System.Collections.Concurrent;
using System.Security.Cryptography;
using Attune.Domain.Programs;
using Attune.Store.Model;
using Attune.Store.Sealing;

namespace Attune.Store.Keys;

/// <summary>The key of each program's texts, which is created with the program's first text.</summary>
internal sealed class DataKeys(IDbContextFactory<AttuneDb> dbs, InstallationKey installation)
{
    private readonly ConcurrentDictionary<ProgramId, byte[]> _known = new();

    public async ValueTask<byte[]> OfAsync(ProgramId program, CancellationToken cancel)
        => _known.TryGetValue(program, out var key) ? key : _known.GetOrAdd(program, await ReadOrMakeAsync(program, cancel));

    public void Forget(ProgramId program) => _known.TryRemove(program, out _);

    public void ForgetAll() => _known.Clear();

    /// <summary>Makes the key of a program, which the caller saves.</summary>
    public (byte[] Key, DataKeyRow Row) Make(ProgramId program)
    {
        var key = RandomNumberGenerator.GetBytes(MasterKey.Bytes);
        return (key, new(program, SealedBox.Seal(installation.Programs, key, program.Value.ToByteArray())));
    }

    private async Task<byte[]> ReadOrMakeAsync(ProgramId program, CancellationToken cancel)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        if (await ReadAsync(db, program, cancel) is { } row) { return Unwrap(row); }
        var (key, made) = Make(program);
        db.DataKeys.Add(made);
        try
        {
            await db.SaveChangesAsync(cancel);
            return key;
        }
        catch (DbUpdateException) when (!cancel.IsCancellationRequested)
        {
            // Another node, or another request, created the key at the same moment; that one is used.
            if (await ReadAsync(db, program, cancel) is not { } theirs) { throw; }
            return Unwrap(theirs);
        }
    }

    private byte[] Unwrap(DataKeyRow row) => SealedBox.Open(installation.Programs, row.Wrapped, row.Program.Value.ToByteArray());

    private static Task<DataKeyRow?> ReadAsync(AttuneDb db, ProgramId program, CancellationToken cancel)
        => db.DataKeys.AsNoTracking().FirstOrDefaultAsync(row => row.Program == program, cancel);
}
