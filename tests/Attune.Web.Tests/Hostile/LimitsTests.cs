using System.Net;
using Attune.Web.Hosting;
using Attune.Web.Tests.Seat;

namespace Attune.Web.Tests.Hostile;

/// <summary>One address is an office: who does nothing wrong there is never refused because of the others.</summary>
public sealed class OneOfficeTests(ShippedLimitsHost host) : IClassFixture<ShippedLimitsHost>
{
    private const int PerSide = 20;
    private const int SavesInAMinute = 30;

    [Fact, Trait("Proof", "Slow")]
    public async Task Forty_leaders_behind_one_address_who_save_every_two_seconds_are_never_refused()
    {
        var round = await host.StartRoundAsync(perSide: PerSide);
        var leaders = new List<Phone>();
        for (var i = 0; i < 2 * PerSide; i++) { leaders.Add(await round.PhoneAsync(i)); }

        // A minute's saves of all of them, as fast as they go: a limit counts posts, and no clock is looked at.
        var refused = 0;
        await Parallel.ForEachAsync(leaders, async (leader, _) =>
        {
            var page = await leader.GetAsync("/seat/2");
            for (var n = 0; n < SavesInAMinute; n++)
            {
                if ((await leader.PostAsync("/seat/2", page, asModule: true, ("text", $"Edit {n}"))).Status == HttpStatusCode.TooManyRequests) { Interlocked.Increment(ref refused); }
            }
        });

        refused.ShouldBe(0);
        foreach (var leader in leaders) { leader.Dispose(); }
    }
}

/// <summary>Each kind of form has a number of its own.</summary>
public sealed class OwnNumbersTests(PatientHost host) : IClassFixture<PatientHost>
{
    [Fact]
    public async Task Who_floods_the_sign_in_is_slowed_down_soon_and_keeps_no_leader_from_a_link_nor_from_saving()
    {
        var round = await host.StartRoundAsync();
        using var colleague = new Phone(host.Address);
        var signIn = await colleague.GetAsync("/sign-in");
        var tries = 0;
        while ((await colleague.PostAsync("/sign-in", signIn, asModule: true, ("Mail", "ruth@example.org"), ("Password", "guessed"))).Status != HttpStatusCode.TooManyRequests) { (++tries).ShouldBeLessThanOrEqualTo(5); }

        using var leader = await round.PhoneAsync(0);
        (await leader.GetAsync("/seat/2")).Status.ShouldBe(HttpStatusCode.OK);
        (await leader.PostAsync("/seat/2", ("text", "One catalogue."))).To.ShouldBe("/seat/3");
    }

    [Fact]
    public async Task A_leader_who_sends_too_much_is_slowed_down_alone()
    {
        var round = await host.StartRoundAsync();
        using var restless = await round.PhoneAsync(1);
        using var other = await round.PhoneAsync(2);
        var page = await restless.GetAsync("/seat/2");
        var saves = 0;
        while ((await restless.PostAsync("/seat/2", page, asModule: true, ("text", "Again"))).Status != HttpStatusCode.TooManyRequests) { (++saves).ShouldBeLessThanOrEqualTo(10); }

        await other.GetAsync("/seat/2");
        (await other.PostAsync("/seat/2", ("text", "One catalogue."))).To.ShouldBe("/seat/3");
    }

    [Theory]
    [InlineData("203.0.113.9", "203.0.113.9")]
    [InlineData("::ffff:203.0.113.9", "203.0.113.9")]
    [InlineData("2001:db8:1:2::1", "20010db800010002")]
    [InlineData("2001:db8:1:2:ffff::9", "20010db800010002")]
    public void Addresses_of_one_owner_count_as_one(string address, string owner) => Limits.OwnerOf(IPAddress.Parse(address)).ShouldBe(owner);
}
