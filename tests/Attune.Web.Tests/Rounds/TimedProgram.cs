using Attune.Domain.Programs;
using Attune.Domain.Rounds;
using Attune.Store.Model;
using Attune.Store.Tests.Providers;
using Attune.Web.Hosting;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;

namespace Attune.Web.Tests.Rounds;

/// <summary>
/// A clock that stands until the test moves it. Timers ring as they do in reality, so that days can pass without a hundred thousand rings in between.
/// </summary>
internal sealed class MovedTime(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = now;

    public override DateTimeOffset GetUtcNow() => Now.ToUniversalTime();
}

/// <summary>A program of eight leaders with addresses, on a clock that the test moves; it locks on Friday 10 May 2097 at 17:00 in Berlin.</summary>
internal sealed class TimedProgram : IAsyncDisposable
{
    /// <summary>Monday, 10:00 in Berlin.</summary>
    public static readonly DateTimeOffset Monday = new(2097, 5, 6, 8, 0, 0, TimeSpan.Zero);

    private static readonly (string, string)[] Dates = [("LocksAt", "2097-05-10T17:00"), ("SittingAt", "")];
    private static readonly (string, string)[] Rules = [("PerSide", "2"), ("InAll", "7"), ("Late", "TakeAndMark"), ("Absent", "LockWithoutThem"), ("Delegates", "SameSide")];

    private readonly List<Site> _stopped = [];

    private TimedProgram(Site site, MovedTime time, string path) => (Site, Time, Path) = (site, time, path);

    /// <summary>The node that is up.</summary>
    public Site Site { get; private set; }

    public MovedTime Time { get; }

    public string Path { get; }

    /// <summary>When the round locks, as every page and letter says it.</summary>
    public string Locks
    {
        get
        {
            var clock = Site.Services.GetRequiredService<Clock>();
            return clock.Keep(clock.FromField(Dates[0].Item2).At!.Value);
        }
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<TimedProgram> PrepareAsync(Databases databases, Provider provider, string contract = "Confidential", params (string Key, string Value)[] settings)
    {
        var time = new MovedTime(Monday);
        var site = await Site.OnClockAsync(databases, provider, time, [("Attune:TimeZone", "Europe/Berlin"), .. settings]);
        return await PrepareAsync(site, time, contract);
    }

    /// <summary>The same where no time has to pass, in an installation that runs already.</summary>
    public static async Task<TimedProgram> WithoutClockAsync(Databases databases, Provider provider) => await PrepareAsync(await Site.WithRuthAsync(databases, provider), new MovedTime(Monday), "Confidential");

    private static async Task<TimedProgram> PrepareAsync(Site site, MovedTime time, string contract)
    {
        var path = await RoundOverHttpTests.PrepareAsync(site, "Business", "IT");
        await using var db = site.Open();
        foreach (var leader in await db.Leaders.ToListAsync(Cancel))
        {
            leader.Correct(leader.Entry with { Mail = $"{leader.Name.Split(' ')[0].ToLowerInvariant()}@example.org" }, RoundPhase.Preparing, []).ShouldBeEmpty();
        }

        await db.SaveChangesAsync(Cancel);
        (await site.SendAsync($"{path}/promise", $"{path}/promise", [("Contract", contract), .. Dates, .. Rules])).ShouldLeadTo(path);
        return new(site, time, path);
    }

    /// <summary>The schedule as a form sends it; what is not said is as the page has it.</summary>
    public Task<HttpResponseMessage> ScheduleAsync(string opensAt = "", bool invites = true, string first = "", string last = "", AtLockTime atLock = AtLockTime.Lock)
        => Site.SendAsync($"{Path}/schedule", $"{Path}/schedule", ("OpensAt", opensAt), ("Invites", $"{invites}"), ("FirstReminder", first), ("LastReminder", last), ("AtLockTime", $"{atLock}"));

    public async Task StartAsync() => (await Site.SendAsync($"{Path}/start", $"{Path}/start")).ShouldLeadTo($"{Path}/invitations");

    public Task InviteAsync() => Site.SendAsync($"{Path}/mail", $"{Path}/mail");

    /// <summary>Goes on to a day of May and a time of day in Berlin, and does what is due then.</summary>
    public async Task GoToAsync(int day, int hour, int minute = 0)
    {
        var (before, now) = (Time.Now, new DateTimeOffset(2097, 5, day, hour, minute, 0, TimeSpan.FromHours(2)));
        Time.Now = now;
        // A sign-in lasts half a day.
        if (now - before > TimeSpan.FromHours(11)) { await SignInAgainAsync(); }

        await LookAsync(Site);
    }

    public async Task SignInAgainAsync()
    {
        Site.OpenAnotherBrowser();
        await Site.SignInAsync();
    }

    /// <summary>Does what is due at this moment on this node, beside what its own clock does.</summary>
    public static async Task LookAsync(Site site)
    {
        foreach (var task in site.Services.GetServices<ITimedTask>()) { await task.RunAsync(Cancel); }
    }

    public async Task StopAsync()
    {
        await Site.StopAsync();
        _stopped.Add(Site);
    }

    /// <summary>After it was stopped: a start, which does what came due meanwhile.</summary>
    public async Task StartAgainAsync()
    {
        Site = Site.Another();
        await Site.SignInAsync();
    }

    public async Task<Round> RoundAsync()
    {
        await using var db = Site.Open();
        return await db.Rounds.AsNoTracking().SingleAsync(Cancel);
    }

    public async Task<TimedAct> ActAsync(TimedActKind kind)
    {
        await using var db = Site.Open();
        return await db.TimedActs.AsNoTracking().SingleAsync(act => act.Kind == kind, Cancel);
    }

    public async Task<int> LocksInTheTrailAsync()
    {
        await using var db = Site.Open();
        return await db.Audit.CountAsync(entry => entry.Act == AuditAct.Locked, Cancel);
    }

    /// <summary>The letters with this end of a subject, once there are so many: the own clock of a node may have taken them a moment ago and still be writing.</summary>
    public async Task<MimeMessage[]> LettersAsync(string end, int expected)
    {
        await Eventually.ShouldHappenAsync(async () => (await LettersAsync(end)).Length >= expected, $"Not all {expected} letters are written: {end}");
        return await LettersAsync(end);
    }

    /// <summary>The letters with a subject that ends so.</summary>
    public async Task<MimeMessage[]> LettersAsync(string end) => [.. (await Site.OutboxAsync()).Where(letter => letter.Subject!.Contains(end, StringComparison.Ordinal))];

    /// <summary>These leaders have gone through everything.</summary>
    public async Task FinishAsync(int leaders)
    {
        await using var db = Site.Open();
        foreach (var invitation in await db.Invitations.OrderBy(invitation => invitation.Leader).Take(leaders).ToListAsync(Cancel)) { invitation.Finish(); }
        await db.SaveChangesAsync(Cancel);
    }

    public async Task<LeaderId[]> MissingAsync()
    {
        await using var db = Site.Open();
        return await db.Invitations.Where(invitation => !invitation.Done).Select(invitation => invitation.Leader).ToArrayAsync(Cancel);
    }

    public async ValueTask DisposeAsync()
    {
        await Site.DisposeAsync();
        foreach (var stopped in _stopped) { await stopped.DisposeAsync(); }
    }
}
