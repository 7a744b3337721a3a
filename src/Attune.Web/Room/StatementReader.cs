using Attune.Domain.Programs;
using Attune.Domain.Statements;
using Attune.Statistics.Sides;
using Attune.Store;
using Attune.Store.Reading;

namespace Attune.Web.Room;

/// <summary>Reads the statements of a round as they may be shown.</summary>
internal sealed class StatementReader(AttuneDb db, BallotBox box)
{
    public async Task<IReadOnlyList<ShownStatement>> ReadAsync(RoundId round, CancellationToken cancel)
        => await ShowAsync(await Together.ReadAsync(db, asked => Ask(asked, round), cancel), cancel);

    /// <summary>Asks for them together with something else; <see cref="ShowAsync"/> makes of it what may be shown.</summary>
    public static Func<AskedStatements> Ask(Together asked, RoundId round)
    {
        var db = asked.Db;
        var statements = asked.List(db.Statements.AsNoTracking().Where(statement => statement.Round == round).OrderBy(statement => statement.Number));
        // Of an open ballot only the sides of its votes are read, because every vote makes the room ask again; and names say only who gave a reason in a closed one.
        var ids = db.Statements.IgnoreAutoIncludes().Where(statement => statement.Round == round).Select(statement => statement.Id);
        var opened = db.Ballots.Where(ballot => ids.Contains(ballot.Statement) && ballot.ClosedAt == null).Select(ballot => ballot.Id);
        var closed = db.Ballots.Where(ballot => ids.Contains(ballot.Statement) && ballot.ClosedAt != null).Select(ballot => ballot.Id);
        var open = asked.List(db.StatementVotes.Where(vote => opened.Contains(vote.Ballot)).Select(vote => new { vote.Ballot, vote.Side }));
        var votes = asked.List(db.StatementVotes.AsNoTracking().Where(vote => closed.Contains(vote.Ballot)));
        var sides = asked.List(db.Participants.Where(voice => voice.Round == round).Select(voice => voice.Side));
        var names = asked.List(db.Identities.Where(identity => identity.Round == round && closed.Any())
            .Join(db.Leaders, identity => identity.Leader, leader => leader.Id, (identity, leader) => new { identity.Participant, leader.Name }));
        return () => new(
            statements(), open().ToLookup(vote => vote.Ballot, vote => vote.Side), votes(), SideCounts.Count(sides()), names().ToDictionary(candidate => candidate.Participant, candidate => candidate.Name));
    }

    public async Task<IReadOnlyList<ShownStatement>> ShowAsync(AskedStatements asked, CancellationToken cancel)
    {
        if (asked.Statements.Count == 0) { return []; }
        var dissents = new Dictionary<BallotId, Dissents>();
        foreach (var ballot in asked.Statements.SelectMany(statement => statement.Ballots).Where(ballot => ballot.Result is not null)) { dissents[ballot.Id] = await box.DissentsAsync(ballot, asked.Votes, asked.Names, cancel); }
        return [.. asked.Statements.Select(statement => new ShownStatement(
            statement, asked.Seats, SideCounts.Count(statement.OpenBallot is { } ballot ? asked.Voted[ballot.Id] : []), dissents))];
    }
}

/// <summary>The statements of a round as they are stored, with what it takes to show them.</summary>
/// <param name="Statements">The statements, by number.</param>
/// <param name="Voted">The side of each vote in an open ballot.</param>
/// <param name="Votes">The sealed votes in closed ballots.</param>
/// <param name="Seats">How many voices the round has.</param>
/// <param name="Names">The name behind each voice.</param>
internal sealed record AskedStatements(List<Statement> Statements, ILookup<BallotId, Side> Voted, List<StatementVote> Votes, SideCounts Seats, Dictionary<ParticipantKey, string> Names);
