using Attune.Web.Desk.Audiences;
using Attune.Web.Hosting;
using Attune.Web.Screen.Audiences;
using Microsoft.AspNetCore.DataProtection;

namespace Attune.Web.Audience;

/// <summary>Registers what larger audiences need, with the limits on how often one address may join or vote.</summary>
internal static class AudienceSetup
{
    public const string JoinLimit = "audience-join";

    public const string VoteLimit = "audience-vote";

    // Everybody joins once and votes often; the smaller limit also bounds how often a stranger can guess a code.
    private const int JoinsOfPosts = 5;

    public static IServiceCollection AddAudiences(this IServiceCollection services, AttuneOptions options)
    {
        services.AddSingleton<AudienceClouds>();
        services.AddSingleton(provider => new SealedCodes(provider.GetRequiredService<IDataProtectionProvider>()));
        services.AddAuthentication().AddCookie(AudienceAuthentication.Scheme, cookie => AudienceAuthentication.Configure(cookie, options));
        RecentTickets.Remember(services, AudienceAuthentication.Scheme);
        services.AddAuthorizationBuilder().AddPolicy(AudienceAuthentication.Policy, policy => policy
            .AddAuthenticationSchemes(AudienceAuthentication.Scheme).RequireClaim(AudienceAuthentication.SecretClaim));
        // A whole hall may share one address, so the limits are per address and large.
        services.AddRateLimiter(limiter =>
        {
            limiter.AddPolicy(JoinLimit, context => Limits.PerAddress(context, options.AudiencePostsPerMinute / JoinsOfPosts));
            limiter.AddPolicy(VoteLimit, context => Limits.PerAddress(context, options.AudiencePostsPerMinute));
        });
        return services;
    }

    public static void MapAudience(this IEndpointRouteBuilder app)
    {
        app.MapJoin();
        app.MapMembers();
        app.MapAudienceDesk();
        app.MapAudienceScreen();
    }
}

/// <summary>Seals the code of a room for storage, so that only this program can show it on the Screen again.</summary>
internal sealed class SealedCodes(IDataProtectionProvider protection)
{
    private readonly IDataProtector _protector = protection.CreateProtector("attune.room-code.1");

    public string Seal(string code) => _protector.Protect(code);

    /// <returns>Null if the keys of this program were replaced since.</returns>
    public string? Open(string sealedCode)
    {
        try
        {
            return _protector.Unprotect(sealedCode);
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null;
        }
    }
}
