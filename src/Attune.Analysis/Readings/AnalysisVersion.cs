namespace Attune.Analysis.Readings;

/// <summary>
/// The version of the analysis, which every reading carries. It is counted apart from the version of the program: two releases that read the same
/// answers in the same way have the same analysis version.
/// </summary>
public static class AnalysisVersion
{
    /// <summary>
    /// Raise this number in the same commit that makes the same round, read with the same encoder and options, give another reading:
    /// another constant, another rule, another order of what is listed. A faster way to the same bytes leaves it as it is.
    /// The tests of the command line hold the reading of the samples against it.
    /// </summary>
    public const string Current = "6";
}
