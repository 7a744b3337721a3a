using Attune.Encoding.BuiltIn;
using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;

namespace Attune.Encoding.Onnx;

/// <summary>
/// A loaded model, which turns token numbers into one pooled vector for each text. It is the only type that touches ONNX Runtime, whose native
/// library is loaded together with it.
/// </summary>
internal sealed class OnnxModel : IDisposable
{
    // Without it, sums of products of 8-bit numbers overflow on x64 processors that have no VNNI, and a text has another vector there (cosine .97 to .99).
    private const string ExactProducts = "session.x64quantprecision";

    private static readonly string[] Known = ["input_ids", "attention_mask", "token_type_ids"];

    private readonly InferenceSession _session;
    private readonly OpenUntilUnused _open;
    private readonly string _output;
    private readonly Pooling _pooling;

    private OnnxModel(InferenceSession session, string output, bool pooled, Pooling pooling)
        => (_session, _open, _output, PoolsByItself, _pooling) = (session, new(session), output, pooled, pooling);

    /// <summary>Whether the output of the model already is one vector for each text.</summary>
    public bool PoolsByItself { get; }

    /// <returns>The model; null, with the problems added, if the file is not a model that is understood.</returns>
    public static OnnxModel? Open(string path, Pooling pooling, int? threads, List<string> problems)
    {
        InferenceSession session;
        try
        {
            using var options = new SessionOptions { LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL };
            options.IntraOpNumThreads = threads ?? 0;
            options.AddSessionConfigEntry(ExactProducts, "1");
            session = new(path, options);
        }
        catch (Exception wrong) when (wrong is OnnxRuntimeException or DllNotFoundException or TypeInitializationException or EntryPointNotFoundException)
        {
            problems.Add(EncodingTexts.ModelUnloadable(path, (wrong.InnerException ?? wrong).Message));
            return null;
        }

        var before = problems.Count;
        foreach (var (name, about) in session.InputMetadata)
        {
            if (!Known.Contains(name) || about.ElementDataType is not (TensorElementType.Int64 or TensorElementType.Int32))
            {
                problems.Add(EncodingTexts.ModelInput(name, about.ElementDataType.ToString(), string.Join(", ", Known)));
            }
        }

        if (OutputOf(session) is not var (output, rank))
        {
            problems.Add(EncodingTexts.ModelOutput(string.Join(", ", session.OutputMetadata.Keys)));
        }
        else if (problems.Count == before)
        {
            return new(session, output, rank == 2, pooling);
        }

        session.Dispose();
        return null;
    }

    /// <summary>Keeps the model open while it is in use, even if it is closed meanwhile. Every <see cref="Run"/> must be inside such a use.</summary>
    /// <exception cref="ObjectDisposedException">The model is closed.</exception>
    public IDisposable Use() => _open.Use();

    /// <param name="texts">The token numbers of at least one text, each with at least one token.</param>
    /// <param name="padding">The number that fills up shorter texts; the places that it fills are masked out.</param>
    /// <param name="cancel">Stops the run at the next layer of the model.</param>
    /// <returns>The vectors of the texts, one after another.</returns>
    /// <exception cref="EncoderException">The model fails on these numbers.</exception>
    public float[] Run(IReadOnlyList<int[]> texts, int padding, CancellationToken cancel)
    {
        var width = texts.Max(text => text.Length);
        string[] names = [.. _session.InputMetadata.Keys];
        var inputs = Array.ConvertAll(names, name => Input(name, texts, width, padding));
        try
        {
            using var run = new RunOptions();
            using var stop = cancel.Register(() => run.Terminate = true);
            using var outputs = _session.Run(run, names, inputs, [_output]);
            var shape = outputs[0].GetTensorTypeAndShape().Shape;
            var numbers = outputs[0].GetTensorDataAsSpan<float>();
            return PoolsByItself ? numbers.ToArray() : Pool(numbers, texts, (int)shape[1], (int)shape[2]);
        }
        catch (OnnxRuntimeException wrong)
        {
            cancel.ThrowIfCancellationRequested();
            throw new EncoderException(EncodingTexts.ModelFails(wrong.Message), wrong);
        }
        finally
        {
            Array.ForEach(inputs, input => input.Dispose());
        }
    }

    public void Dispose() => _open.Dispose();

    private static (string Name, int Rank)? OutputOf(InferenceSession session)
    {
        var outputs = session.OutputMetadata.Where(output => output.Value.ElementDataType == TensorElementType.Float).ToList();
        return (from name in (string[])["sentence_embedding", "last_hidden_state", "token_embeddings", ""]
                from output in outputs
                let rank = output.Value.Dimensions.Length
                where (output.Key == name || name.Length == 0) && rank is 2 or 3
                select ((string, int)?)(output.Key, rank)).FirstOrDefault();
    }

    private OrtValue Input(string name, IReadOnlyList<int[]> texts, int width, int padding)
    {
        var numbers = new int[texts.Count * width];
        foreach (var (text, ids) in texts.Index())
        {
            var row = numbers.AsSpan(text * width, width);
            row.Fill(name == "input_ids" ? padding : 0);
            if (name == "input_ids")
            {
                ids.CopyTo(row);
            }
            else
            {
                row[..ids.Length].Fill(name == "attention_mask" ? 1 : 0);
            }
        }

        long[] shape = [texts.Count, width];
        return _session.InputMetadata[name].ElementDataType == TensorElementType.Int32
            ? OrtValue.CreateTensorValueFromMemory(numbers, shape)
            : OrtValue.CreateTensorValueFromMemory(Array.ConvertAll(numbers, number => (long)number), shape);
    }

    private float[] Pool(ReadOnlySpan<float> tokens, IReadOnlyList<int[]> texts, int width, int dimension)
    {
        var pooled = new float[texts.Count * dimension];
        for (var text = 0; text < texts.Count; text++)
        {
            var sum = pooled.AsSpan(text * dimension, dimension);
            var count = _pooling == Pooling.FirstToken ? 1 : texts[text].Length;
            for (var token = 0; token < count; token++)
            {
                RowSum.Add(tokens.Slice(((text * width) + token) * dimension, dimension), 1f / count, sum);
            }
        }

        return pooled;
    }
}
