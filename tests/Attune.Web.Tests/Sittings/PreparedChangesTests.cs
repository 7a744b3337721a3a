using System.Net;
using System.Text.RegularExpressions;
using Attune.Store.Tests.Providers;

namespace Attune.Web.Tests.Sittings;

/// <summary>What was changed in the preparation is listed by the names of its topics, and a topic is chosen to be merged by its sentences.</summary>
public sealed partial class PreparedChangesTests(Databases databases)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Minutes_that_are_none_are_said_stay_in_their_field_and_keep_nothing()
    {
        await using var site = await Site.WithRuthAsync(databases);
        var sitting = await SittingOverHttpTests.ExampleAsync(site);
        var token = Site.TokenOf(await site.ReadAsync($"{sitting}/run"));
        foreach (var wrong in new[] { "7.5", "90", "soon", "" })
        {
            using var refused = await site.PostAsync($"{sitting}/plan", (Site.TokenField, token), ("minutes-0", wrong), ("minutes-1", "59"));
            refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity, wrong);
            var page = await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            page.ShouldContain("a whole number of minutes, from 1 to 60");
            page.ShouldContain($"value=\"{wrong}\"");
            (await site.ReadAsync($"{sitting}/run")).ShouldNotContain("value=\"59\"");
        }

        (await site.PostAsync($"{sitting}/plan", (Site.TokenField, token), ("minutes-0", " 58 "), ("minutes-1", "59"))).ShouldLeadTo($"{sitting}/run");
        var kept = await site.ReadAsync($"{sitting}/run");
        kept.ShouldContain("value=\"58\"");
        kept.ShouldContain("value=\"59\"");
    }

    [Fact]
    public async Task A_merge_shows_sentences_to_choose_by_and_is_listed_by_both_names()
    {
        await using var site = await Site.WithRuthAsync(databases);
        var program = await DeskTests.LockedAsync(site);
        await using var db = site.Open();
        var sitting = $"{program}/rounds/{(await db.Rounds.SingleAsync(Cancel)).Id}/sitting";
        var (topic, name, other, otherName) = await TwoOfAQuestionAsync(site, sitting);

        (await site.SendAsync(topic, $"{sitting}/change", ("kind", "Merge"), ("with", other))).ShouldLeadTo($"{sitting}/prepare");

        var listed = Changed().Match(WebUtility.HtmlDecode(await site.ReadAsync($"{sitting}/prepare")));
        listed.Success.ShouldBeTrue();
        name.ShouldStartWith(listed.Groups["one"].Value.TrimEnd('…'), Case.Insensitive);
        otherName.ShouldStartWith(listed.Groups["other"].Value.TrimEnd('…'), Case.Insensitive);
        (await site.SendAsync($"{sitting}/prepare", $"{sitting}/change/undo")).ShouldLeadTo($"{sitting}/prepare");
        var page = WebUtility.HtmlDecode(await site.ReadAsync($"{sitting}/prepare"));
        Changed().IsMatch(page).ShouldBeFalse();
        page.ShouldContain("Taken back.");
    }

    private static async Task<(string Topic, string Name, string Other, string OtherName)> TwoOfAQuestionAsync(Site site, string sitting)
    {
        foreach (var topic in Topic().Matches(await site.ReadAsync($"{sitting}/prepare")).Select(found => found.Value).Distinct())
        {
            var page = WebUtility.HtmlDecode(await site.ReadAsync(topic));
            if (With().Match(page) is not { Success: true } other) { continue; }
            other.Groups["hint"].Value.Split(' ').Length.ShouldBeGreaterThan(2, "a sentence stands beside the name");
            return (topic, Heading().Match(page).Groups[1].Value, other.Groups["key"].Value, other.Groups["name"].Value);
        }

        throw new InvalidOperationException("No question has two topics.");
    }

    [GeneratedRegex("/programs/[0-9a-f-]{36}/rounds/[0-9a-f-]{36}/sitting/topics/[0-9a-f]+")]
    private static partial Regex Topic();

    [GeneratedRegex("name=\"with\" value=\"(?<key>[0-9a-f]+)\"[^>]*><span>(?<name>[^<]*)<span class=\"hint\">(?<hint>[^<]*)<")]
    private static partial Regex With();

    [GeneratedRegex("<h1>([^<]*)</h1>")]
    private static partial Regex Heading();

    [GeneratedRegex("Merged: “(?<one>[^”]*)” with “(?<other>[^”]*)”")]
    private static partial Regex Changed();
}
