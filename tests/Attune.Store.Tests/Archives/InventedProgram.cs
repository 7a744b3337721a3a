using Attune.Analysis.Rounds;
using Attune.Domain.Agreements;
using Attune.Domain.Answers;
using Attune.Domain.Audiences;
using Attune.Domain.Beside;
using Attune.Domain.Drifts;
using Attune.Domain.Dues;
using Attune.Domain.Judging;
using Attune.Domain.Letters;
using Attune.Domain.Programs;
using Attune.Domain.Questions;
using Attune.Domain.Rounds;
using Attune.Domain.Statements;
using Attune.Domain.Tracking;
using Attune.Domain.Viewers;
using Attune.Domain.Years;
using Attune.Statistics.Sides;
using Attune.Store.Keys;
using Attune.Store.Model;
using Attune.Store.Tests.Providers;
using Attune.Store.Tests.Statements;
using Attune.Store.Tests.Teams;
using Attune.Store.UseCases.Agreements;
using Attune.Store.UseCases.Answers;
using Attune.Store.UseCases.Audiences;
using Attune.Store.UseCases.Beside;
using Attune.Store.UseCases.Rounds;
using Attune.Store.UseCases.Seats;
using Attune.Store.UseCases.Sharing;
using Attune.Store.UseCases.Sittings;
using Attune.Store.UseCases.Teams;
using Attune.Store.UseCases.Trends;
using Attune.Store.Writing;
using Microsoft.Extensions.DependencyInjection;

namespace Attune.Store.Tests.Archives;

/// <summary>A program in which anything may have happened, in any order: what is refused where it stands is refused, and leaves the program as it was.</summary>
public sealed class InventedProgram(TestDatabase database, AgreeingRoom room)
{
    /// <summary>One of each, in an order in which nothing is refused.</summary>
    public static readonly int[] Everything = [.. Enumerable.Range(0, Acts)];

    private const int Acts = 23;
    private const string Pair = "0123456789abcdef0123";

    // What people write, and what breaks programs that move it.
    private static readonly string[] Texts =
    [
        "Eight of ten teams close a month without a side spreadsheet.", "=1+1", "\"quoted\", and; parted\ttabs", "line one\nline two\r\n", "שלום עולם", "👩‍💻 🇨🇭 e\u0301", "it's 100 % \\n {0} <b>&amp;", " \u00A0 ", new('x', 9000),
    ];

    private int _written;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ProgramId Program => room.Meridian.Program.Id;

    public static async Task<InventedProgram> PlayAsync(TestDatabase database, IEnumerable<int> acts)
    {
        var invented = new InventedProgram(database, await AgreeingRoom.StartAsync(database));
        foreach (var act in acts) { await invented.HappensAsync(act % Acts, act / Acts); }
        return invented;
    }

    private Task HappensAsync(int act, int how) => act switch
    {
        0 => AnswerAsync(how, WriteAs.Answer),
        1 => AnswerAsync(how + 1, WriteAs.Draft),
        2 => OpenSeatAsync(how),
        3 => PinAsync(how),
        4 => LettersAsync(),
        5 => ForecastAsync(how),
        6 => AudienceAsync(how),
        7 => LoosenAsync(how),
        8 => FinishAllAsync(),
        9 => LockAsync(),
        10 => LookAsync(),
        11 => SitAsync(),
        12 => VoteAsync(),
        13 => AgreeAsync(),
        14 => WithdrawAsync(how),
        15 => AccountsAsync(),
        16 => NextRoundAsync(),
        17 => TeamsAsync(how),
        18 => BesideAsync(how),
        19 => ImportTests.ImportAsync(database, Program, (Contract)(how % 3)),
        20 => EraseAsync(how),
        21 => ResultsAsync(how),
        _ => FollowAsync(),
    };

    private string Text(int how) => Texts[(how + _written++) % Texts.Length];

    // What is agreed on is short, and says something.
    private string Words(int how) => Texts[(how + _written++) % 7];

    private async Task AnswerAsync(int how, WriteAs writeAs)
    {
        var (leader, question) = (how % room.Meridian.Seats.Length, how % 2 == 0 ? "success" : "direction");
        var content = new AnswerContent
        {
            Text = Text(how),
            Parts = [new("change", Text(how + 1))],
            Confidence = how % 5 + 1,
            Importance = 5,
            UnknownWords = ["clean core"],
            Forecast = new((Likeness)2, Text(how), Horizon.Year),
            Anchors = [new(AnchorKind.Horizon, nameof(Horizon.Year))],
            Expectations = [new("Training", Stage.Maintain, Owner.Nobody)],
        };
        await database.Writer.WriteAsync(new(room.Meridian.Place(leader, question), content, writeAs, 0, Guid.NewGuid(), EnteredBy.Leader, Meridian.Now.AddMinutes(how)), Cancel);
    }

