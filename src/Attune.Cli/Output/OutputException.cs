namespace Attune.Cli.Output;

/// <summary>A file cannot be written; the message names it and the reason.</summary>
public sealed class OutputException(string path, Exception reason)
    : Exception(Strings.Say("OutputUnwritten", path, reason.Message), reason);
