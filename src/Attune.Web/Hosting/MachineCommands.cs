using Attune.Store;
using Attune.Store.Model;
using Attune.Store.UseCases.Accounts;
using Attune.Store.UseCases.Keys;
using Attune.Web.Accounts;
using Microsoft.AspNetCore.Identity;

namespace Attune.Web.Hosting;

/// <summary>Commands for whoever runs the machine. They work beside the running product, write what they did to the console and the security log, and end.</summary>
internal static class MachineCommands
{
    /// <summary>Followed by the file of the new master key, which is made if it is missing.</summary>
    public const string NewMasterKey = "change-master-key";

    /// <summary>Followed by the mail address of an account whose owner has no other way back.</summary>
    public const string RecoverAccount = "recover-account";

    /// <summary>Runs the command that the settings name.</summary>
    /// <returns>The exit code; null if they name none.</returns>
    public static async Task<int?> RunAsync(WebApplication app, CancellationToken cancel)
    {
        await using var scope = app.Services.CreateAsyncScope();
        if (app.Configuration[NewMasterKey] is { Length: > 0 } file) { return await ChangeMasterKeyAsync(scope.ServiceProvider, file, cancel); }
        if (app.Configuration[RecoverAccount] is { Length: > 0 } mail) { return await RecoverAsync(scope.ServiceProvider, mail, cancel); }
        return await ArchiveCommands.RunAsync(scope.ServiceProvider, app.Configuration, cancel);
    }

    private static async Task<int> RecoverAsync(IServiceProvider services, string mail, CancellationToken cancel)
    {
        await StoreSetup.MigrateAsync(services, cancel);
        await StoreSetup.OpenKeysAsync(services, cancel);
        var users = services.GetRequiredService<UserManager<Account>>();
        if (await users.FindByEmailAsync(mail) is not { } account)
        {
            await Console.Error.WriteLineAsync(HostingTexts.RecoverNobody(mail));
            return 1;
        }

        // Where passkeys are required, one that is lost would keep its owner out for good.
        foreach (var passkey in await users.GetPasskeysAsync(account)) { await users.RemovePasskeyAsync(account, passkey.CredentialId); }
        var code = await services.GetRequiredService<AskForNewPassword>().RunAsync(account, SecurityAct.ResetOnMachine, AccountsTexts.ByMachine, "", services.GetRequiredService<Clock>().Now, cancel);
        var address = services.GetRequiredService<AttuneOptions>().PublicUrl.TrimEnd('/') + AccountLetters.NewPasswordPath(account.Id, code);
        await Console.Out.WriteLineAsync(HostingTexts.RecoverOpen(account.DisplayName, address));
        return 0;
    }

    private static async Task<int> ChangeMasterKeyAsync(IServiceProvider services, string file, CancellationToken cancel)
    {
        await StoreSetup.MigrateAsync(services, cancel);
        var change = await services.GetRequiredService<ChangeMasterKey>().RunAsync(file, services.GetRequiredService<Clock>().Now, cancel);
        switch (change.Outcome)
        {
            case MasterKeyOutcome.Changed:
                await Console.Out.WriteLineAsync(HostingTexts.MasterKeyChanged(change.Before, change.Now, file));
                return 0;
            case MasterKeyOutcome.Same:
                await Console.Error.WriteLineAsync(HostingTexts.MasterKeySame(file, change.Before));
                return 1;
            default:
                await Console.Error.WriteLineAsync(HostingTexts.MasterKeyNone);
                return 1;
        }
    }
}
