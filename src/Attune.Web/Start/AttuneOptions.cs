using Attune.Encoding;

namespace Attune.Web.Start;

/// <summary>Section "Attune" of the configuration. Every setting has a default that works on one machine.</summary>
internal sealed class AttuneOptions
{
    public const string Section = "Attune";

    /// <summary>Where the database, the keys and nothing else are kept.</summary>
    public string DataFolder { get; set; } = "data";

    /// <summary>Address that links in mails and QR codes begin with; empty: the one the facilitator's browser uses.</summary>
    public string PublicUrl { get; set; } = "";

    /// <summary>One of <see cref="Encoders.Choices"/>.</summary>
    public string Encoder { get; set; } = Encoders.BuiltIn;

    /// <summary>Zone in which dates are typed and shown; empty: that of the machine.</summary>
    public string TimeZone { get; set; } = "";

    /// <summary>Cookies only over https. Turned off by itself in development.</summary>
    public bool RequireHttps { get; set; } = true;

    /// <summary>Forms one address may send in a minute; eight leaders may sit behind one address of an office.</summary>
    public int PublicPostsPerMinute { get; set; } = 240;

    /// <summary>Days after the announced lock on which a personal link still opens the leader's own answers.</summary>
    public int LinkDays { get; set; } = 90;

    public TimeZoneInfo Zone => TimeZone.Length == 0 ? TimeZoneInfo.Local : TimeZoneInfo.FindSystemTimeZoneById(TimeZone);

    /// <summary>What is wrong, each with the right values.</summary>
    public IEnumerable<string> Problems()
    {
        if (string.IsNullOrWhiteSpace(DataFolder)) { yield return "Attune:DataFolder is empty. It must be a folder, for instance data."; }
        if (PublicUrl.Length > 0 && !IsAddress(PublicUrl)) { yield return $"Attune:PublicUrl is '{PublicUrl}'. It must be empty or an address such as https://attune.example.org."; }
        if (TimeZone.Length > 0 && !TimeZoneInfo.TryFindSystemTimeZoneById(TimeZone, out _)) { yield return $"Attune:TimeZone is '{TimeZone}'. It must be empty or a zone such as Europe/Oslo."; }
        if (PublicPostsPerMinute is < 10 or > 10_000_000) { yield return $"Attune:PublicPostsPerMinute is {PublicPostsPerMinute}. It must be 10 to 10000000."; }
        if (LinkDays is < 1 or > 3650) { yield return $"Attune:LinkDays is {LinkDays}. It must be 1 to 3650."; }
    }

    private static bool IsAddress(string text)
        => Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address.Query.Length == 0;
}