    private async Task OpenSeatAsync(int how)
    {
        await using var db = database.Open();
        var leader = how % room.Meridian.Tokens.Length;
        if (await new OpenSeat(db).RunAsync(room.Meridian.Tokens[leader], new("Firefox on Linux", Meridian.Now, new(2026, 11, 16)), Cancel) is not { } opened) { return; }
        await new ShowDeviceCode(db, Installation).RunAsync(opened.Admission, Domain.Seats.SeatDevice.HashOf(opened.Device)!, Meridian.Now, Cancel);
    }

    private async Task PinAsync(int how)
    {
        await using var db = database.Open();
        await new ChoosePin(db, Installation).RunAsync(room.Meridian.Seats[how % room.Meridian.Seats.Length], "294715", Meridian.Now, Cancel);
    }

    private async Task LettersAsync()
    {
        await using var db = database.Open();
        if (await db.LetterTexts.AnyAsync(Cancel)) { return; }
        db.Add(new LetterText(Program, LetterKind.Invitation, new("Six questions", "Dear {name}", Texts[3])));
        await db.SaveChangesAsync(Cancel);
        await new IssueSponsorLink(db).RunAsync(Program, "Ana Lindqvist", Meridian.Now, Meridian.Now.AddDays(90), Cancel);
        var round = await db.Rounds.FirstAsync(candidate => candidate.Id == room.Meridian.Round.Id, Cancel);
        await new SetSchedule(db).RunAsync(round, new(AtLockTime.MarkLate, null, false, 5, 1, "https://old.example.org"), Meridian.Now, Cancel);
    }

    private async Task ForecastAsync(int how)
    {
        await using var db = database.Open();
        var round = await db.Rounds.FirstAsync(candidate => candidate.Id == room.Meridian.Round.Id, Cancel);
        var by = how % 2 == 0 ? room.Meridian.Program.Facilitator : Guid.NewGuid();
        await new KeepForecast(db).RunAsync(round, StarterPack.For(Program), [new("success", by) { BusinessHorizon = Horizon.GoLive, ItHorizon = Horizon.Years }], round.Revision, Viewer.Facilitator("Ruth"), Meridian.Now, Cancel);
    }

    private async Task AudienceAsync(int how)
    {
        await using var db = database.Open();
        if (await db.AudienceRooms.AnyAsync(Cancel)) { return; }
        var hall = new AudienceRoom(AudienceRoomId.New(), room.Meridian.Round, "BCD234", "sealed", Meridian.Now);
        var question = new AudienceQuestion(AudienceQuestionId.New(), hall, 1, AudienceQuestionKind.Choice, Words(how), ["Yes", "Not yet"]);
        hall.Open(question, [], Meridian.Now).ShouldBe(AudienceOutcome.Changed);
        db.AddRange(hall, question);
        await db.SaveChangesAsync(Cancel);
        var member = new AudienceMember(AudienceMemberKey.FromSecret(AudienceMemberKey.NewSecret()), hall.Id);
        await database.Services.GetRequiredService<JoinAudience>().RunAsync(member, Cancel);
        await new ChooseSide(db).RunAsync(member.Key, Side.It, Cancel);
        await database.Services.GetRequiredService<VoteInAudience>().RunAsync(new(question.Id, member.Key, 1, ""), Cancel);
    }

    private async Task LoosenAsync(int how)
    {
        await using var db = database.Open();
        var round = await db.Rounds.FirstAsync(candidate => candidate.Id == room.Meridian.Round.Id, Cancel);
        await new AskToLoosen(db).RunAsync(round, Contract.Attributed, Cancel);
        await new AnswerLoosening(db).RunAsync(room.Meridian.Seats[how % room.Meridian.Seats.Length], Contract.Attributed, Cancel);
    }

    private async Task FinishAllAsync()
    {
        foreach (var (leader, seat) in room.Meridian.Seats.Index())
        {
            await AnswerAsync(2 * leader, WriteAs.Answer);
            await using var db = database.Open();
            await new FinishAnswers(db).RunAsync(seat, Meridian.Now, Cancel);
        }
    }

    private async Task LockAsync()
    {
        await using var db = database.Open();
        await new LockRound(db).RunAsync(room.Meridian.Round.Id, Viewer.Facilitator("Ruth Okafor"), Meridian.Now, Cancel);
    }

