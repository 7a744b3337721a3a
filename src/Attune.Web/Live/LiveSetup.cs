namespace Attune.Web.Live;

/// <summary>Registers the rooms that push the state of a sitting to its Screen and Seats.</summary>
internal static class LiveSetup
{
    public static IServiceCollection AddLive(this IServiceCollection services)
        => services
            .AddSingleton<Rooms>()
            .AddHostedService(provider => provider.GetRequiredService<Rooms>())
            .AddHostedService<Heartbeat>();
}
