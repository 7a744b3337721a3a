using System.Collections.Frozen;
using Attune.Domain.Answers;
using Attune.Domain.Beside;
using Attune.Domain.Programs;
using Attune.Domain.Statements;
using Attune.Store.Keys;
using Attune.Store.Model;
using Attune.Store.Sealing;
using Attune.Store.Tests.Providers;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.Extensions.DependencyInjection;

namespace Attune.Store.Tests.Archives;

/// <summary>
/// All that a database holds of a program, as the entities read it, sealed texts opened: made without anything that makes an archive, so that what an archive
/// forgets is missing here.
/// </summary>
public static class ProgramContents
{
    /// <summary>Tables of the installation, and those that a move makes anew or leaves behind.</summary>
    private static readonly FrozenSet<string> Beside = new[]
    {
        "security_events", "account_sessions", "cookie_keys", "installation_keys", "library_packs", "account_invitations", "co_facilitators", "data_keys", "audit_heads", "uploads",
    }.ToFrozenSet();

    private static readonly FrozenSet<string> Differ = new[]
    {
        "programs.facilitator", "rounds.forecasts", "leader_seats.pin", "leader_seats.wrong_tries", "leader_seats.waits_until", "seat_devices.code_hash", "seat_devices.code_box", "seat_devices.code_until",
        "audience_rooms.sealed_code", "timed_acts.origin", "audit.id", "audit.number", "audit.seal", "audit.about", "leaders.mail_index", "ownership.activity_index", "glossary.term_index",
    }.ToFrozenSet();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<ImmutableSortedDictionary<string, ImmutableArray<string>>> ReadAsync(TestDatabase database, ProgramId program)
    {
        await using var db = database.Open();
        var key = await database.Services.GetRequiredService<DataKeys>().OfAsync(program, Cancel);
        var read = typeof(ProgramContents).GetMethod(nameof(RowsAsync), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!;
        var contents = ImmutableSortedDictionary.CreateBuilder<string, ImmutableArray<string>>(StringComparer.Ordinal);
        foreach (var type in db.Model.GetEntityTypes().Where(type => type.GetTableName() is { } name && !name.StartsWith("AspNet", StringComparison.Ordinal) && !Beside.Contains(name) && !type.IsMappedToJson()))
        {
            contents[type.GetTableName()!] = await (Task<ImmutableArray<string>>)read.MakeGenericMethod(type.ClrType).Invoke(null, [db, key])!;
        }

        return contents.ToImmutable();
    }

    private static async Task<ImmutableArray<string>> RowsAsync<T>(AttuneDb db, byte[] key)
        where T : class
    {
        var rows = await db.Set<T>().IgnoreQueryFilters().ToListAsync(Cancel);
        return [.. rows.Where(row => row is not AuditEntry { Act: AuditAct.Archived or AuditAct.Restored }).Select(row => RowOf(db.Entry(row), key)).Order(StringComparer.Ordinal)];
    }

    private static string RowOf(EntityEntry row, byte[] key)
        => string.Join(" | ", row.Properties.Where(property => !Differ.Contains(NameOf(property)))
            .Select(property => $"{NameOf(property)} {ValueOf(row.Entity, property, key)}").Order(StringComparer.Ordinal));

    private static string NameOf(PropertyEntry property) => TextColumns.NameOf(property.Metadata);

    private static string ValueOf(object row, PropertyEntry property, byte[] key) => (row, property.CurrentValue) switch
    {
        (SealedAnswer answer, byte[] box) => System.Text.Encoding.UTF8.GetString(SealedBox.Open(key, box, answer.Place.Binding())),
        (BesideAnswer beside, byte[] box) when property.Metadata.Name == nameof(BesideAnswer.Given) => System.Text.Encoding.UTF8.GetString(SealedBox.Open(key, box, beside.Place.Binding())),
        (StatementVote vote, byte[] box) => System.Text.Encoding.UTF8.GetString(SealedBox.Open(key, box, vote.Place.Binding())),
        (_, decimal number) => $"{number / 1.0000000000000000000000000000m}",
        (_, var value) => JsonText.Write(value),
    };
}
