using Attune.Web;
using Attune.Web.Hosting;

try
{
    var builder = WebApplication.CreateBuilder(ArchiveCommands.AsSettings(args.Where(arg => arg != HealthProbe.Switch)));
    if (args.Contains(HealthProbe.Switch)) { return await HealthProbe.AskAsync(builder.Configuration); }

    builder.AddAttune();
    var app = builder.Build();
    if (await MachineCommands.RunAsync(app, CancellationToken.None) is { } exit) { return exit; }
    app.UseAttune();
    app.MapAttune();
    await app.RunAsync();
    return 0;
}
catch (Exception exception) when (StartFault.Explain(exception) is { } fault)
{
    await Console.Error.WriteLineAsync(fault.Says);
    return fault.ExitCode;
}
