using Attune.Analysis.Rounds;
using Attune.Domain.Answers;
using Attune.Domain.Audiences;
using Attune.Domain.Judging;
using Attune.Domain.Leaders;
using Attune.Domain.Programs;
using Attune.Domain.Questions;
using Attune.Domain.Rehearsals;
using Attune.Domain.Rounds;
using Attune.Domain.Sittings;
using Attune.Domain.Teams;
using Attune.Domain.Viewers;
using Attune.Statistics.Sides;
using Attune.Store;
using Attune.Store.Model;
using Attune.Store.Tests.Providers;
using Attune.Store.UseCases.Answers;
using Attune.Store.UseCases.Rounds;
using Attune.Store.UseCases.Sittings;
using Attune.Store.UseCases.Votes;
using Attune.Store.Writing;
using Attune.Web.Audience;
using Attune.Web.Room;
using Attune.Web.Tests.Seat;
using Microsoft.Extensions.DependencyInjection;

namespace Attune.Web.Tests.Leaks;

/// <summary>
/// A round of eight under one contract, brought to a phase. Everybody and everything has its id before the first word, so that the same round can be answered
/// twice, in two variants, and compared. Of the eight, 1 and 4 are readers, and 1 has not approved what was typed in an interview; 3 has only drafts; 6 has not
/// begun and comes after the lock; 7 took one answer back. Before the sitting 4 releases one sentence.
/// </summary>
internal sealed class Scene(LeakHost host, Contract contract, Account facilitator, Domain.Programs.Program program, QuestionPack pack, RoundId round, Leader[] leaders)
{
    public const string Password = "four words for a test";
    public const int PerSide = 4;
    public const int NotBegun = 6;

    // Letters are alike, so a few of them are enough.
    private const int MostLetters = 3;

    private const int Interviewed = 1;
    private const int TookBack = 7;
    private const int Releases = 4;

    /// <summary>The leaders who write the same in both variants, because their own words are theirs to see.</summary>
    public static readonly int[] Alike = [Interviewed, Releases];

    private readonly string[] _tokens = new string[2 * PerSide];
    private readonly Admission[] _admissions = new Admission[2 * PerSide];

    /// <summary>The token of the Screen's link; empty before the sitting.</summary>
    public string ScreenToken { get; private set; } = "";

    public string Topic { get; private set; } = "none";

    public string Card { get; private set; } = "none";

    public Contract Contract { get; } = contract;

    public RoundPhase Phase { get; private set; }

    public Marks Marks { get; } = new();

    public Account Facilitator { get; } = facilitator;

    public Domain.Programs.Program Program { get; } = program;

    public QuestionPack Pack { get; } = pack;

    public RoundId Round { get; } = round;

    public IReadOnlyList<Leader> Leaders { get; } = leaders;

    public IReadOnlyList<string> Tokens => _tokens;

    /// <summary>The code of the audience's room.</summary>
    public string RoomCode { get; private set; } = "";

    /// <summary>The id of the sponsor's link.</summary>
    public SponsorLinkId Sponsor { get; private set; }

    public string SponsorToken { get; private set; } = "";

    /// <summary>The id of the question that is open in the audience's room.</summary>
    public Guid Asked { get; private set; }

    /// <summary>The secret of an address for a calendar; one that nobody has until a leader makes one.</summary>
    public string FeedToken { get; set; } = new('A', 43);

    /// <summary>Who stands beside the round of this scene.</summary>
    public BesideScene Beside { get; private set; } = null!;

    /// <summary>The id of a team that is asked.</summary>
    public TeamId Team { get; private set; }

    /// <summary>The code of that team.</summary>
    public string TeamCode { get; private set; } = "";

    /// <summary>The statements and agreements of this scene, the same in every variant of the answers.</summary>
    public AgreedScene Agreed { get; private set; } = null!;

    /// <summary>The id of a pack that the facilitator keeps, with the questions that are asked here, so that to use it changes nothing.</summary>
    public Guid Kept { get; } = Guid.NewGuid();

    /// <summary>The token of a link that makes an account and leads to no program.</summary>
    public string JoinToken { get; private set; } = "";

    /// <summary>The ids of the letters in the outbox; before the first letter an id that belongs to none.</summary>
    public IEnumerable<string> Letters
        => Directory.Exists(Path.Combine(host.Folder, "outbox")) && Directory.GetFiles(Path.Combine(host.Folder, "outbox")) is { Length: > 0 } files
            ? files.Take(MostLetters).Select(file => Path.GetFileNameWithoutExtension(file)!)
            : [$"{Guid.Empty}"];

