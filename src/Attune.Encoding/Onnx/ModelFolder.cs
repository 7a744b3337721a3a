using System.Security.Cryptography;

namespace Attune.Encoding.Onnx;

/// <summary>The files and settings of a sentence-transformer folder. All problems are collected, so that they can be corrected at once.</summary>
internal sealed class ModelFolder
{
    private static readonly string[] Places = ["", "onnx"];

    // These files beside the model change its vectors.
    private static readonly string[] Settings =
    [
        "vocab.txt", "tokenizer.json", "sentencepiece.bpe.model", "tokenizer_config.json", "special_tokens_map.json",
        "config.json", "sentence_bert_config.json", "config_sentence_transformers.json", "1_Pooling/config.json",
    ];

    private const int DefaultMaxTokens = 512;

    private readonly string _folder;
    private readonly List<string> _poolingProblems = [];

    private ModelFolder(string folder, List<string> problems)
    {
        _folder = folder;
        ModelPath = Find("model.onnx");
        if (ModelPath is null)
        {
            problems.Add(EncodingTexts.ModelMissing(Looked("model.onnx")));
        }

        Pooling = PoolingOf(Json("1_Pooling/config.json", problems));
        MaxTokens = MaxTokensOf(problems);
        var prompts = Json("config_sentence_transformers.json", problems);
        Prefix = prompts.Text("default_prompt_name") is { } name ? prompts.Text("prompts", name) ?? "" : "";
        if (Json("modules.json", problems)[[]]?.GetRawText().Contains(".Dense", StringComparison.Ordinal) is true)
        {
            _poolingProblems.Add(EncodingTexts.ModelDense);
        }

        Tokenizer = FolderTokenizer.Open(this, problems);
    }

    public string? ModelPath { get; }

    public Pooling Pooling { get; }

    /// <summary>The steps after the model that are asked for and not supported. They do not matter if the model pools its vectors itself.</summary>
    public IReadOnlyList<string> PoolingProblems => _poolingProblems;

    /// <summary>The number of tokens of a text that the model reads, including its two special ones.</summary>
    public int MaxTokens { get; }

    /// <summary>What the model wants before every text: the default prompt of config_sentence_transformers.json.</summary>
    public string Prefix { get; }

    public FolderTokenizer? Tokenizer { get; }

    public static ModelFolder Open(string folder, List<string> problems)
    {
        if (!Directory.Exists(folder))
        {
            throw new EncoderException(EncodingTexts.FolderMissing(folder, Path.GetFullPath(folder)));
        }

        return new(folder, problems);
    }

    public string? Find(string name) => Places.Select(place => Path.Combine(_folder, place, name)).FirstOrDefault(File.Exists);

    public string Looked(string name) => string.Join(", ", Places.Select(place => $"'{Path.Combine(_folder, place, name)}'"));

    public JsonFile Json(string name, ICollection<string> problems) => JsonFile.Read(Find(name), problems);

    /// <summary>
    /// Computes 12 hexadecimal digits of the hash of the model, its external weights, its tokenizer and its settings. It does not
    /// depend on where they are stored.
    /// </summary>
    public string Hash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var weights = Directory.EnumerateFiles(Path.GetDirectoryName(ModelPath)!, "model.onnx*").Order(StringComparer.Ordinal);
        foreach (var path in weights.Concat(Settings.Select(Find).OfType<string>()))
        {
            using var file = File.OpenRead(path);
            hash.AppendData(System.Text.Encoding.UTF8.GetBytes(Path.GetFileName(path)));
            hash.AppendData(SHA256.HashData(file));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 6));
    }

    private int MaxTokensOf(List<string> problems)
    {
        var max = Json("sentence_bert_config.json", problems).Count("max_seq_length") ?? Json("tokenizer_config.json", problems).Count("model_max_length") ?? DefaultMaxTokens;
        var config = Json("config.json", problems);
        // Models of the RoBERTa family count positions from the number of the padding token, 1, so that two places are never used.
        var positions = config.Count("max_position_embeddings") is { } all ? all - (config.Count("pad_token_id") is 1 ? 2 : 0) : max;
        return Math.Max(3, Math.Min(max, positions));
    }

    private Pooling PoolingOf(JsonFile config)
    {
        string[] wanted = [.. from mode in (string[])["cls_token", "mean_tokens", "max_tokens", "mean_sqrt_len_tokens", "weightedmean_tokens", "lasttoken"]
                           where config.Flag($"pooling_mode_{mode}") is true
                           select mode];
        switch (wanted)
        {
            case [] or ["mean_tokens"]:
                return Pooling.Mean;
            case ["cls_token"]:
                return Pooling.FirstToken;
            default:
                _poolingProblems.Add(EncodingTexts.ModelPooling(string.Join(EncodingTexts.And, wanted)));
                return Pooling.Mean;
        }
    }
}
