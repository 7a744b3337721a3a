using System.Net;
using Attune.Store.Tests.Providers;
using Attune.Web.Tests.Seat;
using Utf8 = System.Text.Encoding;

namespace Attune.Web.Tests.Hostile;

/// <summary>The kinds of forms that once made the product fail, one by one.</summary>
public sealed class BrokenFormTests(Databases databases)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<string, string> NoForms => new()
    {
        { "application/x-www-form-urlencoded", "a%00=1" },
        { "application/x-www-form-urlencoded", "a=%00" },
        { "application/x-www-form-urlencoded", new string('n', 3000) + "=1" },
        { "application/x-www-form-urlencoded", string.Join('&', Enumerable.Range(0, 1200).Select(i => $"f{i}=1")) },
        { "application/x-www-form-urlencoded; charset=utf-7", "a=1" },
        { "multipart/form-data", "a=1" },
        { "multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1" },
    };

    [Theory]
    [MemberData(nameof(NoForms))]
    public async Task What_is_no_form_gets_400_from_a_route_that_reads_one_and_from_one_that_does_not(string type, string body)
    {
        await using var site = await Site.WithRuthAsync(databases);
        site.OpenAnotherBrowser();
        var token = Uri.EscapeDataString(Site.TokenOf(await site.ReadAsync("/sign-in")));
        foreach (var path in (string[])["/sign-in", "/sign-out", "/i/aaa", "/nowhere"])
        {
            foreach (var sent in (string[])[body, $"{Site.TokenField}={token}&{body}"])
            {
                using var content = new ByteArrayContent(Utf8.UTF8.GetBytes(sent));
                content.Headers.TryAddWithoutValidation("Content-Type", type);
                using var response = await site.Browser.PostAsync(new Uri(path, UriKind.Relative), content, Cancel);
                response.StatusCode.ShouldBe(HttpStatusCode.BadRequest, path);
            }
        }
    }

    [Fact]
    public async Task An_empty_form_is_answered_as_one_whose_fields_are_empty()
    {
        await using var site = await Site.WithRuthAsync(databases);
        var program = (await site.SendAsync("/programs", "/programs/example")).ShouldLeadTo("/programs/");
        var leader = await site.Open().Leaders.Select(candidate => candidate.Id).FirstAsync(Cancel);
        var token = Site.TokenOf(await site.ReadAsync($"{program}/leaders"));
        foreach (var (path, status) in new[] { ("/programs", 422), ($"{program}/set-up", 422), ($"{program}/promise", 422), ($"{program}/benefits", 404), ($"{program}/leaders", 422), ($"{program}/leaders/{leader}", 302) })
        {
            using var response = await site.PostAsync(path, (Site.TokenField, token));
            ((int)response.StatusCode).ShouldBe(status, path);
        }

        site.OpenAnotherBrowser();
        using var signIn = await site.PostAsync("/sign-in", (Site.TokenField, Site.TokenOf(await site.ReadAsync("/sign-in"))));
        signIn.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task What_no_text_can_hold_is_taken_out_of_a_form_and_the_rest_is_read()
    {
        await using var site = await Site.WithRuthAsync(databases);
        site.OpenAnotherBrowser();
        (await site.SendAsync("/sign-in", "/sign-in", ("Mail", "nobody\uFFFE@example.org"), ("Password", "x"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await site.SendAsync("/sign-in", "/sign-in", ("Mail", "ruth\uFFFE@exam\u0001ple.org\uFFFF"), ("Password", Site.Password))).ShouldLeadTo("/programs");
    }

    [Fact]
    public async Task A_leader_who_pastes_from_a_PDF_keeps_every_word_and_every_line()
    {
        await using var host = new SeatHost();
        await host.InitializeAsync();
        var round = await host.StartRoundAsync();
        using var leader = await round.PhoneAsync(0);
        await leader.GetAsync("/seat/2");
        (await leader.PostAsync("/seat/2", ("text", "One cata\uFFFElogue\tfor all.\r\nAnd one owner."))).To.ShouldBe("/seat/3");
        (await leader.GetAsync("/seat/2")).Text.ReplaceLineEndings("\n").ShouldContain("One catalogue\tfor all.\nAnd one owner.");
    }
}
