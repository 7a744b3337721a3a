using Attune.Web.Hosting;

namespace Attune.Web.TeamSeat;

/// <summary>Registers what people in teams need, with the limits on how often one address may join or save.</summary>
internal static class TeamSetup
{
    public const string JoinLimit = "team-join";

    public const string SaveLimit = "team-save";

    // Everybody joins once and saves a few pages; the smaller limit also bounds how often a stranger can guess a code.
    private const int JoinsOfPosts = 5;

    public static IServiceCollection AddTeams(this IServiceCollection services, AttuneOptions options)
    {
        services.AddSingleton<CascadeSheets>();
        services.AddAuthentication().AddCookie(TeamAuthentication.Scheme, cookie => TeamAuthentication.Configure(cookie, options));
        RecentTickets.Remember(services, TeamAuthentication.Scheme);
        services.AddAuthorizationBuilder().AddPolicy(TeamAuthentication.Policy, policy => policy
            .AddAuthenticationSchemes(TeamAuthentication.Scheme).RequireClaim(TeamAuthentication.SecretClaim));
        // A whole office may share one address, so the limits are per address and large.
        services.AddRateLimiter(limiter =>
        {
            limiter.AddPolicy(JoinLimit, context => Limits.PerAddress(context, options.AudiencePostsPerMinute / JoinsOfPosts));
            limiter.AddPolicy(SaveLimit, context => Limits.PerAddress(context, options.AudiencePostsPerMinute));
        });
        return services;
    }

    public static void MapTeamSeat(this IEndpointRouteBuilder app)
    {
        app.MapTeamJoin();
        app.MapTeamAnswers();
        app.MapTeamResult();
    }
}
