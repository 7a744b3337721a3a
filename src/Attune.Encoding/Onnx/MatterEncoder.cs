using Attune.Analysis.Meaning;

namespace Attune.Encoding.Onnx;

/// <summary>
/// The sentence encoder "matter", which is part of the program: statements about one matter lie together whatever their words (384 numbers, English; see
/// Assets/matter/MODEL_CARD.md). It says which matter a text is about and not which position it takes. Every text is encoded alone, because the model
/// scales its 8-bit numbers over all that it is given at once: in a batch, a vector would depend on the other texts. Several threads may use it at once.
/// </summary>
public sealed class MatterEncoder : ISentenceEncoder
{
    private readonly Lazy<OnnxEncoder> _model;

    private MatterEncoder(string folder) => _model = new(() => OnnxEncoder.OpenAlone(folder, "matter-"));

    /// <summary>The folder of the model beside the program.</summary>
    public static string DefaultFolder => Path.Combine(AppContext.BaseDirectory, "Assets", "matter");

    /// <summary>"matter-" and 12 hexadecimal digits of the hash of the model and its settings. Retrained weights have another id.</summary>
    public string Id => _model.Value.Id;

    /// <summary>The number of dimensions of a vector: 384.</summary>
    public int Dimension => _model.Value.Dimension;

    /// <param name="folder">The folder of the model; null for the one beside the program (<see cref="DefaultFolder"/>).</param>
    /// <exception cref="EncoderException">Something is missing or broken; all of it is listed.</exception>
    public static MatterEncoder Open(string? folder = null)
    {
        var encoder = new MatterEncoder(folder ?? DefaultFolder);
        _ = encoder._model.Value;
        return encoder;
    }

    /// <summary>
    /// The encoder beside the program, opened for the first text: the model takes a sixth of a second and thirty megabytes, and a program that
    /// waits for people needs neither (decision 0180).
    /// </summary>
    /// <exception cref="EncoderException">The model is not there.</exception>
    public static MatterEncoder OpenWhenNeeded()
    {
        if (!Directory.Exists(DefaultFolder)) { throw new EncoderException(EncodingTexts.FolderMissing(DefaultFolder, DefaultFolder)); }
        return new(DefaultFolder);
    }

    /// <inheritdoc/>
    /// <exception cref="EncoderException">The model fails on a text.</exception>
    /// <exception cref="ObjectDisposedException">The encoder is closed. One closed while it works finishes first.</exception>
    public ValueTask<TextVectors> EncodeAsync(IReadOnlyList<string> texts, CancellationToken cancel) => _model.Value.EncodeAsync(texts, cancel);

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_model.IsValueCreated) { _model.Value.Dispose(); }
    }
}
