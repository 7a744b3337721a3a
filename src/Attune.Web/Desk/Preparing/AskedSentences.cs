using System.Security.Claims;
using Attune.Domain.Gates;
using Attune.Store;
using Attune.Web.Accounts;
using Attune.Web.Hosting;

namespace Attune.Web.Desk.Preparing;

/// <summary>The words of the sentences that the analysis asks about, as far as the promise lets the facilitator read them.</summary>
internal sealed class AskedSentences(AttuneDb db, Gate gate, Clock clock)
{
    /// <summary>Opens the sentences for one page, and records the look in the audit trail; nothing is opened where nothing is asked.</summary>
    /// <returns>The words by key.</returns>
    public async Task<ImmutableDictionary<string, string>> FindAsync(SittingDesk desk, ClaimsPrincipal user, CancellationToken cancel)
    {
        string[] keys = [.. AskRoom.CardsOf(desk).SelectMany(card => card.Business.Concat(card.It)).Select(quote => quote.Key)];
        if (keys.Length == 0) { return ImmutableDictionary<string, string>.Empty; }
        var answers = await db.Answers.AsNoTracking().Where(answer => answer.Round == desk.Round.Id).ToListAsync(cancel);
        return await gate.SentencesAsync(desk.Round, desk.Pack, desk.Program, user.AsViewer(), answers, keys, clock.Now, cancel);
    }
}
