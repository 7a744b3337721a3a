using Attune.Analysis;

namespace Attune.Encoding;

/// <summary>Turns texts into vectors whose angle says how close they are in sense.</summary>
public interface ISentenceEncoder : IDisposable
{
    /// <summary>Names the encoder and its weights; vectors are comparable only under the same id.</summary>
    string Id { get; }

    /// <summary>
    /// Encodes all texts of one question together: an encoder that knows single words weighs them by how rare they are here.
    /// </summary>
    /// <param name="texts">All texts of the question, any number, any text, also empty ones (a zero row).</param>
    /// <param name="cancel">Ends the work early.</param>
    /// <returns>One row a text, in the same order, unit length; the caller's own, nobody else reads them.</returns>
    ValueTask<TextVectors> EncodeAsync(IReadOnlyList<string> texts, CancellationToken cancel);
}
