using Attune.Cli.Commands;

return await AttuneCommand.RunAsync(args);
