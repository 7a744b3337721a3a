using System.Security.Cryptography;
using System.Text.Json;

namespace Attune.Store;

/// <summary>Seals answers under the key of their program, each bound to its place; opens them for the gate alone.</summary>
internal sealed class AnswerVault(IDbContextFactory<AttuneDb> dbs, DataKeys keys) : IAnswerVault
{
    // version, nonce, tag, then the sealed bytes
    private const byte Version = 1;
    private const int NonceAt = 1;
    private const int NonceBytes = 12;
    private const int TagAt = NonceAt + NonceBytes;
    private const int TagBytes = 16;
    private const int TextAt = TagAt + TagBytes;

    public async ValueTask<byte[]> SealAsync(AnswerPlace place, AnswerContent content, CancellationToken cancel)
    {
        var clear = JsonSerializer.SerializeToUtf8Bytes(content, JsonText.Options);
        var box = new byte[TextAt + clear.Length];
        box[0] = Version;
        RandomNumberGenerator.Fill(box.AsSpan(NonceAt, NonceBytes));
        using var aes = new AesGcm(await keys.OfAsync(place.Program, cancel), TagBytes);
        aes.Encrypt(box.AsSpan(NonceAt, NonceBytes), clear, box.AsSpan(TextAt), box.AsSpan(TagAt, TagBytes), place.Binding());
        return box;
    }

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

        using var aes = new AesGcm(await keys.OfAsync(texts[0].Place.Program, cancel), TagBytes);
        return [.. texts.Select(text => Open(aes, text))];
    }

    /// <exception cref="AuthenticationTagMismatchException">It was moved from another place, or changed.</exception>
    private static AnswerContent Open(AesGcm aes, SealedText text)
    {
        var box = text.Sealed;
        if (box is not [Version, ..] || box.Length < TextAt) { throw new InvalidDataException("Not a sealed answer of a version this program knows."); }
        var clear = new byte[box.Length - TextAt];
        aes.Decrypt(box.AsSpan(NonceAt, NonceBytes), box.AsSpan(TextAt), box.AsSpan(TagAt, TagBytes), clear, text.Place.Binding());
        return JsonSerializer.Deserialize<AnswerContent>(clear, JsonText.Options)!;
    }
}
