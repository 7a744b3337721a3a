using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Attune.Web.Tests.Browser;
using Attune.Web.Tests.Seat;
using Microsoft.Playwright;

namespace Attune.Web.Tests.Sittings;

/// <summary>
/// A program of twelve leaders whose truths are known and on which nothing was tuned, played from the first link to the record: the facilitator goes through
/// the questions of the analysis as somebody who knows these people would, the leaders vote as what they mean, and the record says what is true.
/// </summary>
[Trait("Proof", "Browser")]
public sealed partial class PlayedProgramTests(RoomHost host, Chromium chromium) : IClassFixture<RoomHost>
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Fixtures", "ferry");

    private bool _learned;

    private readonly Plant[] _plants = Plant.Read(Path.Combine(Folder, "plants.json"));

    [Fact]
    public async Task What_the_analysis_asks_is_settled_by_the_people_and_the_record_says_what_they_mean()
    {
        using var real = new RealProgram(host, RealProgram.Texts(Path.Combine(Folder, "answers.csv")), "One platform for ships and yards", releasesAll: true);
        var sitting = await real.MakeAsync();
        await using var ruth = await chromium.ArriveAsync(host.Address, "Ruth", new(1440, 900, ColorScheme.Light));
        await ruth.SignInAsync(RealProgram.Mail, RoomHost.Password);
        await ruth.GoAsync($"{sitting}/prepare");
        await ruth.LookAsync("ferry-prepare");

        var asked = await PrepareAsync(real.Ruth, sitting);
        string.Join(' ', asked.Order()).ShouldBe("F1 F2 H1 H2 H4 X1", "what is likely and what the facilitator cannot settle alone is put to the room");
        await ruth.GoAsync($"{sitting}/prepare");
        await ruth.LookAsync("ferry-prepared");
        await ruth.Page.Locator("form[action$='/approve'] button").ClickAsync();
        await ruth.Page.WaitForURLAsync(url => url.EndsWith("/run", StringComparison.Ordinal));
        await ruth.LookAsync("ferry-run");
        await ruth.OpenAnswersAsync();
        (await SitAsync(ruth, real, sitting)).ShouldBeEmpty();

        await ruth.Page.GetByRole(AriaRole.Heading, new() { NameString = "The sitting is over" }).WaitForAsync();
        await ruth.LookAsync("ferry-after");
        await ruth.GoAsync($"{sitting}/report/room");
        await ruth.TakeAsync("ferry-report");
        var readings = await ReadingsAsync(real.Ruth, $"{sitting[..sitting.IndexOf("/rounds", StringComparison.Ordinal)]}/share");
        // The third of four hidden agreements is not among the five questions of its question, and of four gaps two are told.
        await LookAtTheNextRoundAsync(ruth, sitting[..sitting.IndexOf("/rounds", StringComparison.Ordinal)]);
        readings.ShouldBe("4 commonGround, 3 contradiction, 3 falseAgreement, 3 hiddenAgreement, 2 openGap");
    }

    // What is asked before anything of the next round happens, without barriers and as wide as the window.
    private static async Task LookAtTheNextRoundAsync(Visitor ruth, string program)
    {
        await ruth.GoAsync(program);
        await ruth.LookAsync("ferry-locked");
        await ruth.GoAsync($"{program}/rounds/next");
        await ruth.LookAsync("ferry-next");
        await ruth.PressAsync("Prepare round 2");
        await ruth.LookAsync("ferry-preparing");
        await ruth.GoAsync($"{program}/leaders");
        await ruth.FollowAsync("Take out");
        await ruth.LookAsync("ferry-take-out");
        await ruth.PressAsync("Take Leader");
        await ruth.LookAsync("ferry-leaders");
        await ruth.GoAsync($"{program}/statements");
        await ruth.LookAsync("ferry-agreed");
    }

    // Settles what somebody who knows these leaders can settle, puts the rest to the room, and drops what is no question.
    private async Task<List<string>> PrepareAsync(Phone ruth, string sitting)
    {
        var (asked, seen) = (new List<string>(), new HashSet<string>(StringComparer.Ordinal));
        while (Next(await ruth.GetAsync($"{sitting}/prepare")) is { } ask)
        {
            var plant = _plants.FirstOrDefault(plant => plant.IsAbout([.. Quote().Matches(ask.Html).Select(quote => WebUtility.HtmlDecode(quote.Groups[1].Value))]));
            var answer = plant is null || asked.Contains(plant.Id) ? "DropAsk" : plant.Id is "X2" or "X3" ? "SettleOpposed" : plant.Id is "F3" ? "SettleDifferent" : "Ask";
            if (answer == "Ask") { asked.Add(plant!.Id); }

            if (ask.Html.Contains($"value=\"{answer}\"", StringComparison.Ordinal)) { (await ruth.PostAsync($"{sitting}/ask", ("card", ask.Card), ("answer", answer))).To.ShouldStartWith($"{sitting}/prepare"); }
        }

        return asked;

        (string Card, string Html)? Next(Shown page)
            => Item().Matches(page.Html).Select(item => ((string, string)?)(CardOf().Match(item.Value).Groups[1].Value, item.Value)).FirstOrDefault(item => seen.Add(item!.Value.Item1));
    }

    private async Task<List<string>> SitAsync(Visitor ruth, RealProgram real, string sitting)
    {
        await using var screen = await chromium.ArriveAsync(host.Address, "the Screen", new(1920, 1080, ColorScheme.Light));
        await screen.ComeInAsAsync(ruth);
        await using var seat = await chromium.ArriveAsync(host.Address, "a Seat", Device.Phone);
        await seat.GoAsync(real.Links[0]);
        await seat.Page.Locator("form button").First.ClickAsync();
        var problems = new List<string>();
        for (var steps = 0; await ruth.NextMoveAsync() is { } move; steps++)
        {
            steps.ShouldBeLessThan(120);
            await screen.GoAsync($"{sitting}/screen");
            await screen.TakeAsync($"ferry-{steps:00}-screen");
            problems.AddRange(await ScreenFit.ProblemsAsync(screen, steps));
            await seat.GoAsync("/seat/room");
            await seat.TakeAsync($"ferry-{steps:00}-seat");
            await ruth.TakeAsync($"ferry-{steps:00}-desk");
            await LearnsAsync(ruth);
            if (move.StartsWith("Close", StringComparison.Ordinal)) { await Task.WhenAll(real.Phones.Select(VoteAsync)); }
            await ruth.GoAsync($"{sitting}/drive");
            await ruth.MoveAsync(move);
        }

        _learned.ShouldBeTrue("what the room said of three questions makes a later one more likely, and the Desk says so");
        return problems;
    }

    // What the votes so far say of a question to come stands below its name, and not in the column of the marks.
    private async Task LearnsAsync(Visitor ruth)
    {
        var learned = ruth.Page.Locator(".run li:has(> .tiny)").First;
        if (await learned.CountAsync() == 0) { return; }
        _learned = true;
        var name = await learned.Locator(".jump").BoundingBoxAsync();
        (await learned.Locator("> .tiny").BoundingBoxAsync())!.X.ShouldBe(name!.X, 1);
    }

    // A leader votes for what the sentences mean: a hidden agreement is the same, everything else is not.
    private async Task VoteAsync(Phone phone)
    {
        var page = await phone.GetAsync("/seat/room");
        if (page.Hidden("pair").Length == 0) { return; }
        string[] texts = [.. Sentence().Matches(page.Html).Select(text => WebUtility.HtmlDecode(text.Groups[1].Value))];
        var plant = _plants.Single(plant => plant.IsAbout(texts));
        await phone.PostAsync("/seat/room/vote", ("pair", page.Hidden("pair")), ("judgement", plant.Kind == "hidden" ? "TheSame" : "NotTheSame"));
    }

    private static async Task<string> ReadingsAsync(Phone ruth, string program)
    {
        using var json = JsonDocument.Parse((await ruth.GetAsync($"{program}/record.json")).Html);
        return string.Join(", ", json.RootElement.GetProperty("topics").EnumerateArray().Select(topic => topic.GetProperty("reading").GetString()!)
            .Where(reading => reading != "cannotTell").GroupBy(reading => reading).OrderBy(same => same.Key, StringComparer.Ordinal).Select(same => $"{same.Count()} {same.Key}"));
    }

    [GeneratedRegex("<li class=\"stack\"><h4.*?</form></li>", RegexOptions.Singleline)]
    private static partial Regex Item();

    [GeneratedRegex("name=\"card\" value=\"([^\"]+)\"")]
    private static partial Regex CardOf();

    [GeneratedRegex("<p class=\"quote\" dir=\"auto\">([^<]*)</p>")]
    private static partial Regex Quote();

    [GeneratedRegex("<p dir=\"auto\">([^<]*)</p>")]
    private static partial Regex Sentence();

    /// <summary>Something that leaders mean, with the sentences in which they say it.</summary>
    private sealed record Plant(string Id, string Kind, string[] Sentences)
    {
        public static Plant[] Read(string path)
        {
            using var json = JsonDocument.Parse(File.ReadAllText(path));
            return [.. from plant in json.RootElement.EnumerateArray()
                       let kind = plant.GetProperty("kind").GetString()!
                       where kind is "hidden" or "false" or "contradiction"
                       select new Plant(plant.GetProperty("id").GetString()!, kind, [.. plant.GetProperty("sentences").EnumerateArray().Select(sentence => sentence.GetProperty("text").GetString()!)])];
        }

        /// <summary>Whether at least half of some texts say this.</summary>
        public bool IsAbout(string[] texts)
            => texts.Length > 1 && 2 * texts.Count(text => Sentences.Any(sentence => sentence.Contains(text.Trim('“', '”', ' '), StringComparison.Ordinal) || text.Contains(sentence, StringComparison.Ordinal))) >= texts.Length;
    }
}
