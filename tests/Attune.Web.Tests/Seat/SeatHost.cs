using Attune.Domain.Answers;
using Attune.Domain.Leaders;
using Attune.Domain.Programs;
using Attune.Domain.Questions;
using Attune.Domain.Rounds;
using Attune.Domain.Viewers;
using Attune.Statistics.Sides;
using Attune.Store;
using Attune.Store.Model;
using Attune.Store.Tests.Providers;
using Attune.Store.UseCases.Answers;
using Attune.Store.UseCases.Rounds;
using Attune.Store.Writing;
using Attune.Web.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Attune.Web.Tests.Seat;

/// <summary>The whole product on a free port with a database of its own, the same for HTTP and for a browser.</summary>
public class SeatHost : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("attune-web-");
    private WebApplication? _app;

    public string Folder => _folder.FullName;

    protected virtual int PostsPerMinute => 100_000;

    protected virtual int SignInsPerMinute => 100_000;

    /// <summary>Further settings, as "--Section:Key=value".</summary>
    protected virtual IReadOnlyList<string> Settings => [];

    public IServiceProvider Services => _app!.Services;

    public Uri Address => new(_app!.Urls.First());

    public AnswerWriter Writer => _app!.Services.GetRequiredService<AnswerWriter>();

    public string DatabaseFile => Path.Combine(_folder.FullName, "attune.db");

    public AttuneDb Open() => _app!.Services.GetRequiredService<IDbContextFactory<AttuneDb>>().CreateDbContext();

    public async ValueTask InitializeAsync()
    {
        // If the host starts again, it keeps its data.
        if (!File.Exists(DatabaseFile)) { await Migrated.CopyToAsync(DatabaseFile); }
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = "Attune.Web",
            EnvironmentName = "Development",
            Args = ["--urls=http://127.0.0.1:0", $"--Attune:DataFolder={_folder.FullName}", $"--Attune:PublicPostsPerMinute={PostsPerMinute}", $"--Attune:SignInsPerMinute={SignInsPerMinute}", "--Attune:PrintsPerMinute=1000000", "--Attune:TimeZone=Europe/Oslo", "--Attune:PatienceMilliseconds=3600000", "--Attune:ReadsAhead=false", .. Settings],
        });
        builder.Logging.ClearProviders();
        builder.AddAttune();
        HostOfTests.Configure(builder.Services);
        Change(builder);
        _app = builder.Build();
        _app.UseAttune();
        _app.MapAttune();
        Map(_app);
        await _app.StartAsync();
    }

    /// <summary>Adds routes that a test needs beside the product's.</summary>
    protected virtual void Map(WebApplication app)
    {
    }

    /// <summary>Stops the product as Ctrl-C does.</summary>
    public Task StopAsync() => _app!.StopAsync();

    /// <summary>Changes what is different from the product in a host of this kind.</summary>
    protected virtual void Change(WebApplicationBuilder builder)
    {
    }

    /// <summary>Makes the program of the design pages, with a round whose leaders may write.</summary>
    public async Task<OpenRound> StartRoundAsync(Contract contract = Contract.Confidential, int perSide = 4, LatePolicy late = LatePolicy.Refuse, Func<ProgramId, QuestionPack>? asks = null)
    {
        await using var db = Open();
        var (program, round, pack, tokens) = await MakeRoundAsync(db, contract, perSide, late, asks);
        return new(this, program, round, pack, tokens);
    }

    /// <summary>Makes the same without a host.</summary>
    public static async Task<(Domain.Programs.Program Program, RoundId Round, QuestionPack Pack, List<string> Tokens)> MakeRoundAsync(
        AttuneDb db, Contract contract = Contract.Confidential, int perSide = 4, LatePolicy late = LatePolicy.Refuse, Func<ProgramId, QuestionPack>? asks = null)
    {
        var now = DateTimeOffset.UtcNow;
        var facilitator = new Account { Id = Guid.NewGuid(), UserName = $"{Guid.NewGuid():n}@example.org", DisplayName = "Ruth Okafor" };
        var program = new Domain.Programs.Program(ProgramId.New(), facilitator.Id, new("Meridian", "One core", ProgramPhase.Build, null, "", new("Business", "IT")), now);
        var pack = (asks ?? StarterPack.For)(program.Id);
        var leaders = Enumerable.Range(0, 2 * perSide)
            .Select(i => new Leader(LeaderId.New(), program.Id, new($"Leader {i}", i < perSide ? Side.Business : Side.It, "", "", "")))
            .ToArray();
        var round = new Round(RoundId.New(), program.Id, RoundKind.Real, 1, pack.Version, new(2, 4, late, AbsentPolicy.LockWithoutThem, DelegatePolicy.Refuse));
        round.Choose(contract);
        round.Schedule(now.AddDays(11), now.AddDays(16));
        round.Start(new(perSide, perSide), now).ShouldBe(StartOutcome.Started);
        db.AddRange(facilitator, program, pack, round);
        db.AddRange(leaders);
        await db.SaveChangesAsync();
        var tokens = new List<string>();
        foreach (var leader in leaders) { tokens.Add((await db.InviteAsync(round, leader, now.AddDays(30), default))!); }
        return (program, round.Id, pack, tokens);
    }

    public async ValueTask DisposeAsync()
    {
        if (_app is not null)
        {
            await _app.StopAsync();
            await _app.DisposeAsync();
        }

        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }
}

