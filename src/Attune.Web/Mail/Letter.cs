using Attune.Domain.Leaders;
using Attune.Domain.Programs;
using MimeKit;

namespace Attune.Web.Mail;

/// <summary>The content of a letter: the link to the leader's own page, and nothing of what is asked or answered.</summary>
public sealed record Letter(string To, string Address, string Subject, ImmutableArray<string> Before, string Link, ImmutableArray<string> After, string Foot)
{
    /// <summary>The header with the program whose outbox shows the letter. It is a random number, which means nothing to a mail server.</summary>
    public const string ProgramHeader = "X-Attune-Program";

    /// <summary>The text of the first link; the second link has its own.</summary>
    public string LinkWords { get; init; } = MailTexts.Open;

    /// <summary>Another link, for example to the days for a calendar; null if there is none.</summary>
    public (string Words, string Link)? Second { get; init; }

    /// <summary>A calendar file that goes with it: a program that knows its entries moves them. Null for none.</summary>
    public string? Calendar { get; init; }

    /// <summary>It is only looked at: where its links would stand, it says so.</summary>
    public bool IsPreview { get; private init; }

    public string Text => string.Join("\n\n", [
        .. Before, .. Link.Length > 0 ? [$"{MailTexts.Link}:\n{Link}"] : Array.Empty<string>(), .. Second is { } second ? [$"{second.Words}:\n{second.Link}"] : Array.Empty<string>(), .. After, $"-- \n{Foot}"]) + "\n";

    /// <summary>The letter without its links, to be read before it goes out.</summary>
    public Letter AsPreview() => this with { IsPreview = true, Link = MailTexts.OwnLink, Second = Second is { } second ? (second.Words, MailTexts.OwnLink) : null };

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
        var message = new MimeMessage { Subject = Subject, Date = now, Body = BodyOf(html) };
        message.From.Add(new MailboxAddress(sender, from));
        message.To.Add(to);
        if (program is not null) { message.Headers.Add(ProgramHeader, $"{program}"); }
        // With this header there are no out-of-office replies, which would tell the facilitator's mailbox who is away.
        message.Headers.Add("Auto-Submitted", "auto-generated");
        return message;
    }

    private MimeEntity BodyOf(string html)
    {
        var body = new BodyBuilder { TextBody = Text, HtmlBody = html };
        if (Calendar is not null)
        {
            var type = new ContentType("text", "calendar") { Charset = "utf-8", Name = "attune.ics" };
            type.Parameters.Add("method", "PUBLISH");
            body.Attachments.Add("attune.ics", System.Text.Encoding.UTF8.GetBytes(Calendar), type);
        }

        return body.ToMessageBody();
    }
}
