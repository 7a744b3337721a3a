using System.IO.Compression;
using System.Text.RegularExpressions;
using Attune.Domain.Rehearsals;

namespace Attune.Web.Tests.Seat;

public sealed class PageWeightTests(SeatHost host) : IClassFixture<SeatHost>
{
    private const int Most = 10_000;
    private const int MostRequests = 5;

    // Both fonts are requested by the stylesheet and cached for a year.
    private const int Fonts = 2;

    [Fact]
    public async Task A_page_goes_over_the_wire_packed()
    {
        using var browser = new HttpClient(new HttpClientHandler { UseCookies = false }) { BaseAddress = host.Address };
        browser.DefaultRequestHeaders.AcceptEncoding.ParseAdd("br");
        using var page = await browser.GetAsync(new Uri("/sign-in", UriKind.Relative), TestContext.Current.CancellationToken);
        page.Content.Headers.ContentEncoding.ShouldBe(["br"]);
    }

    [Fact]
    public async Task A_page_of_a_leader_is_under_ten_thousand_bytes_and_five_requests()
    {
        var round = await host.StartRoundAsync();
        using var leader = await round.PhoneAsync(0);
        for (var i = 0; i < round.Pack.Questions.Length; i++)
        {
            await round.WriteAsync(0, round.Pack.Questions[i].Id, Invented.Answer(Invented.Leaders[0], round.Pack, round.Pack.Questions[i]));
        }

        string[] paths = ["/seat", "/seat/promise", "/seat/1", "/seat/1/forecast", "/seat/2", "/seat/3", "/seat/4", "/seat/5/1", "/seat/5/8", "/seat/6", "/seat/answers", "/seat/my-data", $"/i/{round.Tokens[0]}"];
        foreach (var path in paths)
        {
            var page = await leader.GetAsync(path);
            var modules = Regex.Matches(page.Html, "<script type=\"module\" src=\"([^\"]+)\"").Select(match => match.Groups[1].Value).Distinct().ToArray();
            var styles = Regex.Matches(page.Html, "<link rel=\"stylesheet\" href=\"([^\"]+)\"").Select(match => match.Groups[1].Value).ToArray();
            var own = Packed(page.Html);
            foreach (var module in modules) { own += Packed((await leader.GetAsync(module)).Html); }
            var look = 0;
            foreach (var style in styles) { look += Packed((await leader.GetAsync(style)).Html); }
            TestContext.Current.SendDiagnosticMessage($"{path}: {own} bytes, {look} more with the stylesheet the first time, {1 + modules.Length + styles.Length + Fonts} requests");
            own.ShouldBeLessThan(Most, path);
            (1 + modules.Length + styles.Length + Fonts).ShouldBeLessThanOrEqualTo(MostRequests, path);
            page.Html.ShouldNotContain("style=\"");
        }
    }

    private static int Packed(string text)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Optimal, leaveOpen: true)) { brotli.Write(System.Text.Encoding.UTF8.GetBytes(text)); }
        return (int)packed.Length;
    }
}
