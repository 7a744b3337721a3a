using Attune.Domain.Beside;

namespace Attune.Store.UseCases.Beside;

/// <summary>Makes another link to a seat beside a round; one that was begun is empty from then on, so that whoever makes links reads nothing.</summary>
public sealed class RenewBesideLink(AttuneDb db)
{
    /// <returns>The token to hand over; null if another window made one at the same moment.</returns>
    public Task<string?> RunAsync(BesideSeat seat, NewBesideLink link, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(seat);
        ArgumentNullException.ThrowIfNull(link);
        return BesideLinks.IssueAsync(db, seat, link, cancel);
    }
}
