using Attune.Analysis.Rounds;
using Attune.Domain.Agreements;
using Attune.Domain.Answers;
using Attune.Domain.Leaders;
using Attune.Domain.Programs;
using Attune.Domain.Questions;
using Attune.Domain.Rehearsals;
using Attune.Domain.Rounds;
using Attune.Domain.Statements;
using Attune.Domain.Viewers;
using Attune.Statistics.Sides;
using Attune.Store;
using Attune.Store.Tests.Providers;
using Attune.Store.UseCases.Answers;
using Attune.Store.UseCases.Rounds;
using Attune.Store.UseCases.Votes;
using Attune.Store.Writing;
using Microsoft.Extensions.DependencyInjection;

namespace Attune.Web.Tests.Sharing;

/// <summary>Ruth's program after its sitting: one statement passed, one left unresolved with its dissent, a decision, a benefit, a wish, a promise.</summary>
public sealed class DecidedRoom : IAsyncDisposable
{
    public const string Dissent = "Nobody on our side has the budget line";
    public const string Promise = "I open two plants to the key users";
    public const string OwnAnswer = "Every plant closes the month in three days";

    private DecidedRoom(Site site, Domain.Programs.Program program) => (Site, Program) = (site, program);

    public Site Site { get; }

    public Domain.Programs.Program Program { get; }

    /// <summary>The link of the first leader of the business, who owns most.</summary>
    public string Link { get; private set; } = "";

    /// <summary>The link of a leader of IT, who owns nothing.</summary>
    public string OtherLink { get; private set; } = "";

    public string Path => $"/programs/{Program.Id}/share";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public Round Round { get; private set; } = null!;

    /// <summary>The admissions in the order of the leaders.</summary>
    public IReadOnlyList<Admission> Seats { get; private set; } = [];

    /// <param name="databases">The databases of the test run.</param>
    /// <param name="provider">The provider to use.</param>
    /// <param name="invented">If true, the leaders answer everything with the words of the example.</param>
    /// <param name="contract">The promise of the round.</param>
    /// <param name="addresses">How many leaders have a mail address.</param>
    /// <param name="settings">The settings of the installation.</param>
    public static async Task<DecidedRoom> OpenAsync(Databases databases, Provider provider = Provider.Sqlite, bool invented = false, Contract contract = Contract.Confidential, int addresses = 0, params (string Key, string Value)[] settings)
    {
        var site = await Site.WithRuthAsync(databases, provider, settings);
        await using var db = site.Open();
        var now = DateTimeOffset.UtcNow;
        var program = new Domain.Programs.Program(ProgramId.New(), (await db.Users.SingleAsync(Cancel)).Id, new("Meridian", "One core", ProgramPhase.Build, new(2027, 5, 4), "", new("Business", "IT")), now);
        var pack = StarterPack.For(program.Id);
        var leaders = Enumerable.Range(0, 8).Select(i => new Leader(LeaderId.New(), program.Id, new($"Leader {i}", i < 4 ? Side.Business : Side.It, "", "", i < addresses ? $"leader{i}@example.org" : ""))).ToArray();
        var round = new Round(RoundId.New(), program.Id, RoundKind.Real, 1, pack.Version, RoundRules.For(new(4, 4)));
        round.Choose(contract);
        round.Schedule(now.AddDays(11), null);
        round.Start(new(4, 4), now).ShouldBe(StartOutcome.Started);
        db.AddRange(program, pack, round);
        db.AddRange(leaders);
        await db.SaveChangesAsync(Cancel);
        var room = new DecidedRoom(site, program) { Round = round };
        var voices = Invented.Leaders.OrderBy(leader => leader.Entry.Side).ToArray();
        var seats = new List<Admission>();
        foreach (var leader in leaders)
        {
            var token = (await db.InviteAsync(round, leader, now.AddDays(30), Cancel))!;
            (room.Link, room.OtherLink) = (room.Link.Length == 0 ? $"/i/{token}" : room.Link, $"/i/{token}");
            var seat = (await db.AdmitAsync(token, now, Cancel))!;
            seats.Add(seat);
            foreach (var question in pack.Questions.Where(question => invented || question.Id == "success"))
            {
                var content = invented ? Invented.Answer(voices[seats.Count - 1], pack, question) : new() { Text = seats.Count == 1 ? OwnAnswer : $"Words of leader {seats.Count}" };
                await room.WriteAsync(seat, question.Id, content);
            }

            (await new FinishAnswers(db).RunAsync(seat, DateTimeOffset.UtcNow, Cancel)).ShouldBe(WriteOutcome.Saved);
        }

        (await new LockRound(db).RunAsync(round.Id, Viewer.Facilitator("Ruth Okafor"), now, Cancel)).ShouldBe(LockOutcome.Locked);
        room.Seats = seats;
        await room.ConvergeAsync(round, leaders, seats, now);
        return room;
    }

