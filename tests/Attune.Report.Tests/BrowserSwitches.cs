namespace Attune.Report.Tests;

/// <summary>How the system's browser is started for tests of the report and of the web.</summary>
public static class BrowserSwitches
{
    // Since version 150 or so every window loads two hidden pages for the list below the address field, which no test ever opens. They took half of all
    // the time that the browser took: 12.1 s of processor for six windows with them, 5.5 s without.
    private static readonly string[] HiddenPages = ["WebUIOmniboxPopup", "WebUIOmniboxAimPopup", "WebUIOmniboxFullPopup", "WebUIOmniboxFrame"];

    // Playwright turns these off. Of several switches with one name the browser takes only the last, so they have to be said here again
    // (chromiumSwitches.ts of Playwright; those for other browsers and systems are left out).
    private static readonly string[] OffForPlaywright =
    [
        "AvoidUnnecessaryBeforeUnloadCheckSync", "DestroyProfileOnBrowserClose", "DialMediaRouteProvider", "GlobalMediaControls", "HttpsUpgrades", "LensOverlay", "MediaRouter",
        "PaintHolding", "ThirdPartyStoragePartitioning", "BlockOriginHeaderModificationOnRedirect", "AvoidCorsURLLoaderRestartOnRedirect", "Translate", "AutoDeElevate",
        "OptimizationHints", "NetworkTimeServiceQuerying", "AimEnabled",
    ];

    /// <summary>The switches, beside those that Playwright adds.</summary>
    public static string[] All { get; } =
        ["--no-sandbox", "--disable-quic", "--disable-background-networking", $"--disable-features={string.Join(',', [.. OffForPlaywright, .. HiddenPages])}"];
}