    public static async Task<Scene> PrepareAsync(LeakHost host, Contract contract, Account facilitator)
    {
        var program = new Domain.Programs.Program(ProgramId.New(), facilitator.Id, new("Meridian", "One core", ProgramPhase.Build, null, "One way of working in all plants.", new("Business", "IT")), LeakHost.Now);
        var pack = Scales.PackFor(program.Id);
        var leaders = Enumerable.Range(0, 2 * PerSide)
            .Select(i => new Leader(LeaderId.New(), program.Id, new(Marks.NameOf(i), i < PerSide ? Side.Business : Side.It, "Finance", "Head", $"leader{i}@example.org")))
            .ToArray();
        var round = new Round(RoundId.New(), program.Id, RoundKind.Real, 1, pack.Version, new(2, 4, LatePolicy.TakeAndMark, AbsentPolicy.LockWithoutThem, DelegatePolicy.Refuse));
        round.Choose(contract);
        round.Schedule(LeakHost.Now.AddDays(11), LeakHost.Now.AddDays(16));
        await using var db = host.Open();
        db.AddRange(program, pack, round);
        db.AddRange(leaders.Cast<object>());
        await db.SaveChangesAsync();
        var scene = new Scene(host, contract, facilitator, program, pack, round.Id, leaders);
        for (var i = 0; i < leaders.Length; i++)
        {
            scene._tokens[i] = (await db.InviteAsync(round, leaders[i], LeakHost.Now.AddDays(60), default))!;
            scene._admissions[i] = (await db.AdmitAsync(scene._tokens[i], LeakHost.Now, default))!;
        }

        var (joining, joinToken) = AccountInvitation.Issue(facilitator.Id, program: null, administrator: false, LeakHost.Now.AddDays(7));
        scene.JoinToken = joinToken;
        db.Library.Add(new(scene.Kept, facilitator.Id, $"Kept of {program.Id}", pack.Questions, LeakHost.Now));
        db.AccountInvitations.Add(joining);
        foreach (var invitation in await db.Invitations.Where(candidate => candidate.Round == round.Id && candidate.Leader != leaders[NotBegun].Id).ToListAsync()) { invitation.Sign(contract); }
        (await db.Invitations.FirstAsync(candidate => candidate.Round == round.Id && candidate.Leader == leaders[NotBegun].Id)).AgreeToInterview(atSeat: false, LeakHost.Now);
        await scene.OpenRoomAsync(db, round);
        await db.SaveChangesAsync();
        scene.Beside = await BesideScene.PrepareAsync(host, db, round);
        await scene.AskTeamsAsync(db, round);
        scene.Agreed = await AgreedScene.MakeAsync(host, round, leaders, [.. scene._admissions.Select(admission => admission.Participant)]);
        return scene;
    }

    /// <summary>Opens an audience's room with a question, and makes a link for the sponsor; nothing of it comes from an answer.</summary>
    private async Task OpenRoomAsync(AttuneDb db, Round round)
    {
        RoomCode = Domain.Audiences.RoomCode.New();
        var room = new AudienceRoom(AudienceRoomId.New(), round, RoomCode, host.Services.GetRequiredService<SealedCodes>().Seal(RoomCode), LeakHost.Now);
        var words = new AudienceQuestion(AudienceQuestionId.New(), room, 1, AudienceQuestionKind.Words, "One word for the day?", []);
        room.Open(words, [], LeakHost.Now).ShouldBe(AudienceOutcome.Changed);
        Asked = words.Id.Value;
        (var link, SponsorToken) = SponsorLink.Issue(Program.Id, "Claire Fontaine", LeakHost.Now, LeakHost.Now.AddDays(60));
        Sponsor = link.Id;
        await db.AddRangeAsync(room, words, link);
    }

    /// <summary>Asks two teams; what they answer comes from no leader, and the leaders' answers are not theirs.</summary>
    private async Task AskTeamsAsync(AttuneDb db, Round round)
    {
        TeamNode[] nodes = [new(TeamId.New(), null, Leaders[0].Id, "Warehouse", 9), new(TeamId.New(), null, Leaders[4].Id, "Platform", 12)];
        var sitting = new Sitting(round.Id, Program.Id);
        // Only so that it can be asked in every phase of the scene; the sitting of the scene itself comes later.
        db.Entry(sitting).Property(candidate => candidate.EndedAt).CurrentValue = LeakHost.Now;
        var tree = new TeamTree(nodes);
        var cascade = Cascade.Open(round, Pack, sitting, tree, [new("purpose", true, [])], LeakHost.Now.AddDays(60), LeakHost.Now);
        var teams = CascadeTeam.In(cascade, tree, []);
        (Team, TeamCode) = (teams[1].Team, teams[1].Code);
        db.AddRange(nodes.Select(node => new Team(Program.Id, node)));
        db.Add(cascade);
        db.AddRange(teams);
        await db.SaveChangesAsync();
    }

