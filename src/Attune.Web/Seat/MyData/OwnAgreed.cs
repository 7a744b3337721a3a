using Attune.Domain.Agreements;
using Attune.Domain.Judging;
using Attune.Domain.Programs;
using Attune.Domain.Statements;
using Attune.Domain.Tracking;
using Attune.Domain.Viewers;
using Attune.Store.Reading;
using Attune.Web.Room;

namespace Attune.Web.Seat.MyData;

/// <summary>What one leader voted, promised and owns, for that leader, and nothing of anybody else.</summary>
public sealed record OwnAgreed
{
    /// <summary>The votes on statements, in the order of the statements.</summary>
    public required ImmutableArray<StatementVoteOfOne> Votes { get; init; }

    /// <summary>The judgements of pairs of meanings.</summary>
    public required ImmutableArray<OwnJudgement> Judgements { get; init; }

    /// <summary>Empty at the Seat of a delegate, like the things somebody is accountable for: they are the leader's own.</summary>
    public required ImmutableArray<OwnCommitment> Commitments { get; init; }

    /// <summary>The decisions, activities and benefits for which this leader is accountable.</summary>
    public required ImmutableArray<OwnCharge> AnswersFor { get; init; }

    /// <summary>The figures that this leader entered, and what the leader said of those of others.</summary>
    public required ImmutableArray<OwnFigure> Figures { get; init; }

    /// <summary>Asks for what is stored of it together with something else; <see cref="OpenAsync"/> opens it.</summary>
    internal static Func<StoredAgreed> Ask(Together asked, Seat seat)
    {
        var (db, voice, leader, program, round) = (asked.Db, seat.Admission.Participant, seat.Admission.Leader, seat.Program.Id, seat.Round.Id);
        // What a delegate sees holds nothing of the leader in person.
        var me = seat.IsLeaderInPerson ? leader : default;
        var votes = asked.List(db.StatementVotes.AsNoTracking().Where(vote => vote.Participant == voice));
        var statements = asked.List(db.Statements.AsNoTracking().Where(statement => statement.Round == round).OrderBy(statement => statement.Number));
        var pairVotes = asked.List(db.PairVotes.AsNoTracking().Where(vote => vote.Participant == voice));
        var commitments = asked.List(db.Commitments.AsNoTracking().Where(commitment => commitment.Program == program && commitment.Leader == me));
        var decisions = asked.List(db.Decisions.AsNoTracking().Where(decision => decision.Program == program && decision.OwnerLeader == me).OrderBy(decision => decision.Number));
        var owned = asked.List(db.Ownership.AsNoTracking().Where(ownership => ownership.Program == program && ownership.OwnerLeader == me));
        var benefits = asked.List(db.Benefits.AsNoTracking().Where(benefit => benefit.Program == program));
        var actuals = asked.List(db.BenefitActuals.AsNoTracking().Where(actual => actual.Program == program));
        var verdicts = asked.List(db.BenefitVerdicts.AsNoTracking().Where(verdict => verdict.Program == program && verdict.Leader == me));
        return () => new(me, votes(), statements(), pairVotes(), commitments(), decisions(), owned(), benefits(), actuals(), verdicts());
    }

    internal static async Task<OwnAgreed> OpenAsync(StoredAgreed stored, BallotBox box, SittingReader reader, Seat seat, CancellationToken cancel)
    {
        var viewer = Viewer.Leader(seat.Admission.Participant);
        return new()
        {
            Votes = await VotesAsync(stored, box, viewer, cancel),
            Judgements = await JudgementsAsync(stored.PairVotes, reader, seat, viewer, cancel),
            Commitments = [.. from each in stored.Commitments
                              orderby each.DueOn, each.Place
                              select new OwnCommitment(each.Text, each.DueOn, each.IsConfirmed, each.Fate, each.MovedTo, each.Reason)],
            AnswersFor = Charges(stored),
            Figures = seat.IsLeaderInPerson ? FiguresOf(stored) : [],
        };
    }

    private static async Task<ImmutableArray<StatementVoteOfOne>> VotesAsync(StoredAgreed stored, BallotBox box, Viewer viewer, CancellationToken cancel)
    {
        if (stored.Votes.Count == 0) { return []; }
        var found = ImmutableArray.CreateBuilder<StatementVoteOfOne>();
        foreach (var statement in stored.Statements)
        {
            foreach (var ballot in statement.Ballots)
            {
                if (await box.OwnAsync(viewer, stored.Votes, ballot.Id, cancel) is not { } vote) { continue; }
                found.Add(new(statement.Number, statement.VersionOf(ballot).Text, ballot.Number, vote.Grade, vote.Reason, vote.Shown));
            }
        }

        return found.ToImmutable();
    }

