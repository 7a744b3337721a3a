using System.IO.Compression;
using System.Net;
using System.Text.RegularExpressions;
using Attune.Analysis.Readings;
using Attune.Analysis.Rounds;
using Attune.Intake;
using Attune.Intake.Answers;
using Attune.Domain.Answers;
using Attune.Domain.Rehearsals;
using Attune.Domain.Rounds;
using Attune.Encoding;
using Attune.Report;
using Attune.Statistics.Sides;
using Attune.Store;
using Attune.Store.Tests.Providers;
using Attune.Store.UseCases.Answers;
using Attune.Store.Writing;
using Microsoft.Extensions.DependencyInjection;

namespace Attune.Web.Tests;

public sealed partial class RoundOverHttpTests(Databases databases)
{
    // A text that a spreadsheet would run as a formula, with every character that separates cells and lines.
    private const string Awkward = "=1+1; \"the close\", done in five days\r\nand nobody keeps a second spreadsheet.";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, OnBothDatabases]
    public async Task From_an_empty_installation_to_the_lock_the_export_gives_the_reading_of_the_page(Provider provider)
    {
        await using var site = await Site.WithRuthAsync(databases, provider);
        var program = await PrepareAsync(site, "Shop floor", "Head office");
        (await site.SendAsync($"{program}/start", $"{program}/start")).ShouldLeadTo($"{program}/invitations");
        await AnswerAsync(site, await LinksAsync(site, program));
        (await site.ReadAsync(program)).ShouldContain("All eight have answered");

        (await site.SendAsync($"{program}/lock", $"{program}/lock")).ShouldLeadTo(program);

        var round = Round().Match(await site.ReadAsync(program)).Value;
        var page = await site.ReadAsync($"{program}/{round}/reading");
        page.ShouldContain("Shop floor");
        var export = await site.SendAsync(program, $"{program}/{round}/export");
        export.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await ReadAgainAsync(await export.Content.ReadAsByteArrayAsync(Cancel), new("Shop floor", "Head office"), "Meridian, round 1")).ShouldBe(page);
        page.ShouldContain("answered six questions alone");
        page.ShouldContain("<p class=\"kicker\">Question 6</p>", Case.Sensitive, "a question has the number that the leaders read");
    }

    [Fact]
    public async Task Too_few_answers_keep_the_round_open_and_the_page_says_what_is_missing()
    {
        await using var site = await Site.WithRuthAsync(databases);
        var program = await PrepareAsync(site, "Business", "IT");
        await site.SendAsync($"{program}/start", $"{program}/start");
        await AnswerAsync(site, await OfAsync(site, Side.Business, await LinksAsync(site, program)));

        (await site.ReadAsync($"{program}/lock")).ShouldNotContain("<form class=\"row controls\"");
        var refused = await site.PostAsync($"{program}/lock", (Site.TokenField, Site.TokenOf(await site.ReadAsync(program))));

        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await refused.Content.ReadAsStringAsync(Cancel)).ShouldContain("IT needs two answers.");
    }

    [Fact]
    public async Task Before_the_lock_there_is_no_reading_and_no_export()
    {
        await using var site = await Site.WithRuthAsync(databases);
        var program = await PrepareAsync(site, "Business", "IT");
        await site.SendAsync($"{program}/start", $"{program}/start");
        await AnswerAsync(site, await LinksAsync(site, program));
        await using var db = site.Open();
        var round = (await db.Rounds.SingleAsync(Cancel)).Id;
        var token = Site.TokenOf(await site.ReadAsync(program));

        (await site.Browser.GetAsync(new Uri($"{program}/rounds/{round}/reading", UriKind.Relative), Cancel)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await site.PostAsync($"{program}/rounds/{round}/export", (Site.TokenField, token))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await db.Audit.AnyAsync(entry => entry.Act == Store.Model.AuditAct.Looked, Cancel)).ShouldBeFalse();
    }

    [Fact]
    public async Task Every_problem_of_a_pasted_list_is_named_by_its_line_and_nobody_is_added()
    {
        await using var site = await Site.WithRuthAsync(databases);
        var program = (await site.SendAsync("/programs/new", "/programs", Described("Business", "IT"))).ShouldLeadTo("/programs/");

        var refused = await site.SendAsync($"{program}/leaders", $"{program}/leaders", ("pasted", "Ingrid, Business\nTomas, Sales\n, IT"));

        var page = WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync(Cancel));
        page.ShouldContain("<b>Line 2:</b> the side is “Sales”. It must be Business or IT.");
        page.ShouldContain("<b>Line 3:</b> the name is missing.");
        await using var db = site.Open();
        (await db.Leaders.CountAsync(Cancel)).ShouldBe(0);
    }

    internal static async Task<string> PrepareAsync(Site site, string business, string it, string delegates = "Refuse")
    {
        var program = (await site.SendAsync("/programs/new", "/programs", Described(business, it))).ShouldLeadTo("/programs/");
        var sheet = string.Join('\n', Invented.Leaders.Select(leader => $"{leader.Entry.Name}\t{(leader.Entry.Side == Side.Business ? business : it)}\t{leader.Entry.Function}\t{leader.Entry.Role}"));
        (await site.SendAsync($"{program}/leaders", $"{program}/leaders", ("pasted", sheet))).ShouldLeadTo($"{program}/leaders");
        (await site.SendAsync($"{program}/promise", $"{program}/promise",
            ("Contract", "Confidential"), ("LocksAt", "2099-11-27T17:00"), ("SittingAt", ""), ("PerSide", "2"), ("InAll", "7"), ("Late", "TakeAndMark"), ("Absent", "LockWithoutThem"), ("Delegates", delegates)))
            .ShouldLeadTo($"{program}/promise");
        return program;
    }

    private static (string, string)[] Described(string business, string it) =>
    [
        ("Name", "Meridian"), ("Purpose", "One core"), ("Phase", "Build"), ("GoLive", "2099-05-04"), ("Strategy", "# Aims\nOne way of working in all plants\nClose the books in five days"), ("Business", business), ("It", it),
    ];

    /// <summary>The links of all leaders, who have confirmed their addresses, so that each device opens what was begun.</summary>
    internal static async Task<ImmutableArray<string>> LinksAsync(Site site, string program)
    {
        var page = await (await site.SendAsync($"{program}/invitations", $"{program}/invitations")).Content.ReadAsStringAsync(Cancel);
        await using (var db = site.Open()) { await db.ConfirmAllAsync(Cancel); }
        return [.. Link().Matches(page).Select(link => link.Groups[1].Value).Distinct()];
    }

    private static async Task<ImmutableArray<string>> OfAsync(Site site, Side side, ImmutableArray<string> tokens)
    {
        await using var db = site.Open();
        var theirs = ImmutableArray.CreateBuilder<string>();
        foreach (var token in tokens)
        {
            var admission = (await db.AdmitAsync(token, DateTimeOffset.UtcNow, Cancel))!;
            if (await db.Leaders.AnyAsync(leader => leader.Id == admission.Leader && leader.Side == side, Cancel)) { theirs.Add(token); }
        }

        return theirs.ToImmutable();
    }

    internal static async Task AnswerAsync(Site site, ImmutableArray<string> tokens)
    {
        await using var db = site.Open();
        var writer = site.Services.GetRequiredService<AnswerWriter>();
        var round = await db.Rounds.SingleAsync(candidate => candidate.Kind == RoundKind.Real, Cancel);
        var pack = await db.Packs.SingleAsync(questionPack => questionPack.Version == round.PackVersion, Cancel);
        foreach (var token in tokens)
        {
            var admission = (await db.AdmitAsync(token, DateTimeOffset.UtcNow, Cancel))!;
            var name = (await db.Leaders.SingleAsync(leader => leader.Id == admission.Leader, Cancel)).Name;
            var voice = Invented.Leaders.Single(leader => leader.Entry.Name == name);
            foreach (var question in pack.Questions)
            {
                var content = Invented.Answer(voice, pack, question);
                if (question.Id == "direction") { content = content with { Text = $"{Awkward} {content.Text}" }; }
                var write = new AnswerWrite(new(round.Program, round.Id, round.Kind, admission.Participant, question.Id), content, WriteAs.Answer, 0, Guid.NewGuid(), EnteredBy.Leader, DateTimeOffset.UtcNow);
                (await writer.WriteAsync(write, Cancel)).IsKept.ShouldBeTrue();
            }

            (await new FinishAnswers(db).RunAsync(admission, DateTimeOffset.UtcNow, Cancel)).ShouldBe(WriteOutcome.Saved);
        }
    }

    private static async Task<string> ReadAgainAsync(byte[] zip, SideNames sides, string title)
    {
        var folder = Directory.CreateTempSubdirectory("attune-export-");
        try
        {
            ZipFile.ExtractToDirectory(new MemoryStream(zip), folder.FullName);
            var files = new RoundFiles(Path.Combine(folder.FullName, "answers.csv"))
            {
                Anchors = Path.Combine(folder.FullName, "anchors.csv"),
                Forecasts = Path.Combine(folder.FullName, "forecasts.csv"),
                Expectations = Path.Combine(folder.FullName, "expectations.csv"),
                Weights = Path.Combine(folder.FullName, "weights.csv"),
                Themes = Path.Combine(folder.FullName, "strategy.txt"),
            };
            var import = files.Read(AnswersOptions.Default with { Sides = sides });
            import.Problems.ShouldBeEmpty();
            using var encoders = Encoders.OpenForRounds(Encoders.BuiltIn);
            using var text = new StringWriter();
            var numbers = Numbers().Match(await File.ReadAllTextAsync(Path.Combine(folder.FullName, "README.txt"), Cancel)).Groups[1].Value;
            HtmlReport.Write(await RoundReader.ReadAsync(import.Value!, encoders, ReadingOptions.Default, cancel: Cancel), new() { Title = title, Questions = QuestionNumbers.Parse(numbers) }, text);
            return text.ToString();
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [GeneratedRegex("--numbers ([0-9,/-]+)")]
    private static partial Regex Numbers();

    [GeneratedRegex(@"/i/([A-Za-z0-9_-]{43})")]
    private static partial Regex Link();

    [GeneratedRegex(@"rounds/[0-9a-f-]{36}")]
    private static partial Regex Round();
}
