namespace Attune.Cli.Output;

/// <summary>A file could not be written; the message names the file and the reason.</summary>
public sealed class OutputException(string path, Exception reason)
    : Exception(CliTexts.OutputUnwritten(path, reason.Message), reason);
