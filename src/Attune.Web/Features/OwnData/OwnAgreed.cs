using Attune.Web.Features.Answer;
using Attune.Web.Features.Reveal.Room;
using Attune.Web.Features.Sharing;

namespace Attune.Web.Features.OwnData;

/// <summary>What one leader voted, promised and owns, for that leader: nothing of anybody else.</summary>
public sealed record OwnAgreed
{
    /// <summary>One a vote on a statement, in the order of statements.</summary>
    public required ImmutableArray<OwnVote> Votes { get; init; }

    /// <summary>One a judgement of two meanings.</summary>
    public required ImmutableArray<OwnJudgement> Judgements { get; init; }

    /// <summary>None at the Seat of a delegate, as with what is answered for: they are the leader's own.</summary>
    public required ImmutableArray<OwnCommitment> Commitments { get; init; }

    /// <summary>Decisions, activities and benefits this leader answers for.</summary>
    public required ImmutableArray<OwnCharge> AnswersFor { get; init; }

    internal static async Task<OwnAgreed> ReadAsync(AttuneDb db, BallotBox box, SittingReader reader, Seat seat, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(seat);
        var (me, program) = (seat.Admission.Leader, seat.Program.Id);
        var viewer = Viewer.Leader(seat.Admission.Participant);
        List<Commitment> commitments = seat.IsDelegated ? [] : await db.Commitments.AsNoTracking().Where(each => each.Program == program && each.Leader == me).ToListAsync(cancel);
        return new()
        {
            Votes = await VotesAsync(db, box, seat, viewer, cancel),
            Judgements = await JudgementsAsync(db, reader, seat, viewer, cancel),
            Commitments = [.. from each in commitments
                              orderby each.DueOn, each.Place
                              select new OwnCommitment(each.Text, each.DueOn, each.IsConfirmed, each.Fate, each.MovedTo, each.Reason)],
            AnswersFor = seat.IsDelegated ? [] : await ChargesAsync(db, program, me, cancel),
        };
    }

    private static async Task<ImmutableArray<OwnVote>> VotesAsync(AttuneDb db, BallotBox box, Seat seat, Viewer viewer, CancellationToken cancel)
    {
        var me = seat.Admission.Participant;
        var votes = await db.StatementVotes.AsNoTracking().Where(vote => vote.Participant == me).ToListAsync(cancel);
        if (votes.Count == 0) { return []; }
        var found = ImmutableArray.CreateBuilder<OwnVote>();
        foreach (var statement in await db.Statements.AsNoTracking().Where(each => each.Round == seat.Round.Id).OrderBy(each => each.Number).ToListAsync(cancel))
        {
            foreach (var ballot in statement.Ballots)
            {
                if (await box.OwnAsync(viewer, votes, ballot.Id, cancel) is not { } vote) { continue; }
                found.Add(new(statement.Number, statement.VersionOf(ballot).Text, ballot.Number, vote.Grade, vote.Reason, vote.Shown));
            }
        }

        return found.ToImmutable();
    }

    /// <summary>Cards are named as far as the sitting has come to them.</summary>
    private static async Task<ImmutableArray<OwnJudgement>> JudgementsAsync(AttuneDb db, SittingReader reader, Seat seat, Viewer viewer, CancellationToken cancel)
    {
        var me = seat.Admission.Participant;
        var votes = await db.PairVotes.AsNoTracking().Where(vote => vote.Participant == me).ToListAsync(cancel);
        if (votes.Count == 0) { return []; }
        var view = await reader.ReadAsync(seat.Round.Id, viewer, cancel);
        return [.. from vote in votes
                   let card = view?.Reading.Card(vote.Pair)
                   orderby vote.Pair, vote.Time
                   select new OwnJudgement(card is null ? "" : StageViews.CardName(card), vote.Time, vote.Judgement)];
    }

    private static async Task<ImmutableArray<OwnCharge>> ChargesAsync(AttuneDb db, ProgramId program, LeaderId me, CancellationToken cancel)
    {
        var decisions = await db.Decisions.AsNoTracking().Where(each => each.Program == program && each.OwnerLeader == me).OrderBy(each => each.Number).ToListAsync(cancel);
        var owned = await db.Ownership.AsNoTracking().Where(each => each.Program == program && each.OwnerLeader == me).OrderBy(each => each.Activity).ThenBy(each => each.Stage).ToListAsync(cancel);
        var benefits = await db.Benefits.AsNoTracking().Where(each => each.Program == program && each.OwnerLeader == me).ToListAsync(cancel);
        return [
            .. decisions.Select(each => new OwnCharge("decision", each.Text, null, each.ReviewOn)),
            .. owned.Select(each => new OwnCharge("activity", $"{each.Activity}, {ShareStrings.Tell($"Stage_{each.Stage}")}", each.AcceptedAt is not null, null)),
            .. benefits.Select(each => new OwnCharge("benefit", each.Text, each.AcceptedAt is not null, each.By?.LastDay))];
    }
}

/// <param name="Statement">Number of the statement.</param>
/// <param name="Text">The words that were voted on.</param>
/// <param name="Ballot">First vote, second, third.</param>
/// <param name="Grade">What was voted.</param>
/// <param name="Reason">In own words; may be empty.</param>
/// <param name="Shown">To whom the reason is shown.</param>
public sealed record OwnVote(int Statement, string Text, int Ballot, Grade Grade, string Reason, ReasonShown Shown)
{
    // A log line or a debugger prints records: never the vote.
    public override string ToString() => "(a vote)";
}

/// <param name="About">Name of the card; empty if it is gone.</param>
/// <param name="Time">Before or after the talk.</param>
/// <param name="Judgement">What was voted.</param>
public sealed record OwnJudgement(string About, VoteTime Time, SameThing Judgement)
{
    public override string ToString() => "(a vote)";
}

public sealed record OwnCommitment(string Text, DateOnly DueOn, bool Confirmed, CommitmentFate? Fate, DateOnly? MovedTo, string Reason);

/// <param name="Kind">Decision, activity or benefit.</param>
/// <param name="Text">Its words.</param>
/// <param name="Accepted">The leader said so; null where that is not asked.</param>
/// <param name="On">The day it is looked at again or judged.</param>
public sealed record OwnCharge(string Kind, string Text, bool? Accepted, DateOnly? On);
