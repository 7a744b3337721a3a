namespace Attune.Intake;

/// <summary>Limits beyond which the content of a file is taken for a mistake.</summary>
public sealed record InputLimits
{
    public static InputLimits Default { get; } = new();

    /// <summary>The longest cell in characters. 8,000 words are not an answer but a document pasted as a whole, or a lost quotation mark.</summary>
    public int LongestCell { get; init; } = 50_000;

    /// <summary>Largest file in bytes: 100,000 long answers are 60 MB.</summary>
    public int LargestFile { get; init; } = 256 * 1024 * 1024;

    /// <summary>The most bytes a workbook may unpack to. Its parts shrink to a tenth of their size, a bomb to a thousandth.</summary>
    public int LargestUnpacked { get; init; } = 256 * 1024 * 1024;

    /// <summary>The most columns of a table: a survey of 300 questions with ten choices each, one column a choice.</summary>
    public int MostColumns { get; init; } = 4_000;
}
