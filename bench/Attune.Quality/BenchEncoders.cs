using Attune.Encoding;
using Attune.Encoding.BuiltIn;
using Attune.Encoding.Onnx;

namespace Attune.Quality;

/// <summary>The encoders that --encoder names.</summary>
internal static class BenchEncoders
{
    // All texts and words of the cases, so that each is encoded once.
    private const int Remembered = 60_000;

    /// <param name="name">"matter" for those of the product, "ste1" for the static one alone, or a folder with a sentence encoder that stands in matter's place.</param>
    public static RoundEncoders Open(string name) => name switch
    {
        "matter" => new(Remember(MatterEncoder.Open()), BuiltInEncoder.Open()),
        "ste1" => RoundEncoders.Both(BuiltInEncoder.Open()),
        _ => new(Remember(OnnxEncoder.Open(name)), BuiltInEncoder.Open()),
    };

    private static CachingEncoder Remember(ISentenceEncoder encoder) => new(encoder, Remembered);
}
