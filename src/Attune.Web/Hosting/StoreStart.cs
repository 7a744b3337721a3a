using Attune.Store;
using Attune.Web.Accounts;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Attune.Web.Hosting;

/// <summary>Brings the tables to this version before the first request, and afterwards logs where to open the product.</summary>
internal sealed partial class StoreStart(IServiceProvider services, FirstRun firstRun, IServer server, ILogger<StoreStart> logger) : IHostedLifecycleService
{
    public Task StartingAsync(CancellationToken cancellationToken) => StoreSetup.MigrateAsync(services, cancellationToken);

    public async Task StartedAsync(CancellationToken cancellationToken)
    {
        var address = Hosts.Openable(server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? "");
        if (await firstRun.IsOverAsync(cancellationToken)) { Log.Open(logger, address); }
        else { Log.OpenFirst(logger, $"{address}{FirstRun.Path}?code={firstRun.Code}"); }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Attune is ready. Open {Address}")]
        public static partial void Open(ILogger logger, string address);

        [LoggerMessage(2, LogLevel.Information, "Attune is ready. Nobody has an account yet: open {Address}")]
        public static partial void OpenFirst(ILogger logger, string address);
    }
}
