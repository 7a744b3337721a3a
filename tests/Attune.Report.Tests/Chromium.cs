using Microsoft.Playwright;

namespace Attune.Report.Tests;

/// <summary>Starts the system's browser; nothing is downloaded.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private const string Path = "/usr/bin/chromium";

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Path)) { return; }
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Path, Args = BrowserSwitches.All });
    }

    public async Task<Visit> OpenAsync(string page, int width, ColorScheme scheme, string anchor = "", bool script = true)
    {
        Assert.SkipWhen(_browser is null, $"There is no Chromium at {Path}.");
        var file = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"attune-{Guid.NewGuid():n}.html");
        await File.WriteAllTextAsync(file, page);
        var context = await _browser!.NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = 900 },
            ColorScheme = scheme,
            JavaScriptEnabled = script,
            ReducedMotion = ReducedMotion.Reduce,
        });
        var visit = new Visit(await context.NewPageAsync(), file);
        await visit.Page.GotoAsync($"file://{file}{anchor}");
        return visit;
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) { await _browser.DisposeAsync(); }
        _playwright?.Dispose();
    }
}

/// <summary>One opened page and what it did.</summary>
public sealed class Visit : IAsyncDisposable
{
    private readonly string _file;

    public Visit(IPage page, string file)
    {
        (Page, _file) = (page, file);
        page.Request += (_, request) => Requests.Add(request.Url);
        page.Console += (_, message) => Complaints.Add(message.Text);
        page.PageError += (_, error) => Complaints.Add(error);
        page.Dialog += (_, _) => Dialogs++;
    }

    public IPage Page { get; }

    public List<string> Requests { get; } = [];

    public List<string> Complaints { get; } = [];

    public int Dialogs { get; private set; }

    public async ValueTask DisposeAsync()
    {
        await Page.Context.DisposeAsync();
        File.Delete(_file);
    }
}
