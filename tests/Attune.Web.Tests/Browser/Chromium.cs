using Microsoft.Playwright;

namespace Attune.Web.Tests.Browser;

/// <summary>The system's browser; nothing is downloaded.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Paths = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        var path = Paths.FirstOrDefault(File.Exists) ?? throw new InvalidOperationException("The pages are tested in a real browser and none is installed: apt-get install chromium");
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = path, Args = ["--no-sandbox", "--disable-quic", "--disable-background-networking"] });
    }

    /// <summary>Somebody's own browser: cookies, storage and window shared with nobody.</summary>
    public async Task<Visitor> ArriveAsync(Uri address, string name, Device device, bool script = true)
    {
        var context = await _browser!.NewContextAsync(new()
        {
            BaseURL = address.ToString(),
            ViewportSize = new() { Width = device.Width, Height = device.Height },
            ColorScheme = device.Scheme,
            JavaScriptEnabled = script,
            ReducedMotion = ReducedMotion.Reduce,
            Locale = "en-GB",
            TimezoneId = "Europe/Oslo",
        });
        // A machine under load is slow, not broken.
        context.SetDefaultTimeout(60_000);
        return new(await context.NewPageAsync(), name, device, script);
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) { await _browser.DisposeAsync(); }
        _playwright?.Dispose();
    }
}

/// <summary>A window in a light or a dark room.</summary>
public sealed record Device(int Width, int Height, ColorScheme Scheme)
{
    public static readonly Device Phone = new(390, 844, ColorScheme.Light);
    public static readonly Device PhoneAtNight = new(390, 844, ColorScheme.Dark);
    public static readonly Device Laptop = new(1280, 900, ColorScheme.Light);
    public static readonly Device LaptopAtNight = new(1280, 900, ColorScheme.Dark);
}
