namespace Attune.Cli;

/// <summary>What the shell is told at the end.</summary>
public enum ExitCode
{
    Ok = 0,

    /// <summary>A file could not be read or written, or what it says cannot be taken.</summary>
    BadInput = 1,

    /// <summary>The command line is not one of this program's.</summary>
    Usage = 2,

    /// <summary>The sentence encoder or its model is missing, broken or out of reach.</summary>
    Encoder = 3,

    /// <summary>Stopped by Ctrl-C; 128 + SIGINT, as shells have it.</summary>
    Cancelled = 130,
}
