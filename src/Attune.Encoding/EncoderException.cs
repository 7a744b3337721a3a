using System.Collections.Immutable;

namespace Attune.Encoding;

/// <summary>
/// Says that an encoder cannot be opened or cannot answer. The message is for the person who chose the encoder: it says what is missing or wrong, and
/// where it was looked for. It never contains the text of an answer or a key.
/// </summary>
public sealed class EncoderException : Exception
{
    /// <summary>Reports one problem.</summary>
    public EncoderException(string problem, Exception? cause = null)
        : base(problem, cause) => Problems = [problem];

    /// <summary>Reports everything that is wrong, so that it can all be corrected at once.</summary>
    /// <param name="what">What could not be done, for instance "The ONNX model in 'models/e5' cannot be used".</param>
    /// <param name="problems">The problems, at least one.</param>
    public EncoderException(string what, IReadOnlyCollection<string> problems)
        : base(string.Join("\n- ", [what + ":", .. problems])) => Problems = [.. problems];

    public ImmutableArray<string> Problems { get; }
}
