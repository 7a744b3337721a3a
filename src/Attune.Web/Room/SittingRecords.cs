using Attune.Analysis.Rounds;
using Attune.Domain.Agreements;
using Attune.Domain.Audiences;
using Attune.Domain.Programs;
using Attune.Domain.Rounds;
using Attune.Domain.Sittings;
using Attune.Domain.Statements;
using Attune.Domain.Viewers;
using Attune.Report.Records;
using Attune.Statistics.Sides;
using Attune.Store;
using Attune.Store.Reading;
using Attune.Web.Hosting;
using Attune.Web.Room.OverTime;
using Attune.Web.Room.Reopening;
using Attune.Web.Room.Tracking;

namespace Attune.Web.Room;

/// <summary>Makes the record of a sitting. Votes come as the ballot box shows them, and reasons as their authors show them.</summary>
internal sealed class SittingRecords(AttuneDb db, BallotBox box, SittingReader reader, OverTimeReader overTime, Clock clock)
{
    private static readonly Viewer Room = new(ViewerRole.Observer, "");
    private static readonly Viewer Sponsor = new(ViewerRole.Sponsor, "");
    private readonly Dictionary<(ProgramId, RoundKind), RecordedProgram> _programs = [];
    private readonly Dictionary<RoundId, RecordedRound> _rounds = [];

    /// <summary>The record for everybody who was in the room.</summary>
    public async Task<SittingRecord> ForRoomAsync(Domain.Programs.Program program, Round round, CancellationToken cancel)
    {
        var asked = new Together(db);
        var keep = AskForRoom(asked, program, round);
        await asked.ReadAsync(cancel);
        keep();
        var record = await MakeAsync(program, round, Room, cancel);
        return TellsWhatMoved(round)
            ? record with { Trends = RecordedOverTime.Make(await overTime.ReadAsync(program, Room, round.Number, cancel), round.Id) } : record;
    }

    /// <summary>The record for those who were not in the room: it shows less, and never more.</summary>
    public async Task<SittingRecord> ForSponsorAsync(Domain.Programs.Program program, Round round, CancellationToken cancel)
        => (await MakeAsync(program, round, Sponsor, cancel)).ForSponsor();

    /// <summary>The record for the people who work for the leaders, made from what a sponsor may see.</summary>
    public async Task<SittingRecord> ForTeamAsync(Domain.Programs.Program program, Round round, CancellationToken cancel)
        => (await MakeAsync(program, round, Sponsor, cancel)).ForTeam();

    /// <summary>
    /// Asks for all that the record of a round is made of, together with something else. In a look it is asked once, whoever the record is for; outside of one nothing is asked here, because a
    /// record is then made of what is there when it is made.
    /// </summary>
    /// <param name="asked">Where it is asked.</param>
    /// <param name="program">The program.</param>
    /// <param name="round">The round.</param>
    /// <param name="people">Who answered in it and in the round before, where that is asked already, and with it what their sittings are read with.</param>
    /// <returns>Keeps it, once it is read.</returns>
    public Action Ask(Together asked, Domain.Programs.Program program, Round round, Func<PeopleOfRounds>? people = null)
    {
        if (reader.IsLook && !_rounds.ContainsKey(round.Id)) { return AskAll(asked, program, round, people); }
        return () => { };
    }

    /// <summary>The same for <see cref="ForRoomAsync"/>, with what moved over the rounds.</summary>
    public Action AskForRoom(Together asked, Domain.Programs.Program program, Round round)
    {
        if (!reader.IsLook || _rounds.ContainsKey(round.Id) || !TellsWhatMoved(round)) { return Ask(asked, program, round); }
        var rows = new Lazy<OverTimeRows>(overTime.Ask(asked, program, round.Number));
        var keep = AskAll(asked, program, round, () => rows.Value.People);
        return () =>
        {
            _ = rows.Value;
            keep();
        };
    }

