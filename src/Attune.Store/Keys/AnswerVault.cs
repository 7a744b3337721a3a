using System.Text.Json;

namespace Attune.Store;

/// <summary>Seals answers under the key of their program, each bound to its place; opens them for the gate alone.</summary>
internal sealed class AnswerVault(IDbContextFactory<AttuneDb> dbs, DataKeys keys) : IAnswerVault
{
    public async ValueTask<byte[]> SealAsync(AnswerPlace place, AnswerContent content, CancellationToken cancel)
        => SealedBox.Seal(await keys.OfAsync(place.Program, cancel), JsonSerializer.SerializeToUtf8Bytes(content, JsonText.Options), place.Binding());

    public async ValueTask<ImmutableArray<AnswerContent>> OpenAsync(ImmutableArray<SealedText> texts, Look? look, GateKey key, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (texts.IsEmpty) { return []; }
        if (look is not null)
        {
            await using var db = await dbs.CreateDbContextAsync(cancel);
            db.Audit.Add(new(look.Program, look.Round, look.At, AuditAct.Looked, look.Role, look.Reader, look.Answers));
            await db.SaveChangesAsync(cancel);
        }

        var dataKey = await keys.OfAsync(texts[0].Place.Program, cancel);
        return [.. texts.Select(text => JsonSerializer.Deserialize<AnswerContent>(SealedBox.Open(dataKey, text.Sealed, text.Place.Binding()), JsonText.Options)!)];
    }
}
