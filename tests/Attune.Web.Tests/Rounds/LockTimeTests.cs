using System.Net;
using Attune.Domain.Rounds;
using Attune.Store.Tests.Providers;
using Attune.Web.Desk.Locking;
using Attune.Web.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Attune.Web.Tests.Rounds;

/// <summary>The announced time of the lock is no sentence on a page: it locks, or what comes later is marked.</summary>
public sealed class LockTimeTests(Databases databases)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, OnBothDatabases]
    public async Task A_round_locks_by_itself_at_its_time_if_enough_have_answered(Provider provider)
    {
        await using var site = await Site.WithRuthAsync(databases, provider);
        var program = await DeskTests.StartedAsync(site);
        await RoundOverHttpTests.AnswerAsync(site, await RoundOverHttpTests.LinksAsync(site, program));
        await SweepAsync(site);
        (await RoundAsync(site)).Phase.ShouldBe(RoundPhase.Collecting, "its time has not come");
        await PassAsync(site);

        await SweepAsync(site);

        (await RoundAsync(site)).Phase.ShouldBe(RoundPhase.Locked);
        (await site.ReadAsync($"{program}/record")).ShouldContain("at the announced time");
        await SweepAsync(site);
        await using var db = site.Open();
        (await db.Audit.CountAsync(entry => entry.Act == Store.Model.AuditAct.Locked, Cancel)).ShouldBe(1);
        (await db.Answers.AnyAsync(answer => answer.Late, Cancel)).ShouldBeFalse();
    }

    [Theory, OnBothDatabases]
    public async Task Where_too_few_had_answered_it_stays_open_says_so_marks_what_comes_and_locks_as_soon_as_enough_have(Provider provider)
    {
        await using var site = await Site.WithRuthAsync(databases, provider);
        var program = await DeskTests.StartedAsync(site);
        var links = await RoundOverHttpTests.LinksAsync(site, program);
        await PassAsync(site);
        await SweepAsync(site);
        (await RoundAsync(site)).Phase.ShouldBe(RoundPhase.Collecting);
        WebUtility.HtmlDecode(await site.ReadAsync(program)).ShouldContain("The announced time has come, and too few have answered.");

        await RoundOverHttpTests.AnswerAsync(site, links);
        await SweepAsync(site);

        (await RoundAsync(site)).Phase.ShouldBe(RoundPhase.Locked);
        await using var db = site.Open();
        (await db.Answers.Where(answer => answer.Given != null).AllAsync(answer => answer.Late, Cancel)).ShouldBeTrue();
    }

    [Fact]
    public void A_time_that_the_zone_skips_is_no_time()
    {
        var clock = new Clock(TimeProvider.System, new AttuneOptions { TimeZone = "Europe/Berlin" });
        clock.FromField("2027-03-28T02:30").ShouldBeNull();
        clock.FromField("2027-03-28T03:30").ShouldBe(new DateTimeOffset(2027, 3, 28, 1, 30, 0, TimeSpan.Zero));
    }

    private static Task<int> SweepAsync(Site site) => site.Services.GetServices<IHostedService>().OfType<LockSchedule>().Single().SweepAsync(Cancel);

    // The announced time comes.
    private static async Task PassAsync(Site site)
    {
        await using var db = site.Open();
        (await db.Rounds.SingleAsync(Cancel)).Schedule(DateTimeOffset.UtcNow.AddSeconds(-1), null).ShouldBe(SetUpOutcome.Changed);
        await db.SaveChangesAsync(Cancel);
    }

    private static async Task<Round> RoundAsync(Site site)
    {
        await using var db = site.Open();
        return await db.Rounds.AsNoTracking().SingleAsync(Cancel);
    }
}
