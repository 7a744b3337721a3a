using System.Reflection;
using System.Security.Cryptography;
using System.Text.Json;
using Attune.Domain.Programs;

namespace Attune.Store.Archives;

/// <summary>Reads what arrived as the product reads it, so that a row which this version cannot read is found before it is kept, and not by a leader.</summary>
internal static class ArrivedRows
{
    private static readonly MethodInfo Read = typeof(ArrivedRows).GetMethod(nameof(ReadTableAsync), BindingFlags.NonPublic | BindingFlags.Static)!;

    /// <exception cref="ArchiveException">A table has a row that this version cannot read; it is named.</exception>
    public static async Task ReadBackAsync(AttuneDb db, ImmutableArray<ArchiveTable> tables, ProgramId program, CancellationToken cancel)
    {
        foreach (var table in tables)
        {
            try
            {
                await (Task)Read.MakeGenericMethod(table.Entity).Invoke(null, [db, table, program, cancel])!;
            }
            catch (Exception wrong) when (wrong is JsonException or FormatException or CryptographicException or InvalidDataException or InvalidOperationException or ArgumentException or OverflowException)
            {
                throw new ArchiveException(new(ArchiveFault.Unreadable, table.Name));
            }
        }

        if ((await Audits.AuditCheck.CheckTrailAsync(db, program, cancel)).Break is { } broken) { throw new ArchiveException(new(ArchiveFault.Unreadable, $"{ArchiveTable.Trail} {broken.Line}")); }
    }

    // The table and its condition come from the model and hold nothing that anybody wrote.
    private static async Task ReadTableAsync<T>(AttuneDb db, ArchiveTable table, ProgramId program, CancellationToken cancel)
        where T : class
    {
        var select = $"SELECT t0.* FROM \"{table.Name}\" AS t0 WHERE {table.Belongs.Replace("@program", "{0}", StringComparison.Ordinal)}";
        var rows = db.Set<T>().FromSqlRaw(select, program.Value);
        await foreach (var row in rows.IgnoreQueryFilters().AsNoTracking().AsAsyncEnumerable().WithCancellation(cancel)) { ArgumentNullException.ThrowIfNull(row); }
    }
}
