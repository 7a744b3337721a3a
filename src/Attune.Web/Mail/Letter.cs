using Attune.Domain.Leaders;
using Attune.Domain.Programs;
using Attune.Web.Components;
using Attune.Web.Desk;
using Attune.Web.Hosting;
using MimeKit;

namespace Attune.Web.Mail;

/// <summary>The occasion of a letter.</summary>
public enum LetterKind
{
    Invitation,
    Reminder,

    /// <summary>After the lock, when there are sentences to decide on.</summary>
    Decide,

    /// <summary>After the sitting: a link to what was said and decided, and who owns what.</summary>
    Outcome,

    /// <summary>In a later round, when somebody has not reported on a promise yet.</summary>
    Promises,
}

/// <summary>The content of a letter: the link to the leader's own page, and nothing of what is asked or answered.</summary>
public sealed record Letter(string To, string Address, string Subject, ImmutableArray<string> Before, string Link, ImmutableArray<string> After, string Foot)
{
    /// <summary>The header with the program whose outbox shows the letter. It is a random number, which means nothing to a mail server.</summary>
    public const string ProgramHeader = "X-Attune-Program";

    /// <summary>The text of the first link; the second link has its own.</summary>
    public string LinkWords { get; init; } = MailTexts.Open;

    /// <summary>Another link, for example to the days for a calendar; null if there is none.</summary>
    public (string Words, string Link)? Second { get; init; }

    public string Text => string.Join("\n\n", [
        .. Before, .. Link.Length > 0 ? [$"{MailTexts.Link}:\n{Link}"] : Array.Empty<string>(), .. Second is { } second ? [$"{second.Words}:\n{second.Link}"] : Array.Empty<string>(), .. After, $"-- \n{Foot}"]) + "\n";

    internal static Letter Write(LetterKind kind, ProgramDesk desk, Leader leader, string facilitator, string link, Clock clock)
    {
        if (kind == LetterKind.Promises) { return Web.Mail.FollowUpLetter.Write(desk, leader, facilitator, link); }
        if (kind == LetterKind.Outcome) { return Web.Mail.ShareLetters.Write(desk, leader, facilitator, link); }
        var invitation = desk.InvitationOf(leader);
        var stands = invitation is { IsDelegated: true };
        var (name, address) = stands ? (invitation!.DelegateName, invitation.DelegateMail) : (leader.Name, leader.Mail);
        var until = desk.Round.LocksAt is { } locks ? clock.Say(locks) : null;
        var subject = kind == LetterKind.Decide ? MailTexts.DecideSubject(desk.Program.Name)
            : kind == LetterKind.Reminder ? MailTexts.ReminderSubject(desk.Program.Name)
            : until is null ? MailTexts.InvitationSubjectOpen(desk.Program.Name)
            : MailTexts.InvitationSubject(desk.Program.Name, until);
        return new(
            name, address, subject,
            [
                MailTexts.Greeting(name),
                .. stands ? [MailTexts.Delegate(leader.Name)] : Array.Empty<string>(),
                kind == LetterKind.Decide ? MailTexts.DecideWhy(facilitator, desk.Program.Name)
                    : kind == LetterKind.Reminder
                    ? MailTexts.ReminderWhy(facilitator, desk.Program.Name)
                    : MailTexts.InvitationWhy(facilitator, desk.Program.Name, Numbers.Word(desk.Pack.Questions.Length)),
                .. until is null || kind == LetterKind.Decide ? Array.Empty<string>() : [MailTexts.Until(until)],
            ],
            link,
            [kind == LetterKind.Decide ? MailTexts.DecideHow : MailTexts.Alone, facilitator],
            MailTexts.Foot(new Uri(link).Host));
    }

    /// <summary>To the address that was stored before. It has no link, because nobody knows who reads there now.</summary>
    internal static Letter OfMove(Domain.Programs.Program program, string name, string oldMail, string facilitator, string host) => new(
        name, oldMail, MailTexts.MovedSubject(program.Name),
        [MailTexts.Greeting(name), MailTexts.MovedWhy(facilitator, program.Name), MailTexts.MovedSafe],
        Link: "", [MailTexts.MovedNotYou(facilitator), facilitator], MailTexts.Foot(host));

    /// <returns>Null if the address is not valid.</returns>
    internal MimeMessage? ToMessage(string html, string from, string sender, ProgramId? program, DateTimeOffset now)
    {
        if (!MailAddress.IsUsable(Address) || !MailboxAddress.TryParse(Address, out var to)) { return null; }
        to.Name = To;
        var message = new MimeMessage { Subject = Subject, Date = now, Body = new BodyBuilder { TextBody = Text, HtmlBody = html }.ToMessageBody() };
        message.From.Add(new MailboxAddress(sender, from));
        message.To.Add(to);
        if (program is not null) { message.Headers.Add(ProgramHeader, $"{program}"); }
        // With this header there are no out-of-office replies, which would tell the facilitator's mailbox who is away.
        message.Headers.Add("Auto-Submitted", "auto-generated");
        return message;
    }
}
