using System.Collections.Immutable;

namespace Attune.Encoding;

/// <summary>
/// An encoder cannot be opened or cannot answer. The message is for the person who chose the encoder: it says what is
/// missing or wrong, and where it was looked for. It never holds an answer's text or a key.
/// </summary>
public sealed class EncoderException : Exception
{
    /// <summary>One problem.</summary>
    public EncoderException(string problem, Exception? cause = null)
        : base(problem, cause) => Problems = [problem];

    /// <summary>Everything that is wrong at once, so that it can be put right at once.</summary>
    /// <param name="what">What could not be done, for instance "The ONNX model in 'models/e5' cannot be used".</param>
    /// <param name="problems">At least one.</param>
    public EncoderException(string what, IReadOnlyCollection<string> problems)
        : base(string.Join("\n- ", [what + ":", .. problems])) => Problems = [.. problems];

    public ImmutableArray<string> Problems { get; }
}
