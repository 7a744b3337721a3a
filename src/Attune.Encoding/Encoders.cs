using Attune.Encoding.BuiltIn;
using Attune.Encoding.Onnx;
using Attune.Encoding.Remote;

namespace Attune.Encoding;

/// <summary>Opens the encoder that a person named on the command line or in the settings.</summary>
public static class Encoders
{
    /// <summary>The name of the encoder that is part of the program.</summary>
    public const string BuiltIn = "built-in";

    /// <summary>What may be written, for help texts and refusals.</summary>
    public static string Choices => EncodingTexts.Choices;

    private const string Onnx = "onnx:";
    private const string Remote = "remote:";

    /// <summary>
    /// Opens an encoder. An encoder of whole texts remembers its vectors (<see cref="CachingEncoder"/>). The native library of the ONNX encoder and
    /// the client of the remote one are loaded only if they are chosen.
    /// </summary>
    /// <param name="spec">One of <see cref="Choices"/>.</param>
    /// <param name="remoteKey">The key of a remote encoder; null to read it from the environment variable <see cref="RemoteOptions.KeyVariable"/>.</param>
    /// <exception cref="EncoderException">No such encoder, or it cannot be opened; the message says what would be right.</exception>
    public static ISentenceEncoder Open(string spec, string? remoteKey = null)
    {
        ArgumentNullException.ThrowIfNull(spec);
        return spec switch
        {
            BuiltIn => BuiltInEncoder.Open(),
            _ when spec.StartsWith(Onnx, StringComparison.Ordinal) && spec.Length > Onnx.Length => OpenOnnx(spec[Onnx.Length..]),
            _ when spec.StartsWith(Remote, StringComparison.Ordinal) => OpenRemote(spec[Remote.Length..], remoteKey),
            _ => throw new EncoderException(EncodingTexts.NoSuchEncoder(spec, Choices)),
        };
    }

    /// <summary>
    /// Opens the encoders of rounds. The built-in ones are a sentence encoder for rooms, which remembers its vectors, and the static one for crowds; any
    /// other encoder that a person names reads both.
    /// </summary>
    /// <param name="spec">One of <see cref="Choices"/>.</param>
    /// <param name="remoteKey">The key of a remote encoder; null to read it from the environment variable <see cref="RemoteOptions.KeyVariable"/>.</param>
    /// <param name="whenNeeded">The built-in sentence encoder is opened for its first text, and only looked for now.</param>
    /// <exception cref="EncoderException">No such encoder, or it cannot be opened; the message says what would be right.</exception>
    public static RoundEncoders OpenForRounds(string spec, string? remoteKey = null, bool whenNeeded = false)
        => spec == BuiltIn
            ? new(new CachingEncoder(whenNeeded ? MatterEncoder.OpenWhenNeeded() : MatterEncoder.Open()), BuiltInEncoder.Open()) { IsOfThisMachine = true }
            : RoundEncoders.Both(Open(spec, remoteKey));

    private static CachingEncoder OpenOnnx(string folder) => new(OnnxEncoder.Open(folder));

    private static CachingEncoder OpenRemote(string address, string? key)
        => new(RemoteEncoder.Open(address, key ?? Environment.GetEnvironmentVariable(RemoteOptions.KeyVariable)));
}
