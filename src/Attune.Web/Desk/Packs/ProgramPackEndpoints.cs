using System.Security.Claims;
using Attune.Domain.Questions;
using Attune.Domain.Rounds;
using Attune.Store;
using Attune.Store.UseCases.Packs;
using Attune.Store.UseCases.Rounds;
using Attune.Web.Accounts;
using Attune.Web.Components;
using Attune.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Attune.Web.Desk.Packs;

/// <summary>Where a program takes its questions from, where they go, and how they look on a phone.</summary>
internal static class ProgramPackEndpoints
{
    public static void MapProgramPacks(this IEndpointRouteBuilder app)
    {
        var packs = app.MapGroup("/programs/{program:guid}/packs").RequireAuthorization(Facilitator.Policy);
        packs.MapGet("", ShowAsync);
        packs.MapPost("", KeepAsync).Makes();
        packs.MapGet("/screens", ShowScreensAsync);
        packs.MapGet("/file", (ProgramDesk desk) => PackDownload.From(new(desk.Program.Name, desk.Pack.Questions)));
        packs.MapGet("/sectors/{sector}", ShowSectorAsync);
        packs.MapGet("/{pack:guid}", ShowPackAsync);
        packs.MapPost("/use", UseAsync).Changes();
    }

    private static async Task<RazorComponentResult<ProgramPacksPage>> ShowAsync(ProgramDesk desk, ClaimsPrincipal user, AttuneDb db, CancellationToken cancel)
        => Page.Show<ProgramPacksPage>(await PageAsync(desk, user, db, cancel));

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<ProgramPacksPage>>> KeepAsync(
        ProgramDesk desk, [FromForm] string? name, ClaimsPrincipal user, KeepPack keep, AttuneDb db, Telling telling, Clock clock, CancellationToken cancel)
    {
        var typed = (name ?? "").Trim();
        var (outcome, pack) = await keep.RunAsync(user.Account(), typed, desk.Pack.Questions, clock.Now, cancel);
        if (pack is null) { return Page.Refused<ProgramPacksPage>(await PageAsync(desk, user, db, cancel, typed, outcome)); }
        telling.Say(PacksTexts.KeepSaid(pack.Name), new(PacksTexts.KeepUndo, $"{LibraryDesk.PathOf(pack.Id)}/delete", new Sent(Question.Sure, Question.Yes)));
        return TypedResults.LocalRedirect($"{desk.Path}/packs");
    }

    private static async Task<RazorComponentResult<ScreensPage>> ShowScreensAsync(ProgramDesk desk, ClaimsPrincipal user, PhonePreview preview)
        => Page.Show<ScreensPage>(new { Desk = desk, Views = await preview.DrawAsync(desk.Program, desk.Pack.Questions, user.Name()) });

    private static async Task<Results<RazorComponentResult<ScreensPage>, NotFound>> ShowSectorAsync(ProgramDesk desk, string sector, ClaimsPrincipal user, AttuneDb db, PhonePreview preview, CancellationToken cancel)
        => LibraryEndpoints.SectorAt(sector) is { } found
            ? Page.Show<ScreensPage>(new
            {
                Desk = desk,
                Views = await preview.DrawAsync(desk.Program, SectorPack.QuestionsFor(found), user.Name()),
                Name = DeskTexts.Sector(found),
                Use = new Sent(SectorField, $"{found}"),
                Fixed = await db.IsAnsweredAsync(desk.Round, cancel),
            })
            : TypedResults.NotFound();

    private static async Task<RazorComponentResult<ScreensPage>> ShowPackAsync(ProgramDesk desk, LibraryDesk at, ClaimsPrincipal user, AttuneDb db, PhonePreview preview, CancellationToken cancel)
        => Page.Show<ScreensPage>(new
        {
            Desk = desk,
            Views = await preview.DrawAsync(desk.Program, at.Pack.Questions, user.Name()),
            at.Pack.Name,
            Use = new Sent(PackField, $"{at.Pack.Id}"),
            Fixed = await db.IsAnsweredAsync(desk.Round, cancel),
        });

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<ProgramPacksPage>, NotFound>> UseAsync(
        ProgramDesk desk, IFormCollection sent, ClaimsPrincipal user, AttuneDb db, ReviseQuestions revise, Telling telling, Clock clock, CancellationToken cancel)
    {
        if (await ChosenAsync(sent, user, db, cancel) is not var (name, questions)) { return TypedResults.NotFound(); }
        var before = desk.Pack.Version;
        if (await db.IsAnsweredAsync(desk.Round, cancel) || (await revise.RunAsync(desk.Round, desk.Pack, questions, user.AsViewer(), clock.Now, cancel)).Outcome != AdoptOutcome.Adopted)
        {
            return Page.Refused<ProgramPacksPage>(await PageAsync(desk, user, db, cancel));
        }

        // What was asked before is a version, which the page of versions asks again.
        telling.Say(PacksTexts.UseSaid(name), new(PacksTexts.UseUndo, $"{desk.Path}/questions/restore", new Sent("version", Forms.InField(desk.Round.PackVersion)), new Sent("to", Forms.InField(before))));
        return TypedResults.LocalRedirect($"{desk.Path}/questions");
    }

    internal const string SectorField = "sector";

    internal const string PackField = "pack";

    private static async Task<(string Name, ImmutableArray<PackQuestion> Questions)?> ChosenAsync(IFormCollection sent, ClaimsPrincipal user, AttuneDb db, CancellationToken cancel)
    {
        if (Forms.Chosen<Sector>(sent[SectorField]) is { } sector) { return (DeskTexts.Sector(sector), SectorPack.QuestionsFor(sector)); }
        return Guid.TryParse(sent[PackField], out var id) && await db.LibraryOf(user.Account()).AsNoTracking().FirstOrDefaultAsync(pack => pack.Id == id, cancel) is { } pack
            ? (pack.Name, pack.Questions)
            : null;
    }

    private static async Task<object> PageAsync(ProgramDesk desk, ClaimsPrincipal user, AttuneDb db, CancellationToken cancel, string? name = null, LibraryOutcome outcome = LibraryOutcome.Kept) => new
    {
        Desk = desk,
        Packs = await LibraryEndpoints.LibraryAsync(db, user, cancel),
        Fixed = await db.IsAnsweredAsync(desk.Round, cancel),
        Name = name,
        Outcome = outcome,
    };
}
