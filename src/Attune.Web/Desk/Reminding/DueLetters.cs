using Attune.Domain.Dues;
using Attune.Domain.Gates;
using Attune.Domain.Leaders;
using Attune.Domain.Letters;
using Attune.Domain.Programs;
using Attune.Domain.Rounds;
using Attune.Report.Records;
using Attune.Store;
using Attune.Store.UseCases.Dues;
using Attune.Store.Years;
using Attune.Web.Hosting;
using Attune.Web.Mail;
using Attune.Web.Room;

namespace Attune.Web.Desk.Reminding;

/// <summary>Writes the letters of one program about what falls due.</summary>
internal sealed class DueLetters(AttuneDb db, TakeDueLetter take, RecordDueLetter record, Post post, PersonalLinks links, AttuneOptions options, Clock clock)
{
    public async Task RunAsync(ProgramId program, CancellationToken cancel)
    {
        var rounds = await db.Rounds.Where(round => round.Program == program && round.Kind == RoundKind.Real).OrderBy(round => round.Number).ToListAsync(cancel);
        if (await ProgramDesk.AtAsync(db, rounds[^1].Id, cancel) is not { } desk || OriginOf(desk) is not { } origin) { return; }
        links.Kept = origin;
        var dues = (await db.DuesAsync([desk.Program], rounds, clock.DayOf, clock.Today, cancel))[program];
        var sent = await db.DueLetters.AsNoTracking().Where(letter => letter.Program == program && letter.SentAt != null).ToDictionaryAsync(letter => letter.Id, letter => clock.DayOf(letter.SentAt!.Value), cancel);
        var sender = await db.Users.FirstOrDefaultAsync(account => account.Id == desk.Program.Facilitator, cancel);
        if (await AtAsync(desk, cancel) is { } at)
        {
            foreach (var (leader, items) in DueReaders.Owners(dues, desk.Leaders, Gate.FateSightOf(desk.Round), leader => LastTo(leader.Value), clock.Today)) { await ToOwnerAsync(at, leader, items, sender?.DisplayName ?? desk.Program.Name, cancel); }
        }

        var reachable = desk.Leaders.Where(leader => leader.Mail.Length > 0).Select(leader => leader.Id).ToHashSet();
        ImmutableArray<DueItem> rest = [.. DueReaders.Unreached(dues, reachable, Gate.FateSightOf(desk.Round), desk.Round.Id).Where(item => item.IsToBeTold(clock.Today, LastTo(program.Value)))];
        if (rest.Length > 0 && sender is { Email.Length: > 0 }) { await ToFacilitatorAsync(desk, rest, sender.DisplayName, sender.Email, cancel); }

        DateOnly? LastTo(Guid id) => sent.TryGetValue(id, out var day) ? day : null;
    }

    // A link leads to the last round in which leaders have places: one that is being prepared has none yet.
    private async Task<ProgramDesk?> AtAsync(ProgramDesk desk, CancellationToken cancel) => desk.Round.Phase == RoundPhase.Collecting ? desk : await SharedRounds.AtAsync(db, desk, cancel);

    private async Task ToOwnerAsync(ProgramDesk at, Leader leader, ImmutableArray<DueItem> items, string sender, CancellationToken cancel)
    {
        // Without a place there is nothing to lead to; and whoever had a letter a few hours ago gets this one later.
        if (at.InvitationOf(leader) is not { } invitation || !at.IsInvited(leader) || !invitation.MayBeWrittenTo(clock.Now)) { return; }
        if (await take.RunAsync(at.Program.Id, leader, clock.Now, cancel) is not { } letter) { return; }
        var days = items.Select(item => CalendarDays.Of(at.Program, item, isOwn: true, $"{links.Origin}{Seat.SeatPaths.Due}"));
        var extras = new LetterExtras([.. items.Select(item => DueWords.Line(item, clock.Today))], CalendarFile.Write(at.Program.Name, clock.ZoneName, days, clock.Now));
        var left = await post.SendAsync(LetterKind.Dues, at, [leader], sender, cancel, extras);
        await record.RunAsync(letter, left > 0, clock.Now, CancellationToken.None);
    }

    private async Task ToFacilitatorAsync(ProgramDesk desk, ImmutableArray<DueItem> items, string name, string mail, CancellationToken cancel)
    {
        if (await take.RunAsync(desk.Program.Id, null, clock.Now, cancel) is not { } taken) { return; }
        var names = desk.All.ToDictionary(leader => leader.Id, leader => leader.Name);
        var letter = new Letter(
            name, mail, RemindingTexts.DeskSubject(desk.Program.Name),
            [MailTexts.Greeting(name), RemindingTexts.DeskWhy(desk.Program.Name), .. items.Select(item => RemindingTexts.DeskLine(DueWords.Shared(item), Components.CommonTexts.Date(item.Day), DueOwner.Name(item, names)))],
            $"{links.Origin}/programs/{desk.Program.Id}/due", [RemindingTexts.DeskThen], MailTexts.Foot(new Uri(links.Origin).Host))
        {
            LinkWords = RemindingTexts.DeskLink,
        };
        var problem = await post.SendAsync(letter, desk.Program.Id, MailTexts.FromAttune, cancel);
        await record.RunAsync(taken, problem is null, clock.Now, CancellationToken.None);
    }

    // Nobody asks from a browser here: the address is that of the installation, or the one by which the facilitator last declared something that happens by itself.
    private string? OriginOf(ProgramDesk desk)
        => options.PublicUrl.Length > 0 ? options.PublicUrl.TrimEnd('/')
            : desk.Acts.Select(act => act.Origin).LastOrDefault(origin => origin.Length > 0)
                ?? db.PlannedRounds.Where(planned => planned.Program == desk.Program.Id).OrderByDescending(planned => planned.OpensAt).Select(planned => planned.Origin).FirstOrDefault();
}
