using System.Net;
using System.Text.RegularExpressions;
using Attune.Domain.Questions;
using Attune.Store.Tests.Providers;

namespace Attune.Web.Tests.Packs;

/// <summary>Where a program takes its questions from: a sector, the library, a file; and who sees a library.</summary>
public sealed partial class PacksOverHttpTests(Databases databases)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_program_begins_in_the_words_of_its_sector_and_takes_another_and_the_one_before_again()
    {
        await using var site = await Site.WithRuthAsync(databases);
        var program = await NewProgramAsync(site, "Health");
        (await site.ReadAsync($"{program}/questions")).ShouldContain("Care pathways");
        (await site.SendAsync($"{program}/packs", $"{program}/packs/use", ("sector", "Finance"))).ShouldLeadTo($"{program}/questions");
        var page = await site.ReadAsync($"{program}/questions");
        page.ShouldContain("Customer onboarding");
        WebUtility.HtmlDecode(page).ShouldContain("The questions are now those of “Banking and insurance”.");
        (await site.TakeBackAsync(page)).ShouldLeadTo($"{program}/questions");
        (await site.ReadAsync($"{program}/questions")).ShouldContain("Care pathways");
    }

    [Fact]
    public async Task What_one_program_keeps_another_uses_under_the_name_it_has_by_then()
    {
        await using var site = await Site.WithRuthAsync(databases);
        var (hospital, clinic) = (await NewProgramAsync(site, "Health"), await NewProgramAsync(site, "Generic"));
        (await site.SendAsync($"{hospital}/packs", $"{hospital}/packs", ("name", " Hospital group "))).ShouldLeadTo($"{hospital}/packs");
        WebUtility.HtmlDecode(await site.ReadAsync($"{hospital}/packs")).ShouldContain("Saved to your library as “Hospital group”.");
        var twice = await site.SendAsync($"{hospital}/packs", $"{hospital}/packs", ("name", "HOSPITAL GROUP"));
        twice.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await twice.Content.ReadAsStringAsync(Cancel)).ShouldContain("Your library has a pack of this name.");

        var pack = await PackAsync(site);
        (await site.SendAsync($"/packs/{pack}", $"/packs/{pack}/name", ("name", "All clinics"))).ShouldLeadTo($"/packs/{pack}");
        (await site.ReadAsync($"{clinic}/packs")).ShouldContain("All clinics");
        (await site.SendAsync($"{clinic}/packs/{pack}", $"{clinic}/packs/use")).ShouldLeadTo($"{clinic}/questions");
        (await site.ReadAsync($"{clinic}/questions")).ShouldContain("Care pathways");

        (await site.AskAsync($"/packs/{pack}", $"/packs/{pack}/delete")).StatusCode.ShouldBe(HttpStatusCode.OK, "it is asked first");
        (await site.SendAsync($"/packs/{pack}", $"/packs/{pack}/delete")).ShouldLeadTo("/packs");
        (await site.ReadAsync("/packs")).ShouldContain("Your library is empty");
        (await site.ReadAsync($"{clinic}/questions")).ShouldContain("Care pathways", customMessage: "a program has a copy");
    }

    [Fact]
    public async Task A_second_window_that_renames_a_pack_is_told_and_loses_nothing()
    {
        await using var site = await Site.WithRuthAsync(databases);
        var program = await NewProgramAsync(site, "Retail");
        await site.SendAsync($"{program}/packs", $"{program}/packs", ("name", "Stores"));
        var pack = await PackAsync(site);
        var late = await site.FillAsync($"/packs/{pack}", $"/packs/{pack}/name", ("name", "Late name"));
        await site.SendAsync($"/packs/{pack}", $"/packs/{pack}/name", ("name", "First name"));
        var answer = await site.PostAsync($"/packs/{pack}/name", late);
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await answer.Content.ReadAsStringAsync(Cancel);
        page.ShouldContain("renamed in another window");
        page.ShouldContain("value=\"Late name\"");
        page.ShouldContain("First name</h1>");

        await site.SendAsync($"{program}/packs", $"{program}/packs", ("name", "Other"));
        var taken = await site.SendAsync($"/packs/{pack}", $"/packs/{pack}/name", ("name", "OTHER"));
        taken.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await taken.Content.ReadAsStringAsync(Cancel)).ShouldContain("First name</h1>", customMessage: "it keeps its name");
    }

    [Fact]
    public async Task A_file_goes_out_of_one_program_and_into_another_unchanged()
    {
        await using var site = await Site.WithRuthAsync(databases);
        var (hospital, clinic) = (await NewProgramAsync(site, "Health"), await NewProgramAsync(site, "Generic"));
        using var download = await site.Browser.GetAsync(new Uri($"{hospital}/packs/file", UriKind.Relative), Cancel);
        download.Content.Headers.ContentDisposition!.FileName.ShouldBe("attune-pack-health-program.json");
        var file = await download.Content.ReadAsByteArrayAsync(Cancel);
        (await ImportAsync(site, file, program: clinic)).ShouldLeadTo($"{clinic}/packs/");
        var pack = await PackAsync(site);
        (await site.SendAsync($"{clinic}/packs/{pack}", $"{clinic}/packs/use")).ShouldLeadTo($"{clinic}/questions");
        (await ReadBytesAsync(site, $"{clinic}/packs/file")).Questions.Length.ShouldBe(6);
        (await site.ReadAsync($"/packs/{pack}")).ShouldContain("Health program");
        Questions(await ReadBytesAsync(site, $"{clinic}/packs/file")).ShouldBe(Questions(PackFile.Read(file).Pack!));
        Questions(await ReadBytesAsync(site, $"/packs/{pack}/file")).ShouldBe(Questions(PackFile.Read(file).Pack!));
    }

    [Fact]
    public async Task A_wrong_file_is_told_where_and_what_and_nothing_of_it_is_kept()
    {
        await using var site = await Site.WithRuthAsync(databases);
        var wrong = """{ "format": "attune-pack/1", "questions": [{ "id": "a", "text": "A?" }, { "id": "b", "text": "<script>alert(1)</script>", "anchors": [{ "kind": "standart", "prompt": "How?" }], "colour": "<b>red</b>" }] }""";
        var answer = await ImportAsync(site, System.Text.Encoding.UTF8.GetBytes(wrong), name: "Mine");
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Cancel));
        page.ShouldContain("Nothing was taken over. Two things are wrong in the file:");
        page.ShouldContain("<code>$.questions[1].anchors[0].kind</code> “standart” is not known here. It can be: horizon, owner, measure, standard, noticed, rating, ranking.");
        page.ShouldContain("<code>$.questions[1]</code> “<b>red</b>".Replace("<b>red</b>", "colour", StringComparison.Ordinal));
        page.ShouldContain("value=\"Mine\"");
        (await site.ReadAsync("/packs")).ShouldContain("Your library is empty");

        foreach (var (file, told) in new[] { (Array.Empty<byte>(), "Choose a file first."), (new byte[PackFile.LongestFile + 1], "longer than 262144 bytes"), (System.Text.Encoding.UTF8.GetBytes("no json"), "Line 1 is not JSON") })
        {
            var refused = await ImportAsync(site, file);
            refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
            (await refused.Content.ReadAsStringAsync(Cancel)).ShouldContain(told);
        }
    }

    [Fact]
    public async Task A_file_of_an_unknown_name_takes_that_of_the_file_and_a_taken_one_is_asked_again()
    {
        await using var site = await Site.WithRuthAsync(databases);
        var file = System.Text.Encoding.UTF8.GetBytes("""{ "format": "attune-pack/1", "questions": [{ "id": "a", "text": "A?" }] }""");
        (await ImportAsync(site, file)).ShouldLeadTo("/packs/");
        (await site.ReadAsync("/packs")).ShouldContain("six-questions");
        var again = await ImportAsync(site, file);
        again.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await again.Content.ReadAsStringAsync(Cancel)).ShouldContain("Then choose the file again");
    }

    [Fact]
    public async Task Of_two_facilitators_none_sees_or_touches_what_the_other_keeps()
    {
        await using var site = await Site.WithRuthAsync(databases);
        var program = await NewProgramAsync(site, "Education");
        await site.SendAsync($"{program}/packs", $"{program}/packs", ("name", "Universities"));
        var (pack, ruth) = (await PackAsync(site), site.Browser);
        // Sam leads the program with Ruth, and has a library of his own all the same.
        var join = await AccountTests.LinkAsync(site, $"{program}/people", $"{program}/people");
        site.OpenAnotherBrowser();
        (await AccountTests.JoinAsync(site, join, "Sam Iyer")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await site.ReadAsync($"{program}/packs")).ShouldNotContain("Universities");
        (await site.ReadAsync("/packs")).ShouldContain("Your library is empty");
        foreach (var path in new[] { $"/packs/{pack}", $"/packs/{pack}/file", $"{program}/packs/{pack}" })
        {
            using var hidden = await site.Browser.GetAsync(new Uri(path, UriKind.Relative), Cancel);
            hidden.StatusCode.ShouldBe(HttpStatusCode.NotFound, path);
        }

        var token = (Site.TokenField, Site.TokenOf(await site.ReadAsync($"{program}/packs")));
        (await site.PostAsync($"/packs/{pack}/name", token, ("name", "Sam's"), ("revision", "1"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await site.PostAsync($"/packs/{pack}/delete", token, ("sure", "yes"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await site.PostAsync($"{program}/packs/use", token, ("pack", pack))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await site.SendAsync($"{program}/packs", $"{program}/packs", ("name", "Universities"))).ShouldLeadTo($"{program}/packs");
        site.Use(ruth);
        (await site.ReadAsync($"/packs/{pack}")).ShouldContain("Universities");
    }

    [Fact]
    public async Task Once_somebody_has_answered_no_other_questions_are_taken_and_the_page_says_why()
    {
        await using var site = await Site.WithRuthAsync(databases);
        var program = await RoundOverHttpTests.PrepareAsync(site, "Business", "IT");
        await site.SendAsync($"{program}/start", $"{program}/start");
        await RoundOverHttpTests.AnswerAsync(site, (await RoundOverHttpTests.LinksAsync(site, program))[..1]);
        var page = await site.ReadAsync($"{program}/packs");
        page.ShouldContain("Leaders have answered, so this round keeps its questions.");
        page.ShouldNotContain("/packs/use");
        (await site.ReadAsync($"{program}/packs/sectors/health")).ShouldNotContain("/packs/use");
        (await site.PostAsync($"{program}/packs/use", (Site.TokenField, Site.TokenOf(page)), ("sector", "Health"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await site.ReadAsync($"{program}/questions")).ShouldNotContain("Care pathways");
    }

    [Fact]
    public async Task Every_screen_of_a_leader_is_shown_once_with_its_own_names_and_nothing_to_send()
    {
        await using var site = await Site.WithRuthAsync(databases);
        var program = await NewProgramAsync(site, "Health");
        var page = await site.ReadAsync($"{program}/packs/screens");
        var screens = Screen().Matches(page).Select(screen => screen.Value).ToArray();
        screens.Length.ShouldBe(5 + 8 + 1, "five open questions, eight activities, one forecast");
        screens.ShouldAllBe(screen => !screen.Contains("<form", StringComparison.Ordinal) && screen.Contains("<fieldset", StringComparison.Ordinal) && screen.Contains("disabled", StringComparison.Ordinal));
        WebUtility.HtmlDecode(screens[^1]).ShouldContain("Fit the hospital to the standard");
        Id().Matches(page).Select(id => id.Groups["id"].Value).ShouldBeUnique();
        var labels = For().Matches(page).Select(label => label.Groups["for"].Value).ToArray();
        labels.Length.ShouldBeGreaterThan(10);
        labels.ShouldAllBe(label => page.Contains($"id=\"{label}\"", StringComparison.Ordinal));
        (await site.ReadAsync("/packs/sectors/public")).ShouldContain("Permits and licenses");
        (await site.Browser.GetAsync(new Uri("/packs/sectors/Circus", UriKind.Relative), Cancel)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static async Task<string> NewProgramAsync(Site site, string sector)
        => Program().Match((await site.SendAsync("/programs/new", "/programs", ("Name", $"{sector} program"), ("Business", "Business"), ("It", "IT"), ("Sector", sector))).ShouldLeadTo("/programs/")).Value;

    private static async Task<string> PackAsync(Site site) => PackLink().Match(await site.ReadAsync("/packs")).Groups["id"].Value;

    private static async Task<HttpResponseMessage> ImportAsync(Site site, byte[] file, string? name = null, string? program = null)
    {
        using var content = new MultipartFormDataContent
        {
            { new StringContent(Site.TokenOf(await site.ReadAsync("/packs"))), Site.TokenField },
            { new StringContent(name ?? ""), "name" },
            { new ByteArrayContent(file), "file", "six-questions.json" },
        };
        if (program is not null) { content.Add(new StringContent(program["/programs/".Length..]), "program"); }
        return await site.Browser.PostAsync(new Uri("/packs", UriKind.Relative), content, Cancel);
    }

    private static async Task<PackFile> ReadBytesAsync(Site site, string path)
        => PackFile.Read(await site.Browser.GetByteArrayAsync(new Uri(path, UriKind.Relative), Cancel)).Pack.ShouldNotBeNull();

    private static string Questions(PackFile file) => System.Text.Encoding.UTF8.GetString((file with { Name = "" }).Write());

    [GeneratedRegex("^/programs/[0-9a-f-]{36}")]
    private static partial Regex Program();

    [GeneratedRegex("href=\"/packs/(?<id>[0-9a-f-]{36})\"")]
    private static partial Regex PackLink();

    [GeneratedRegex("<div class=\"phone seat\".*?(?=<li>|</ol>\\s*</div>)", RegexOptions.Singleline)]
    private static partial Regex Screen();

    [GeneratedRegex("\\sid=\"(?<id>[^\"]+)\"")]
    private static partial Regex Id();

    [GeneratedRegex("\\sfor=\"(?<for>[^\"]+)\"")]
    private static partial Regex For();
}
