using System.Security.Cryptography;
using System.Text.Json;
using Attune.Domain.Statements;
using Attune.Store;
using Attune.Store.Rooms;
using Attune.Web.Components;
using Attune.Web.Live;
using Attune.Web.Room;

namespace Attune.Web.Seat.Statements;

/// <summary>
/// Names what the page of a statement shows. Each vote of the room is a revision, and almost none changes anything here: a phone that has this name already is
/// told so at the price of two short queries.
/// </summary>
internal static class StatementTag
{
    private const string View = "statements";

    public static async Task<string?> FindAsync(HttpContext context, LiveRoom room, RoomState state)
    {
        if (SeatAuthentication.RoomAdmissionOf(context.User) is not { } admission) { return null; }
        var shared = await RoomEndpoints.RenderedAsync(context, room, state, View, MakeAsync);
        // Whoever voted on another device sees it on this one. The phase of the round may change without a revision of the room.
        var (voice, db) = (SeatAuthentication.IsRoomOnly(context.User) ? default : admission.Participant, context.Service<AttuneDb>());
        var own = await (from round in db.Rounds.Where(round => round.Id == admission.Round)
                         from vote in db.StatementVotes.Where(vote => vote.Participant == voice).DefaultIfEmpty()
                         select new { round.Phase, Ballot = (BallotId?)vote!.Ballot, Key = (Guid?)vote.ClientKey }).ToListAsync(context.RequestAborted);
        return Convert.ToHexStringLower(SHA256.HashData([.. shared.Html, .. own.OrderBy(vote => vote.Ballot?.Value).SelectMany(vote => (byte[])[(byte)vote.Phase, .. (vote.Key ?? default).ToByteArray()])]).AsSpan(0, 12));
    }

    // Everything that is the same for all who look, without how many have voted.
    private static async Task<byte[]> MakeAsync(RoomMoment moment)
    {
        var statements = await moment.Services.GetRequiredService<StatementReader>().ReadAsync(moment.Round, CancellationToken.None);
        return SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(new
        {
            Room = moment.State.Phase.Name,
            CultureInfo.CurrentCulture.Name,
            Statements = statements.Select(shown => new
            {
                shown.Statement.Number,
                shown.Statement.Revision,
                shown.Text,
                shown.Statement.Settled,
                shown.Seats,
                Ballots = shown.Statement.Ballots.Select(ballot => new { ballot.Id, ballot.Version, ballot.ClosedAt, ballot.ReasonsOwed, ballot.Result, Dissents = shown.DissentsOf(ballot) }),
            }),
        }));
    }
}
