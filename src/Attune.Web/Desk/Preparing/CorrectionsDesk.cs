using System.Security.Claims;
using Attune.Domain.Answers;
using Attune.Domain.Gates;
using Attune.Domain.Judging;
using Attune.Domain.Rounds;
using Attune.Store.UseCases.Sittings;
using Attune.Store.Writing;
using Attune.Web.Accounts;
using Attune.Web.Components;
using Attune.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Attune.Web.Desk.Preparing;

/// <summary>What the Desk may know of the leaders' corrections.</summary>
/// <param name="Looked">How many leaders have looked at what was read of their answers, and said so.</param>
/// <param name="Corrected">How many of them have corrected something; null if they are so few that the number could be somebody.</param>
/// <param name="AreTaken">Leaders can still correct.</param>
/// <param name="ReadAt">When they were read together; null before.</param>
/// <param name="AskedAt">When leaders were asked by letter to look; null before.</param>
public sealed record CorrectionsAt(int Looked, int? Corrected, bool AreTaken, DateTimeOffset? ReadAt, DateTimeOffset? AskedAt);

/// <summary>
/// How many leaders corrected what was read of their answers, and the one press that reads their corrections together: from then on none is taken (decision 0147).
/// </summary>
internal sealed class CorrectionsDesk(Gate gate)
{
    private const string Path = "/corrections";

    public static void Map(IEndpointRouteBuilder desk) => desk.MapPost(Path, ReadAsync).Decides(AskAsync);

    public static string PathOf(SittingDesk desk) => desk.Path + Path;

    /// <summary>A promise that leads from no answer to its author lets nobody correct what was read.</summary>
    public static bool MayFind(SittingDesk desk) => desk.Round.Contract != Contract.Unattributed;

    /// <param name="desk">The sitting.</param>
    /// <param name="answers">The sealed answers of its round.</param>
    /// <param name="askedAt">When leaders were asked by letter to look; null before.</param>
    /// <param name="cancel">Cancels the work.</param>
    /// <returns>Null where there are none.</returns>
    public async Task<CorrectionsAt?> FindAsync(SittingDesk desk, IReadOnlyCollection<SealedAnswer> answers, DateTimeOffset? askedAt, CancellationToken cancel)
    {
        if (!MayFind(desk)) { return null; }
        var (looked, corrected) = await gate.CorrectedAsync(desk.Round, answers, cancel);
        return new(looked, SmallCells.ShowsTotal(new(corrected, 0)) ? corrected : null, desk.Round.TakesCorrections, desk.Round.CorrectionsReadAt, askedAt);
    }

    private static async Task<Question?> AskAsync(HttpContext context)
        => await SittingDesk.FindAsync(context) is { Round.TakesCorrections: true } desk
            ? new(PreparingTexts.CorrectionsAsk, PreparingTexts.CorrectionsAskText, PreparingTexts.CorrectionsRead, $"{desk.Path}/prepare")
            : null;

    private static async Task<RedirectHttpResult> ReadAsync(SittingDesk desk, ClaimsPrincipal user, ReadCorrections read, Telling telling, Clock clock, CancellationToken cancel)
    {
        var outcome = await read.RunAsync(desk.Round.Id, user.AsViewer(), clock.Now, cancel);
        if (outcome == WriteOutcome.Saved) { telling.Say(PreparingTexts.CorrectionsAreRead); }
        return TypedResults.LocalRedirect($"{desk.Path}/prepare");
    }
}