/// <summary>A host whose limits of forms are reached soon.</summary>
public sealed class PatientHost : SeatHost
{
    protected override int PostsPerMinute => 10;

    protected override int SignInsPerMinute => 5;
}

/// <summary>A host with the limits that the product is shipped with.</summary>
public sealed class ShippedLimitsHost : SeatHost
{
    protected override int PostsPerMinute => new AttuneOptions().PublicPostsPerMinute;

    protected override int SignInsPerMinute => new AttuneOptions().SignInsPerMinute;
}

/// <summary>A round whose leaders may write, with their links.</summary>
public sealed record OpenRound(SeatHost Host, Domain.Programs.Program Program, RoundId Id, QuestionPack Pack, IReadOnlyList<string> Tokens)
{
    public async Task<Admission> AdmissionAsync(int leader)
    {
        await using var db = Host.Open();
        return (await db.AdmitAsync(Tokens[leader], DateTimeOffset.UtcNow, default))!;
    }

    public async Task<SealedAnswer?> AnswerAsync(int leader, string question)
    {
        var admission = await AdmissionAsync(leader);
        await using var db = Host.Open();
        return await db.Answers.AsNoTracking().FirstOrDefaultAsync(answer => answer.Participant == admission.Participant && answer.Question == question);
    }

    /// <summary>Writes an answer directly, without the pages.</summary>
    public async Task WriteAsync(int leader, string question, AnswerContent content, EnteredBy by = EnteredBy.Leader)
    {
        var admission = await AdmissionAsync(leader);
        var write = new AnswerWrite(new(Program.Id, Id, RoundKind.Real, admission.Participant, question), content, WriteAs.Answer, 0, Guid.NewGuid(), by, DateTimeOffset.UtcNow);
        (await Host.Writer.WriteAsync(write, default)).Outcome.ShouldBe(WriteOutcome.Saved);
    }

    /// <summary>Makes the last leaders, as many as given, done; then the facilitator locks.</summary>
    public async Task LockAsync(int done)
    {
        for (var i = Tokens.Count - done; i < Tokens.Count; i++)
        {
            await using var one = Host.Open();
            await new FinishAnswers(one).RunAsync(await AdmissionAsync(i), DateTimeOffset.UtcNow, default);
        }

        await using var db = Host.Open();
        (await new LockRound(db).RunAsync(Id, Viewer.Facilitator("Ruth Okafor"), DateTimeOffset.UtcNow, default)).ShouldBe(LockOutcome.Locked);
    }

    public async Task ProbeAsync(params string[] words)
    {
        await using var db = Host.Open();
        var round = await db.Rounds.FirstAsync(candidate => candidate.Id == Id);
        round.StartProbing([.. words.Select(word => new Probe(word))]).ShouldBe(ProbingOutcome.Changed);
        await db.SaveChangesAsync();
    }

    /// <summary>A leader's device with the link opened; without <paramref name="begin"/> the promise is not signed.</summary>
    public async Task<Phone> PhoneAsync(int leader, bool begin = true)
    {
        var phone = new Phone(Host.Address);
        await phone.GetAsync($"/i/{Tokens[leader]}");
        (await phone.PostAsync($"/i/{Tokens[leader]}")).To.ShouldBe("/seat");
        var promise = await phone.GetAsync("/seat");
        if (begin && promise.Html.Contains("action=\"/seat/begin\"", StringComparison.Ordinal)) { await phone.PostAsync("/seat/begin", ("contract", promise.Hidden("contract"))); }
        return phone;
    }
}
