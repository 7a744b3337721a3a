using System.Text.RegularExpressions;

namespace Attune.Web.Features.Mail;

/// <summary>Letters in the outbox whose links lead nowhere any more. They still name a person, so they go with the place the links led to.</summary>
internal sealed partial class DeadLetters(AttuneDb db, OutboxCarrier outbox)
{
    /// <summary>Deletes them; also what an erasure on another node, or a crash after one, has left here.</summary>
    /// <returns>How many.</returns>
    public async Task<int> ForgetAsync(CancellationToken cancel)
    {
        var letters = await outbox.ReadAllAsync(cancel);
        if (letters.IsEmpty) { return 0; }
        // Only of programs this store holds: started on another one by mistake, the product takes nothing away.
        var programs = (await db.Programs.Select(program => program.Id).ToListAsync(cancel)).ConvertAll(program => (Guid?)program.Value).ToHashSet();
        // A letter without a personal link, such as the sponsor's, is nobody's place.
        var linking = letters.Where(letter => programs.Contains(letter.Program)).Select(letter => (Letter: letter, Hashes: HashesOf(letter))).Where(each => each.Hashes.Length > 0).ToArray();
        // One parameter, however many letters wait.
        byte[][] asked = [.. linking.SelectMany(each => each.Hashes)];
        var good = (await db.Links.Where(link => EF.Parameter(asked).Contains(link.TokenHash)).Select(link => link.TokenHash).ToListAsync(cancel)).Select(Convert.ToHexString).ToHashSet();
        var dead = linking.Where(each => !each.Hashes.Any(hash => good.Contains(Convert.ToHexString(hash)))).ToArray();
        foreach (var (letter, _) in dead) { outbox.Forget(letter); }
        return dead.Length;
    }

    private static byte[][] HashesOf(KeptLetter letter)
        => [.. Token().Matches(letter.Message.TextBody ?? "").Select(token => InvitationLink.HashOf(token.Groups[1].Value)).OfType<byte[]>()];

    [GeneratedRegex("/i/([A-Za-z0-9_-]{43})")]
    private static partial Regex Token();
}
