using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Security.Claims;
using Attune.Domain.Programs;
using Attune.Domain.Rounds;
using Attune.Domain.Sittings;
using Attune.Store;
using Attune.Store.Reading;
using Attune.Store.Writing;
using Attune.Web.Audience;
using Attune.Web.Components;
using Attune.Web.Live;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Attune.Web.Desk.Audiences;

/// <summary>
/// Shows how many are in the room and have answered while the facilitator looks. Votes do not raise the revision of the room, because a whole hall would ask
/// for its pages after each. So the Desk, which is a single window, follows a number of its own in the same three places as every live page.
/// </summary>
internal static class AudienceDeskLive
{
    private const string Live = "/live";

    // The projector asks every two seconds; counting once a second for one window costs less than that.
    private static readonly TimeSpan Often = TimeSpan.FromSeconds(1);

    // Well below the time after which the module considers a stream dead.
    private const int PingEvery = 15;

    public static string PrefixOf(AudienceDesk audience) => audience.Path + Live;

    public static void MapAudienceDeskLive(this IEndpointRouteBuilder desk)
    {
        desk.MapGet($"{Live}/stream", StreamAsync);
        desk.MapGet($"{Live}/state", StateAsync);
        desk.MapGet($"{Live}/fragment", FragmentAsync);
    }

    private static async Task<IResult> StreamAsync(
        Guid program, ClaimsPrincipal user, IDbContextFactory<AttuneDb> dbs, TimeProvider time, IHostApplicationLifetime host, HttpResponse response, CancellationToken cancel)
    {
        await using (var db = await dbs.CreateDbContextAsync(cancel))
        {
            if (await ProgramDesk.FindAsync(db, program, user, cancel) is null) { return TypedResults.NotFound(); }
        }

        // Without this header a proxy collects frames into larger pieces.
        response.Headers["X-Accel-Buffering"] = "no";
        return TypedResults.ServerSentEvents(CountAsync(new(program), dbs, time, host.ApplicationStopping, cancel));
    }

    private static async Task<ContentHttpResult> StateAsync(ProgramDesk desk, AttuneDb db, CancellationToken cancel)
        => TypedResults.Text(StateOf(await NumberOfAsync(db, desk.Program.Id, cancel)), "application/json; charset=utf-8");

    private static async Task<Results<RazorComponentResult<AudienceCounts>, NotFound>> FragmentAsync(Guid program, HttpContext context, AttuneDb db, HttpResponse response, CancellationToken cancel)
    {
        // The number is read before the counts: an answer that comes in between makes the page ask again.
        var number = await NumberOfAsync(db, new(program), cancel);
        if (await AudienceDesk.FindAsync(context) is not { } audience) { return TypedResults.NotFound(); }
        response.Headers[RoomEndpoints.RevisionHeader] = number.ToString(CultureInfo.InvariantCulture);
        return Page.Show<AudienceCounts>(new { Audience = audience });
    }

    private static async IAsyncEnumerable<SseItem<string>> CountAsync(ProgramId program, IDbContextFactory<AttuneDb> dbs, TimeProvider time, CancellationToken stopping, [EnumeratorCancellation] CancellationToken cancel)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stopping, cancel);
        using var timer = new PeriodicTimer(Often, time);
        var (said, quiet) = (-1L, 0);
        do
        {
            var number = await CountedAsync(dbs, program, either.Token) ?? said;
            if (number != said)
            {
                (said, quiet) = (number, 0);
                yield return new(StateOf(number), "state") { EventId = number.ToString(CultureInfo.InvariantCulture) };
            }
            else if (++quiet >= PingEvery)
            {
                quiet = 0;
                yield return new(said.ToString(CultureInfo.InvariantCulture), "ping");
            }
        }
        while (await timer.NextAsync(either.Token));
    }

    // As the module reads it, from a stream or where none lives.
    private static string StateOf(long number) => RoomFrame.Json(new(RoomPhase.None, number));

    /// <returns>Null while the database cannot be reached; it is asked again after a second.</returns>
    private static async Task<long?> CountedAsync(IDbContextFactory<AttuneDb> dbs, ProgramId program, CancellationToken cancel)
    {
        try
        {
            await using var db = await dbs.CreateDbContextAsync(cancel);
            return await NumberOfAsync(db, program, cancel);
        }
        catch (Exception fault) when (fault is OperationCanceledException || StoreFaults.Classify(fault) is not null)
        {
            return null;
        }
    }

    /// <summary>
    /// A number that changes whenever somebody joins or answers, or the facilitator does something; a person who votes again changes no count.
    /// </summary>
    internal static async Task<long> NumberOfAsync(AttuneDb db, ProgramId program, CancellationToken cancel)
    {
        // No hall adds this much to the count, so the revision and the count cannot be confused.
        const long Step = 10_000_000;
        var asked = new Together(db);
        var current = db.Rounds.Where(round => round.Program == program && round.Kind == RoundKind.Real).OrderByDescending(round => round.Number).Select(round => round.Id).Take(1);
        var newest = db.AudienceRooms.Where(room => current.Contains(room.Round)).OrderByDescending(room => room.OpenedAt).Select(room => room.Id).Take(1);
        var revision = asked.First(db.Rooms.AsNoTracking().Where(room => current.Contains(room.Round)).Select(room => room.Revision));
        var isThere = asked.Any(newest);
        var joined = asked.Count(db.AudienceMembers.Where(member => newest.Contains(member.Room)));
        var answered = asked.Count(db.AudienceVotes.Where(vote => db.AudienceQuestions.Where(question => newest.Contains(question.Room)).Select(question => question.Id).Contains(vote.Question)));
        await asked.ReadAsync(cancel);
        return isThere() ? (revision() * Step) + joined() + answered() : 0;
    }
}
