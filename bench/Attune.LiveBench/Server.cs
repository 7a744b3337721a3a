using Attune.Domain.Programs;
using Attune.Store.Keys;
using Attune.Web;
using Attune.Web.Live;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Attune.LiveBench;

/// <summary>The whole product on Kestrel, as it is installed, with the additional routes that the load generators need.</summary>
internal static class Server
{
    public static async Task<int> RunAsync(int port, string folder, string? postgres)
    {
        await Build(port, folder, postgres).RunAsync();
        return 0;
    }

    /// <param name="port">The port.</param>
    /// <param name="folder">The folder of its data.</param>
    /// <param name="postgres">The connection; null for SQLite.</param>
    /// <param name="time">Another clock, of a benchmark that moves it.</param>
    public static WebApplication Build(int port, string folder, string? postgres, TimeProvider? time = null)
    {
        Directory.CreateDirectory(folder);
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = "Attune.Web",
            EnvironmentName = "Production",
            ContentRootPath = AppContext.BaseDirectory,
            Args = [$"--urls=http://127.0.0.1:{port}", $"--Attune:DataFolder={folder}", "--Attune:RequireHttps=false", "--AllowedHosts=*", "--Attune:PublicPostsPerMinute=10000000", "--Attune:AudiencePostsPerMinute=10000000", .. Store(postgres)],
        });
        builder.AddAttune();
        if (time is not null) { builder.Services.AddSingleton(time); }
        builder.Services.AddSingleton<Padding>();
        // The rooms are the product's, except that their frames can be made as large as those of a raw server.
        builder.Services.AddSingleton(provider => ActivatorUtilities.CreateInstance<Rooms>(provider).With(provider.GetRequiredService<Padding>()));
        builder.Services.AddSingleton<BenchRooms>();
        builder.Services.AddSingleton<BenchVotes>();
        var app = builder.Build();
        app.UseBenchRoutes();
        app.UseAttune();
        app.MapAttune();
        app.MapRoomStream("/bench/{room:int}", RoomOf);
        app.MapSharedFragment("/bench/{room:int}", RoomOf, _ => "screen", moment => moment.Services.GetRequiredService<BenchVotes>().RenderAsync(moment));
        return app;
    }

    // The nodes of one database have the key of the installation in common.
    private static string[] Store(string? postgres)
        => postgres is null ? [] : ["--Store:Provider=Postgres", $"--Store:Connection={postgres}", $"--Store:MasterKey={Convert.ToBase64String(new byte[MasterKey.Bytes])}"];

    private static async ValueTask<RoundId?> RoomOf(HttpContext context)
        => await context.RequestServices.GetRequiredService<BenchRooms>().FindAsync(int.Parse((string)context.Request.RouteValues["room"]!, CultureInfo.InvariantCulture));
}
