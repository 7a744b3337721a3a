namespace Attune.Encoding;

/// <summary>How the vectors of a text's tokens become the text's vector.</summary>
internal enum Pooling
{
    /// <summary>The mean over all tokens that are not padding.</summary>
    Mean,

    /// <summary>The first token's.</summary>
    FirstToken,
}
