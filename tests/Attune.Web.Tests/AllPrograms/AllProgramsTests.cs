using Attune.Domain.Programs;
using Attune.Domain.Rounds;
using Attune.Domain.Years;
using Attune.Store;
using Attune.Store.Tests.Providers;
using Attune.Web.Desk.AllPrograms;
using Attune.Web.Tests.Sharing;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Attune.Web.Tests.AllPrograms;

/// <summary>The first page of a facilitator with many programs.</summary>
public sealed class AllProgramsTests(Databases databases)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, OnBothDatabases]
    public async Task What_needs_somebody_stands_first_and_each_count_opens_its_list(Provider provider)
    {
        await using var room = await DecidedRoom.OpenAsync(databases, provider);
        await using (var db = room.Site.Open())
        {
            await AddAsync(db, "Aurora");
            var waiting = new PlannedRound(PlannedRoundId.New(), room.Program.Id, new(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(9), null, true, null, null), "http://localhost");
            waiting.Wait(PlanTrouble.TooFewLeaders, DateTimeOffset.UtcNow);
            db.Add(waiting);
            await db.SaveChangesAsync(Cancel);
        }

        var page = await room.Site.ReadAsync("/programs");
        page.ShouldContain("One of two programs needs you");
        page.IndexOf("Meridian", StringComparison.Ordinal).ShouldBeLessThan(page.IndexOf("Aurora", StringComparison.Ordinal), "it needs somebody");
        foreach (var (words, to) in new[] { ("A planned round waits", "year"), ("One benefit without an owner", "benefits") })
        {
            page.ShouldContain($"<a class=\"link\" href=\"/programs/{room.Program.Id}/{to}\">{words}</a>");
            (await room.Site.ReadAsync($"/programs/{room.Program.Id}/{to}")).ShouldNotBeEmpty();
        }
    }

    [Fact]
    public async Task Ten_programs_take_as_many_statements_as_one()
    {
        await using var room = await DecidedRoom.OpenAsync(databases);
        var one = await StatementsAsync(room);
        await using (var db = room.Site.Open())
        {
            for (var i = 0; i < 9; i++) { await AddAsync(db, $"Program {i}"); }
        }

        (await StatementsAsync(room)).ShouldBe(one);
    }

    [Fact]
    public async Task Another_account_sees_nothing_of_it()
    {
        await using var room = await DecidedRoom.OpenAsync(databases);
        await using var scope = room.Site.Services.CreateAsyncScope();
        (await scope.ServiceProvider.GetRequiredService<ProgramsBoard>().ReadAsync(Guid.NewGuid(), Cancel)).ShouldBeEmpty();
    }

    private static async Task<int> StatementsAsync(DecidedRoom room)
    {
        await using var scope = room.Site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AttuneDb>();
        var account = await db.Users.Select(user => user.Id).SingleAsync(Cancel);
        using var statements = new Statements();
        await scope.ServiceProvider.GetRequiredService<ProgramsBoard>().ReadAsync(account, Cancel);
        return statements.Count;
    }

    private static async Task AddAsync(AttuneDb db, string name)
    {
        var program = new Domain.Programs.Program(ProgramId.New(), await db.Users.Select(user => user.Id).SingleAsync(Cancel), new(name, "", ProgramPhase.Design, null, "", new("Business", "IT")), DateTimeOffset.UtcNow);
        var pack = Domain.Questions.StarterPack.For(program.Id);
        db.AddRange(program, pack, new Round(RoundId.New(), program.Id, RoundKind.Real, 1, pack.Version, RoundRules.For(new(4, 4))));
        await db.SaveChangesAsync(Cancel);
    }

    /// <summary>Counts the statements of this test alone, by what the database says of itself.</summary>
    private sealed class Statements : IObserver<System.Diagnostics.DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
    {
        private static readonly AsyncLocal<Statements?> Mine = new();
        private readonly List<IDisposable> _listening = [];
        private int _count;

        public Statements()
        {
            Mine.Value = this;
            _listening.Add(System.Diagnostics.DiagnosticListener.AllListeners.Subscribe(this));
        }

        public int Count => _count;

        public void OnNext(System.Diagnostics.DiagnosticListener value)
        {
            if (value.Name == DbLoggerCategory.Name) { _listening.Add(value.Subscribe(this)); }
        }

        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (value.Key == RelationalEventId.CommandExecuting.Name && Mine.Value == this) { Interlocked.Increment(ref _count); }
        }

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }

        public void Dispose()
        {
            Mine.Value = null;
            foreach (var one in _listening) { one.Dispose(); }
        }
    }
}
