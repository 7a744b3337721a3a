using Attune.Web.Features.Programs;

namespace Attune.Web.Features.Sharing;

/// <summary>What the share page is made from.</summary>
internal static class ShareView
{
    /// <param name="desk">As it is now.</param>
    /// <param name="db">The store.</param>
    /// <param name="records">Makes the record.</param>
    /// <param name="clock">The time.</param>
    /// <param name="cancel">Ends the work early.</param>
    /// <param name="link">A link of the sponsor that was just made.</param>
    /// <param name="unfit">The name was none.</param>
    /// <param name="problem">Why the letter did not leave.</param>
    public static async Task<object> OfAsync(
        ProgramDesk desk, AttuneDb db, SittingRecords records, Clock clock, CancellationToken cancel, NewSponsorLink? link = null, bool unfit = false, string? problem = null)
    {
        var shared = await SharedRounds.AtAsync(db, desk, cancel) ?? desk;
        return new
        {
            Desk = desk,
            Record = await records.ForRoomAsync(desk.Program, shared.Round, cancel),
            Links = await db.SponsorLinks.AsNoTracking().Where(each => each.Program == desk.Program.Id).OrderBy(each => each.IssuedAt).ToListAsync(cancel),
            clock.Now,
            NewLink = link,
            Unfit = unfit,
            MailProblem = problem,
        };
    }
}

/// <summary>In the clear this once.</summary>
/// <param name="Address">What to open.</param>
/// <param name="Token">The secret in it, for the form that mails it.</param>
/// <param name="Mail">Where its letter goes, as typed.</param>
public sealed record NewSponsorLink(string Address, string Token, string Mail);
