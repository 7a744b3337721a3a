using System.Runtime.InteropServices;

namespace Attune.Encoding.Tests.Onnx;

/// <summary>A real ONNX model that looks up one row for each token: row i of the table is (i, 10 - i, 1), so its answers can be worked out by hand.</summary>
internal sealed class TinyModel : IDisposable
{
    public const int Rows = 20;
    public const int Dimension = 3;

    private const int Single = 1;
    private const int Int64 = 7;

    public static readonly string[] Vocabulary =
        ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "the", "business", "owns", "process", "##es", "it", "cafe"];

    private TinyModel(string folder) => Folder = folder;

    public string Folder { get; }

    public static float[] Row(int token) => [token, 10 - token, 1];

    /// <summary>The mean of the tokens' rows at unit length.</summary>
    public static float[] Mean(params int[] tokens)
    {
        var mean = Enumerable.Range(0, Dimension).Select(i => tokens.Average(token => Row(token)[i])).ToArray();
        var length = Math.Sqrt(mean.Sum(x => x * x));
        return Array.ConvertAll(mean, x => (float)(x / length));
    }

    public static TinyModel Empty() => new(Directory.CreateTempSubdirectory("attune-onnx-").FullName);

    /// <summary>A folder as sentence-transformers writes it, with WordPiece.</summary>
    public static TinyModel WordPiece(bool poolsByItself = false, params string[] inputs)
        => Empty().With("model.onnx", Model(poolsByItself, inputs is [] ? ["input_ids", "attention_mask", "token_type_ids"] : inputs)).With("vocab.txt", string.Join('\n', Vocabulary) + '\n');

    public TinyModel With(string name, string text) => With(name, System.Text.Encoding.UTF8.GetBytes(text));

    public TinyModel With(string name, byte[] bytes)
    {
        var path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return this;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    public static byte[] Model(bool poolsByItself, params string[] inputs)
    {
        var table = new Protobuf().Number(1, Rows).Number(1, Dimension).Number(2, Single).Text(8, "table")
            .Block(9, MemoryMarshal.AsBytes<float>([.. Enumerable.Range(0, Rows).SelectMany(Row)]).ToArray());
        var graph = new Protobuf()
            .Message(1, new Protobuf().Text(1, "table").Text(1, "input_ids").Text(2, "last_hidden_state").Text(4, "Gather"))
            .Text(2, "tiny").Message(5, table);
        foreach (var input in inputs)
        {
            graph.Message(11, Value(input, Int64, null, null));
        }

        graph.Message(12, Value("last_hidden_state", Single, null, null, Dimension));
        if (poolsByItself)
        {
            var axis = new Protobuf().Number(1, 1).Number(2, Int64).Text(8, "axis").Block(9, BitConverter.GetBytes(1L));
            var keep = new Protobuf().Text(1, "keepdims").Number(3, 0).Number(20, 2);
            graph.Message(5, axis).Message(12, Value("sentence_embedding", Single, null, Dimension))
                .Message(1, new Protobuf().Text(1, "last_hidden_state").Text(1, "axis").Text(2, "sentence_embedding").Text(4, "ReduceSum").Message(5, keep));
        }

        return new Protobuf().Number(1, 8).Message(7, graph).Message(8, new Protobuf().Text(1, "").Number(2, 13)).Bytes;
    }

    /// <summary>A SentencePiece unigram model of a few pieces, numbered as in the XLM-RoBERTa family: unknown, begin, end, pieces.</summary>
    public static byte[] Pieces(params string[] pieces)
    {
        var model = new Protobuf();
        foreach (var (i, piece) in ((string[])["<unk>", "<s>", "</s>", .. pieces]).Index())
        {
            model.Message(1, new Protobuf().Text(1, piece).Single(2, i < 3 ? 0 : -i).Number(3, i == 0 ? 2 : i < 3 ? 3 : 1));
        }

        return model.Message(2, new Protobuf().Number(3, 1)).Message(3, new Protobuf().Text(1, "identity")).Bytes;
    }

    private static Protobuf Value(string name, int type, params int?[] shape)
    {
        var dimensions = new Protobuf();
        foreach (var (i, size) in (shape is [] ? [null, null] : shape).Index())
        {
            dimensions.Message(1, size is { } fixedSize ? new Protobuf().Number(1, fixedSize) : new Protobuf().Text(2, i == 0 ? "batch" : "tokens"));
        }

        return new Protobuf().Text(1, name).Message(2, new Protobuf().Message(1, new Protobuf().Number(1, type).Message(2, dimensions)));
    }
}
