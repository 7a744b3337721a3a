using System.Text.Json;
using Attune.Domain.Answers;
using Attune.Domain.Gates;
using Attune.Store.Model;
using Attune.Store.Sealing;

namespace Attune.Store.Keys;

/// <summary>Seals answers with the key of their program, each bound to its place, and opens them for the gate alone.</summary>
internal sealed class AnswerVault(IDbContextFactory<AttuneDb> dbs, DataKeys keys, InstallationKey installation) : IAnswerVault
{
    // Most answers, with their choices and names of fields, are shorter, and then their length tells nothing.
    private const int Least = 1024;

    private static readonly byte[] TimePlace = TextKey.PlaceOf("answers.saved_at");

    public async ValueTask<byte[]> SealAsync(AnswerPlace place, AnswerContent content, CancellationToken cancel)
        => SealedBox.Seal(await keys.OfAsync(place.Program, cancel), JsonSerializer.SerializeToUtf8Bytes(content, JsonText.Options), place.Binding(), Least);

    /// <summary>Seals what was sealed with one key with another, in the same place.</summary>
    public static byte[] Reseal(byte[] box, byte[] before, byte[] after, AnswerPlace place) => SealedBox.Seal(after, SealedBox.Open(before, box, place.Binding()), place.Binding(), Least);

    /// <summary>Seals the time of a save, for the writer's own statement.</summary>
    public byte[] SealTime(DateTimeOffset at) => installation.Texts.Seal(TimePlace, SavedTime.Write(at));

    public async ValueTask<ImmutableArray<AnswerContent>> OpenAsync(ImmutableArray<SealedText> texts, TextAccess? look, GatePermit key, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (texts.IsEmpty) { return []; }
        if (look is not null) { await WriteAsync(look, cancel); }
        var dataKey = await keys.OfAsync(texts[0].Place.Program, cancel);
        return [.. texts.Select(text => JsonSerializer.Deserialize<AnswerContent>(SealedBox.Open(dataKey, text.Sealed, text.Place.Binding()), JsonText.Options)!)];
    }

    public async ValueTask RecordAsync(TextAccess look, GatePermit key, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(key);
        await WriteAsync(look, cancel);
    }

    private async Task WriteAsync(TextAccess look, CancellationToken cancel)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        db.Audit.Add(new(look.Program, look.Round, look.At, look.IsAhead ? AuditAct.ReadAhead : AuditAct.Looked, look.Role, look.Reader, look.Answers));
        await db.SaveChangesAsync(cancel);
    }
}
