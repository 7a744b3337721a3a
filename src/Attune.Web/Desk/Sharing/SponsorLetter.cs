using Attune.Domain.Programs;
using Attune.Store;
using Attune.Store.UseCases.Sharing;
using Attune.Store.Writing;
using Attune.Web.Hosting;
using Attune.Web.Mail;

namespace Attune.Web.Desk.Sharing;

/// <summary>Mails a sponsor's link once: the letter is taken, sent, and recorded.</summary>
internal sealed class SponsorLetter(TakeSponsorLetter take, RecordSponsorLetter record, AttuneDb db, Post post, Clock clock)
{
    /// <returns>Why no letter was sent; null if one was.</returns>
    public async Task<string?> SendAsync(SponsorLink link, NewSponsorLink shown, ProgramDesk desk, string facilitator, CancellationToken cancel)
    {
        var shared = await SharedRounds.AtAsync(db, desk, cancel) ?? desk;
        if (await take.RunAsync(link, clock.Now, cancel) != WriteOutcome.Saved) { return SharingTexts.SponsorMailedAlready; }
        var problem = await post.SendAsync(LetterWriting.ToSponsor(shared, link.Name, shown.Mail.Trim(), facilitator, shown.Address, clock), desk.Program.Id, facilitator, cancel);
        // A letter that was sent is recorded even if the browser that asked for it is gone.
        await record.RunAsync(link, shared.Round.Id, wasSent: problem is null, facilitator, clock.Now, CancellationToken.None);
        return problem is null ? null : DeskTexts.MailFailed(problem);
    }
}
