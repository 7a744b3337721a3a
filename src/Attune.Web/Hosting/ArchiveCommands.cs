using System.Reflection;
using Attune.Store;
using Attune.Store.Archives;
using Attune.Store.Model;
using Attune.Store.UseCases.Archives;
using Attune.Web.Accounts;
using Attune.Web.Components;
using Microsoft.AspNetCore.Identity;

namespace Attune.Web.Hosting;

/// <summary>The commands with which whoever runs two machines moves a whole program from one to the other: docs/operating.md.</summary>
internal static class ArchiveCommands
{
    /// <summary>Alone: says the key of this installation.</summary>
    public const string Key = "archive-key";

    /// <summary>Followed by the name or the id of a program, which is written to an archive.</summary>
    public const string Archive = "archive-program";

    /// <summary>The key of the installation for which it is written.</summary>
    public const string For = "archive-for";

    /// <summary>The file to which it is written.</summary>
    public const string To = "archive-to";

    /// <summary>Followed by the file of an archive, out of which a program is taken.</summary>
    public const string Restore = "restore-program";

    /// <summary>The key of the installation that wrote it.</summary>
    public const string From = "restore-from";

    /// <summary>The mail address of the account that leads the program here.</summary>
    public const string Owner = "restore-owner";

    private const string Switch = $"--{Key}";

    private static string ThisVersion { get; } = typeof(ArchiveCommands).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    /// <summary>The arguments as settings: a word that stands alone gets a value, because settings have one.</summary>
    public static string[] AsSettings(IEnumerable<string> args) => [.. args.Select(arg => arg == Switch ? $"{Switch}=show" : arg)];

    /// <returns>The exit code; null if the settings name none of these commands.</returns>
    public static async Task<int?> RunAsync(IServiceProvider services, IConfiguration settings, CancellationToken cancel)
    {
        Func<IServiceProvider, IConfiguration, CancellationToken, Task<int>>? command = settings switch
        {
            _ when IsSet(Key) => ShowKeyAsync,
            _ when IsSet(Archive) => ArchiveAsync,
            _ when IsSet(Restore) => RestoreAsync,
            _ => null,
        };
        if (command is null) { return null; }
        await StoreSetup.MigrateAsync(services, cancel);
        await StoreSetup.OpenKeysAsync(services, cancel);
        return await command(services, settings, cancel);

        bool IsSet(string name) => settings[name] is { Length: > 0 };
    }

    private static Task<int> ShowKeyAsync(IServiceProvider services, IConfiguration settings, CancellationToken cancel)
    {
        var address = services.GetRequiredService<ArchiveIdentity>().Address;
        return SayAsync(HostingTexts.ArchiveKey(address, address.Fingerprint));
    }

    private static async Task<int> ArchiveAsync(IServiceProvider services, IConfiguration settings, CancellationToken cancel)
    {
        if (ArchiveAddress.Parse(settings[For]) is not { } receiver) { return await RefuseAsync(HostingTexts.ArchiveForWhom(For)); }
        if (settings[To] is not { Length: > 0 } file) { return await RefuseAsync(HostingTexts.ArchiveWhere(To)); }
        var wanted = settings[Archive]!.Trim();
        // Names are sealed, so they are read and compared here.
        var programs = (await services.GetRequiredService<AttuneDb>().Programs.AsNoTracking().ToListAsync(cancel))
            .FindAll(candidate => candidate.Id.ToString() == wanted || string.Equals(candidate.Name, wanted, StringComparison.OrdinalIgnoreCase));
        if (programs.Count == 0) { return await RefuseAsync(HostingTexts.ArchiveNoProgram(wanted)); }
        if (programs.Count > 1) { return await RefuseAsync(HostingTexts.ArchiveSeveral(wanted, string.Join(", ", programs.Select(candidate => candidate.Id)))); }
        var written = await services.GetRequiredService<ArchiveProgram>().RunAsync(
            new(programs[0].Id, receiver, file, HostingTexts.ArchivedBy(AccountsTexts.ByMachine, receiver.Fingerprint), ThisVersion), services.GetRequiredService<Clock>().Now, cancel);
        var own = services.GetRequiredService<ArchiveIdentity>().Address;
        return written.Outcome switch
        {
            ArchiveOutcome.Written => await SayAsync(HostingTexts.ArchiveWritten(programs[0].Name, file, written.Rows, receiver.Fingerprint, own)),
            ArchiveOutcome.FileIsThere => await RefuseAsync(HostingTexts.ArchiveFileIsThere(file)),
            ArchiveOutcome.TrailBroken => await RefuseAsync(HostingTexts.ArchiveTrailBroken(CommonTexts.AuditFault(written.Break!.Fault, written.Break.Line))),
            ArchiveOutcome.NotThere => await RefuseAsync(HostingTexts.ArchiveNoProgram(wanted)),
            _ => throw new ArgumentOutOfRangeException(nameof(settings), written.Outcome, "No such end of an archive."),
        };
    }

    private static async Task<int> RestoreAsync(IServiceProvider services, IConfiguration settings, CancellationToken cancel)
    {
        var file = settings[Restore]!;
        if (!File.Exists(file)) { return await RefuseAsync(HostingTexts.RestoreNoFile(file)); }
        if (ArchiveAddress.Parse(settings[From]) is not { } sender) { return await RefuseAsync(HostingTexts.RestoreFromWhom(From)); }
        if (settings[Owner] is not { Length: > 0 } mail || await services.GetRequiredService<UserManager<Account>>().FindByEmailAsync(mail) is not { } owner)
        {
            return await RefuseAsync(HostingTexts.RestoreForWhom(settings[Owner] ?? "", Owner));
        }

        var by = (EndElsewhere end) => HostingTexts.RestoredBy(AccountsTexts.ByMachine, sender.Fingerprint, end.Lines, end.Seal);
        var order = new RestoreOrder(file, sender, owner.Id, services.GetRequiredService<AttuneOptions>().PublicUrl.TrimEnd('/'), by);
        var restored = await services.GetRequiredService<RestoreProgram>().RunAsync(order, services.GetRequiredService<Clock>().Now, cancel);
        if (restored.Problem is { } problem)
        {
            var own = services.GetRequiredService<ArchiveIdentity>().Address;
            return await RefuseAsync(HostingTexts.RestoreRefused(file, HostingTexts.ArchiveFault(problem.Fault, problem.What, problem.At, own.Fingerprint, restored.Product, ThisVersion)));
        }

        var name = await services.GetRequiredService<AttuneDb>().Programs.AsNoTracking().Where(program => program.Id == restored.Program).Select(program => program.Name).FirstAsync(cancel);
        return await SayAsync(HostingTexts.Restored(name, owner.DisplayName, restored.Rows));
    }

    private static async Task<int> SayAsync(string text)
    {
        await Console.Out.WriteLineAsync(text);
        return 0;
    }

    private static async Task<int> RefuseAsync(string text)
    {
        await Console.Error.WriteLineAsync(text);
        return 1;
    }
}
