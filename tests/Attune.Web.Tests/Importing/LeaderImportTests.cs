using System.Net;
using Attune.Statistics.Sides;
using Attune.Store.Model;
using Attune.Store.Tests.Providers;

namespace Attune.Web.Tests.Importing;

/// <summary>A list of leaders at the Desk: shown with who is added, changed and unchanged, and written when it is confirmed.</summary>
public sealed class LeaderImportTests(Databases databases)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_is_there_is_known_again_and_the_list_says_who_is_added_changed_and_unchanged()
    {
        await using var site = await Site.WithRuthAsync(databases);
        var program = await site.NewProgramAsync();
        await site.SendAsync($"{program}/leaders", $"{program}/leaders", ("pasted", "Anna Berg\tBusiness\tSales\tHead\tanna@nord.example\nDora Lund\tIT\t\tArchitect\t"));
        var list = await UploadAsync(site, program, "Name;Side;Function;Role;Mail\nAnna Berg;Business;Sales;Chief;ANNA@nord.example\nDora Lund;IT;;;\nEmil Dahl;IT;Operations;Head;emil@nord.example");

        var page = WebUtility.HtmlDecode(await site.ReadAsync(list));
        page.ShouldContain("1 added, 1 changed, 1 as they are");
        page.ShouldContain("Before: Anna Berg, Business, Head, Sales, anna@nord.example");
        await using (var db = site.Open()) { (await db.Leaders.CountAsync(Cancel)).ShouldBe(2, "nothing is written before it is confirmed"); }

        (await site.PostAsync(list, await site.FormAsync(list))).ShouldLeadTo($"{program}/leaders");

        (await site.ReadAsync($"{program}/leaders")).ShouldContain("Leaders were read from the list: 1 added, 1 changed.");
        await using var after = site.Open();
        (await after.LeadersByNameAsync()).Select(leader => (leader.Name, leader.Side, leader.Role)).ShouldBe([("Anna Berg", Side.Business, "Chief"), ("Dora Lund", Side.It, "Architect"), ("Emil Dahl", Side.It, "Head")]);
        (await after.Audit.SingleAsync(entry => entry.Act == AuditAct.LeadersImported, Cancel)).Answers.ShouldBe(2);
        (await after.Uploads.AnyAsync(Cancel)).ShouldBeFalse();
    }

    [Fact]
    public async Task Columns_and_sides_in_words_of_the_house_are_said_on_the_page()
    {
        await using var site = await Site.WithRuthAsync(databases);
        var program = await site.NewProgramAsync();
        var list = await UploadAsync(site, program, "Wer;Bereich;Kontakt\nAnna Berg;Fachbereich;anna@nord.example\nDora Lund;Informatik;dora@nord.example");
        WebUtility.HtmlDecode(await site.ReadAsync(list)).ShouldContain("No column says on which side a person is.");
        (await site.PostAsync(list, await site.FormAsync(list))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);

        (string, string)[] chosen = [("column-0", "Name"), ("column-1", "Side"), ("column-2", "Mail"), ("value", "Fachbereich"), ("side-0", "Business"), ("value", "Informatik"), ("side-1", "It")];
        var look = await site.PostAsync($"{list}/look", await site.FormAsync(list, chosen));
        (await look.Content.ReadAsStringAsync(Cancel)).ShouldContain("2 added, 0 changed, 0 as they are");
        // Taken for a leader, the line of headings has no side that is known.
        var asLeader = await site.PostAsync($"{list}/look", [.. (await site.FormAsync(list, chosen)).Where(field => field.Name != "heads")]);
        WebUtility.HtmlDecode(await asLeader.Content.ReadAsStringAsync(Cancel)).ShouldContain("the side is “Bereich”.");
        (await site.PostAsync(list, await site.FormAsync(list, chosen))).ShouldLeadTo($"{program}/leaders");
        await using var db = site.Open();
        (await db.LeadersByNameAsync()).Select(leader => (leader.Name, leader.Side)).ShouldBe([("Anna Berg", Side.Business), ("Dora Lund", Side.It)]);
    }

    [Fact]
    public async Task Every_problem_of_the_list_is_named_by_its_line_and_nobody_is_written()
    {
        await using var site = await Site.WithRuthAsync(databases);
        var program = await site.NewProgramAsync();
        var list = await UploadAsync(site, program, "Name;Side;Mail\n;Business;\nBen;Sales;ben at nord\nCay;IT;cay@nord.example\nDan;IT;CAY@nord.example");
        var refused = await site.PostAsync(list, await site.FormAsync(list));
        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync(Cancel));
        foreach (var line in new[] { "Line 2:", "Line 3:", "Line 5:" }) { page.ShouldContain(line); }
        page.ShouldContain("“ben at nord” is not an email address.");
        await using var db = site.Open();
        (await db.Leaders.AnyAsync(Cancel)).ShouldBeFalse();
    }

    [Fact]
    public async Task A_workbook_is_a_list_as_well_and_a_locked_round_takes_none()
    {
        await using var site = await Site.WithRuthAsync(databases);
        var program = await site.NewProgramAsync();
        var list = (await site.SendFileAsync($"{program}/leaders/import", await File.ReadAllBytesAsync(Exports.LimeSurveyPath, Cancel), "people.xlsx")).ShouldLeadTo($"{program}/leaders/import/");
        WebUtility.HtmlDecode(await site.ReadAsync(list)).ShouldContain("amara@nord.example");
        (await site.SendAsync(list, $"{list}/drop")).ShouldLeadTo($"{program}/leaders");

        (await site.ConfirmAsync(await site.UploadAsync(program, Exports.GermanForms))).ShouldLeadTo(program);
        await site.SendAsync($"{program}/lock", $"{program}/lock");
        (await site.ReadAsync($"{program}/leaders/import")).ShouldContain("The next round takes new leaders.");
    }

    private static async Task<string> UploadAsync(Site site, string program, string text) => (await site.SendFileAsync($"{program}/leaders/import", text, "list.csv")).ShouldLeadTo($"{program}/leaders/import/");
}
