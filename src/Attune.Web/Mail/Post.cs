using Attune.Domain.Leaders;
using Attune.Domain.Letters;
using Attune.Domain.Programs;
using Attune.Store.UseCases.Leaders;
using Attune.Store.Writing;
using Attune.Web.Desk;
using Attune.Web.Hosting;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using MimeKit;

namespace Attune.Web.Mail;

/// <summary>Makes a link and a letter for each leader, sends them, and records the results.</summary>
internal sealed class Post(IMailCarrier carrier, MailOptions options, RecordLetter record, PersonalLinks links, Clock clock, IServiceProvider services, ILoggerFactory loggers)
{
    /// <summary>Sends letters of a kind. The caller has to check that each leader may get one.</summary>
    /// <returns>How many left.</returns>
    public async Task<int> SendAsync(LetterKind kind, ProgramDesk desk, IEnumerable<Leader> leaders, string facilitator, CancellationToken cancel, LetterExtras? extras = null)
    {
        var letters = new List<(LeaderId Leader, MimeMessage Message)>();
        foreach (var leader in leaders)
        {
            if (await links.MakeForLetterAsync(desk.Round, leader, cancel) is not { } link) { continue; }
            var letter = LetterWriting.Write(kind, desk, leader, facilitator, link, clock, extras: extras);
            if (letter.ToMessage(await HtmlAsync(letter), options.Sender, facilitator, desk.Program.Id, clock.Now) is { } message) { letters.Add((leader.Id, message)); }
            else { await KeepAsync(desk, leader.Id, MailTexts.BadAddress(letter.Address), kind, cancel); }
        }

        var problems = await carrier.CarryAsync([.. letters.Select(letter => letter.Message)], cancel);
        Metrics.Mailed(problems.Count(problem => problem is null), problems.Count(problem => problem is not null));
        // Results are recorded even if the browser that asked is gone, because letters that were sent cannot be recalled.
        for (var i = 0; i < letters.Count; i++) { await KeepAsync(desk, letters[i].Leader, problems[i], kind, CancellationToken.None); }
        return problems.Count(problem => problem is null);
    }

    /// <summary>Sends a letter that belongs to no invitation.</summary>
    /// <returns>Why it could not be sent, for a person to read; null if it was.</returns>
    public async Task<string?> SendAsync(Letter letter, ProgramId? program, string facilitator, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(letter);
        if (letter.ToMessage(await HtmlAsync(letter), options.Sender, facilitator, program, clock.Now) is not { } message) { return MailTexts.BadAddress(letter.Address); }
        var problem = (await carrier.CarryAsync([message], cancel)).Single();
        Metrics.Mailed(problem is null ? 1 : 0, problem is null ? 0 : 1);
        return problem;
    }

    private Task<WriteOutcome> KeepAsync(ProgramDesk desk, LeaderId leader, string? problem, LetterKind kind, CancellationToken cancel)
        => record.RunAsync(desk.Round.Id, leader, LetterShape.Of(kind).Role, problem, clock.Now, cancel);

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