    /// <summary>The same scene from its start, after the database was restored.</summary>
    public Scene Again()
    {
        (Phase, ScreenToken) = (RoundPhase.Preparing, "");
        return this;
    }

    /// <param name="phase">The phase at which to stop.</param>
    /// <param name="other">
    /// If true, uses another order, other times, words, lengths and choices, and more edits: everything that nobody may know before the lock.
    /// </param>
    /// <param name="others">If true, uses other persons as well: what is hidden where only counts are seen.</param>
    public async Task AdvanceAsync(RoundPhase phase, bool other = false, bool others = false)
    {
        for (; Phase < phase; Phase++)
        {
            switch (Phase + 1)
            {
                case RoundPhase.Collecting:
                    await ChangeAsync(round => round.Start(new(PerSide, PerSide), LeakHost.Now).ShouldBe(StartOutcome.Started));
                    await AnswerAsync(other, others);
                    await Beside.SpeakAsync();
                    break;
                case RoundPhase.Locked:
                    await using (var db = host.Open()) { (await new LockRound(db).RunAsync(Round, Viewer.Facilitator("Ruth Okafor"), LeakHost.Now, default)).ShouldBe(LockOutcome.Locked); }
                    await WriteAllAsync(others ? 5 : NotBegun, Fate.Counts, WriteAs.Answer, other);
                    await Beside.CatchUpAsync();
                    break;
                case RoundPhase.Probing:
                    await ChangeAsync(round => round.StartProbing([new Probe("adoption")]).ShouldBe(ProbingOutcome.Changed));
                    await Task.WhenAll(Leaders.Select((_, i) => WriteAsync(i, new Probe("adoption").Question, Means(i, other), WriteAs.Answer, 0, i)));
                    break;
                case RoundPhase.Probed:
                    await ChangeAsync(round => round.EndProbing().ShouldBe(ProbingOutcome.Changed));
                    break;
                case RoundPhase.Revealing:
                    await ReleaseAsync();
                    await StartSittingAsync();
                    break;
                case RoundPhase.Revealed:
                    await using (var db = host.Open()) { (await new EndSitting(db).RunAsync(Round, end: true, LeakHost.Now, default)).ShouldBe(SittingOutcome.Done); }
                    break;
                default:
                    throw new InvalidOperationException($"No scene leads to {Phase + 1}: say here how a round gets there.");
            }
        }
    }

    /// <summary>Whether its author released it, by choice or by the default of the contract.</summary>
    public bool LetsOut(Mark mark) => Contract == Contract.Attributed || (mark.Leader, mark.Question) == (Releases, "purpose");

    /// <summary>Makes one press of the Desk: saves it and tells the room.</summary>
    /// <returns>The current state of the room.</returns>
    public async Task<(RunStep? Step, PairState? Pair)> DriveAsync(Func<Sitting, SittingOutcome> press)
    {
        await using var db = host.Open();
        var sitting = await db.Sittings.FirstAsync(candidate => candidate.Round == Round);
        press(sitting).ShouldBe(SittingOutcome.Done);
        db.ChangeRoom(Round, RoomPhase.From(sitting));
        await db.SaveChangesAsync();
        return (sitting.Now, sitting.PairNow?.State);
    }

    /// <summary>Casts the votes of all eight on the pair that is open, by their places.</summary>
    public async Task VoteAsync(IReadOnlyList<SameThing> votes)
    {
        await using var db = host.Open();
        var pair = (await db.Sittings.AsNoTracking().FirstAsync(sitting => sitting.Round == Round)).PairNow!;
        var cast = host.Services.GetRequiredService<CastJudgement>();
        foreach (var (place, vote) in votes.Index()) { (await cast.RunAsync(Round, pair.Card, _admissions[place].Participant, vote, default)).ShouldBe(WriteOutcome.Saved); }
    }

    /// <summary>Starts the sitting as the facilitator does, so that its first step is on the Screen.</summary>
    private async Task StartSittingAsync()
    {
        await using var scope = host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AttuneDb>();
        var sitting = await new PrepareSitting(db).RunAsync(await db.Rounds.FirstAsync(candidate => candidate.Id == Round), default);
        var reading = (await scope.ServiceProvider.GetRequiredService<SittingReader>().ReadAsync(Round, Viewer.Facilitator("Ruth Okafor"), default))!.Reading;
        sitting.Follow(reading);
        if (sitting.Pairs.All(pair => !pair.Again))
        {
            // The room has to vote twice on something, whatever the analysis makes of marked answers.
            var judged = reading.Cards.First(card => Math.Min(card.Leaders.Business, card.Leaders.It) > 0);
            sitting.Judge(RunOfShow.PairOf(judged) with { Again = true }, judge: true).ShouldBe(SittingOutcome.Done);
            sitting.Follow(reading);
        }

        ScreenToken = sitting.LinkScreen();
        (Topic, Card) = (reading.Topics.Select(topic => topic.Key).FirstOrDefault() ?? "none", reading.Cards.Select(card => card.Key).FirstOrDefault() ?? "none");
        await db.SaveChangesAsync();
        (await new StartSitting(db).RunAsync(Round, reading, approved: true, Viewer.Facilitator("Ruth Okafor"), LeakHost.Now, default)).ShouldBe(SittingOutcome.Done);
    }

