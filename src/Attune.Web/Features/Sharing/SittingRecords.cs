using Attune.Report;
using Attune.Web.Features.Reveal.Room;

namespace Attune.Web.Features.Sharing;

/// <summary>Puts together what a sitting came to. Votes come as the ballot box shows them, reasons as their authors show them.</summary>
internal sealed class SittingRecords(AttuneDb db, BallotBox box, SittingReader reader, Clock clock)
{
    private static readonly Viewer Room = new(ViewerRole.Observer, "");
    private static readonly Viewer Sponsor = new(ViewerRole.Sponsor, "");

    /// <summary>As everybody who was in the room may read it.</summary>
    public Task<SittingRecord> ForRoomAsync(Domain.Program program, Round round, CancellationToken cancel) => MakeAsync(program, round, Room, cancel);

    /// <summary>For who was not in the room: less, and never more.</summary>
    public async Task<SittingRecord> ForSponsorAsync(Domain.Program program, Round round, CancellationToken cancel)
        => (await MakeAsync(program, round, Sponsor, cancel)).ForSponsor();

    private async Task<SittingRecord> MakeAsync(Domain.Program program, Round round, Viewer viewer, CancellationToken cancel)
    {
        var leaders = await db.Leaders.AsNoTracking().Where(leader => leader.Program == program.Id).ToListAsync(cancel);
        var names = leaders.ToDictionary(leader => leader.Id, leader => leader.Name);
        var statements = await db.Statements.AsNoTracking().Where(statement => statement.Round == round.Id).OrderBy(statement => statement.Number).ToListAsync(cancel);
        var decisions = await db.Decisions.AsNoTracking().Where(decision => decision.Program == program.Id).OrderBy(decision => decision.Number).ToListAsync(cancel);
        var glossary = await db.Glossary.AsNoTracking().Where(entry => entry.Program == program.Id).ToListAsync(cancel);
        var owners = await db.Ownership.AsNoTracking().Where(each => each.Program == program.Id).ToListAsync(cancel);
        var benefits = await db.Benefits.AsNoTracking().Where(benefit => benefit.Program == program.Id).ToListAsync(cancel);
        var promised = await db.Commitments.AsNoTracking().Where(commitment => commitment.Program == program.Id).ToListAsync(cancel);
        var principle = await db.Principles.AsNoTracking().Where(each => each.Program == program.Id).OrderByDescending(each => each.Version).FirstOrDefaultAsync(cancel);
        var exceptions = await db.Exceptions.AsNoTracking().Where(each => each.Program == program.Id).OrderBy(each => each.Number).ToListAsync(cancel);
        var rounds = await db.Rounds.AsNoTracking().Where(each => each.Program == program.Id && each.Kind == round.Kind && each.Number < round.Number).OrderBy(each => each.Number).ToListAsync(cancel);
        var before = rounds is [.., var last] ? await reader.ReadAsync(last.Id, viewer, cancel) : null;
        var topics = await reader.ReadAsync(round.Id, viewer, cancel) is { } view ? new TopicRows(view, statements, decisions, glossary, names, clock).Make(before) : [];
        return new()
        {
            Program = program.Name,
            Round = round.Number,
            Day = clock.Today,
            Sides = program.Sides,
            Leaders = SideCounts.Of(leaders.Select(leader => leader.Side)),
            Topics = topics,
            RoundBefore = topics.Any(topic => topic.Before is not null) ? before!.Round.Number : null,
            Statements = await StatementsAsync(program.Sides, round, statements, names, cancel),
            Decisions = [.. decisions.Select(each => new RecordedDecision(
                each.Number, each.Text, NameOf(each.Owner, names), each.ReviewOn, NumberOf(each.Statement, statements), Hands(each.Hands), decisions.FirstOrDefault(later => later.Supersedes == each.Id)?.Number))],
            Glossary = Terms(glossary, statements),
            Owners = [.. owners.OrderBy(each => each.Activity, StringComparer.CurrentCulture).ThenBy(each => each.Stage)
                .Select(each => new RecordedOwner(each.Activity, each.Stage, NameOf(each.Owner, names), each.AcceptedAt is not null))],
            Benefits = [.. benefits.OrderBy(each => each.IsWish).ThenBy(each => each.By).ThenBy(each => each.Text, StringComparer.CurrentCulture).Select(each => BenefitOf(each, names))],
            Commitments = Promises(promised, round, names),
            Fates = Fates(promised, rounds, round, names),
            Principle = principle is null ? null : new(principle.Version, ShareStrings.Tell($"Fit_{principle.Fit}"), principle.Text),
            Exceptions = [.. exceptions.Select(each => new RecordedException(
                each.Number, each.Text, each.AskedBy, NameOf(each.CostOwner, names), each.Review, ShareStrings.Tell($"Exception_{each.State}")))],
            Audience = await AudienceAsync(round, program.Sides, cancel),
        };
    }

