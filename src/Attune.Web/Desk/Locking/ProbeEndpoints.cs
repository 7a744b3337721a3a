using System.Security.Claims;
using Attune.Analysis.Readings;
using Attune.Domain.Gates;
using Attune.Domain.Rounds;
using Attune.Domain.Viewers;
using Attune.Encoding;
using Attune.Statistics.Sides;
using Attune.Store;
using Attune.Store.UseCases.Rounds;
using Attune.Web.Accounts;
using Attune.Web.Components;
using Attune.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Attune.Web.Desk.Locking;

/// <summary>After the lock, asks what words that both sides used mean to each leader.</summary>
internal static class ProbeEndpoints
{
    public static void MapProbing(this IEndpointRouteBuilder app)
    {
        var probe = app.MapGroup("/programs/{program:guid}/probe").RequireAuthorization(Facilitator.Policy);
        probe.MapGet("", ShowAsync);
        probe.MapPost("", StartAsync).Sends();
        probe.MapPost("/end", EndAsync).Decides(AskToEndAsync);
        probe.MapWordsLetters();
    }

    private static async Task<Results<RazorComponentResult<ProbePage>, NotFound>> ShowAsync(
        ProgramDesk desk, ClaimsPrincipal user, AttuneDb db, Gate gate, RoundEncoders encoders, Clock clock, CancellationToken cancel)
        => desk.IsLocked
            ? Page.Show<ProbePage>(new { Desk = desk, Words = await WordsAsync(desk, user, db, gate, encoders, clock, cancel), Written = await WrittenAsync(desk, db, cancel), Letters = await WordsLetters.FindAsync(desk, db, cancel) })
            : TypedResults.NotFound();

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<ProbePage>, NotFound>> StartAsync(
        ProgramDesk desk, IFormCollection form, ClaimsPrincipal user, StartProbing start, AttuneDb db, Gate gate, RoundEncoders encoders, Clock clock, CancellationToken cancel)
    {
        if (!desk.IsLocked) { return TypedResults.NotFound(); }
        string[] chosen = [.. form["word"].Concat([form["own"].ToString()]).Select(word => (word ?? "").Trim()).Where(word => word.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)];
        var outcome = await start.RunAsync(desk.Round, [.. chosen.Select(word => new Probe(word))], cancel);
        if (outcome != ProbingOutcome.Changed)
        {
            return Page.Refused<ProbePage>(new { Desk = desk, Words = await WordsAsync(desk, user, db, gate, encoders, clock, cancel), Chosen = chosen, Own = form["own"].ToString(), Outcome = outcome });
        }

        return TypedResults.LocalRedirect($"{desk.Path}/probe");
    }

    private static async Task<Question?> AskToEndAsync(HttpContext context)
        => await ProgramDesk.FindAsync(context) is { Round.Phase: RoundPhase.Probing } desk
            ? new(LockingTexts.ProbeEndAsk, LockingTexts.ProbeEndAskText, LockingTexts.ProbeEnd, $"{desk.Path}/probe")
            : null;

    private static async Task<Results<RedirectHttpResult, NotFound>> EndAsync(ProgramDesk desk, EndProbing end, CancellationToken cancel)
    {
        if (!desk.IsLocked) { return TypedResults.NotFound(); }
        await end.RunAsync(desk.Round, cancel);
        return TypedResults.LocalRedirect($"{desk.Path}/probe");
    }

    private static async Task<SideCounts?> WrittenAsync(ProgramDesk desk, AttuneDb db, CancellationToken cancel)
        => desk.Round.Phase < RoundPhase.Probing ? null
            : Gate.ProbedOf(desk.Round, ViewerRole.Facilitator, await db.Answers.AsNoTracking().Where(answer => answer.Round == desk.Round.Id).ToListAsync(cancel));

    private static async Task<ImmutableArray<WordOfBoth>> WordsAsync(
        ProgramDesk desk, ClaimsPrincipal user, AttuneDb db, Gate gate, RoundEncoders encoders, Clock clock, CancellationToken cancel)
    {
        if (desk.Round.Phase != RoundPhase.Locked || await LockedProgram.FindAsync(db, desk.Program.Id.Value, desk.Round.Id.Value, user, cancel) is not { } locked) { return []; }
        return await gate.ForReadingAsync(locked.Round, locked.Pack, locked.Program.Sides, locked.Answers, clock.Now, cancel) is { } answers
            ? WordOfBoth.Find(await RoundReader.ReadAsync(answers, encoders, ReadingOptions.Default, cancel: cancel))
            : [];
    }
}