    private async Task LookAsync()
    {
        await using var db = database.Open();
        var round = await db.Rounds.AsNoTracking().FirstAsync(candidate => candidate.Id == room.Meridian.Round.Id, Cancel);
        await database.Gate.ForReadingAsync(round, StarterPack.For(Program), Meridian.Sides, await db.Answers.AsNoTracking().ToListAsync(Cancel), Meridian.Now, Cancel);
    }

    private async Task SitAsync()
    {
        await using var db = database.Open();
        var round = await db.Rounds.FirstAsync(candidate => candidate.Id == room.Meridian.Round.Id, Cancel);
        if (round.Phase < RoundPhase.Locked || await db.Sittings.AnyAsync(Cancel)) { return; }
        var sitting = await new PrepareSitting(db).RunAsync(round, Cancel);
        sitting.Park(Words(3));
        var there = await db.Participants.Select(voice => voice.Key).ToListAsync(Cancel);
        db.Add(new PairVote(round.Id, Pair, room.Meridian.Seats.Select(seat => seat.Participant).First(there.Contains), VoteTime.BeforeTheTalk, Side.Business, SameThing.CannotTell));
        db.ChangeRoom(round.Id, Domain.Sittings.RoomPhase.Parse("voting"));
        await db.SaveChangesAsync(Cancel);
    }

    private async Task VoteAsync()
    {
        await using var db = database.Open();
        if (await db.Ballots.AnyAsync(Cancel)) { return; }
        var ballot = await room.OpenAgainAsync();
        // Who was erased is not asked; one of those who are there has not voted.
        foreach (var (leader, seat) in room.Meridian.Seats.SkipLast(1).Index())
        {
            await room.Vote.RunAsync(ballot, seat.Participant, new((Grade)(leader % 4), Words(leader), ReasonShown.BySide), Guid.NewGuid(), Cancel);
        }

        await room.Close.RunAsync(room.Statement, Meridian.Now, Cancel);
    }

    private async Task AgreeAsync()
    {
        await using var db = database.Open();
        var (round, hands) = (room.Meridian.Round, Ground.From(new HandVote(new(4, 4), new(4, 4)))!);
        if (await db.Decisions.AnyAsync(Cancel)) { return; }
        // The first of those who are still there: who is erased last in the whole story is another one.
        var there = await db.Leaders.Select(leader => leader.Id).ToListAsync(Cancel);
        var owner = room.Meridian.Leaders.Select(leader => leader.Id).First(there.Contains);
        var day = new DateOnly(2027, 3, 1);
        // Of ids that follow no order, the one that is superseded has to arrive first.
        var first = new Decision(DecisionId.New(), round, 1, Words(1), hands, Accountable.ForLeader(owner), day, null, "Ruth", Meridian.Now);
        var second = new Decision(DecisionId.New(), round, 2, Words(2), hands, Accountable.Named("Jonas Weber")!, day, first, "Ruth", Meridian.Now);
        var third = new Decision(DecisionId.New(), round, 3, Words(3), hands, Accountable.Named("Jonas Weber")!, day, second, "Ruth", Meridian.Now);
        db.AddRange(first, second, third, new GlossaryEntry(round, "Adoption", Words(4), 1, hands, "Ruth", Meridian.Now), new GlossaryEntry(round, "Adoption", Words(5), 2, hands, "Ruth", Meridian.Now));
        var benefit = new Benefit(BenefitId.New(), round, new("A faster close", "Working days", "days", 9m, 5.50m, new(2027, 4), Accountable.ForLeader(owner)), Meridian.Now);
        db.AddRange(
            new Principle(round, 1, Fit.ToStandard, Words(6), hands, "Ruth", Meridian.Now, day),
            new Ownership(round, "Training", Stage.Maintain, Accountable.ForLeader(owner), Meridian.Now),
            benefit,
            new Commitment(CommitmentId.New(), round, owner, 1, Words(7), day, Meridian.Now));
        await db.SaveChangesAsync(Cancel);
        await MeasureAsync(db, benefit, day);
        var left = room.Meridian.Leaders.First(leader => leader.Id == owner);
        var handed = new Handover(HandoverId.New(), round, new Orphan(Duties.Write(third), left), Accountable.Named("Jonas Weber"), "", Meridian.Now);
        db.AddRange(new ExceptionEntry(round, 1, 1, new(Words(8), "Sales", Accountable.ForLeader(owner), "R3"), Meridian.Now), handed);
        await PlanAsync(db, round.Id);
        benefit.Write(benefit.Entry with { Target = 5 }, Meridian.Now, Words(9));
        db.Add(new DriftNote(round, DriftKind.Benefit, $"Benefit:{benefit.Id}", OpenAgain.Digest([Words(9)]), DriftEnd.SetAside, Words(10), "Ruth", Meridian.Now));
        await db.SaveChangesAsync(Cancel);
    }