    // As the room means each now.
    private ImmutableArray<RecordedTerm> Terms(List<GlossaryEntry> glossary, List<Statement> statements)
        => [.. from entry in glossary
               group entry by entry.Key into versions
               let now = versions.MaxBy(entry => entry.Version)!
               orderby now.Term
               select new RecordedTerm(now.Term, now.Meaning, now.Version, DateOnly.FromDateTime(clock.Here(now.AgreedAt).DateTime), NumberOf(now.Statement, statements), Hands(now.Hands))];

    // Proposed in the room and not confirmed is nobody's promise yet.
    private static ImmutableArray<RecordedCommitment> Promises(List<Commitment> promised, Round round, Dictionary<LeaderId, string> names)
        => [.. from each in promised
               where each.Round == round.Id && each.IsConfirmed && names.ContainsKey(each.Leader)
               orderby names[each.Leader], each.Place
               select new RecordedCommitment(names[each.Leader], each.Text, each.DueOn)];

    private static ImmutableArray<RecordedFate> Fates(List<Commitment> promised, List<Round> earlier, Round round, Dictionary<LeaderId, string> names)
        => [.. from each in promised
               where earlier.Any(before => before.Id == each.Round) && each.IsConfirmed && (each.IsDue || each.SaidIn == round.Id) && names.ContainsKey(each.Leader)
               orderby names[each.Leader], each.DueOn
               select FateOf(each, round, names)];

    private static int? NumberOf(StatementId? id, List<Statement> statements) => statements.Find(statement => statement.Id == id)?.Number;

    // What was moved in an earlier round waits for a word in this one.
    private static RecordedFate FateOf(Commitment commitment, Round round, Dictionary<LeaderId, string> names) => new(
        names[commitment.Leader], commitment.Text, commitment.DueOn,
        commitment.SaidIn != round.Id ? FateEnd.Unsaid : commitment.Fate switch
        {
            CommitmentFate.Done => FateEnd.Done,
            CommitmentFate.Moved => FateEnd.Moved,
            CommitmentFate.Dropped => FateEnd.Dropped,
            _ => throw new ArgumentOutOfRangeException(nameof(commitment), commitment.Fate, "No such fate."),
        },
        commitment.MovedTo, commitment.SaidIn == round.Id ? commitment.Reason : "");

    public static RecordedBenefit BenefitOf(Benefit benefit, IReadOnlyDictionary<LeaderId, string> names) => new(
        benefit.Text, benefit.Measure, benefit.Unit, Plain(benefit.Baseline), Plain(benefit.Target), benefit.By is { } quarter ? ShareStrings.Of(quarter) : "", NameOf(benefit.Owner, names),
        benefit.IsWish, [.. benefit.Gaps.Select(gap => ShareStrings.Tell($"Gap_{gap}"))], benefit.AcceptedAt is not null);

    public static string NameOf(Accountable? owner, IReadOnlyDictionary<LeaderId, string> names)
        => owner is null ? "" : owner.Leader is { } leader ? names.GetValueOrDefault(leader, "") : owner.OtherName;

