using System.Diagnostics;
using System.Net;
using Attune.Store.Tests.Providers;
using Attune.Web.Accounts;
using Attune.Web.Hosting;
using Attune.Web.Tests.Seat;

namespace Attune.Web.Tests.Reliability;

/// <summary>What somebody does who starts the product for the first time, with the settings it is shipped with.</summary>
public sealed class FirstStartTests(Databases databases)
{
    private static readonly IPAddress Elsewhere = IPAddress.Parse("203.0.113.9");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact, Trait("Proof", "Slow")]
    public async Task The_address_that_the_start_prints_opens_over_http_and_makes_the_first_account()
    {
        var folder = Directory.CreateTempSubdirectory("attune-first-");
        try
        {
            await using var product = await RealProcess.StartAsync([$"--Attune:DataFolder={folder.FullName}"], environment: "Production");
            var printed = product.Lines.Select(line => line.Split("open ")).First(parts => parts.Length > 1 && parts[1].StartsWith("http", StringComparison.Ordinal))[1].Trim();
            using var browser = new Phone(product.Address);
            var page = await browser.GetAsync(new Uri(printed).PathAndQuery);
            page.Status.ShouldBe(HttpStatusCode.OK, printed);

            (await browser.PostAsync(FirstRun.Path, ("Code", page.Hidden("Code")), ("Name", "Ruth Okafor"), ("Mail", "ruth@example.org"), ("Password", Site.Password))).Html.ShouldContain("recovery-code");

            (await browser.GetAsync("/programs")).Status.ShouldBe(HttpStatusCode.OK);
            product.Lines.ShouldAllBe(line => !line.Contains("   at ", StringComparison.Ordinal));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact, Trait("Proof", "Slow")]
    public async Task The_last_stage_of_the_image_opens_by_the_documented_command()
    {
        var published = Directory.CreateTempSubdirectory("attune-published-");
        try
        {
            // What this run has built is enough; to compile it ahead of time would take a minute.
            await RunAsync("dotnet", "publish", Checkout.PathOf("src", "Attune.Web"), "-c", Configuration, "--no-build", "-p:PublishReadyToRun=false", "-p:UseCurrentRuntimeIdentifier=false", "-o", published.FullName);
            (await RunAsync(Checkout.PathOf("build", "play-image.sh"), published.FullName)).ShouldContain("the address it prints opens");
        }
        finally
        {
            published.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task From_another_machine_plain_http_gets_a_page_that_says_what_to_set()
    {
        await using var site = await RequiringHttpsAsync();
        site.CallFrom(Elsewhere);
        foreach (var path in (string[])["/sign-in", "/", $"{FirstRun.Path}?code=x", "/i/x"])
        {
            await ShouldSayAsync(site, path, "Attune__RequireHttps=false");
        }

        (await site.Browser.GetAsync(new Uri("/health/ready", UriKind.Relative), Cancel)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await site.Browser.GetAsync(new Uri(StylesheetFile.Href, UriKind.Relative), Cancel)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_proxy_that_is_not_named_is_not_taken_for_this_machine()
    {
        await using var site = await RequiringHttpsAsync();
        site.CallFrom(IPAddress.Loopback);
        site.Browser.DefaultRequestHeaders.Add("X-Forwarded-For", $"{Elsewhere}");
        await ShouldSayAsync(site, "/sign-in", "Attune:TrustedProxies");
    }

    [Fact]
    public async Task A_name_that_is_not_this_machines_is_not_taken_for_it()
    {
        await using var site = await RequiringHttpsAsync();
        site.CallFrom(IPAddress.Loopback);
        site.Browser.DefaultRequestHeaders.Host = "10.1.2.3";
        await ShouldSayAsync(site, "/sign-in", "Open it by https");
    }

    [Fact]
    public async Task The_browser_of_this_machine_signs_in_over_http_and_gets_cookies_it_can_keep()
    {
        await using var site = await RequiringHttpsAsync();
        site.CallFrom(IPAddress.Loopback);
        using var page = await site.Browser.GetAsync(new Uri("/sign-in", UriKind.Relative), Cancel);
        page.StatusCode.ShouldBe(HttpStatusCode.OK);
        var cookie = page.Headers.GetValues("Set-Cookie").ShouldHaveSingleItem();
        cookie.ShouldStartWith("attune-form=");
        cookie.ShouldNotContain("secure", Case.Insensitive);
        (await site.SendAsync("/sign-in", "/sign-in", ("Mail", "a@example.org"), ("Password", "x"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task By_https_cookies_are_sent_over_https_alone()
    {
        await using var site = await RequiringHttpsAsync();
        site.CallFrom(Elsewhere);
        using var page = await site.Browser.GetAsync(new Uri("https://localhost/sign-in"), Cancel);
        var cookie = page.Headers.GetValues("Set-Cookie").ShouldHaveSingleItem();
        cookie.ShouldStartWith("__Host-attune-form=");
        cookie.ShouldContain("secure", Case.Insensitive);
    }

    [Theory]
    [InlineData("http://[::]:8080", "http://localhost:8080")]
    [InlineData("http://0.0.0.0:5080", "http://localhost:5080")]
    [InlineData("http://127.0.0.1:5911", "http://127.0.0.1:5911")]
    [InlineData("http://unix:/run/attune.sock", "http://unix:/run/attune.sock")]
    [InlineData("", "")]
    public void The_address_is_printed_as_a_browser_of_this_machine_opens_it(string listens, string printed) => Hosts.Openable(listens).ShouldBe(printed);

    private static string Configuration => new DirectoryInfo(AppContext.BaseDirectory).Name;

    private Task<Site> RequiringHttpsAsync() => Site.StartAsync(databases, Provider.Sqlite, ("Attune:RequireHttps", "true"));

    private static async Task ShouldSayAsync(Site site, string path, string says)
    {
        using var refused = await site.Browser.GetAsync(new Uri(path, UriKind.Relative), Cancel);
        refused.StatusCode.ShouldBe(HttpStatusCode.Forbidden, path);
        refused.Headers.Contains("Set-Cookie").ShouldBeFalse();
        (await refused.Content.ReadAsStringAsync(Cancel)).ShouldContain(says);
    }

    private static async Task<string> RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Checkout.PathOf() })!;
        var (said, complained) = (process.StandardOutput.ReadToEndAsync(Cancel), process.StandardError.ReadToEndAsync(Cancel));
        await process.WaitForExitAsync(Cancel);
        process.ExitCode.ShouldBe(0, $"{await said}\n{await complained}");
        return await said;
    }
}