    /// <summary>Reads the judgements; cards are named only as far as the sitting has come.</summary>
    private static async Task<ImmutableArray<OwnJudgement>> JudgementsAsync(List<PairVote> votes, SittingReader reader, Seat seat, Viewer viewer, CancellationToken cancel)
    {
        if (votes.Count == 0) { return []; }
        var view = await reader.ReadAsync(seat.Round.Id, viewer, cancel);
        return [.. from vote in votes
                   let card = view?.Reading.Card(vote.Pair)
                   orderby vote.Pair, vote.Time
                   select new OwnJudgement(card is null ? "" : StageViews.CardName(card), vote.Time, vote.Judgement)];
    }

    private static ImmutableArray<OwnFigure> FiguresOf(StoredAgreed stored)
    {
        var (figures, benefits) = (stored.Actuals, stored.Benefits.ToDictionary(benefit => benefit.Id, benefit => benefit.Text));
        return [
            .. from figure in figures
               where figure.EnteredBy == stored.Me
               orderby figure.Quarter, figure.Number
               select new OwnFigure("entered", benefits[figure.Benefit], $"{figure.Quarter}", figure.Value, string.Join(' ', figure.Note, figure.Why).Trim()),
            .. from verdict in stored.Verdicts
               let figure = figures.Find(candidate => candidate.Id == verdict.Actual)
               where figure is not null
               orderby figure.Quarter, figure.Number
               select new OwnFigure(verdict.Confirms ? "confirmed" : "disputed", benefits[figure.Benefit], $"{figure.Quarter}", figure.Value, verdict.Reason)];
    }

    private static ImmutableArray<OwnCharge> Charges(StoredAgreed stored) =>
    [
        .. stored.Decisions.Select(decision => new OwnCharge("decision", decision.Text, null, decision.ReviewOn)),
        .. stored.Owned.InOrder().Select(ownership => new OwnCharge("activity", $"{ownership.Activity}, {SeatTexts.Stage(ownership.Stage)}", ownership.AcceptedAt is not null, null)),
        .. stored.Benefits.Where(benefit => benefit.OwnerLeader is { } owner && owner == stored.Me).Select(benefit => new OwnCharge("benefit", benefit.Text, benefit.AcceptedAt is not null, benefit.By?.LastDay)),
    ];
}

/// <summary>What is stored of what one leader voted, promised and owns, with the votes sealed.</summary>
internal sealed record StoredAgreed(
    LeaderId Me, List<StatementVote> Votes, List<Statement> Statements, List<PairVote> PairVotes, List<Commitment> Commitments, List<Decision> Decisions, List<Ownership> Owned,
    List<Benefit> Benefits, List<BenefitActual> Actuals, List<ActualVerdict> Verdicts);

/// <summary>One vote of the leader on a statement, as the leader's own data show it.</summary>
/// <param name="Statement">The number of the statement.</param>
/// <param name="Text">The words that were voted on.</param>
/// <param name="Ballot">The number of the ballot: first, second or third vote.</param>
/// <param name="Grade">What was voted.</param>
/// <param name="Reason">The reason in the leader's own words; may be empty.</param>
/// <param name="Shown">To whom the reason is shown.</param>
public sealed record StatementVoteOfOne(int Statement, string Text, int Ballot, Grade Grade, string Reason, ReasonShown Shown)
{
    // Log lines and debuggers print records, and the vote must never appear there.
    public override string ToString() => "(a vote)";
}

/// <summary>One blind vote of the leader on whether two sides mean the same thing.</summary>
/// <param name="About">The name of the card; empty if it is gone.</param>
/// <param name="Time">Whether it was before or after the talk.</param>
/// <param name="Judgement">What was voted.</param>
public sealed record OwnJudgement(string About, VoteTime Time, SameThing Judgement)
{
    public override string ToString() => "(a vote)";
}

/// <summary>A promise of the leader, with what became of it.</summary>
public sealed record OwnCommitment(string Text, DateOnly DueOn, bool Confirmed, CommitmentFate? Fate, DateOnly? MovedTo, string Reason);

/// <summary>Something that the leader owns.</summary>
/// <param name="Kind">Whether it is a decision, an activity or a benefit.</param>
/// <param name="Text">Its words.</param>
/// <param name="Accepted">Whether the leader accepted it; null where that is not asked.</param>
/// <param name="On">The day on which it is reviewed or measured.</param>
public sealed record OwnCharge(string Kind, string Text, bool? Accepted, DateOnly? On);

/// <summary>A figure of a benefit on which the leader said something.</summary>
/// <param name="Kind">Whether the leader entered, confirmed or disputed it.</param>
/// <param name="Benefit">The benefit.</param>
/// <param name="Quarter">The quarter, as "2027-Q4".</param>
/// <param name="Value">The number.</param>
/// <param name="Words">What the leader wrote beside it.</param>
public sealed record OwnFigure(string Kind, string Benefit, string Quarter, decimal Value, string Words);
