namespace Attune.Cli.Input;

/// <summary>How much is believed to be meant.</summary>
public sealed record InputLimits
{
    public static InputLimits Default { get; } = new();

    /// <summary>Longest cell in characters. 8,000 words are no answer but a document pasted whole, or a quotation mark lost.</summary>
    public int LongestCell { get; init; } = 50_000;

    /// <summary>Largest file in bytes: 100,000 long answers are 60 MB.</summary>
    public int LargestFile { get; init; } = 256 * 1024 * 1024;
}
