namespace Attune.Cli;

/// <summary>The result that is reported to the shell.</summary>
public enum ExitCode
{
    Ok = 0,

    /// <summary>A file could not be read or written, or its content is not valid.</summary>
    BadInput = 1,

    /// <summary>The command line is not valid.</summary>
    Usage = 2,

    /// <summary>The sentence encoder or its model is missing, broken or cannot be reached.</summary>
    Encoder = 3,

    /// <summary>Stopped by Ctrl-C: 128 + SIGINT, as is usual in shells.</summary>
    Cancelled = 130,
}
