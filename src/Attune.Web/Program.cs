try
{
    var builder = WebApplication.CreateBuilder(args);
    builder.AddAttune();
    var app = builder.Build();
    app.UseAttune();
    app.MapAttune();
    await app.RunAsync();
    return 0;
}
catch (Exception exception) when (StartFault.Of(exception) is { } fault)
{
    await Console.Error.WriteLineAsync(fault.Says);
    return fault.ExitCode;
}
