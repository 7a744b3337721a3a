using System.Net;
using System.Text.RegularExpressions;
using Attune.Store.Tests.Providers;

namespace Attune.Web.Tests.Importing;

/// <summary>Who sees what of a file of answers: its sender on one page until it is imported, and then whom the gate lets.</summary>
[Trait("Proof", "Leak")]
public sealed partial class ImportLeakTests(Databases databases)
{
    private const string Word = "Stock is visible in every warehouse";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_file_that_waits_is_its_senders_alone_also_before_a_co_facilitator()
    {
        await using var site = await Site.WithRuthAsync(databases);
        var program = await site.NewProgramAsync();
        var mapping = await site.UploadAsync(program, Exports.GermanForms);
        (await site.ReadAsync(mapping)).ShouldContain(Word);
        var list = (await site.SendFileAsync($"{program}/leaders/import", "Name;Side\nUrsula Geheim;Business", "list.csv")).ShouldLeadTo($"{program}/leaders/import/");
        var link = await AccountTests.LinkAsync(site, $"{program}/people", $"{program}/people");
        var ruth = site.Browser;

        site.OpenAnotherBrowser();
        (await site.Browser.GetAsync(new Uri(mapping, UriKind.Relative), Cancel)).Headers.Location!.OriginalString.ShouldContain("/sign-in");
        await AccountTests.JoinAsync(site, link, "Sam Iyer");
        (await site.ReadAsync(program)).ShouldContain("Nord");
        foreach (var page in new[] { mapping, list }) { (await site.Browser.GetAsync(new Uri(page, UriKind.Relative), Cancel)).Headers.Location!.OriginalString.ShouldEndWith("/import?gone=true"); }
        var token = Site.TokenOf(await site.ReadAsync(program));
        foreach (var act in new[] { $"{mapping}/look", mapping, $"{mapping}/drop", $"{list}/look", list, $"{list}/drop" })
        {
            var answer = await site.PostAsync(act, (Site.TokenField, token), ("contract", "Attributed"), ("told", "true"), ("collected", "x"));
            (await answer.Content.ReadAsStringAsync(Cancel)).ShouldNotContain(Word);
        }

        site.Use(ruth);
        (await site.ReadAsync(mapping)).ShouldContain(Word, customMessage: "and nobody else threw it away");
        await using var db = site.Open();
        (await db.Answers.AnyAsync(Cancel)).ShouldBeFalse();
    }

    [Fact]
    public async Task After_the_import_no_page_of_the_Desk_shows_a_word_before_the_lock_and_the_promise_rules_after_it()
    {
        await using var site = await Site.WithRuthAsync(databases);
        var program = await site.NewProgramAsync();
        var mapping = await site.UploadAsync(program, Exports.GermanForms);
        (await site.ConfirmAsAsync(mapping, "Unattributed")).ShouldLeadTo(program);
        (await site.Browser.GetAsync(new Uri(mapping, UriKind.Relative), Cancel)).Headers.Location!.OriginalString.ShouldEndWith("/import?gone=true");
        await WalkAsync(site, program);

        await site.SendAsync($"{program}/lock", $"{program}/lock");
        await WalkAsync(site, program);
        await using var db = site.Open();
        var round = (await db.Rounds.SingleAsync(Cancel)).Id;
        (await site.ReadAsync($"{program}/rounds/{round}/reading")).ShouldNotContain(Word);
        (await site.PostAsync($"{program}/rounds/{round}/export", (Site.TokenField, Site.TokenOf(await site.ReadAsync(program))))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await db.Identities.IgnoreQueryFilters().AnyAsync(Cancel)).ShouldBeFalse("the lock erased whose answer is whose");
    }

    // Every page of the Desk that a page of the Desk leads to.
    private static async Task WalkAsync(Site site, string program)
    {
        var (seen, open) = (new HashSet<string>(), new Queue<string>([program, "/programs"]));
        while (open.TryDequeue(out var path))
        {
            if (!seen.Add(path)) { continue; }
            using var response = await site.Browser.GetAsync(new Uri(path, UriKind.Relative), Cancel);
            var page = WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync(Cancel));
            page.ShouldNotContain(Word, customMessage: path);
            page.ShouldNotContain("price list for all countries", customMessage: path);
            foreach (Match link in Link().Matches(page).Where(link => link.Groups["path"].Value.StartsWith(program, StringComparison.Ordinal))) { open.Enqueue(link.Groups["path"].Value); }
        }

        seen.Count.ShouldBeGreaterThan(8);
    }

    [GeneratedRegex("href=\"(?<path>/[^\"#]*)\"")]
    private static partial Regex Link();
}
