using Attune.Web.Features.Programs;
using MimeKit;

namespace Attune.Web.Features.Mail;

/// <summary>Why a letter is written.</summary>
public enum LetterKind
{
    Invitation,
    Reminder,

    /// <summary>After the lock: there are sentences to decide on.</summary>
    Decide,

    /// <summary>After the sitting: the way to what was said, decided and is owned.</summary>
    Outcome,

    /// <summary>In a later round: a word on what was promised is missing.</summary>
    Promises,
}

/// <summary>What a letter says: the way to the leader's own page, and nothing of what is asked or answered.</summary>
public sealed record Letter(string To, string Address, string Subject, ImmutableArray<string> Before, string Link, ImmutableArray<string> After, string Foot)
{
    /// <summary>Whose outbox shows it. A random number, it means nothing to a mail server.</summary>
    public const string ProgramHeader = "X-Attune-Program";

    /// <summary>Words of the first link; the second one's stand with it.</summary>
    public string LinkWords { get; init; } = Strings.Say("Mail_open");

    /// <summary>Another way in, for instance to the days for a calendar; null if there is none.</summary>
    public (string Words, string Link)? Second { get; init; }

    public string Text => string.Join("\n\n", [
        .. Before, $"{Strings.Say("Mail_link")}:\n{Link}", .. Second is { } second ? [$"{second.Words}:\n{second.Link}"] : Array.Empty<string>(), .. After, $"-- \n{Foot}"]) + "\n";

    internal static Letter Of(LetterKind kind, ProgramDesk desk, Leader leader, string facilitator, string link, Clock clock)
    {
        if (kind == LetterKind.Promises) { return FollowUp.SinceLetter.Of(desk, leader, facilitator, link); }
        if (kind == LetterKind.Outcome) { return Sharing.ShareLetters.Of(desk, leader, facilitator, link); }
        var invitation = desk.InvitationOf(leader);
        var stands = invitation is { IsDelegated: true };
        var (name, address) = stands ? (invitation!.DelegateName, invitation.DelegateMail) : (leader.Name, leader.Mail);
        var until = desk.Round.LocksAt is { } locks ? clock.Say(locks) : null;
        var subject = kind == LetterKind.Decide ? Strings.Say("Mail_decide_subject", desk.Program.Name)
            : kind == LetterKind.Reminder ? Strings.Say("Mail_reminder_subject", desk.Program.Name)
            : until is null ? Strings.Say("Mail_invitation_subject_open", desk.Program.Name)
            : Strings.Say("Mail_invitation_subject", desk.Program.Name, until);
        return new(
            name, address, subject,
            [
                Strings.Say("Mail_greeting", name),
                .. stands ? [Strings.Say("Mail_delegate", leader.Name)] : Array.Empty<string>(),
                kind == LetterKind.Decide ? Strings.Say("Mail_decide_why", facilitator, desk.Program.Name)
                    : kind == LetterKind.Reminder
                    ? Strings.Say("Mail_reminder_why", facilitator, desk.Program.Name)
                    : Strings.Say("Mail_invitation_why", facilitator, desk.Program.Name, Strings.Number(desk.Pack.Questions.Length)),
                .. until is null || kind == LetterKind.Decide ? Array.Empty<string>() : [Strings.Say("Mail_until", until)],
            ],
            link,
            [Strings.Say(kind == LetterKind.Decide ? "Mail_decide_how" : "Mail_alone"), facilitator],
            Strings.Say("Mail_foot", new Uri(link).Host));
    }

    /// <returns>Null if the address is none.</returns>
    internal MimeMessage? ToMessage(string html, string from, string sender, ProgramId program, DateTimeOffset now)
    {
        if (!MailboxAddress.TryParse(Address, out var to)) { return null; }
        to.Name = To;
        var message = new MimeMessage { Subject = Subject, Date = now, Body = new BodyBuilder { TextBody = Text, HtmlBody = html }.ToMessageBody() };
        message.From.Add(new MailboxAddress(sender, from));
        message.To.Add(to);
        message.Headers.Add(ProgramHeader, $"{program}");
        // Out-of-office replies would tell the facilitator's mailbox who is away, and answer nothing.
        message.Headers.Add("Auto-Submitted", "auto-generated");
        return message;
    }
}
