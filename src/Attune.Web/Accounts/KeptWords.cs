using System.Security.Claims;
using System.Security.Cryptography;
using System.Text.Json;
using Attune.Web.Components;
using Attune.Web.Desk;
using Attune.Web.Desk.Packs;
using Attune.Web.Hosting;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;

namespace Attune.Web.Accounts;

/// <summary>What somebody sent with a form of the Desk after the session had ended.</summary>
/// <param name="Action">The address to which it was sent.</param>
/// <param name="Fields">Its fields.</param>
public sealed record SentWords(string Action, Sent[] Fields);

/// <summary>
/// Gives words back that were sent after a session had ended. They travel with the page of the sign-in, sealed, and nothing of them is stored here. They are
/// opened only for the account for which their form was made: the token of the form says for whom, and no other account passes with it.
/// </summary>
internal sealed class KeptWords(IDataProtectionProvider protection, IAntiforgery antiforgery, IOptions<AntiforgeryOptions> tokens, Clock clock)
{
    /// <summary>The field in which they travel.</summary>
    public const string Field = "kept";

    // No form of the Desk is longer, and what is sent by nobody is sent back.
    private const int Longest = 400_000;

    // Passwords are typed under /account, and never go back into a page.
    private static readonly PathString[] WithoutPasswords = ["/programs", LibraryDesk.Path];

    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    private readonly IDataProtector _seal = protection.CreateProtector("Attune.KeptWords");

    /// <returns>Null if nothing was sent that somebody could have typed, or if it holds a password.</returns>
    public async Task<string?> SealAsync(HttpRequest request)
    {
        if (!HttpMethods.IsPost(request.Method) || !request.HasFormContentType || !WithoutPasswords.Any(pages => request.Path.StartsWithSegments(pages, StringComparison.Ordinal)) || request.ContentLength is not (> 0 and <= Longest)) { return null; }
        if (await FormReading.TryReadAsync(request.HttpContext) is not { } form || form[tokens.Value.FormFieldName].ToString() is not { Length: > 0 } token) { return null; }
        var fields = Sent.Of(form).Where(field => field.Name != Question.Sure).ToArray();
        return fields.Length == 0 ? null : _seal.Protect(JsonSerializer.Serialize(new Envelope($"{request.Path}{request.QueryString}", fields, token, clock.Now)));
    }

    /// <summary>Opens them for somebody who has signed in.</summary>
    /// <returns>Null if there are none, if they are old, or if another account typed them.</returns>
    public async Task<SentWords?> OpenAsync(HttpContext context, ClaimsPrincipal person, string? kept)
    {
        if (Open(kept) is not { } envelope || envelope.At + Kept < clock.Now || !await IsTheirsAsync(context, person, envelope.Token)) { return null; }
        return new(envelope.Action, envelope.Fields);
    }

    private Envelope? Open(string? kept)
    {
        if (string.IsNullOrEmpty(kept)) { return null; }
        try
        {
            return JsonSerializer.Deserialize<Envelope>(_seal.Unprotect(kept));
        }
        catch (Exception wrong) when (wrong is CryptographicException or FormatException or JsonException)
        {
            return null;
        }
    }

    // The token is looked at as if its form came now, from this person.
    private async Task<bool> IsTheirsAsync(HttpContext context, ClaimsPrincipal person, string token)
    {
        var form = new DefaultHttpContext { RequestServices = context.RequestServices, User = person };
        (form.Request.Method, form.Request.Scheme, form.Request.Host) = (HttpMethods.Post, context.Request.Scheme, context.Request.Host);
        form.Request.Headers.Cookie = context.Request.Headers.Cookie;
        form.Request.Headers[tokens.Value.HeaderName!] = token;
        return await antiforgery.IsRequestValidAsync(form);
    }

    private sealed record Envelope(string Action, Sent[] Fields, string Token, DateTimeOffset At);
}
