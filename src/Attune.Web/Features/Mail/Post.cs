using Attune.Web.Features.Invitations;
using Attune.Web.Features.Programs;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using MimeKit;

namespace Attune.Web.Features.Mail;

/// <summary>Makes a link and a letter for each leader, sends them, and keeps what came of it.</summary>
internal sealed class Post(IMailCarrier carrier, MailOptions options, AttuneDb db, PersonalLinks links, Clock clock, IServiceProvider services, ILoggerFactory loggers)
{
    /// <summary>Whether a letter of this kind may go to a leader is for the caller to have asked.</summary>
    public async Task SendAsync(LetterKind kind, ProgramDesk desk, IEnumerable<Leader> leaders, string facilitator, CancellationToken cancel)
    {
        var letters = new List<(LeaderId Leader, MimeMessage Message)>();
        foreach (var leader in leaders)
        {
            if (await links.MakeAsync(desk.Round, leader, cancel) is not { } link) { continue; }
            var letter = Letter.Of(kind, desk, leader, facilitator, link, clock);
            if (letter.ToMessage(await HtmlAsync(letter), options.Sender, facilitator, desk.Program.Id, clock.Now) is { } message) { letters.Add((leader.Id, message)); }
            else { await KeepAsync(desk, leader.Id, Strings.Say("Mail_bad_address", letter.Address), kind, cancel); }
        }

        var problems = await carrier.CarryAsync([.. letters.Select(letter => letter.Message)], cancel);
        Metrics.Mailed(problems.Count(problem => problem is null), problems.Count(problem => problem is not null));
        // What left has left, even if the browser that asked for it is gone.
        for (var i = 0; i < letters.Count; i++) { await KeepAsync(desk, letters[i].Leader, problems[i], kind, CancellationToken.None); }
    }

    /// <summary>A letter that is kept with no invitation.</summary>
    /// <returns>Why it did not leave, for a person to read; null if it did.</returns>
    public async Task<string?> SendAsync(Letter letter, ProgramId program, string facilitator, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(letter);
        if (letter.ToMessage(await HtmlAsync(letter), options.Sender, facilitator, program, clock.Now) is not { } message) { return Strings.Say("Mail_bad_address", letter.Address); }
        var problem = (await carrier.CarryAsync([message], cancel)).Single();
        Metrics.Mailed(problem is null ? 1 : 0, problem is null ? 0 : 1);
        return problem;
    }

    private async Task KeepAsync(ProgramDesk desk, LeaderId leader, string? problem, LetterKind kind, CancellationToken cancel)
    {
        // The person may have had the own place erased while the letters were under way.
        if (await db.Invitations.FirstOrDefaultAsync(each => each.Round == desk.Round.Id && each.Leader == leader, cancel) is not { } invitation) { return; }
        if (kind == LetterKind.Outcome)
        {
            if (problem is null) { invitation.OutcomeMailed(clock.Now); }
            else { invitation.OutcomeMailFailed(problem); }
        }
        else if (problem is null) { invitation.Mailed(clock.Now); }
        else { invitation.MailFailed(problem, kind is LetterKind.Reminder or LetterKind.Promises); }
        await db.SaveChangesAsync(cancel);
    }

    private async Task<string> HtmlAsync(Letter letter)
    {
        await using var renderer = new HtmlRenderer(services, loggers);
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var document = await renderer.RenderComponentAsync<LetterDocument>(ParameterView.FromDictionary(new Dictionary<string, object?> { ["Letter"] = letter }));
            return document.ToHtmlString();
        });
    }
}
