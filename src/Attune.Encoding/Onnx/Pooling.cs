namespace Attune.Encoding.Onnx;

/// <summary>How the vectors of the tokens of a text are turned into the vector of the text.</summary>
internal enum Pooling
{
    /// <summary>The vector of the text is the mean over all tokens that are not padding.</summary>
    Mean,

    /// <summary>The vector of the text is that of its first token.</summary>
    FirstToken,
}
