using Attune.Store;
using Attune.Store.Reading;
using Attune.Web.Hosting;
using Attune.Web.Room;

namespace Attune.Web.Desk.Sharing;

/// <summary>Makes what the share page shows.</summary>
internal static class ShareView
{
    /// <param name="desk">The program as it is now.</param>
    /// <param name="db">The database.</param>
    /// <param name="records">Makes the record.</param>
    /// <param name="clock">The current time.</param>
    /// <param name="cancel">Cancels the work.</param>
    /// <param name="link">A link for the sponsor that was just made.</param>
    /// <param name="unfit">The name that was typed is not valid.</param>
    /// <param name="problem">Why the letter could not be sent.</param>
    public static async Task<object> ReadAsync(
        ProgramDesk desk, AttuneDb db, SittingRecords records, Clock clock, CancellationToken cancel, NewSponsorLink? link = null, bool unfit = false, string? problem = null)
    {
        var shared = desk.AgreedIn ?? desk.Round;
        var asked = new Together(db);
        var (round, program) = (shared.Id, desk.Program.Id);
        var ended = asked.Any(db.Sittings.AsNoTracking().Where(sitting => sitting.Round == round && sitting.EndedAt != null));
        var links = asked.List(db.SponsorLinks.AsNoTracking().Where(sponsorLink => sponsorLink.Program == program).OrderBy(sponsorLink => sponsorLink.IssuedAt));
        var keep = records.Ask(asked, desk.Program, shared);
        await asked.ReadAsync(cancel);
        keep();
        return new
        {
            Desk = desk,
            Sitting = ended() ? SittingDesk.PathOf(desk.Program.Id, shared.Id) : null,
            Shared = shared,
            Record = await records.ForRoomAsync(desk.Program, shared, cancel),
            Links = links(),
            clock.Now,
            NewLink = link,
            Unfit = unfit,
            MailProblem = problem,
        };
    }
}

/// <summary>A new link for the sponsor, which exists in the clear only here.</summary>
/// <param name="Address">The address to open.</param>
/// <param name="Token">The secret in the address, for the form that mails it.</param>
/// <param name="Mail">The address for its letter, as typed.</param>
public sealed record NewSponsorLink(string Address, string Token, string Mail);
