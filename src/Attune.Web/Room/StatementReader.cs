using Attune.Domain.Programs;
using Attune.Domain.Statements;
using Attune.Statistics.Sides;
using Attune.Store;

namespace Attune.Web.Room;

/// <summary>Reads the statements of a round as they may be shown.</summary>
internal sealed class StatementReader(AttuneDb db, BallotBox box)
{
    public async Task<IReadOnlyList<ShownStatement>> ReadAsync(RoundId round, CancellationToken cancel)
    {
        var statements = await db.Statements.AsNoTracking().Where(statement => statement.Round == round).OrderBy(statement => statement.Number).ToListAsync(cancel);
        if (statements.Count == 0) { return []; }
        var seats = SideCounts.Count(await db.Participants.Where(voice => voice.Round == round).Select(voice => voice.Side).ToListAsync(cancel));
        // Of an open ballot only the sides of its votes are read, because every vote makes the room ask again.
        var open = statements.Select(statement => statement.OpenBallot?.Id).OfType<BallotId>().ToList();
        var voted = (open.Count == 0 ? [] : await db.StatementVotes.Where(vote => open.Contains(vote.Ballot)).Select(vote => new { vote.Ballot, vote.Side }).ToListAsync(cancel)).ToLookup(vote => (BallotId?)vote.Ballot, vote => vote.Side);
        var dissents = await DissentsAsync(round, [.. statements.SelectMany(statement => statement.Ballots).Where(ballot => ballot.Result is not null)], cancel);
        return [.. statements.Select(statement => new ShownStatement(statement, seats, SideCounts.Count(voted[statement.OpenBallot?.Id]), dissents))];
    }

    private async Task<Dictionary<BallotId, Dissents>> DissentsAsync(RoundId round, StatementBallot[] closed, CancellationToken cancel)
    {
        var dissents = new Dictionary<BallotId, Dissents>();
        if (closed.Length == 0) { return dissents; }
        var ids = closed.Select(ballot => ballot.Id).ToList();
        var votes = await db.StatementVotes.AsNoTracking().Where(vote => ids.Contains(vote.Ballot)).ToListAsync(cancel);
        var names = await db.Identities.Where(identity => identity.Round == round)
            .Join(db.Leaders, identity => identity.Leader, leader => leader.Id, (identity, leader) => new { identity.Participant, leader.Name })
            .ToDictionaryAsync(candidate => candidate.Participant, candidate => candidate.Name, cancel);
        foreach (var ballot in closed) { dissents[ballot.Id] = await box.DissentsAsync(ballot, votes, names, cancel); }
        return dissents;
    }
}
