using Attune.Report.Tests;
using Attune.Web.Tests.Browser;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Chromium))]

namespace Attune.Web.Tests.Browser;

/// <summary>The system's browser, started when the first test asks for a window; nothing is downloaded. All tests of the run share it, and each visitor has a context of their own.</summary>
public sealed class Chromium : IAsyncDisposable
{
    private static readonly string[] Paths = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private readonly Lazy<Task<(IPlaywright Driver, IBrowser Browser)>> _started = new(StartAsync);

    /// <summary>Opens a separate browser for a person, who shares cookies, storage and window with nobody.</summary>
    public async Task<Visitor> ArriveAsync(Uri address, string name, Device device, bool script = true, string timeZone = "Europe/Oslo")
    {
        var context = await (await _started.Value).Browser.NewContextAsync(new()
        {
            BaseURL = address.ToString(),
            ViewportSize = new() { Width = device.Width, Height = device.Height },
            ColorScheme = device.Scheme,
            JavaScriptEnabled = script,
            ReducedMotion = ReducedMotion.Reduce,
            Locale = "en-GB",
            TimezoneId = timeZone,
        });
        // The timeout is long, because a machine under load is slow without being broken.
        context.SetDefaultTimeout(120_000);
        return new(await context.NewPageAsync(), name, device, script);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_started.IsValueCreated) { return; }
        var (driver, browser) = await _started.Value;
        await browser.DisposeAsync();
        driver.Dispose();
    }

    private static async Task<(IPlaywright Driver, IBrowser Browser)> StartAsync()
    {
        var path = Paths.FirstOrDefault(File.Exists) ?? throw new InvalidOperationException("The pages are tested in a real browser and none is installed: apt-get install chromium");
        var driver = await Playwright.CreateAsync();
        return (driver, await driver.Chromium.LaunchAsync(new() { ExecutablePath = path, Args = BrowserSwitches.All }));
    }
}

/// <summary>The size of a window, and whether it prefers light or dark.</summary>
public sealed record Device(int Width, int Height, ColorScheme Scheme)
{
    public static readonly Device Phone = new(390, 844, ColorScheme.Light);
    public static readonly Device PhoneAtNight = new(390, 844, ColorScheme.Dark);
    public static readonly Device Laptop = new(1280, 900, ColorScheme.Light);
    public static readonly Device LaptopAtNight = new(1280, 900, ColorScheme.Dark);
}
