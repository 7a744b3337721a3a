using Attune.Encoding.BuiltIn;
using Attune.Encoding.Onnx;

namespace Attune.Encoding.Tests.Readings;

/// <summary>One pair of built-in encoders for all readings of these tests.</summary>
internal static class BuiltIn
{
    public static BuiltInEncoder Encoder { get; } = BuiltInEncoder.Open();

    /// <summary>The encoder of rooms and the one of crowds, as the program opens them.</summary>
    public static RoundEncoders Rounds { get; } = new(new CachingEncoder(MatterEncoder.Open()), Encoder);
}
