using System.Net;
using System.Text.RegularExpressions;

namespace Attune.Web.Tests.Sittings;

/// <summary>The part that reads what the pages hold and presses their buttons.</summary>
public sealed partial class SittingOverHttpTests
{
    /// <summary>Settles the first question about something at the Desk.</summary>
    private static async Task SettleAsync(Site site, string sitting, string about, string answer)
    {
        var page = await site.ReadAsync($"{sitting}/prepare");
        var card = AskedCard().Match(page, page.IndexOf($"“{about}”", StringComparison.Ordinal) is >= 0 and var at ? at : page.IndexOf($"&#x201C;{about}&#x201D;", StringComparison.Ordinal)).Groups[1].Value;
        (await site.PostAsync($"{sitting}/ask", ("card", card), ("answer", answer), (Site.TokenField, Site.TokenOf(page)))).ShouldLeadTo($"{sitting}/prepare");
    }

    /// <summary>The place of a step in the run of show, by its name.</summary>
    private static async Task<string> StepAsync(Site site, string sitting, string name)
        => Step().Matches(await ReadAsync(site, $"{sitting}/drive")).Single(step => step.Groups[2].Value == name).Groups[1].Value;

    private static async Task GoToCloudAsync(Site site, string sitting)
        => await site.PostAsync($"{sitting}/to", ("step", await StepAsync(site, sitting, "The cloud")), (Site.TokenField, Site.TokenOf(await site.ReadAsync($"{sitting}/drive"))));

    // The fragment is rendered for everyone and filled for one person, and has to equal that person's page byte for byte, except for the token, which differs
    // each time.
    private static async Task FragmentIsThePageAsync(Site site, string kept, bool voted)
    {
        var page = Site.WithoutTokens(await site.ReadAsync("/seat/room"));
        var fragment = Site.WithoutTokens(await site.ReadAsync("/seat/room/live/fragment?revision=0"));
        page.ShouldContain($">{fragment}</div>");
        fragment.Contains(kept, StringComparison.Ordinal).ShouldBe(voted);
    }

    internal static async Task GoUntilAsync(Site site, string sitting, string move)
    {
        for (var page = await ReadAsync(site, $"{sitting}/drive"); Big(page) != move; page = await ReadAsync(site, $"{sitting}/drive"))
        {
            Big(page).ShouldNotBeNull();
            (await site.SendAsync($"{sitting}/drive", $"{sitting}/go")).ShouldLeadTo($"{sitting}/drive");
        }
    }

    // Decodes the page to what a person reads.
    private static async Task<string> ReadAsync(Site site, string path) => WebUtility.HtmlDecode(await site.ReadAsync(path));

    private static string? Big(string page) => BigButton().Match(page) is { Success: true } found ? WebUtility.HtmlDecode(found.Groups[1].Value) : null;

    private static string[] Topics(string page) => [.. TopicLink().Matches(page).Select(found => found.Groups[1].Value)];

    [GeneratedRegex("/programs/[0-9a-f-]{36}/rounds/[0-9a-f-]{36}/sitting")]
    private static partial Regex SittingPath();

    [GeneratedRegex("data-key=\"PageDown\">([^<]+)<")]
    private static partial Regex BigButton();

    [GeneratedRegex("name=\"card\" value=\"([0-9a-f]{20})\"")]
    private static partial Regex AskedCard();

    [GeneratedRegex("name=\"step\" value=\"([0-9]+)\" /><button class=\"jump\" type=\"submit\" dir=\"auto\">([^<]+)<")]
    private static partial Regex Step();

    [GeneratedRegex("/topics/([0-9a-f]{20})\"")]
    private static partial Regex TopicLink();

    [GeneratedRegex("/programs/[0-9a-f-]{36}/rounds/[0-9a-f-]{36}/sitting/cards/[0-9a-f]{20}")]
    private static partial Regex Card();

    [GeneratedRegex("name=\"quote\" value=\"([0-9a-f]{20})\"")]
    private static partial Regex Quote();

    [GeneratedRegex("""(aria-label="adoption,[^"]*"|key=adoption".*?</li>)""", RegexOptions.Singleline)]
    private static partial Regex AboutAdoption();

    [GeneratedRegex("<p class=\"quote\" dir=\"auto\">([^<]+)</p>")]
    private static partial Regex ReleasedWords();

    [GeneratedRegex("class=\"sense-text[^\"]*\" dir=\"auto\">“([^<”]+)”<")]
    private static partial Regex Shown();

    [GeneratedRegex("/screen/[A-Za-z0-9_-]{22}")]
    private static partial Regex ScreenLink();
}
