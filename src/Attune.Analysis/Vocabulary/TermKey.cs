namespace Attune.Analysis;

/// <summary>What all forms of a term share.</summary>
public static class TermKey
{
    /// <summary>Keys of the words of a term as people wrote it ("Data-Quality issues": "data quality issue"); empty if it has no word.</summary>
    public static string Of(string term) => string.Join(' ', Words.Of(term).Select(word => word.Key));
}