    private async Task ReleaseAsync()
    {
        await using var db = host.Open();
        var author = _admissions[Releases].Participant;
        var answer = await db.Answers.SingleAsync(sealedAnswer => sealedAnswer.Participant == author && sealedAnswer.Question == "purpose");
        var length = Points.Split(Words(Releases, Pack.Questions.First(question => question.Id == "purpose"), Fate.Counts, other: false).WholeText()).First().Length;
        var release = new QuoteRelease(QuoteChoice.Verbatim, "purpose", 0, length, answer.Revision);
        await WriteAsync(Releases, QuoteKeys.QuestionOf("purpose", 0), new() { Quote = release }, WriteAs.Answer, 0, 95);
    }

    private async Task AnswerAsync(bool other, bool others)
    {
        foreach (var alike in Alike) { await GiveAsync(alike, false); }
        var drafting = others ? 2 : 3;
        int[] rest = [0, others ? 3 : 2, others ? NotBegun : 5, TookBack];
        foreach (var leader in other ? rest.Reverse() : rest) { await GiveAsync(leader, other); }
        if (!other) { await WriteAllAsync(drafting, Fate.Draft, WriteAs.Draft, other); }
        await using var db = host.Open();
        var gone = _admissions[TookBack].Participant;
        (await db.Answers.FirstAsync(answer => answer.Participant == gone && answer.Question == "purpose")).Withdraw();
        await db.SaveChangesAsync();

        async Task GiveAsync(int leader, bool otherWords)
        {
            // A leader's answers are written together, so that they wait for the disk once and not six times.
            await Task.WhenAll(Pack.Questions.Select(question =>
            {
                var (fate, by) = (leader, question.Id) switch
                {
                    (TookBack, "purpose") => (Fate.TakenBack, EnteredBy.Leader),
                    (Interviewed, "direction") => (Fate.Unapproved, EnteredBy.Interviewer),
                    _ => (Fate.Counts, EnteredBy.Leader),
                };
                return EditAsync(leader, question.Id, Words(leader, question, fate, otherWords), otherWords && by == EnteredBy.Leader ? 3 : 1, otherWords ? 50 : 10, by);
            }));

            await using var done = host.Open();
            (await new FinishAnswers(done).RunAsync(_admissions[leader], DateTimeOffset.UtcNow, default)).ShouldBe(WriteOutcome.Saved);
        }
    }

    private Task WriteAllAsync(int leader, Fate fate, WriteAs writeAs, bool other)
        => Task.WhenAll(Pack.Questions.Select(question => WriteAsync(leader, question.Id, Words(leader, question, fate, other), writeAs, 0, 90)));

    private async Task EditAsync(int leader, string question, AnswerContent content, int edits, int minute, EnteredBy by)
    {
        for (var known = 0; known < edits; known++) { await WriteAsync(leader, question, content, WriteAs.Answer, known, minute + known, by); }
    }

    private AnswerContent Words(int leader, PackQuestion question, Fate fate, bool other)
        => Scales.Put(Marks.Put(Invented.Answer(Invented.Leaders[other ? 7 - leader : leader], Pack, question), leader, question.Id, fate), other ? 7 - leader : leader, question.Id);

    private AnswerContent Means(int leader, bool other)
        => Marks.Put(new() { Text = other && !Alike.Contains(leader) ? "Adoption is when people use it, a year after" : "Adoption is when people use it" }, leader, "adoption", Fate.Counts);

    private async Task WriteAsync(int leader, string question, AnswerContent content, WriteAs writeAs, int known, int minute, EnteredBy by = EnteredBy.Leader)
    {
        var place = new AnswerPlace(Program.Id, Round, RoundKind.Real, _admissions[leader].Participant, question);
        (await host.Writer.WriteAsync(new(place, content, writeAs, known, Guid.NewGuid(), by, LeakHost.Now.AddMinutes(minute - 120)), default)).Outcome.ShouldBe(WriteOutcome.Saved);
    }

    private async Task ChangeAsync(Action<Round> change)
    {
        await using var db = host.Open();
        change(await db.Rounds.FirstAsync(candidate => candidate.Id == Round));
        await db.SaveChangesAsync();
    }
}
