using System.Security.Cryptography;
using System.Text;
using Attune.Domain.Programs;
using Attune.Domain.Viewers;
using Attune.Statistics.Sides;

namespace Attune.Domain.Statements;

/// <summary>
/// Decides what anybody may see of a vote: its author sees the own vote; everybody sees the counts and the reasons once the ballot is closed; nobody sees
/// anything before. What is stored can only be opened through here.
/// </summary>
public sealed class BallotBox(IVoteVault vault)
{
    /// <summary>The viewer's own vote; null if there is none, or if the viewer is not a voter.</summary>
    public async ValueTask<VoteContent?> OwnAsync(Viewer viewer, IEnumerable<StatementVote> votes, BallotId ballot, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        if (viewer is not { Role: ViewerRole.Leader, Participant: { } own }) { return null; }
        StatementVote[] mine = [.. votes.Where(vote => vote.Ballot == ballot && vote.Participant == own)];
        return mine.Length == 0 ? null : (await vault.OpenAsync(mine, new BallotPermit(), cancel)).Single();
    }

    /// <summary>Closes the open ballot of a statement, counts it, and compares it with the one before.</summary>
    /// <param name="statement">A statement with an open ballot.</param>
    /// <param name="votes">The votes of all its ballots.</param>
    /// <param name="seats">How many people could have voted, by side.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancel">Cancels the work.</param>
    public async ValueTask CloseAsync(Statement statement, IReadOnlyCollection<StatementVote> votes, SideCounts seats, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(statement);
        ArgumentNullException.ThrowIfNull(votes);
        var open = statement.OpenBallot ?? throw new InvalidOperationException("No ballot of this statement is open.");
        StatementVote[] all = [.. votes];
        var contents = await vault.OpenAsync(all, new BallotPermit(), cancel);
        var cast = all.Zip(contents, (vote, content) => (vote.Ballot, Vote: new CastVote(vote.Participant, vote.Side, content.Grade), content.OwesReason)).ToArray();
        var earlier = statement.Ballots.Where(ballot => ballot.Result is not null).Select(ballot => (ballot.Result!, VotesIn(ballot))).ToArray();
        statement.Close(Counting.Count(VotesIn(open), seats, earlier), cast.Count(vote => vote.Ballot == open.Id && vote.OwesReason), now);

        IReadOnlyCollection<CastVote> VotesIn(StatementBallot ballot) => [.. cast.Where(vote => vote.Ballot == ballot.Id).Select(vote => vote.Vote)];
    }

    /// <summary>The reasons given in a closed ballot, as their authors show them; none while it is open.</summary>
    /// <param name="ballot">A ballot, open or closed.</param>
    /// <param name="votes">Its votes.</param>
    /// <param name="names">The names of voters as far as they are known, used only where the author chose so.</param>
    /// <param name="cancel">Cancels the work.</param>
    public async ValueTask<Dissents> DissentsAsync(
        StatementBallot ballot, IEnumerable<StatementVote> votes, IReadOnlyDictionary<ParticipantKey, string> names, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(ballot);
        ArgumentNullException.ThrowIfNull(names);
        if (ballot.Result is not { } result) { return Dissents.None; }
        StatementVote[] cast = [.. votes.Where(vote => vote.Ballot == ballot.Id).OrderBy(Shuffle, StringComparer.Ordinal)];
        if (cast.Length == 0) { return Dissents.None; }
        var contents = await vault.OpenAsync(cast, new BallotPermit(), cancel);
        var reasons = cast.Zip(contents).Where(pair => !pair.Second.Grade.CarriesIt() && pair.Second.HasReason).ToArray();
        return new(
            [.. from pair in reasons
                let content = pair.Second
                where content.Shown != ReasonShown.NotShown
                let name = content.Shown == ReasonShown.WithName ? names.GetValueOrDefault(pair.First.Participant) : null
                select new Dissent(content.Grade, content.Reason.Trim(), name is null ? SideShown(result, pair.First.Side) : null, name)],
            reasons.Count(pair => pair.Second is { Grade: Grade.Cannot, Shown: ReasonShown.NotShown }));
    }

    // Where the counts of a side are hidden, a reason shown under the name of the side would reveal what the count does not.
    private static Side? SideShown(BallotResult result, Side side) => result.Hidden.On(side) == Hiding.Shown ? side : null;

    // Reasons stand neither in the order of voting nor in the same order for every ballot.
    private static string Shuffle(StatementVote vote)
        => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{vote.Ballot}|{vote.Participant}")));
}
