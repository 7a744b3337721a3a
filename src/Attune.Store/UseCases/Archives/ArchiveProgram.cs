using System.Data;
using Attune.Domain.Programs;
using Attune.Domain.Viewers;
using Attune.Store.Archives;
using Attune.Store.Audits;
using Attune.Store.Keys;
using Attune.Store.Model;

namespace Attune.Store.UseCases.Archives;

/// <summary>How writing an archive ended.</summary>
public enum ArchiveOutcome
{
    Written,

    /// <summary>There is no such program.</summary>
    NotThere,

    /// <summary>The audit trail is not as it was written, and an archive would seal the break in.</summary>
    TrailBroken,

    /// <summary>A file of that name is there already.</summary>
    FileIsThere,
}

/// <summary>Which program is written for whom.</summary>
/// <param name="Program">The program.</param>
/// <param name="For">The installation that alone can open the archive.</param>
/// <param name="File">The file, which must not be there.</param>
/// <param name="By">Who it was, as the audit trail says it.</param>
/// <param name="Product">The version that writes.</param>
public sealed record ArchiveOrder(ProgramId Program, ArchiveAddress For, string File, string By, string Product);

/// <summary>What was written.</summary>
/// <param name="Outcome">How it ended.</param>
/// <param name="Rows">How many rows the archive holds.</param>
/// <param name="Break">Where the audit trail is broken, if it is.</param>
public sealed record ArchiveWritten(ArchiveOutcome Outcome, int Rows = 0, AuditBreak? Break = null);

/// <summary>Writes a whole program to a file that one other installation opens. The program stays where it is; that it left is in its audit trail.</summary>
public sealed class ArchiveProgram
{
    private readonly AttuneDb _db;
    private readonly DataKeys _keys;
    private readonly ArchiveIdentity _identity;

    internal ArchiveProgram(AttuneDb db, DataKeys keys, ArchiveIdentity identity) => (_db, _keys, _identity) = (db, keys, identity);

    /// <summary>Returns when the file is on the disk, complete; one that was begun is taken away again.</summary>
    public async Task<ArchiveWritten> RunAsync(ArchiveOrder order, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(order);
        if (File.Exists(order.File)) { return new(ArchiveOutcome.FileIsThere); }
        if (!await _db.Programs.AnyAsync(program => program.Id == order.Program, cancel)) { return new(ArchiveOutcome.NotThere); }
        // Made before the transaction if the program has none yet: it is kept by a transaction of its own.
        var key = await _keys.OfAsync(order.Program, cancel);
        var part = order.File + ".part";
        File.Delete(part);
        try
        {
            await using var transaction = await _db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancel);
            if ((await _db.CheckTrailAsync(order.Program, cancel)).Break is { } broken) { return new(ArchiveOutcome.TrailBroken, Break: broken); }
            await WriteLinesAsync(order, now, cancel);
            var rows = await WriteAsync(order, part, key, now, cancel);
            // The trace first: a file without a line would be an archive that nobody knows of.
            await transaction.CommitAsync(cancel);
            File.Move(part, order.File);
            return new(ArchiveOutcome.Written, rows);
        }
        finally
        {
            File.Delete(part);
        }
    }

    private async Task WriteLinesAsync(ArchiveOrder order, DateTimeOffset now, CancellationToken cancel)
    {
        var answers = await _db.Answers.CountAsync(answer => answer.Program == order.Program, cancel);
        _db.Audit.Add(new(order.Program, null, now, AuditAct.Archived, ViewerRole.Administrator, order.By, answers));
        _db.SecurityEvents.Add(new(now, SecurityAct.ProgramArchived, null, $"{order.Program}, {order.For.Fingerprint}", order.By, ""));
        await _db.SaveChangesAsync(cancel);
    }

    private async Task<int> WriteAsync(ArchiveOrder order, string path, byte[] key, DateTimeOffset now, CancellationToken cancel)
    {
        var facilitator = await _db.Programs.Where(program => program.Id == order.Program).Select(program => program.Facilitator).FirstAsync(cancel);
        var end = await _db.TrailEndAsync(order.Program, cancel);
        using var own = _identity.Open();
        PrivateFiles.MakeFolderOf(path);
        await using var file = PrivateFiles.MakeNew(path);
        using var archive = new ArchiveFile.Writer(file, own, order.For);
        archive.Head(new(order.Program.Value, facilitator, key, end.Lines, end.Seal, now.UtcTicks, order.Product));
        var reader = await ArchiveRows.OpenAsync(_db, order.Program, cancel);
        var written = 0;
        foreach (var table in ArchiveTables.From(_db.Model))
        {
            var rows = await reader.ReadAsync(table, cancel);
            archive.Section(table, rows);
            written += rows.Count;
        }

        archive.End();
        file.Flush(flushToDisk: true);
        return written;
    }
}
