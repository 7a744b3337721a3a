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
        var ballots = statements.SelectMany(statement => statement.Ballots).ToArray();
        var ids = ballots.Select(ballot => ballot.Id).ToList();
        var votes = await db.StatementVotes.AsNoTracking().Where(vote => ids.Contains(vote.Ballot)).ToListAsync(cancel);
        var seats = SideCounts.Count(await db.Participants.Where(voice => voice.Round == round).Select(voice => voice.Side).ToListAsync(cancel));
        var names = await db.Identities.Where(identity => identity.Round == round)
            .Join(db.Leaders, identity => identity.Leader, leader => leader.Id, (identity, leader) => new { identity.Participant, leader.Name })
            .ToDictionaryAsync(candidate => candidate.Participant, candidate => candidate.Name, cancel);
        var dissents = new Dictionary<BallotId, Dissents>();
        foreach (var ballot in ballots.Where(ballot => ballot.Result is not null)) { dissents[ballot.Id] = await box.DissentsAsync(ballot, votes, names, cancel); }
        return [.. statements.Select(statement => new ShownStatement(
            statement, seats, SideCounts.Count(votes.Where(vote => vote.Ballot == statement.OpenBallot?.Id).Select(vote => vote.Side)), dissents))];
    }
}