    // What moved is told by the room's own rules: those who were not in it have the timeline.
    private static bool TellsWhatMoved(Round round) => round is { Binds: true, Number: > 1, Phase: RoundPhase.Revealed };

    private Action AskAll(Together asked, Domain.Programs.Program program, Round round, Func<PeopleOfRounds>? people = null)
    {
        if (!reader.IsLook || !_programs.ContainsKey((program.Id, round.Kind)))
        {
            _programs[(program.Id, round.Kind)] = new(asked, program, round.Kind, round.Binds ? reader.AskAgreed(asked, program) : null);
        }

        var keepFrames = () => { };
        if (people is null)
        {
            var before = db.Rounds.Where(candidate => candidate.Program == program.Id && candidate.Kind == round.Kind && candidate.Number < round.Number).OrderByDescending(candidate => candidate.Number).Select(candidate => candidate.Id).Take(1);
            var both = db.Rounds.Where(candidate => candidate.Program == program.Id && (candidate.Id == round.Id || before.Contains(candidate.Id)));
            people = PeopleOfRounds.Ask(asked, program.Id, both.Select(candidate => candidate.Id));
            keepFrames = reader.AskFrames(asked, both);
        }

        _rounds[round.Id] = new(asked, round, people, clock);
        return keepFrames;
    }

    private async Task<(RecordedProgram Program, RecordedRound Round)> RowsAsync(Domain.Programs.Program program, Round round, CancellationToken cancel)
    {
        if (!reader.IsLook || !_rounds.ContainsKey(round.Id))
        {
            var asked = new Together(db);
            var keep = AskAll(asked, program, round);
            await asked.ReadAsync(cancel);
            keep();
        }

        return (_programs[(program.Id, round.Kind)], _rounds[round.Id]);
    }

