using Attune.Store;
using Attune.Store.Keys;
using Attune.Store.UseCases.Keys;

namespace Attune.Web.Hosting;

/// <summary>Commands for whoever runs the machine. They work beside the running product, write what they did to the console and the security log, and end.</summary>
internal static class MachineCommands
{
    /// <summary>Followed by the file of the new master key, which is made if it is missing.</summary>
    public const string NewMasterKey = "change-master-key";

    /// <summary>Runs the command that the settings name.</summary>
    /// <returns>The exit code; null if they name none.</returns>
    public static async Task<int?> RunAsync(WebApplication app, CancellationToken cancel)
    {
        await using var scope = app.Services.CreateAsyncScope();
        if (app.Configuration[NewMasterKey] is { Length: > 0 } file) { return await ChangeMasterKeyAsync(scope.ServiceProvider, file, cancel); }
        return null;
    }

    private static async Task<int> ChangeMasterKeyAsync(IServiceProvider services, string file, CancellationToken cancel)
    {
        await StoreSetup.MigrateAsync(services, cancel);
        var (present, next) = (services.GetRequiredService<MasterKey>(), MasterKey.FromFile(file));
        switch (await services.GetRequiredService<ChangeMasterKey>().RunAsync(next, services.GetRequiredService<Clock>().Now, cancel))
        {
            case MasterKeyOutcome.Changed:
                await Console.Out.WriteLineAsync(HostingTexts.MasterKeyChanged(present.Id, next.Id, file));
                return 0;
            case MasterKeyOutcome.Same:
                await Console.Error.WriteLineAsync(HostingTexts.MasterKeySame(file, present.Id));
                return 1;
            default:
                await Console.Error.WriteLineAsync(HostingTexts.MasterKeyNone);
                return 1;
        }
    }
}
