using Attune.Report.Tests;
using Microsoft.Playwright;

namespace Attune.Web.Tests.Browser;

/// <summary>One person at one device, who complains about everything: errors, requests to elsewhere, barriers, a page that scrolls sideways.</summary>
public sealed class Visitor : IAsyncDisposable
{
    // To look at what people see: ATTUNE_PICTURES names a folder.
    private static readonly string? Pictures = Environment.GetEnvironmentVariable("ATTUNE_PICTURES");

    private const int MostBytes = 10_000;
    private const int MostRequests = 5;

    private readonly Device _device;
    private readonly bool _script;

    public Visitor(IPage page, string name, Device device, bool script)
    {
        (Page, Name, _device, _script) = (page, name, device, script);
        page.Request += (_, request) => { if (!request.Url.StartsWith("data:", StringComparison.Ordinal)) { Requests.Add(request.Url); } };
        page.RequestFinished += (_, request) => Finished.Add(request);
        page.Console += (_, message) => { if (message.Type is "error" or "warning") { Complaints.Add($"{page.Url}: {message.Text}"); } };
        page.PageError += (_, error) => Complaints.Add($"{page.Url}: {error}");
    }

    public IPage Page { get; }

    public string Name { get; }

    public List<string> Requests { get; } = [];

    public List<IRequest> Finished { get; } = [];

    public List<string> Complaints { get; } = [];

    public string Path => new Uri(Page.Url).AbsolutePath;

    public Task GoAsync(string path) => Page.GotoAsync(path);

    public async Task PressAsync(string name) => await Page.GetByRole(AriaRole.Button, new() { NameString = name }).First.ClickAsync();

    public async Task FollowAsync(string name) => await Page.GetByRole(AriaRole.Link, new() { NameString = name }).First.ClickAsync();

    /// <summary>The one primary action of the page.</summary>
    public async Task GoOnAsync()
    {
        var before = Page.Url;
        await Page.Locator(".button.primary").Last.ClickAsync();
        await Page.WaitForURLAsync(url => url != before);
    }

    public Task FillAsync(string name, string text) => Page.Locator($"[name=\"{name}\"]").FillAsync(text);

    /// <summary>Somebody who cannot see, who has only keys, who has a narrow screen: is the page whole for them?</summary>
    public async Task LookAsync(string picture)
    {
        await TakeAsync(picture);
        if (Path.StartsWith("/seat", StringComparison.Ordinal) || Path.StartsWith("/i/", StringComparison.Ordinal)) { await WeighAsync(); }
        (await Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth")).ShouldBeLessThanOrEqualTo(0, $"{Name} must scroll sideways on {Path}");
        if (_script) { (await Axe.BarriersAsync(Page)).Select(barrier => $"{Path} {barrier}").ShouldBeEmpty($"{Name}, {_device}"); }
    }

    /// <summary>A page of a leader as it went over the wire: itself and its modules; the stylesheet and the fonts are kept for a year. What a live page asks for later is none of it.</summary>
    private async Task WeighAsync()
    {
        var all = await Page.EvaluateAsync<double[][]>(
            "[...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')].filter(one => one.name.startsWith('http') && !one.name.includes('/live/')).map(one => [one.encodedBodySize, one.initiatorType === 'navigation' || one.name.endsWith('.js') ? 1 : 0])");
        all.Length.ShouldBeLessThanOrEqualTo(MostRequests, Path);
        all.Where(one => one[1] > 0).Sum(one => one[0]).ShouldBeLessThan(MostBytes, Path);
        all.Where(one => one[1] > 0).Sum(one => one[0]).ShouldBeGreaterThan(0, Path);
    }

    public async Task TakeAsync(string picture)
    {
        if (Pictures is null) { return; }
        Directory.CreateDirectory(Pictures);
        await Page.ScreenshotAsync(new() { Path = System.IO.Path.Combine(Pictures, $"{picture}-{_device.Width}-{_device.Scheme.ToString().ToLowerInvariant()}.png"), FullPage = true });
    }

    public void ShouldHaveNothingToComplainOf(Uri address)
    {
        Complaints.ShouldBeEmpty(Name);
        Requests.Where(url => !url.StartsWith(address.ToString(), StringComparison.Ordinal)).ShouldBeEmpty($"{Name}'s browser asked elsewhere");
    }

    public async ValueTask DisposeAsync() => await Page.Context.DisposeAsync();
}
