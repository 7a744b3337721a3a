namespace Attune.Analysis.Text;

/// <summary>Makes the key that all forms of a term share.</summary>
public static class TermKey
{
    /// <summary>
    /// Returns the keys of the words of a term as people wrote it ("Data-Quality issues" gives "data quality issue"); empty if it has no word.
    /// </summary>
    public static string Normalize(string term) => string.Join(' ', Words.Tokenize(ReadableText.Read(term).Text).Select(word => word.Key));
}