    // A figure, its correction, and what the other side says of it.
    private async Task MeasureAsync(AttuneDb db, Benefit benefit, DateOnly day)
    {
        var (owner, quarter) = (await db.Leaders.FirstAsync(leader => leader.Id == benefit.OwnerLeader, Cancel), Quarter.Containing(DateOnly.FromDateTime(Meridian.Now.UtcDateTime)));
        var first = new BenefitActual(BenefitActualId.New(), benefit, new(quarter, 8.25m, Words(9), ""), ActualAuthor.AtSeat(benefit, owner)!, null, Meridian.Now);
        var second = new BenefitActual(BenefitActualId.New(), benefit, new(quarter, 8.5m, Words(9), Words(10)), ActualAuthor.AtDesk(benefit, owner, "Ruth", corrects: true)!, first, Meridian.Now);
        db.AddRange(first, second);
        await db.SaveChangesAsync(Cancel);
        foreach (var leader in await db.Leaders.Where(leader => leader.Side != owner.Side).Take(1).ToListAsync(Cancel))
        {
            var verdict = new ActualVerdict(second, leader);
            verdict.Say(false, Words(11), Meridian.Now);
            db.Add(verdict);
        }

        foreach (var principle in await db.Principles.ToListAsync(Cancel)) { db.Add(new PrincipleReview(principle, 1, day.AddMonths(6), "Ruth", Meridian.Now)); }
        await db.SaveChangesAsync(Cancel);
    }

    /// <summary>A third voice and a leader who catches up, as far as the round takes them.</summary>
    private async Task BesideAsync(int how)
    {
        await using var db = database.Open();
        if (await db.ThirdVoices.AnyAsync(Cancel)) { return; }
        var voice = new ThirdVoice(ThirdVoiceId.New(), Program, "Integrator");
        db.Add(voice);
        await db.SaveChangesAsync(Cancel);
        var rounds = await db.Rounds.OrderBy(candidate => candidate.Number).ToListAsync(Cancel);
        var seats = rounds.Where(round => BesideSeat.MaySpeak(round.Phase)).Select(round => BesideSeat.ForVoice(round, voice, "Mara Holt"))
            .Concat(rounds.Where(round => BesideSeat.MayCatchUp(round.Phase)).Select(round => BesideSeat.ForNewcomer(round, room.Meridian.Leaders[0].Id))).ToList();
        foreach (var seat in seats.Where(seat => seat.Leader is not { } leader || db.Leaders.Any(candidate => candidate.Id == leader)))
        {
            seat.Issue(Meridian.Now.AddDays(30));
            seat.Open(Meridian.Now);
            seat.Begin(Contract.Confidential);
            db.Add(seat);
            await db.SaveChangesAsync(Cancel);
            await new SaveBesideAnswer(db, database.Services.GetRequiredService<AnswerVault>()).RunAsync(
                seat.Id, StarterPack.For(Program).Find("success")!, new() { Text = Text(how), Anchors = [new(AnchorKind.Horizon, nameof(Horizon.Years))] }, 0, Cancel);
        }
    }

    /// <summary>What a person says of the rounds together: two topics are one thing, and a question means the same in other words.</summary>
    private async Task FollowAsync()
    {
        await using var db = database.Open();
        var rounds = await db.Rounds.Where(round => round.Program == Program).OrderBy(round => round.Number).ToListAsync(Cancel);
        if (rounds.Count < 2 || await db.TopicLinks.AnyAsync(Cancel)) { return; }
        var (first, second) = (rounds[0].Id, rounds[1].Id);
        await new LinkTopics(db).RunAsync(Program, "success", new(first, new string('a', 20), Words(1)), new(second, new string('b', 20), Words(2)), isSame: true, "Ruth", Meridian.Now, Cancel);
        await new ConfirmMeaning(db).RunAsync(new(Program, "success", 1, 2, "Ruth", Meridian.Now), Viewer.Facilitator("Ruth"), Cancel);
    }

    private async Task WithdrawAsync(int how)
    {
        await using var db = database.Open();
        var seat = room.Meridian.Seats[how % room.Meridian.Seats.Length];
        foreach (var answer in await db.Answers.Where(answer => answer.Participant == seat.Participant).Take(1).ToListAsync(Cancel)) { answer.Withdraw(); }
        await db.SaveChangesAsync(Cancel);
    }

