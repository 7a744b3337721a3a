using System.Security.Claims;
using Attune.Encoding;
using Attune.Web.Features.Accounts;
using Attune.Web.Features.Programs;
using Attune.Web.Features.Readings;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Attune.Web.Features.Probing;

/// <summary>After the lock: what do words that both sides used mean to each?</summary>
internal static class ProbeEndpoints
{
    public static void MapProbing(this IEndpointRouteBuilder app)
    {
        var probe = app.MapGroup("/programs/{program:guid}/probe").RequireAuthorization(Facilitator.Policy);
        probe.MapGet("", ShowAsync);
        probe.MapPost("", StartAsync);
        probe.MapPost("/end", EndAsync);
    }

    private static async Task<Results<RazorComponentResult<ProbePage>, NotFound>> ShowAsync(
        ProgramDesk desk, ClaimsPrincipal user, AttuneDb db, Gate gate, ISentenceEncoder encoder, Clock clock, CancellationToken cancel)
        => desk.IsLocked
            ? Page.Of<ProbePage>(new { Desk = desk, Words = await WordsAsync(desk, user, db, gate, encoder, clock, cancel), Written = await WrittenAsync(desk, db, cancel) })
            : TypedResults.NotFound();

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<ProbePage>, NotFound>> StartAsync(
        ProgramDesk desk, IFormCollection form, ClaimsPrincipal user, AttuneDb db, Gate gate, ISentenceEncoder encoder, Clock clock, CancellationToken cancel)
    {
        if (!desk.IsLocked) { return TypedResults.NotFound(); }
        string[] chosen = [.. form["word"].Concat([form["own"].ToString()]).Select(word => (word ?? "").Trim()).Where(word => word.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)];
        var outcome = desk.Round.StartProbing([.. chosen.Select(word => new Probe(word))]);
        if (outcome != ProbingOutcome.Changed)
        {
            return Page.Refused<ProbePage>(new { Desk = desk, Words = await WordsAsync(desk, user, db, gate, encoder, clock, cancel), Chosen = chosen, Own = form["own"].ToString(), Outcome = outcome });
        }

        await db.SaveChangesAsync(cancel);
        return TypedResults.LocalRedirect($"{desk.Path}/probe");
    }

    private static async Task<Results<RedirectHttpResult, NotFound>> EndAsync(ProgramDesk desk, AttuneDb db, CancellationToken cancel)
    {
        if (!desk.IsLocked) { return TypedResults.NotFound(); }
        if (desk.Round.EndProbing() == ProbingOutcome.Changed) { await db.SaveChangesAsync(cancel); }
        return TypedResults.LocalRedirect($"{desk.Path}/probe");
    }

    private static async Task<SideCounts?> WrittenAsync(ProgramDesk desk, AttuneDb db, CancellationToken cancel)
        => desk.Round.Phase < RoundPhase.Probing ? null
            : Gate.ProbedOf(desk.Round, ViewerRole.Facilitator, await db.Answers.AsNoTracking().Where(answer => answer.Round == desk.Round.Id).ToListAsync(cancel));

    private static async Task<ImmutableArray<WordOfBoth>> WordsAsync(
        ProgramDesk desk, ClaimsPrincipal user, AttuneDb db, Gate gate, ISentenceEncoder encoder, Clock clock, CancellationToken cancel)
    {
        if (desk.Round.Phase != RoundPhase.Locked || await LockedProgram.FindAsync(db, desk.Program.Id.Value, desk.Round.Id.Value, user, cancel) is not { } locked) { return []; }
        return await gate.ForReadingAsync(locked.Round, locked.Pack, locked.Program.Sides, locked.Answers, clock.Now, cancel) is { } answers
            ? WordOfBoth.Of(await RoundReader.ReadAsync(answers, encoder, ReadingOptions.Default, progress: null, cancel))
            : [];
    }
}
