using System.Security.Claims;
using Attune.Domain.Leaders;
using Attune.Domain.Letters;
using Attune.Statistics.Sides;
using Attune.Store.UseCases.Letters;
using Attune.Store.Writing;
using Attune.Web.Accounts;
using Attune.Web.Components;
using Attune.Web.Desk;
using Attune.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Attune.Web.Mail.Wording;

/// <summary>The Desk's pages on which letters are worded, and looked at as each reader gets them.</summary>
internal static class LetterWordingEndpoints
{
    /// <summary>The button that shows the letter with the typed words and keeps nothing.</summary>
    public const string Look = "look";

    public static void MapLetterWording(this IEndpointRouteBuilder app)
    {
        var letters = app.MapGroup("/programs/{program:guid}/letters").RequireAuthorization(Facilitator.Policy);
        letters.MapGet("", (ProgramDesk desk) => Page.Show<LettersPage>(new { Desk = desk }));
        letters.MapGet("/{kind}", Show);
        letters.MapPost("/{kind}", WriteAsync).Changes().Once();
        letters.MapPost("/{kind}/reset", ResetAsync).Destroys(AskToResetAsync);
    }

    /// <param name="of">The leader whose letter is shown; the first if none is named.</param>
    private static RazorComponentResult<LetterPage> Show(LetterDesk at, Guid? of, ClaimsPrincipal user, PersonalLinks links, MailOptions options, Clock clock)
        => Page.Show<LetterPage>(Parts(at, LetterForm.From(at.Words), of, user.Name(), links, options, clock));

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<LetterPage>, Conflict>> WriteAsync(
        LetterDesk at, [FromForm] Guid? of, [FromForm] LetterForm form, [FromForm(Name = Look)] bool? look, WriteLetter write, ClaimsPrincipal user, PersonalLinks links, MailOptions options, Clock clock, CancellationToken cancel)
    {
        if (!form.Words.Faults(at.Shape.Placeholders).IsEmpty) { return Page.Refused<LetterPage>(Parts(at, form, of, user.Name(), links, options, clock)); }
        if (look == true) { return Page.Show<LetterPage>(Parts(at, form, of, user.Name(), links, options, clock)); }
        if (await write.RunAsync(at.Desk.Program.Id, at.Shape.Kind, form.Words, cancel) != WriteOutcome.Saved) { return TypedResults.Conflict(); }
        return TypedResults.LocalRedirect(of is { } reader ? $"{at.Path}?of={reader}" : at.Path);
    }

    private static async Task<Question?> AskToResetAsync(HttpContext context)
        => await LetterDesk.FindAsync(context) is { IsOwn: true } at ? new(WordingTexts.ResetAsk, WordingTexts.ResetAskText, WordingTexts.Reset, at.Path) : null;

    private static async Task<RedirectHttpResult> ResetAsync(LetterDesk at, ResetLetter reset, CancellationToken cancel)
    {
        await reset.RunAsync(at.Desk.Program.Id, at.Shape.Kind, cancel);
        return TypedResults.LocalRedirect(at.Path);
    }

    private static object Parts(LetterDesk at, LetterForm form, Guid? of, string sender, PersonalLinks links, MailOptions options, Clock clock)
    {
        var (words, toSponsor) = (form.Words, at.Shape.Kind == LetterKind.Sponsor);
        var faults = words.Faults(at.Shape.Placeholders);
        var shown = toSponsor ? null : at.Desk.Leaders.FirstOrDefault(leader => leader.Id.Value == of) ?? (at.Desk.Leaders.Count > 0 ? at.Desk.Leaders[0] : null);
        // Words with faults are not tried: the letter is shown as it is kept. What nobody worded is shown as each reader gets it, a delegate in other words.
        var tried = faults.IsEmpty && words != at.Words ? words : null;
        var letter = toSponsor
            ? LetterWriting.ToSponsor(at.Desk, WordingTexts.SomeSponsor, "", sender, links.Nobodys, clock, tried)
            : LetterWriting.Write(at.Shape.Kind, at.Desk, shown ?? Somebody(at.Desk), sender, links.Nobodys, clock, tried);
        return new { At = at, Form = form, Faults = faults, Shown = shown, IsTried = tried is not null, Letter = letter, Sender = sender, Options = options };
    }

    // Before the leaders are named, so that the letter can be read all the same.
    private static Leader Somebody(ProgramDesk desk) => new(Domain.Programs.LeaderId.New(), desk.Program.Id, new LeaderEntry(WordingTexts.SomeLeader, Side.Business, "", "", ""));
}
