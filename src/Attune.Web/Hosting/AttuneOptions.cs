using System.Net;
using Attune.Encoding;

namespace Attune.Web.Hosting;

/// <summary>The section "Attune" of the configuration. Every setting has a default that works on one machine.</summary>
internal sealed class AttuneOptions
{
    public const string Section = "Attune";

    /// <summary>The folder for the database and the keys, and nothing else.</summary>
    public string DataFolder { get; set; } = "data";

    /// <summary>The address with which links in mails and QR codes begin; if empty, the one that the facilitator's browser uses.</summary>
    public string PublicUrl { get; set; } = "";

    /// <summary>The name of the encoder, one of <see cref="Encoders.Choices"/>.</summary>
    public string Encoder { get; set; } = Encoders.BuiltIn;

    /// <summary>The time zone in which dates are typed and shown; if empty, that of the machine.</summary>
    public string TimeZone { get; set; } = "";

    /// <summary>Sends cookies only over https. It is turned off automatically in development.</summary>
    public bool RequireHttps { get; set; } = true;

    /// <summary>
    /// The addresses or networks of reverse proxies whose X-Forwarded-For, -Proto and -Host are believed, separated by commas; if empty, none.
    /// </summary>
    public string TrustedProxies { get; set; } = "";

    /// <summary>Where metrics are sent, by OTLP; if empty, nowhere.</summary>
    public string MetricsEndpoint { get; set; } = "";

    /// <summary>How many forms one address may send in a minute without being signed in, and how many a leader who is signed in; an office may share one address.</summary>
    public int PublicPostsPerMinute { get; set; } = 240;

    /// <summary>How often one address may try a password or a passkey in a minute.</summary>
    public int SignInsPerMinute { get; set; } = 20;

    /// <summary>How many votes, or answers of teams, one address may send in a minute, which is five times as often as it may join; a whole hall or office may share one address.</summary>
    public int AudiencePostsPerMinute { get; set; } = 6000;

    /// <summary>How many documents and charts one reader may have printed in a minute.</summary>
    public int PrintsPerMinute { get; set; } = 60;

    /// <summary>How many days after the announced lock a personal link still opens the leader's own answers.</summary>
    public int LinkDays { get; set; } = 90;

    /// <summary>After how many hours a sign-in at the Desk ends, however much it is used.</summary>
    public int SessionHours { get; set; } = 24;

    /// <summary>A password alone opens nothing: accounts need a passkey, or the sign-in of the organization.</summary>
    public bool RequirePasskey { get; set; }

    /// <summary>How long a page waits for a reading before it answers with how far it is.</summary>
    public int PatienceMilliseconds { get; set; } = 600;

    /// <summary>Makes the reading of a locked round before anybody asks for it, as far as its texts stay on this machine.</summary>
    public bool ReadsAhead { get; set; } = true;

    /// <summary>How long a page waits for a reading.</summary>
    public TimeSpan Patience => TimeSpan.FromMilliseconds(PatienceMilliseconds);

    /// <summary>The address under which the product is reached from outside.</summary>
    public string OriginOf(HttpRequest request) => PublicUrl.Length > 0 ? PublicUrl.TrimEnd('/') : $"{request.Scheme}://{request.Host}";

    public TimeZoneInfo Zone => TimeZone.Length == 0 ? TimeZoneInfo.Local : TimeZoneInfo.FindSystemTimeZoneById(TimeZone);

    public IEnumerable<IPNetwork> TrustedNetworks => Proxies.Select(NetworkOf).OfType<IPNetwork>();

    private string[] Proxies => TrustedProxies.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>The settings that are wrong, each with the valid values.</summary>
    public IEnumerable<string> Problems()
    {
        if (string.IsNullOrWhiteSpace(DataFolder)) { yield return "Attune:DataFolder is empty. It must be a folder, for instance data."; }
        if (PublicUrl.Length > 0 && !IsAddress(PublicUrl)) { yield return $"Attune:PublicUrl is '{PublicUrl}'. It must be empty or an address such as https://attune.example.org."; }
        if (TimeZone.Length > 0 && !TimeZoneInfo.TryFindSystemTimeZoneById(TimeZone, out _)) { yield return $"Attune:TimeZone is '{TimeZone}'. It must be empty or a zone such as Europe/Oslo."; }
        if (Proxies.FirstOrDefault(proxy => NetworkOf(proxy) is null) is { } wrong) { yield return $"Attune:TrustedProxies has '{wrong}'. It must be addresses or networks with commas between, such as 10.0.0.5, 10.1.0.0/16."; }
        if (MetricsEndpoint.Length > 0 && !IsAddress(MetricsEndpoint)) { yield return $"Attune:MetricsEndpoint is '{MetricsEndpoint}'. It must be empty or an address such as http://collector:4317."; }
        if (PublicPostsPerMinute is < 10 or > 10_000_000) { yield return $"Attune:PublicPostsPerMinute is {PublicPostsPerMinute}. It must be 10 to 10000000."; }
        if (SignInsPerMinute is < 5 or > 10_000_000) { yield return $"Attune:SignInsPerMinute is {SignInsPerMinute}. It must be 5 to 10000000."; }
        if (AudiencePostsPerMinute is < 10 or > 10_000_000) { yield return $"Attune:AudiencePostsPerMinute is {AudiencePostsPerMinute}. It must be 10 to 10000000."; }
        if (PrintsPerMinute is < 10 or > 1_000_000) { yield return $"Attune:PrintsPerMinute is {PrintsPerMinute}. It must be 10 to 1000000."; }
        if (SessionHours is < 1 or > 720) { yield return $"Attune:SessionHours is {SessionHours}. It must be 1 to 720."; }
        if (PatienceMilliseconds is < 0 or > 3_600_000) { yield return $"Attune:PatienceMilliseconds is {PatienceMilliseconds}. It must be 0 to 3600000."; }
        if (LinkDays is < 1 or > 3650) { yield return $"Attune:LinkDays is {LinkDays}. It must be 1 to 3650."; }
    }

    private static IPNetwork? NetworkOf(string text)
        => IPAddress.TryParse(text, out var one) ? new IPNetwork(one, one.GetAddressBytes().Length * 8)
            : IPNetwork.TryParse(text, out var network) ? network
            : null;

    private static bool IsAddress(string text)
        => Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address.Query.Length == 0;
}
