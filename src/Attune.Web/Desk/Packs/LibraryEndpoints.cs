using System.Security.Claims;
using Attune.Domain.Programs;
using Attune.Domain.Questions;
using Attune.Store;
using Attune.Store.UseCases.Packs;
using Attune.Web.Accounts;
using Attune.Web.Components;
using Attune.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Attune.Web.Desk.Packs;

/// <summary>The library of an account: packs of questions for all its programs, and the sectors to start from.</summary>
internal static class LibraryEndpoints
{
    public static void MapLibrary(this IEndpointRouteBuilder app)
    {
        var packs = app.MapGroup(LibraryDesk.Path).RequireAuthorization(Facilitator.Policy);
        packs.MapGet("", async (ClaimsPrincipal user, AttuneDb db, CancellationToken cancel) => Page.Show<LibraryPage>(new { Packs = await LibraryAsync(db, user, cancel) }));
        packs.MapPost("", ImportAsync).Makes();
        packs.MapGet("/sectors/{sector}", ShowSectorAsync);
        packs.MapGet("/{pack:guid}", ShowAsync);
        packs.MapGet("/{pack:guid}/file", (LibraryDesk at) => PackDownload.From(at.Pack.AsFile()));
        packs.MapPost("/{pack:guid}/name", RenameAsync).Changes();
        packs.MapPost("/{pack:guid}/delete", DropAsync).Destroys(AskToDropAsync);
    }

    /// <summary>The packs of whoever is signed in, by name.</summary>
    internal static async Task<IReadOnlyList<LibraryPack>> LibraryAsync(AttuneDb db, ClaimsPrincipal user, CancellationToken cancel)
        => [.. (await db.LibraryOf(user.Account()).AsNoTracking().ToListAsync(cancel)).OrderBy(pack => pack.Name, StringComparer.CurrentCulture)];

    // Nothing of a file is kept before all of it is right. Whoever came from a program goes on there.
    private static async Task<Results<RedirectHttpResult, RazorComponentResult<LibraryPage>>> ImportAsync(
        IFormCollection sent, ClaimsPrincipal user, KeepPack keep, AttuneDb db, Clock clock, CancellationToken cancel)
    {
        var read = await SentPack.ReadAsync(sent, cancel);
        var program = Guid.TryParse(sent["program"], out var id) ? new ProgramId(id) : (ProgramId?)null;
        var kept = read.File is { } file ? await keep.RunAsync(user.Account(), read.Name, file.Questions, clock.Now, cancel) : (Outcome: LibraryOutcome.Kept, Pack: null);
        return kept.Pack is { } pack
            ? TypedResults.LocalRedirect(program is { } into ? $"/programs/{into}/packs/{pack.Id}" : LibraryDesk.PathOf(pack.Id))
            : Page.Refused<LibraryPage>(new { Packs = await LibraryAsync(db, user, cancel), Sent = read, kept.Outcome, Program = program });
    }

    private static async Task<Results<RazorComponentResult<SectorPage>, NotFound>> ShowSectorAsync(string sector, ClaimsPrincipal user, PhonePreview preview)
        => SectorAt(sector) is { } found
            ? Page.Show<SectorPage>(new { Sector = found, Views = await preview.DrawAsync(null, SectorPack.QuestionsFor(found), user.Name()) })
            : TypedResults.NotFound();

    private static async Task<RazorComponentResult<LibraryPackPage>> ShowAsync(LibraryDesk at, ClaimsPrincipal user, PhonePreview preview)
        => Page.Show<LibraryPackPage>(new { at.Pack, Views = await preview.DrawAsync(null, at.Pack.Questions, user.Name()) });

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<LibraryPackPage>, NotFound>> RenameAsync(
        LibraryDesk at, HttpContext context, [FromForm] string? name, [FromForm] int? revision, ClaimsPrincipal user, PhonePreview preview, RenamePack rename, CancellationToken cancel)
    {
        var typed = (name ?? "").Trim();
        var outcome = await rename.RunAsync(at.Pack, typed, revision ?? 0, cancel);
        if (outcome == LibraryOutcome.Kept) { return TypedResults.LocalRedirect(LibraryDesk.PathOf(at.Pack.Id)); }
        // The pack as it is kept, beside what was typed; another window may have deleted it.
        return await LibraryDesk.FindAsync(context) is { Pack: var kept }
            ? Page.Refused<LibraryPackPage>(new { Pack = kept, Name = typed, Outcome = outcome, Views = await preview.DrawAsync(null, kept.Questions, user.Name()) })
            : TypedResults.NotFound();
    }

    private static async Task<Question?> AskToDropAsync(HttpContext context)
        => await LibraryDesk.FindAsync(context) is { Pack: var pack } ? new(PacksTexts.DropAsk(pack.Name), PacksTexts.DropAskText, PacksTexts.DropDo, LibraryDesk.PathOf(pack.Id)) : null;

    private static async Task<RedirectHttpResult> DropAsync(LibraryDesk at, ClaimsPrincipal user, DropPack drop, Telling telling, CancellationToken cancel)
    {
        await drop.RunAsync(user.Account(), at.Pack.Id, cancel);
        telling.Say(PacksTexts.DropSaid(at.Pack.Name));
        return TypedResults.LocalRedirect(LibraryDesk.Path);
    }

    /// <summary>The sector that an address names; null if it names none.</summary>
    internal static Sector? SectorAt(string named) => Enum.GetValues<Sector>().Select(sector => (Sector?)sector).FirstOrDefault(sector => SectorLine.AddressOf(sector!.Value) == named);
}
