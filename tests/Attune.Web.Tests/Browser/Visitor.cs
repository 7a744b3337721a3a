using Attune.Report.Tests;
using Microsoft.Playwright;

namespace Attune.Web.Tests.Browser;

/// <summary>One person with one device, who reports every fault: errors, requests to elsewhere, accessibility barriers, a page that scrolls sideways.</summary>
public sealed class Visitor : IAsyncDisposable
{
    // ATTUNE_PICTURES names a folder for screenshots, to look at what people see.
    private static readonly string? Pictures = Environment.GetEnvironmentVariable("ATTUNE_PICTURES");

    // Small print on the line of the words before it, with no space between them.
    private const string Glued = """
        () => [...document.querySelectorAll('span.tiny, span.small, span.hint, span.role')].filter(small => {
            const before = small.previousSibling;
            if (!before || getComputedStyle(small).display !== 'inline') { return false; }
            if (before.nodeType === 1 && getComputedStyle(before).display !== 'inline') { return false; }
            return /\S$/.test(before.textContent) && /^\S/.test(small.textContent);
        }).map(small => small.parentElement.textContent.slice(0, 80))
        """;

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

    /// <summary>Presses the one primary action of the page.</summary>
    public async Task GoOnAsync()
    {
        var before = Page.Url;
        await Page.Locator(".button.primary").Last.ClickAsync();
        // The load of the page after it may be over before anybody waits for it, so its state is asked for, and its event is not awaited.
        await Page.WaitForURLAsync(url => url != before, new() { WaitUntil = WaitUntilState.Commit });
        await Page.WaitForFunctionAsync("() => document.readyState === 'complete'");
    }

    public Task FillAsync(string name, string text) => Page.Locator($"[name=\"{name}\"]").FillAsync(text);

    /// <summary>Checks that the page works for people who cannot see, who have only keys, or who have a narrow screen.</summary>
    public async Task LookAsync(string picture)
    {
        await TakeAsync(picture);
        if (Path.StartsWith("/seat", StringComparison.Ordinal) || Path.StartsWith("/i/", StringComparison.Ordinal)) { await WeighAsync(); }
        (await Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth")).ShouldBeLessThanOrEqualTo(0, $"{Name} must scroll sideways on {Path}");
        (await Page.EvaluateAsync<string[]>(Glued)).ShouldBeEmpty($"small print is glued to the word before it on {Path}");
        if (_script) { (await Axe.BarriersAsync(Page)).Select(barrier => $"{Path} {barrier}").ShouldBeEmpty($"{Name}, {_device}"); }
    }

    /// <summary>
    /// Measures a leader's page as it is transferred: itself and its modules, without the stylesheet and the fonts, which are cached for a year, and without
    /// what its modules ask for later: a live page the state of the room, a form the saving of what was typed a while ago, a reader in another zone the own
    /// clock.
    /// </summary>
    private async Task WeighAsync()
    {
        var all = await Page.EvaluateAsync<double[][]>(
            "[...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')].filter(one => one.name.startsWith('http') && one.initiatorType !== 'fetch' && !one.name.includes('/live/') && !one.name.includes('/own-time')).map(one => [one.encodedBodySize, one.initiatorType === 'navigation' || one.name.endsWith('.js') ? 1 : 0])");
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
