using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Net;
using System.Text.RegularExpressions;
using Attune.Domain.Rounds;
using Attune.Store;
using Attune.Store.Tests.Providers;
using Attune.Web.Accounts;
using Attune.Web.Hosting;
using Attune.Web.Mail;

namespace Attune.Web.Tests;

public sealed partial class OperatingTests(Databases databases)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Metrics_count_letters_and_readings_and_carry_neither_names_nor_words()
    {
        ConcurrentBag<(string Name, double Value, string Tags)> seen = [];
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, listening) =>
            {
                if (instrument.Meter.Name is "Attune" or "Microsoft.AspNetCore.Hosting") { listening.EnableMeasurementEvents(instrument); }
            },
        };
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => seen.Add((instrument.Name, value, Tag(tags))));
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => seen.Add((instrument.Name, value, Tag(tags))));
        listener.Start();
        await using var site = await Site.WithRuthAsync(databases);
        var program = (await site.SendAsync("/programs", "/programs/example")).ShouldLeadTo("/programs/");
        await using var db = site.Open();
        var rehearsal = (await db.Rounds.SingleAsync(round => round.Kind == RoundKind.Rehearsal, Cancel)).Id;
        await site.ReadAsync($"{program}/rounds/{rehearsal}/reading");
        await site.SendAsync($"{program}/promise", $"{program}/promise",
            ("Contract", "Confidential"), ("LocksAt", "2099-11-27T17:00"), ("SittingAt", ""), ("PerSide", "2"), ("InAll", "7"), ("Late", "TakeAndMark"), ("Absent", "LockWithoutThem"), ("Delegates", "Refuse"));
        await site.SendAsync($"{program}/start", $"{program}/start");
        var link = (await RoundOverHttpTests.LinksAsync(site, program))[0];
        site.OpenAnotherBrowser();
        await site.SendAsync($"/i/{link}", "");
        await site.SendAsync("/seat", "/seat/begin");
        await site.SendAsync("/seat/1", "/seat/1", ("text", "Marked words of a leader."));

        seen.ShouldContain(candidate => candidate.Name == "attune.reading.duration" && candidate.Value > 0);
        seen.ShouldContain(candidate => candidate.Name == "attune.answer.save.duration" && candidate.Tags.Contains("outcome=Saved"));
        foreach (var (_, _, tags) in seen)
        {
            tags.ShouldNotContain(link);
            tags.ShouldNotContain("Marked");
            tags.ShouldNotContain("Meridian");
            tags.ShouldNotContain(rehearsal.ToString());
        }
    }

    [Fact]
    public async Task The_headers_of_a_named_proxy_are_believed_and_those_of_anybody_else_are_not()
    {
        foreach (var (proxies, scheme) in new[] { ("", "http"), ("127.0.0.1", "https"), ("10.9.0.0/16", "http") })
        {
            await using var site = await Site.WithRuthAsync(databases, Provider.Sqlite, ("Attune:TrustedProxies", proxies));
            site.CallFrom(IPAddress.Loopback);
            site.Browser.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
            site.Browser.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.9");
            var link = await site.SendAsync("/accounts", "/accounts/invite", ("role", "facilitator"));
            (await link.Content.ReadAsStringAsync(Cancel)).ShouldContain($"value=\"{scheme}://localhost/join/", customMessage: proxies);
        }
    }

    [Fact]
    public void Every_setting_stands_in_the_guide_for_administrators_and_no_other()
    {
        var rows = File.ReadAllLines(Checkout.PathOf("docs", "operating.md")).Where(line => line.StartsWith("| `", StringComparison.Ordinal)).Select(line => line.Split('|')[1]);
        var named = rows.SelectMany(row => Setting().Matches(row)).Select(match => match.Value).ToArray();
        var sections = new (string Name, Type Of)[] { ("Attune", typeof(AttuneOptions)), ("Attune:Mail", typeof(MailOptions)), ("Attune:Oidc", typeof(OidcOptions)), ("Store", typeof(StoreOptions)) };
        var settings = sections.SelectMany(section => section.Of.GetProperties().Where(property => property.SetMethod is { IsPublic: true }).Select(property => $"{section.Name}:{property.Name}"));
        named.Order().ShouldBe(settings.Order());
    }

    [GeneratedRegex("(Attune|Store)(:[A-Za-z]+)+")]
    private static partial Regex Setting();

    private static string Tag(ReadOnlySpan<KeyValuePair<string, object?>> tags) => string.Join(' ', tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}"));
}
