namespace Attune.Encoding;

/// <summary>Opens an encoder by what a person writes on the command line or in the settings.</summary>
public static class Encoders
{
    /// <summary>The encoder that is part of the program.</summary>
    public const string BuiltIn = "built-in";

    /// <summary>What may be written, for help texts and refusals.</summary>
    public static string Choices => Strings.Choices;

    private const string Onnx = "onnx:";
    private const string Remote = "remote:";

    /// <summary>
    /// Opens the encoder. One of whole texts remembers its vectors (<see cref="CachingEncoder"/>). The native library of the ONNX encoder
    /// and the client of the remote one are loaded only where they are chosen.
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
            _ => throw new EncoderException(Strings.NoSuchEncoder(spec, Choices)),
        };
    }

    private static CachingEncoder OpenOnnx(string folder) => new(OnnxEncoder.Open(folder));

    private static CachingEncoder OpenRemote(string address, string? key)
        => new(RemoteEncoder.Open(address, key ?? Environment.GetEnvironmentVariable(RemoteOptions.KeyVariable)));
}
