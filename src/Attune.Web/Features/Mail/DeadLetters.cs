using System.Text.RegularExpressions;

namespace Attune.Web.Features.Mail;

/// <summary>Letters in the outbox whose links lead nowhere any more. They still name a person, so they go with the place the links led to.</summary>
internal sealed partial class DeadLetters(AttuneDb db, OutboxCarrier outbox)
{
    /// <summary>Deletes them; also what an erasure on another node, or a crash after one, has left here.</summary>
    /// <returns>How many.</returns>
    public async Task<int> ForgetAsync(CancellationToken cancel)
    {
        var dead = 0;
        var letters = await outbox.ReadAllAsync(cancel);
        if (letters.IsEmpty) { return 0; }
        // Only of programs this store holds: started on another one by mistake, the product takes nothing away.
        var programs = (await db.Programs.Select(program => program.Id).ToListAsync(cancel)).ConvertAll(program => (Guid?)program.Value).ToHashSet();
        foreach (var letter in letters.Where(letter => programs.Contains(letter.Program)))
        {
            var hashes = Token().Matches(letter.Message.TextBody ?? "").Select(token => InvitationLink.HashOf(token.Groups[1].Value)).OfType<byte[]>().ToList();
            // A letter without a personal link, such as the sponsor's, is nobody's place.
            if (hashes.Count == 0 || await db.Links.AnyAsync(link => hashes.Contains(link.TokenHash), cancel)) { continue; }
            outbox.Forget(letter);
            dead++;
        }

        return dead;
    }

    [GeneratedRegex("/i/([A-Za-z0-9_-]{43})")]
    private static partial Regex Token();
}
