using System.Security.Claims;
using Attune.Domain.Answers;
using Attune.Domain.Gates;
using Attune.Web.Accounts;
using Attune.Web.Hosting;

namespace Attune.Web.Desk.Preparing;

/// <summary>The words of the sentences that the analysis asks about, as far as the promise lets the facilitator read them.</summary>
internal sealed class AskedSentences(Gate gate, Clock clock)
{
    public static IReadOnlyList<string> KeysOf(SittingDesk desk) => [.. AskRoom.CardsOf(desk).SelectMany(card => card.Business.Concat(card.It)).Select(quote => quote.Key)];

    /// <summary>Opens the sentences for one page, and records the look in the audit trail; nothing is opened where nothing is asked.</summary>
    /// <returns>The words by key.</returns>
    public async Task<ImmutableDictionary<string, string>> FindAsync(SittingDesk desk, ClaimsPrincipal user, IReadOnlyCollection<SealedAnswer> answers, CancellationToken cancel)
    {
        var keys = KeysOf(desk);
        if (keys.Count == 0) { return ImmutableDictionary<string, string>.Empty; }
        return await gate.SentencesAsync(desk.Round, desk.Pack, desk.Program, user.AsViewer(), answers, keys, clock.Now, cancel);
    }
}
