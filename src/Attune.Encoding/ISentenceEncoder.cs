using Attune.Analysis.Meaning;

namespace Attune.Encoding;

/// <summary>Turns texts into vectors whose angle says how close they are in sense.</summary>
public interface ISentenceEncoder : IDisposable
{
    /// <summary>The id of the encoder and its weights. Only vectors with the same id can be compared.</summary>
    string Id { get; }

    /// <summary>
    /// Encodes all texts of one question together, because an encoder that knows single words weighs them by how rare they are in these texts.
    /// </summary>
    /// <param name="texts">All texts of the question, in any number. An empty text has a zero row.</param>
    /// <param name="cancel">Ends the work early.</param>
    /// <returns>One row of length 1 for each text, in the same order. The rows belong to the caller, and nobody else reads them.</returns>
    ValueTask<TextVectors> EncodeAsync(IReadOnlyList<string> texts, CancellationToken cancel);
}