    private async Task<SittingRecord> MakeAsync(Domain.Programs.Program program, Round round, Viewer viewer, CancellationToken cancel)
    {
        var (ofProgram, ofRound) = await RowsAsync(program, round, cancel);
        var (leaders, register, rounds) = (ofProgram.Leaders, ofProgram.Register, ofProgram.Before(round));
        var names = leaders.ToDictionary(leader => leader.Id, RegisterView.SayName);
        var statements = ofRound.Statements.Statements;
        var decisions = register.Decisions.OrderBy(decision => decision.Number).ToList();
        var (glossary, owners, promised, principle, exceptions) = (register.Glossary.ToList(), register.Ownership, register.Commitments.ToList(), register.Principle, register.Exceptions);
        var benefits = ofProgram.Agreed?.TracksOn(clock.Today) ?? [];
        var tracked = new BenefitRecords(names, program.Sides, clock);
        var orphans = Orphans.Find(register.Duties with { Benefits = [.. benefits.Select(track => track.Benefit)] }, leaders);
        var last = rounds is [.., var newest] ? newest : null;
        var compares = last is not null && ofRound.MayCompare(last, round);
        var views = await reader.ReadAllAsync(compares ? [last!.Id, round.Id] : [round.Id], viewer, cancel);
        var (before, view) = (compares ? views.FirstOrDefault(candidate => candidate.Round.Id == last!.Id) : null, views.FirstOrDefault(candidate => candidate.Round.Id == round.Id));
        var topics = view is null ? [] : new TopicRows(view, statements, decisions, glossary, names, clock).Make(before, before is null ? [] : ofProgram.Links);
        ImmutableArray<RecordedOwner> owned = [.. owners.OrderBy(ownership => ownership.Activity, StringComparer.CurrentCulture).ThenBy(ownership => ownership.Stage)
            .Select(ownership => new RecordedOwner(ownership.Activity, ownership.Stage, NameOf(ownership.Owner, names), ownership.AcceptedAt is not null) { HasLeft = leaders.Any(leader => leader.Id == ownership.Owner?.Leader && leader.LeftBefore is not null) })];
        var trail = ofProgram.Trail;
        return new()
        {
            // Before the lock a record is empty, and the number of lines would tell how often the analysis has looked so far.
            Trail = round.Phase >= RoundPhase.Locked ? new(trail.Lines, trail.Seal) : null,
            Program = program.Name,
            Round = round.Number,
            Origin = round is { Phase: >= RoundPhase.Locked, Import: not null } ? ofRound.Origin : null,
            Day = clock.Today,
            Sides = program.Sides,
            Leaders = SideCounts.Count(leaders.Where(leader => leader.IsIn(round.Number)).Select(leader => leader.Side)),
            Topics = topics,
            RoundBefore = topics.Any(topic => topic.Before is not null) ? before!.Round.Number : null,
            NotAsked = view?.Reading.NotAsked is { IsEmpty: false } rested ? [.. rested.Select(question => question.Text)] : null,
            Statements = await StatementsAsync(program.Sides, ofRound.Statements, ofRound.Voices, names, cancel),
            Decisions = [.. decisions.Select(candidate => new RecordedDecision(
                candidate.Number, candidate.Text, NameOf(candidate.Owner, names), candidate.ReviewOn, NumberOf(candidate.Statement, statements), Hands(candidate.Hands), decisions.FirstOrDefault(later => later.Supersedes == candidate.Id)?.Number))],
            Glossary = Terms(glossary, statements),
            Owners = owned,
            Jobs = view is null ? [] : TopicRows.JobsOf(view, owned),
            Findings = RecordedFindings.Make(view),
            JobsWereShown = view?.Sitting.Shown().Any(step => step.Stage == SittingStage.Ownership) == true,
            Turns = view is { Sitting.EndedAt: not null } ? view.Talk?.Turns : null,
            Benefits = [.. benefits.Select(tracked.Make)],
            Commitments = Promises(promised, round, names),
            Fates = Fates(promised, rounds, round, names),
            Principle = principle is null ? null : new(principle.Version, RoomTexts.Fit(principle.Fit), principle.Text) { ReviewOn = PrincipleReview.DueOn(principle, register.PrincipleReviews) },
            Exceptions = [.. exceptions.Select(exceptionEntry => new RecordedException(
                exceptionEntry.Number, exceptionEntry.Text, exceptionEntry.AskedBy, NameOf(exceptionEntry.CostOwner, names), exceptionEntry.Review, RoomTexts.ExceptionState(exceptionEntry.State)))],
            Orphans = [.. orphans.Select(orphan => new RecordedOrphan(RoomTexts.DutyKind(orphan.Duty.Kind), DutyText(orphan.Duty), orphan.Left?.Name ?? "", orphan.Duty.Kind == DutyKind.Commitment))],
            Reopened = RecordedDrifts.Make(view, clock),
            Audience = AudienceOf(ofRound.Audience, program.Sides),
        };
    }

    // Each term with the meaning that holds now.
    private ImmutableArray<RecordedTerm> Terms(List<GlossaryEntry> glossary, List<Statement> statements)
        => [.. from entry in glossary
               group entry by entry.Key into versions
               let now = versions.MaxBy(entry => entry.Version)!
               orderby now.Term
               select new RecordedTerm(now.Term, now.Meaning, now.Version, DateOnly.FromDateTime(clock.Here(now.AgreedAt).DateTime), NumberOf(now.Statement, statements), Hands(now.Hands))];

    // A commitment that was proposed in the room and not confirmed is nobody's promise yet.
    private static ImmutableArray<RecordedCommitment> Promises(List<Commitment> promised, Round round, Dictionary<LeaderId, string> names)
        => [.. from each in promised
               where each.Round == round.Id && each.IsConfirmed && names.ContainsKey(each.Leader)
               orderby names[each.Leader], each.Place
               select new RecordedCommitment(names[each.Leader], each.Text, each.DueOn)];