    /// <summary>Makes the next round a quarter later, with the same questions, and the same eight leaders with the same words.</summary>
    /// <param name="links">The links of that round, if it exists already.</param>
    /// <param name="otherwise">What they say in place of the same words; the same if null.</param>
    public async Task NextAsync(string[]? links = null, Func<AnswerContent, AnswerContent>? otherwise = null)
    {
        links ??= await FollowUpTests.NextRoundAsync(this);
        await using var db = Site.Open();
        Round = await db.Rounds.AsNoTracking().SingleAsync(round => round.Number == 2, Cancel);
        var pack = await db.Packs.SingleAsync(questionPack => questionPack.Program == Program.Id && questionPack.Version == Round.PackVersion, Cancel);
        var voices = Invented.Leaders.OrderBy(leader => leader.Entry.Side).ToArray();
        var seats = new List<Admission>();
        foreach (var (voice, link) in voices.Zip(links))
        {
            var seat = (await db.AdmitAsync(link["/i/".Length..], DateTimeOffset.UtcNow, Cancel))!;
            seats.Add(seat);
            foreach (var question in pack.Questions) { await WriteAsync(seat, question.Id, (otherwise ?? (content => content))(Invented.Answer(voice, pack, question))); }
            (await new FinishAnswers(db).RunAsync(seat, DateTimeOffset.UtcNow, Cancel)).ShouldBe(WriteOutcome.Saved);
        }

        (await new LockRound(db).RunAsync(Round.Id, Viewer.Facilitator("Ruth Okafor"), DateTimeOffset.UtcNow, Cancel)).ShouldBe(LockOutcome.Locked);
        Seats = seats;
    }

    public async Task WriteAsync(Admission seat, string question, AnswerContent content)
    {
        var write = new AnswerWrite(new(Program.Id, Round.Id, Round.Kind, seat.Participant, question), content, WriteAs.Answer, 0, Guid.NewGuid(), EnteredBy.Leader, DateTimeOffset.UtcNow);
        (await Site.Services.GetRequiredService<AnswerWriter>().WriteAsync(write, Cancel)).Outcome.ShouldBe(WriteOutcome.Saved);
    }

    public ValueTask DisposeAsync() => Site.DisposeAsync();

    private async Task ConvergeAsync(Round round, Leader[] leaders, List<Admission> seats, DateTimeOffset now)
    {
        var passed = await VoteAsync(round, 1, "Data quality has one owner in the business.", seats, "aall", "llla", now);
        await VoteAsync(round, 2, "Year two is paid by both sides.", seats, "aaal", "llxx", now);
        await using var db = Site.Open();
        var left = await db.Statements.SingleAsync(statement => statement.Number == 2, Cancel);
        left.Leave(now).ShouldBe(SettlingOutcome.Left);
        var ground = Ground.From(await db.Statements.SingleAsync(statement => statement.Id == passed, Cancel))!;
        var me = Accountable.ForLeader(leaders[0].Id);
        var commitment = new Commitment(CommitmentId.New(), round, leaders[0].Id, 1, Promise, DateOnly.FromDateTime(now.UtcDateTime).AddDays(60), now);
        commitment.Confirm(leaders[0].Id, now).ShouldBe(AcceptOutcome.Accepted);
        db.AddRange(
            new Decision(DecisionId.New(), round, 1, "The business owns data quality; exceptions go to the board", ground, me, new(2027, 9, 30), null, "Ruth Okafor", now),
            new GlossaryEntry(round, "adoption", "People work the new way two quarters on", 1, ground, "Ruth Okafor", now),
            new Ownership(round, "support", Stage.Maintain, me, now),
            new Benefit(BenefitId.New(), round, new("Working days to close the month", "Days until the books are closed", "working days", 9, 5, new Quarter(2027, 4), me), now),
            new Benefit(BenefitId.New(), round, new("Better decisions", "", "", null, null, null, null), now),
            new Principle(round, 1, Fit.ToStandard, "Unless a law says otherwise.", ground, "Ruth Okafor", now),
            new ExceptionEntry(round, 1, 1, new("A second price list", "Plant Oslo", me, "R3"), now),
            commitment);
        await db.SaveChangesAsync(Cancel);
    }

    /// <summary>Casts one vote for each letter: a agree, l can live with it, x cannot.</summary>
    private async Task<StatementId> VoteAsync(Round round, int number, string text, List<Admission> seats, string business, string it, DateTimeOffset now)
    {
        var (cast, close) = (Site.Services.GetRequiredService<VoteOnStatement>(), Site.Services.GetRequiredService<CloseBallot>());
        var statement = new Statement(StatementId.New(), Program.Id, round.Id, number, StatementOrigin.Free);
        statement.Revise(text, "Ruth Okafor", now);
        statement.Open(now).ShouldBe(OpeningOutcome.Opened);
        await using (var db = Site.Open())
        {
            db.Add(statement);
            await db.SaveChangesAsync(Cancel);
        }

        foreach (var (letter, seat) in (business + it).Zip(seats))
        {
            var vote = new VoteContent(letter switch { 'a' => Grade.Agree, 'l' => Grade.CanLiveWith, _ => Grade.Cannot }, letter == 'x' ? Dissent : "", letter == 'x' ? ReasonShown.BySide : ReasonShown.NotShown);
            (await cast.RunAsync(statement.OpenBallot!.Id, seat.Participant, vote, Guid.NewGuid(), Cancel)).ShouldBe(WriteOutcome.Saved);
        }

        (await close.RunAsync(statement.Id, now, Cancel)).ShouldNotBeNull();
        return statement.Id;
    }
}
