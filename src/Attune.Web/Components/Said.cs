using System.Text.Encodings.Web;
using System.Text.Json;
using Attune.Web.Accounts;
using Attune.Web.Hosting;
using Microsoft.AspNetCore.DataProtection;

namespace Attune.Web.Components;

/// <summary>What a form has done, for the page it leads to, and how that is taken back.</summary>
/// <param name="What">What was done, in a sentence.</param>
/// <param name="Undo">The form that takes it back; null if nothing does.</param>
public sealed record Said(string What, Undo? Undo = null);

/// <summary>A form of one button that takes back what was just done.</summary>
/// <param name="Label">What the button says.</param>
/// <param name="Action">The address to which it is sent.</param>
/// <param name="Fields">The hidden fields.</param>
public sealed record Undo(string Label, string Action, params Sent[] Fields);

/// <summary>A field of a form as it was, or will be, sent.</summary>
public sealed record Sent(string Name, string Value)
{
    /// <summary>The fields of a form without its token, which the next page has of its own.</summary>
    internal static Sent[] Of(IFormCollection form)
        => [.. form.Where(field => !field.Key.StartsWith("__", StringComparison.Ordinal)).SelectMany(field => field.Value.Select(value => new Sent(field.Key, value ?? "")))];
}

/// <summary>
/// Carries what a form has done over the redirect to the next page of the same person, in a cookie that only this product can read or make. It is there for one page.
/// </summary>
internal sealed class Telling(IDataProtectionProvider protection, AttuneOptions options)
{
    // Browsers refuse longer cookies, with name and attributes.
    private const int Longest = 3800;

    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(2);
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly IDataProtector _seal = protection.CreateProtector("Attune.Said");
    private readonly CookieBuilder _cookie = CookieOf(options);

    /// <summary>What the form of this request has done; null if its handler says nothing of its own.</summary>
    public Said? Said { get; set; }

    /// <summary>The form did nothing, because there was nothing to do.</summary>
    public bool IsNothing { get; set; }

    /// <summary>Says what was done.</summary>
    public void Say(string what, Undo? undo = null) => Said = new(what, undo);

    /// <summary>Leaves for the next page what was done.</summary>
    public void Leave(HttpContext context, Said said)
    {
        var sealedWords = Seal(context, said);
        if (sealedWords.Length > Longest) { sealedWords = Seal(context, said with { Undo = null }); }
        context.Response.Cookies.Append(_cookie.Name!, sealedWords, _cookie.Build(context));
    }

    /// <summary>Takes what the page before has left, once.</summary>
    /// <returns>Null if there is nothing, or if it was left for another account.</returns>
    public Said? Take(HttpContext context)
    {
        if (context.Request.Cookies[_cookie.Name!] is not { Length: > 0 } kept) { return null; }
        if (!context.Response.HasStarted) { context.Response.Cookies.Delete(_cookie.Name!, _cookie.Build(context)); }
        try
        {
            var left = JsonSerializer.Deserialize<Left>(_seal.Unprotect(kept), Json);
            return left is not null && left.Account == context.User.Account() ? left.Said : null;
        }
        catch (Exception wrong) when (wrong is System.Security.Cryptography.CryptographicException or JsonException)
        {
            return null;
        }
    }

    private string Seal(HttpContext context, Said said) => _seal.Protect(JsonSerializer.Serialize(new Left(context.User.Account(), said), Json));

    private static CookieBuilder CookieOf(AttuneOptions options)
    {
        var cookie = new CookieBuilder { MaxAge = Kept };
        PagesSetup.Harden(cookie, options, "said");
        return cookie;
    }

    private sealed record Left(Guid Account, Said Said);
}