    /// <summary>What became of the commitments of earlier rounds, as it is reported in this one.</summary>
    public static ImmutableArray<RecordedFate> Fates(IEnumerable<Commitment> promised, IReadOnlyCollection<Round> earlier, Round round, Dictionary<LeaderId, string> names)
        => [.. from each in promised
               where earlier.Any(before => before.Id == each.Round) && each.IsConfirmed && (each.IsDue || each.SaidIn == round.Id) && names.ContainsKey(each.Leader)
               orderby names[each.Leader], each.DueOn
               select FateOf(each, round, names)];

    private static int? NumberOf(StatementId? id, List<Statement> statements) => statements.Find(statement => statement.Id == id)?.Number;

    // A commitment that was moved in an earlier round waits for a report in this one.
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

    public static string NameOf(Accountable? owner, IReadOnlyDictionary<LeaderId, string> names)
        => owner is null ? "" : owner.Leader is { } leader ? names.GetValueOrDefault(leader, "") : owner.OtherName;

    public static string DutyText(Duty duty) => duty.Stage is { } stage ? $"{duty.Text}, {RoomTexts.Stage(stage)}" : duty.Text;

    private static string Hands(HandVote? vote) => vote is null ? "" : RoomTexts.Hands(vote.For.Total, vote.Present.Total);

    private async Task<ImmutableArray<RecordedStatement>> StatementsAsync(SideNames sides, AskedStatements asked, List<ParticipantIdentity> identities, Dictionary<LeaderId, string> names, CancellationToken cancel)
    {
        var (statements, votes) = (asked.Statements, asked.Votes.ToLookup(vote => vote.Ballot));
        var voices = identities.Where(identity => names.ContainsKey(identity.Leader)).ToDictionary(identity => identity.Participant, identity => names[identity.Leader]);
        var recorded = ImmutableArray.CreateBuilder<RecordedStatement>();
        foreach (var statement in statements.Where(statement => statement.Wording is not null))
        {
            var last = statement.LastResult;
            var before = last is null ? null : statement.Ballots.LastOrDefault(ballot => ballot.Number < last.Number)?.Result;
            var shown = last?.Result is { } result ? ShownResult.From(result, before) : null;
            var dissents = last is null ? Dissents.None : await box.DissentsAsync(last, votes[last.Id], voices, cancel);
            recorded.Add(new(
                statement.Number, (last is null ? statement.Wording! : statement.VersionOf(last)).Text, EndOf(statement.Settled), SideOf(shown?.Business), SideOf(shown?.It),
                statement.Ballots.Count(ballot => !ballot.IsOpen), shown?.Movement is { } movement ? Since(movement.Came, movement.Went) : "",
                [.. dissents.Shown.Select(dissent => new RecordedDissent(dissent.Reason, dissent.Name ?? (dissent.Side is { } side ? sides.For(side) : "")))], dissents.Kept));
        }

        return recorded.ToImmutable();
    }

    private static string Since(int came, int went) => (came, went) switch
    {
        (0, 0) => RoomTexts.VoteSinceNobody,
        (_, 0) => RoomTexts.SinceCame(came),
        (0, _) => RoomTexts.SinceWent(went),
        _ => RoomTexts.SinceBoth(came, went),
    };

    public static StatementEnd EndOf(Settlement? settled) => settled switch
    {
        null => StatementEnd.Open,
        Settlement.Passed => StatementEnd.Passed,
        Settlement.Unresolved => StatementEnd.Unresolved,
        Settlement.SetAside => StatementEnd.SetAside,
        _ => throw new ArgumentOutOfRangeException(nameof(settled), settled, "No such outcome of a statement."),
    };

    private static RecordedSide? SideOf(ShownSide? side) => side is null ? null : new(side.Carry?.On, side.Carry?.Of, side.Outcome == SideOutcome.Passes);

    private static ImmutableArray<RecordedAudienceVote> AudienceOf(AudienceFindings? findings, SideNames sides)
        => findings is null ? [] : [.. findings.Reading.Statements.Select(statement => new RecordedAudienceVote(
            findings.Statements[statement.Statement].Text, statement.Counts.For, statement.Counts.Votes, Web.Audience.AudienceText.Reading(statement, findings.Reading, sides)))];
}