    // SQLite gives 9 back as 9.0: the division takes the zeros off that nobody typed.
    private static decimal? Plain(decimal? number) => number / 1.0000000000000000000000000000m;

    private static string Hands(HandVote? vote) => vote is null ? "" : ShareStrings.Tell("Hands", vote.For.Total, vote.Present.Total);

    private async Task<ImmutableArray<RecordedStatement>> StatementsAsync(SideNames sides, Round round, List<Statement> statements, Dictionary<LeaderId, string> names, CancellationToken cancel)
    {
        var ballots = statements.SelectMany(statement => statement.Ballots).Select(ballot => ballot.Id).ToList();
        var votes = (await db.StatementVotes.AsNoTracking().Where(vote => ballots.Contains(vote.Ballot)).ToListAsync(cancel)).ToLookup(vote => vote.Ballot);
        var voices = (await db.Identities.AsNoTracking().Where(identity => identity.Round == round.Id).ToListAsync(cancel))
            .Where(identity => names.ContainsKey(identity.Leader)).ToDictionary(identity => identity.Participant, identity => names[identity.Leader]);
        var recorded = ImmutableArray.CreateBuilder<RecordedStatement>();
        foreach (var statement in statements.Where(statement => statement.Wording is not null))
        {
            var last = statement.LastResult;
            var before = last is null ? null : statement.Ballots.LastOrDefault(ballot => ballot.Number < last.Number)?.Result;
            var shown = last?.Result is { } result ? ShownResult.Of(result, before) : null;
            var dissents = last is null ? Dissents.None : await box.DissentsAsync(last, votes[last.Id], voices, cancel);
            recorded.Add(new(
                statement.Number, (last is null ? statement.Wording! : statement.VersionOf(last)).Text, EndOf(statement.Settled), SideOf(shown?.Business), SideOf(shown?.It),
                statement.Ballots.Count(ballot => !ballot.IsOpen), shown?.Movement is { } movement ? Since(movement.Came, movement.Went) : "",
                [.. dissents.Shown.Select(dissent => new RecordedDissent(dissent.Reason, dissent.Name ?? (dissent.Side is { } side ? sides.Of(side) : "")))], dissents.Kept));
        }

        return recorded.ToImmutable();
    }

    private static string Since(int came, int went) => (came, went) switch
    {
        (0, 0) => ShareStrings.Tell("Since_nobody"),
        (_, 0) => ShareStrings.TellCount("Since_came", came),
        (0, _) => ShareStrings.TellCount("Since_went", went),
        _ => ShareStrings.Tell("Since_both", came, went),
    };

    private static StatementEnd EndOf(Settlement? settled) => settled switch
    {
        null => StatementEnd.Open,
        Settlement.Passed => StatementEnd.Passed,
        Settlement.Unresolved => StatementEnd.Unresolved,
        Settlement.SetAside => StatementEnd.SetAside,
        _ => throw new ArgumentOutOfRangeException(nameof(settled), settled, "No such end of a statement."),
    };

    private static RecordedSide? SideOf(ShownSide? side) => side is null ? null : new(side.Carry?.On, side.Carry?.Of, side.Outcome == SideOutcome.Passes);

    private async Task<ImmutableArray<RecordedAudienceVote>> AudienceAsync(Round round, SideNames sides, CancellationToken cancel)
    {
        var room = await db.AudienceRoomsOf(round.Id).AsNoTracking().FirstOrDefaultAsync(cancel);
        if (room is null || await db.AudienceFindingsAsync(room.Id, cancel) is not { } findings) { return []; }
        return [.. findings.Reading.Statements.Select(statement => new RecordedAudienceVote(
            findings.Statements[statement.Statement].Text, statement.Counts.For, statement.Counts.Votes, Audiences.AudienceText.Reading(statement, findings.Reading, sides)))];
    }
}
