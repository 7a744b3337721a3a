using Attune.Domain.Rounds;
using Attune.Store;

namespace Attune.Web.Mail;

/// <summary>
/// Letters in the outbox whose links no longer work. They still name a person, so they are deleted along with the place to which the links led.
/// </summary>
internal sealed class DeadLetters(AttuneDb db, OutboxCarrier outbox)
{
    /// <summary>Deletes them, including those that were left here by an erasure on another node, or by a crash after one.</summary>
    /// <returns>The number of letters deleted.</returns>
    public async Task<int> ForgetAsync(CancellationToken cancel)
    {
        var letters = await outbox.ReadAllAsync(cancel);
        if (letters.IsEmpty) { return 0; }
        // Only letters of programs in this database are deleted: if the product is started on another database by mistake, it must delete nothing.
        var programs = (await db.Programs.Select(program => program.Id).ToListAsync(cancel)).ConvertAll(program => (Guid?)program.Value).ToHashSet();
        // A letter without a personal link, such as the sponsor's, belongs to no leader's place.
        var linking = letters.Where(letter => programs.Contains(letter.Program)).Select(letter => (Letter: letter, Hashes: HashesOf(letter))).Where(candidate => candidate.Hashes.Length > 0).ToArray();
        // All hashes are one parameter, however many letters wait.
        byte[][] asked = [.. linking.SelectMany(candidate => candidate.Hashes)];
        var good = (await db.Links.Where(link => EF.Parameter(asked).Contains(link.TokenHash)).Select(link => link.TokenHash).ToListAsync(cancel)).Select(Convert.ToHexString).ToHashSet();
        var dead = linking.Where(candidate => !candidate.Hashes.Any(hash => good.Contains(Convert.ToHexString(hash)))).ToArray();
        foreach (var (letter, _) in dead) { outbox.Forget(letter); }
        return dead.Length;
    }

    private static byte[][] HashesOf(KeptLetter letter)
        => [.. PersonalLinkText.TokensIn(letter.Message.TextBody ?? "").Select(InvitationLink.HashOf).OfType<byte[]>()];
}
