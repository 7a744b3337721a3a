using Attune.Domain.Programs;
using Attune.Store;
using Attune.Store.Audits;
using Attune.Store.Model;
using Attune.Store.UseCases.Security;
using Attune.Web.Accounts;
using Attune.Web.Components;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Attune.Web.Hosting;

/// <summary>Brings the tables to this version, opens the keys and checks the audit trails before the first request, and afterwards logs where to open the product.</summary>
internal sealed partial class StoreStart(IServiceProvider services, IDbContextFactory<AttuneDb> dbs, RecordSecurityEvent security, Clock clock, FirstRun firstRun, IServer server, ILogger<StoreStart> logger) : IHostedLifecycleService
{
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        await StoreSetup.MigrateAsync(services, cancellationToken);
        await StoreSetup.OpenKeysAsync(services, cancellationToken);
        await using var db = await dbs.CreateDbContextAsync(cancellationToken);
        // A broken trail does not stop the start: nobody should be kept from working, or from reading where it is broken.
        await foreach (var broken in db.CheckTrailsAsync(cancellationToken))
        {
            var what = CommonTexts.AuditFault(broken.Fault, broken.Line);
            Log.TrailBroken(logger, broken.Program, what);
            await security.RunAsync(new(clock.Now, SecurityAct.TrailBroken, null, $"{broken.Program}: {what}", "", ""), cancellationToken);
        }
    }

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

        [LoggerMessage(3, LogLevel.Error, "The audit trail of program {Program} is not as it was written. {What}")]
        public static partial void TrailBroken(ILogger logger, ProgramId program, string what);

        [LoggerMessage(2, LogLevel.Information, "Attune is ready. Nobody has an account yet: open {Address}")]
        public static partial void OpenFirst(ILogger logger, string address);
    }
}
