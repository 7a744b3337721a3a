using System.Text;
using Attune.Domain.Programs;
using Attune.Store;
using Attune.Store.Writing;
using Attune.Web.Live;

namespace Attune.LiveBench;

/// <summary>Votes as a feature takes them: a group commit of upserts, the room changed in the same transaction; and a fragment that shows them.</summary>
internal sealed class BenchVotes(IDbContextFactory<AttuneDb> dbs, BenchRooms rooms) : IAsyncDisposable
{
    private readonly JoinedCalls<(RoundId Round, ParticipantKey Voter), bool> _votes = JoinedCalls.InOneTransaction<(RoundId Round, ParticipantKey Voter), bool>(dbs, CastAsync);

    public async Task<bool> CastAsync(int voter)
    {
        var round = await rooms.FindAsync(0);
        var written = await _votes.CallAsync((round, await rooms.VoterAsync(voter)), CancellationToken.None);
        return !written.RetryLater;
    }

    /// <summary>Renders who has voted, by number, so that the client sees when its vote has arrived.</summary>
    public async Task<byte[]> RenderAsync(RoomMoment moment)
    {
        await using var db = await dbs.CreateDbContextAsync();
        var voted = (await db.PairVotes.AsNoTracking().Where(vote => vote.Round == moment.Round).Select(vote => vote.Participant).ToListAsync()).ToHashSet();
        var html = new StringBuilder("<ol>");
        for (var i = 0; i < BenchRooms.Voters; i++)
        {
            if (voted.Contains(await rooms.VoterAsync(i))) { html.Append(CultureInfo.InvariantCulture, $" {i}"); }
        }

        return System.Text.Encoding.UTF8.GetBytes(html.Append("</ol>").ToString());
    }

    public ValueTask DisposeAsync() => _votes.DisposeAsync();

    private static async Task<bool> CastAsync(AttuneDb db, (RoundId Round, ParticipantKey Voter) vote)
    {
        db.ChangeRoom(vote.Round);
        return await db.Database.ExecuteSqlAsync($"""
            INSERT INTO pair_votes (round, pair, participant, time, side, judgement)
            SELECT s.round, {BenchRooms.Pair}, p.key, 0, p.side, 0 FROM sittings s JOIN participants p ON p.round = s.round
            WHERE s.round = {vote.Round.Value} AND p.key = {vote.Voter.Value}
            ON CONFLICT (round, pair, participant, time) DO UPDATE SET judgement = excluded.judgement
            """) == 1;
    }
}