    /// <summary>What belongs to the installation and stays there.</summary>
    private async Task AccountsAsync()
    {
        await using var db = database.Open();
        if (await db.CoFacilitators.AnyAsync(Cancel)) { return; }
        var sam = new Account { Id = Guid.NewGuid(), DisplayName = "Sam Iyer", UserName = "sam", SecurityStamp = "x" };
        db.AddRange(sam, new CoFacilitator(Program, sam.Id), AccountInvitation.Issue(sam.Id, Program, false, Meridian.Now.AddDays(1)).Invitation);
        await db.SaveChangesAsync(Cancel);
    }

    /// <summary>A year that is planned, one of its rounds made, and letters about what falls due.</summary>
    private async Task PlanAsync(AttuneDb db, RoundId round)
    {
        if (await db.PlannedRounds.AnyAsync(Cancel)) { return; }
        var dates = new PlannedDates(Meridian.Now.AddDays(90), Meridian.Now.AddDays(104), Meridian.Now.AddDays(106), true, 3, 1);
        PlannedRound[] plan = [.. Enumerable.Range(0, 3).Select(quarter => new PlannedRound(PlannedRoundId.New(), Program, dates with { OpensAt = dates.OpensAt.AddDays(91 * quarter), LocksAt = dates.LocksAt.AddDays(91 * quarter), SittingAt = null }, "https://old.example"))];
        plan[0].Make(round);
        plan[1].Wait(PlanTrouble.TooFewLeaders, Meridian.Now);
        plan[2].Skip();
        db.AddRange(plan);
        var letters = (await db.Leaders.Select(leader => leader.Id).Take(2).ToListAsync(Cancel)).ConvertAll(leader => DueLetter.ForLeader(Program, leader));
        letters.Add(DueLetter.ForFacilitator(Program));
        foreach (var letter in letters) { letter.Sent(Meridian.Now); }
        db.AddRange(letters);
        await db.SaveChangesAsync(Cancel);
    }

    private async Task NextRoundAsync()
    {
        await using var db = database.Open();
        var round = await db.Rounds.OrderByDescending(candidate => candidate.Number).FirstAsync(Cancel);
        await new AddNextRound(db).RunAsync(round, Cancel);
        var next = await db.Rounds.OrderByDescending(candidate => candidate.Number).FirstAsync(Cancel);
        var day = DateOnly.FromDateTime(Meridian.Now.UtcDateTime).AddYears(1);
        foreach (var promise in await db.Commitments.Where(promise => promise.Round != next.Id).ToListAsync(Cancel))
        {
            promise.Confirm(promise.Leader, Meridian.Now);
            await db.SaveChangesAsync(Cancel);
            await new ReportCommitment(db).RunAsync(new(promise.Id, promise.Revision, CommitmentFate.Moved, day, ""), promise.Leader, next, Meridian.Now, Cancel);
        }
    }

    private async Task TeamsAsync(int how)
    {
        await using var db = database.Open();
        // The leaders of whom nobody is erased in this story stand at the top.
        if (await db.Teams.AnyAsync(Cancel) || !await db.Leaders.AnyAsync(leader => leader.Id == room.Meridian.Leaders[1].Id, Cancel)) { return; }
        var cascading = await Cascading.OpenAsync(database, room.Meridian, "Operations;;Leader 1;4\nWarehouse;Operations;;9\n\"He said \"\"no\"\"\";Warehouse;;");
        await cascading.AnswerAsync(cascading.Place("Warehouse"), Text(how));
        await cascading.CloseAsync();
    }

    // Results go with a leader who is erased, and are made anew.
    private async Task ResultsAsync(int how)
    {
        await using var db = database.Open();
        if (await db.Cascades.AsNoTracking().FirstOrDefaultAsync(Cancel) is not { } cascade || !await new TakeCascadeReading(db).RunAsync(cascade, Meridian.Now, Cancel)) { return; }
        // The only leader with teams may have been erased, and then there is nothing to make.
        if (await db.CascadeTeams.AsNoTracking().FirstOrDefaultAsync(team => team.Leader != null, Cancel) is not { } team) { return; }
        await new KeepCascadeResults(db).RunAsync(cascade, [.. new[] { null, team.Leader }.Select(leader => KeptResults.Invent(leader, team.Team, Text(how)))], Meridian.Now, Cancel);
    }

    private async Task EraseAsync(int how)
    {
        // Of eight leaders the first four answer for things in this story, and one of them may go as well.
        var leader = room.Meridian.Leaders[(how + 5) % room.Meridian.Leaders.Length];
        await database.EraseLeader.RunAsync(leader.Id, Viewer.Facilitator("Ruth"), Meridian.Now, Cancel);
    }

    private InstallationKey Installation => database.Services.GetRequiredService<InstallationKey>();
}
