using System.Runtime.CompilerServices;
using System.Security.Claims;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Attune.Web.Hosting;

/// <summary>
/// Checks the token of a form once for a sign-in, and not with every save of the same form: the same two tokens and the same sign-in give the same answer. Whatever
/// differs in one character is checked in full.
/// </summary>
internal sealed class RecentFormTokens(IAntiforgery inner, IOptions<AntiforgeryOptions> options) : IAntiforgery
{
    // A sign-in is one object as long as its cookie is remembered, and goes with it.
    private readonly ConditionalWeakTable<ClaimsIdentity, Pair> _valid = [];

    /// <summary>Puts itself before the check of the framework.</summary>
    public static void Add(IServiceCollection services)
    {
        var framework = services.Last(service => service.ServiceType == typeof(IAntiforgery)).ImplementationType ?? throw new InvalidOperationException("The framework has no check of forms.");
        services.Replace(ServiceDescriptor.Singleton<IAntiforgery>(provider => new RecentFormTokens((IAntiforgery)ActivatorUtilities.CreateInstance(provider, framework), provider.GetRequiredService<IOptions<AntiforgeryOptions>>())));
    }

    public AntiforgeryTokenSet GetAndStoreTokens(HttpContext httpContext) => inner.GetAndStoreTokens(httpContext);

    public AntiforgeryTokenSet GetTokens(HttpContext httpContext) => inner.GetTokens(httpContext);

    public void SetCookieTokenAndHeader(HttpContext httpContext) => inner.SetCookieTokenAndHeader(httpContext);

    public async Task<bool> IsRequestValidAsync(HttpContext httpContext)
    {
        if (IsKnown(httpContext, out var identity, out var pair)) { return true; }
        if (!await inner.IsRequestValidAsync(httpContext)) { return false; }
        Keep(identity, pair);
        return true;
    }

    public Task ValidateRequestAsync(HttpContext httpContext)
        => IsKnown(httpContext, out var identity, out var pair) ? Task.CompletedTask
            : ValidateAsync(httpContext, identity, pair);

    private async Task ValidateAsync(HttpContext context, ClaimsIdentity? identity, Pair? pair)
    {
        await inner.ValidateRequestAsync(context);
        Keep(identity, pair);
    }

    private void Keep(ClaimsIdentity? identity, Pair? pair)
    {
        if (identity is not null && pair is not null) { _valid.AddOrUpdate(identity, pair); }
    }

    private bool IsKnown(HttpContext context, out ClaimsIdentity? identity, out Pair? pair)
    {
        (identity, pair) = (IdentityOf(context), TokensOf(context));
        return identity is not null && pair is not null && _valid.TryGetValue(identity, out var valid) && valid == pair;
    }

    // Two sign-ins at once are told apart in full.
    private static ClaimsIdentity? IdentityOf(HttpContext context)
    {
        ClaimsIdentity? only = null;
        foreach (var identity in context.User.Identities)
        {
            if (only is not null) { return null; }
            only = identity;
        }

        return only is { IsAuthenticated: true } ? only : null;
    }

    // A token that comes in a header goes to the framework, which decides which of the two holds.
    private Pair? TokensOf(HttpContext context)
    {
        var names = options.Value;
        if (!context.Request.HasFormContentType || (names.HeaderName is { } header && context.Request.Headers.ContainsKey(header))) { return null; }
        return context.Request.Cookies[names.Cookie.Name!] is { Length: > 0 } cookie && context.Features.Get<IFormFeature>()?.Form is { } form
            && form[names.FormFieldName] is [{ Length: > 0 } field] ? new(cookie, field) : null;
    }

    private sealed record Pair(string Cookie, string Field);
}
