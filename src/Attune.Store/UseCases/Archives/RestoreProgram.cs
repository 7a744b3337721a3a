using System.Security.Cryptography;
using Attune.Domain.Programs;
using Attune.Domain.Viewers;
using Attune.Store.Archives;
using Attune.Store.Keys;
using Attune.Store.Model;

namespace Attune.Store.UseCases.Archives;

/// <summary>Which archive is taken, from whom, and who leads the program here.</summary>
/// <param name="File">The file.</param>
/// <param name="From">The installation that must have written it.</param>
/// <param name="Owner">The account that leads the program from now on.</param>
/// <param name="Origin">The address with which links of letters begin here; empty if none is set.</param>
/// <param name="By">Says who it was, in the audit trail, with the last line that was written elsewhere.</param>
public sealed record RestoreOrder(string File, ArchiveAddress From, Guid Owner, string Origin, Func<EndElsewhere, string> By);

/// <summary>The last line of an audit trail that was written in another installation, with which records that were exported there are compared.</summary>
/// <param name="Lines">Its number there.</param>
/// <param name="Seal">Its seal there, in hexadecimal digits.</param>
public sealed record EndElsewhere(long Lines, string Seal);

/// <summary>How it ended.</summary>
/// <param name="Problem">Why nothing was taken; null if everything was.</param>
/// <param name="Program">The program.</param>
/// <param name="Rows">How many rows arrived.</param>
/// <param name="Product">The version that wrote the archive; empty if it could not be read.</param>
public sealed record RestoreResult(ArchiveProblem? Problem, ProgramId Program = default, int Rows = 0, string Product = "");

/// <summary>Takes a whole program out of an archive of another installation: all of it, or nothing.</summary>
public sealed class RestoreProgram
{
    private readonly AttuneDb _db;
    private readonly DataKeys _keys;
    private readonly ArchiveIdentity _identity;

    internal RestoreProgram(AttuneDb db, DataKeys keys, ArchiveIdentity identity) => (_db, _keys, _identity) = (db, keys, identity);

    /// <summary>Returns when the program is on the disk and was read back, or when nothing is.</summary>
    public async Task<RestoreResult> RunAsync(RestoreOrder order, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(order);
        var product = "";
        try
        {
            await using var file = File.OpenRead(order.File);
            using var own = _identity.Open();
            using var archive = new ArchiveFile.Reader(file, own, order.From);
            var head = archive.Head();
            product = head.Product;
            await using var transaction = await _db.Database.BeginTransactionAsync(cancel);
            var rows = await TakeAsync(order, archive, head, now, cancel);
            await transaction.CommitAsync(cancel);
            return new(null, new(head.Program), rows, product);
        }
        catch (ArchiveException refused)
        {
            _db.ChangeTracker.Clear();
            return new(refused.Problem, Product: product);
        }
    }

    private async Task<int> TakeAsync(RestoreOrder order, ArchiveFile.Reader archive, ArchiveHead head, DateTimeOffset now, CancellationToken cancel)
    {
        var program = new ProgramId(head.Program);
        if (await _db.Programs.AnyAsync(candidate => candidate.Id == program, cancel)) { throw new ArchiveException(new(ArchiveFault.AlreadyHere, ArchiveTable.Programs)); }
        var (key, made) = _keys.Make(program);
        var (arrival, taken, tables) = (new Arrival(_db, head, key, order.Owner, order.Origin), 0, ArchiveTables.From(_db.Model));
        foreach (var table in tables)
        {
            taken += table.Name == ArchiveTable.Trail
                ? await ArrivingTrail.WriteAsync(_db, program, table, archive.Section(table), cancel)
                : await PutInAsync(arrival, table, archive, cancel);
        }

        archive.End();
        await WriteLinesAsync(order, program, made, new(head.Lines, head.Seal), now, cancel);
        await ArrivedRows.ReadBackAsync(_db, tables, program, cancel);
        if (order.Origin.Length == 0 && await WaitsForLettersAsync(program, cancel)) { throw new ArchiveException(new(ArchiveFault.NoAddress)); }
        return taken;
    }

    private static async Task<int> PutInAsync(Arrival arrival, ArchiveTable table, ArchiveFile.Reader archive, CancellationToken cancel)
    {
        try
        {
            return await arrival.PutInAsync(table, archive.Section(table), cancel);
        }
        catch (Exception wrong) when (wrong is CryptographicException or InvalidDataException)
        {
            throw new ArchiveException(new(ArchiveFault.Unreadable, table.Name));
        }
    }

    private async Task WriteLinesAsync(RestoreOrder order, ProgramId program, DataKeyRow key, EndElsewhere end, DateTimeOffset now, CancellationToken cancel)
    {
        var (by, answers) = (order.By(end), await _db.Answers.CountAsync(answer => answer.Program == program, cancel));
        _db.DataKeys.Add(key);
        _db.Audit.Add(new(program, null, now, AuditAct.Restored, ViewerRole.Administrator, by, answers));
        _db.SecurityEvents.Add(new(now, SecurityAct.ProgramRestored, order.Owner, $"{program}, {order.From.Fingerprint}", by, ""));
        await _db.SaveChangesAsync(cancel);
        _db.ChangeTracker.Clear();
    }

    // What does something at a time may write letters, and their links would lead to the installation that was left.
    private Task<bool> WaitsForLettersAsync(ProgramId program, CancellationToken cancel)
        => _db.TimedActs.AnyAsync(act => act.EndedAt == null && _db.Rounds.Any(round => round.Id == act.Round && round.Program == program), cancel);
}
