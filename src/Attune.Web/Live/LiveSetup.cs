namespace Attune.Web.Live;

internal static class LiveSetup
{
    public static IServiceCollection AddLive(this IServiceCollection services)
        => services
            .AddSingleton<Rooms>()
            .AddHostedService(provider => provider.GetRequiredService<Rooms>())
            .AddHostedService<Heartbeat>();
}
