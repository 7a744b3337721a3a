namespace Attune.Domain.Imports;

/// <summary>Where imported answers come from.</summary>
/// <param name="Tool">The survey tool that wrote the file; empty for a sheet made by hand.</param>
/// <param name="File">The file's name; empty for what was pasted.</param>
/// <param name="Hash">The SHA-256 of its bytes, by which the same file is known again.</param>
/// <param name="Collected">When and where the answers were collected and what the people were told, in the words of whoever imported them.</param>
/// <param name="By">Who imported them.</param>
/// <param name="At">When.</param>
public sealed record ImportOrigin(string Tool, string File, string Hash, string Collected, string By, DateTimeOffset At)
{
    /// <summary>The limit for what is said about the collection.</summary>
    public const int LongestCollected = 500;

    /// <summary>A longer name of a file is cut: it is shown, and opens nothing.</summary>
    public const int LongestFile = 200;
}
