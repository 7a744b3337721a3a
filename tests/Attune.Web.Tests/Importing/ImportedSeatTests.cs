using System.IO.Compression;
using System.Net;
using System.Text.Json;
using Attune.Domain.Questions;
using Attune.Store.Tests.Providers;

namespace Attune.Web.Tests.Importing;

/// <summary>What leaders and readers learn of imported answers, and what authors can do with theirs.</summary>
public sealed class ImportedSeatTests(Databases databases)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_leader_reads_where_the_own_answers_came_from_changes_one_and_takes_one_back()
    {
        await using var site = await Site.WithRuthAsync(databases);
        var (program, links) = await ImportedAsync(site);
        var ruth = site.Browser;
        site.OpenAnotherBrowser();
        (await site.SendAsync($"/i/{links["Kari Moe"]}", $"/i/{links["Kari Moe"]}")).ShouldLeadTo("/seat");

        var promise = WebUtility.HtmlDecode(await site.ReadAsync("/seat"));
        promise.ShouldContain("The answers were imported from Microsoft Forms on");
        promise.ShouldContain("Ruth Okafor read your answers from a file");
        promise.ShouldContain("Online, in October; only the project team reads it");
        await site.SendAsync("/seat", "/seat/begin");
        var own = WebUtility.HtmlDecode(await site.ReadAsync("/seat/answers"));
        own.ShouldContain("Stock is visible in every warehouse.");
        own.ShouldNotContain("We close the books in five days", customMessage: "nobody reads the answers of another");

        (await site.SendAsync("/seat/1", "/seat/1", ("text", "Stock is visible, and the searching ends."))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        WebUtility.HtmlDecode(await site.ReadAsync("/seat/answers")).ShouldContain("Stock is visible, and the searching ends.");
        await using (var db = site.Open())
        {
            var pack = await db.Packs.OrderBy(questions => questions.Version).LastAsync(Cancel);
            (await site.SendAsync("/seat/answers", "/seat/withdraw", ("question", pack.Questions[1].Id))).ShouldLeadTo("/seat/answers");
        }

        var data = await site.ReadAsync("/seat/my-data");
        data.ShouldContain("survey.csv");
        using var file = JsonDocument.Parse(await site.ReadAsync("/seat/my-data/file"));
        file.RootElement.GetProperty("importedFrom").GetProperty("tool").GetString().ShouldBe("Microsoft Forms");
        file.RootElement.GetProperty("answers").EnumerateArray().Count(answer => answer.GetProperty("isImported").GetBoolean()).ShouldBe(3);
        file.RootElement.GetProperty("answers").EnumerateArray().First(answer => !answer.GetProperty("withdrawn").GetBoolean()).GetProperty("content").GetProperty("importedLine").GetInt32().ShouldBe(4);

        site.Use(ruth);
        (await site.SendAsync($"{program}/lock", $"{program}/lock")).ShouldLeadTo(program);
        await using var after = site.Open();
        (await after.Answers.CountAsync(answer => answer.Given != null && !answer.Withdrawn, Cancel)).ShouldBe(17);
    }

    [Fact]
    public async Task A_leader_who_is_not_in_the_file_gives_no_answer_in_that_round()
    {
        await using var site = await Site.WithRuthAsync(databases);
        var program = await site.NewProgramAsync();
        await site.SendAsync($"{program}/leaders", $"{program}/leaders", ("pasted", "Nils Late\tBusiness\t\t\tnils@nord.example"));
        (await site.ConfirmAsync(await site.UploadAsync(program, Exports.GermanForms))).ShouldLeadTo(program);
        await using (var db = site.Open()) { (await db.Programs.SingleAsync(Cancel)).Sides.Business.ShouldBe("Business", "whoever reads a name of a side already keeps it"); }

        var links = await LinksAsync(site, program);
        site.OpenAnotherBrowser();
        (await site.SendAsync($"/i/{links["Nils Late"]}", $"/i/{links["Nils Late"]}")).ShouldLeadTo("/seat");
        WebUtility.HtmlDecode(await site.ReadAsync("/seat")).ShouldContain("Yours are not among them");
        var token = Site.TokenOf(await site.ReadAsync("/seat/my-data"));
        await site.PostAsync("/seat/begin", (Site.TokenField, token), ("contract", "Confidential"));
        await site.PostAsync("/seat/1", (Site.TokenField, token), ("text", "Let me in all the same"), ("revision", "7"));
        await using var after = site.Open();
        (await after.Answers.CountAsync(Cancel)).ShouldBe(18);
    }

    [Fact]
    public async Task Every_document_says_that_the_answers_were_imported()
    {
        await using var site = await Site.WithRuthAsync(databases);
        var (program, _) = await ImportedAsync(site);
        await site.SendAsync($"{program}/lock", $"{program}/lock");
        await using var db = site.Open();
        var round = (await db.Rounds.SingleAsync(Cancel)).Id;
        const string Says = "The answers were imported from Microsoft Forms on";

        WebUtility.HtmlDecode(await site.ReadAsync($"{program}/rounds/{round}/reading")).ShouldContain(Says);
        var export = await site.SendAsync(program, $"{program}/rounds/{round}/export");
        using var zip = new ZipArchive(new MemoryStream(await export.Content.ReadAsByteArrayAsync(Cancel)));
        using (var readme = new StreamReader(zip.GetEntry("README.txt")!.Open())) { (await readme.ReadToEndAsync(Cancel)).ShouldContain(Says); }
        (await site.ReadAsync($"{program}/share/record.json")).ShouldContain(Says);
        WebUtility.HtmlDecode(await site.ReadAsync($"{program}/share/record")).ShouldContain(Says);
        WebUtility.HtmlDecode(await site.ReadAsync($"{program}/record")).ShouldContain("Answers were imported from a file");
    }

    [Fact]
    public async Task The_next_round_asks_the_same_questions_and_takes_answers_of_Seats_again()
    {
        await using var site = await Site.WithRuthAsync(databases);
        var (program, _) = await ImportedAsync(site);
        await site.SendAsync($"{program}/lock", $"{program}/lock");
        (await site.SendAsync($"{program}/rounds/next", $"{program}/rounds")).ShouldLeadTo(program);
        await using var db = site.Open();
        var next = await db.Rounds.SingleAsync(round => round.Number == 2, Cancel);
        next.Import.ShouldBeNull();
        (await db.Packs.SingleAsync(pack => pack.Program == next.Program && pack.Version == next.PackVersion, Cancel)).Questions.Select(question => question.Text).ShouldContain("Who owns the data after go-live?");
        (await site.ReadAsync($"{program}/questions")).ShouldContain("Who owns the data after go-live?");
    }

    [Fact]
    public async Task What_was_asked_in_the_file_is_put_into_no_other_words()
    {
        await using var site = await Site.WithRuthAsync(databases);
        var (program, _) = await ImportedAsync(site);
        await using var db = site.Open();
        var (round, pack) = (await db.Rounds.SingleAsync(Cancel), await db.Packs.OrderBy(questions => questions.Version).LastAsync(Cancel));
        round.Adopt(pack.Revise([pack.Questions[0] with { Text = "What is this programme for?" }, .. pack.Questions.Skip(1)]), pack, 18).ShouldBe(Domain.Rounds.AdoptOutcome.AlreadyAnswered);
        (await site.ReadAsync($"{program}/forecast")).ShouldContain("nobody could say that a forecast was made before");
        round.RecordForecasts([new("file-1-1", Guid.NewGuid())], round.Revision, pack).ShouldBe(Domain.Rounds.ForecastOutcome.Locked);
        QuestionPack.ImportProblem([.. Enumerable.Range(1, 10).Select(number => new PackQuestion($"file-{number}", $"What of {number}?"))]).ShouldBeNull("questions that are answered already cost nobody time");
        QuestionPack.ImportProblem([.. Enumerable.Range(1, 11).Select(number => new PackQuestion($"file-{number}", $"What of {number}?"))]).ShouldBe(PackProblem.TooManyInAll);
    }

    private static async Task<(string Program, Dictionary<string, string> Links)> ImportedAsync(Site site)
    {
        var program = await site.NewProgramAsync();
        (await site.ConfirmAsync(await site.UploadAsync(program, Exports.GermanForms))).ShouldLeadTo(program);
        return (program, await LinksAsync(site, program));
    }

    private static async Task<Dictionary<string, string>> LinksAsync(Site site, string program)
    {
        var links = new Dictionary<string, string>();
        var tokens = await RoundOverHttpTests.LinksAsync(site, program);
        await using var db = site.Open();
        var leaders = await db.Leaders.ToListAsync(Cancel);
        foreach (var token in tokens)
        {
            var admission = (await Store.Admissions.AdmitAsync(db, token, DateTimeOffset.UtcNow, Cancel))!;
            links[leaders.Find(leader => leader.Id == admission.Leader)!.Name] = token;
        }

        return links;
    }
}
