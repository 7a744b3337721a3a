using System.Text;
using Microsoft.ML.Tokenizers;

namespace Attune.Encoding;

/// <summary>A model's own tokenizer: the numbers of a text's tokens, the special ones around them.</summary>
/// <param name="Inside">The numbers of a text without special tokens.</param>
/// <param name="First">The token before a text.</param>
/// <param name="Last">The token after it.</param>
/// <param name="Padding">What fills shorter texts up.</param>
internal sealed record FolderTokenizer(Func<string, IEnumerable<int>> Inside, int First, int Last, int Padding)
{
    private static readonly string[] Files = ["vocab.txt", "tokenizer.json", "sentencepiece.bpe.model"];

    /// <param name="text">A text with something in it.</param>
    /// <param name="max">At most so many tokens, at least 3; the text's end is cut off.</param>
    public int[] Ids(string text, int max) => [First, .. Inside(text).Take(max - 2), Last];

    /// <returns>Null, with the problem added, where the folder has none that is supported.</returns>
    public static FolderTokenizer? Of(ModelFolder folder, List<string> problems)
    {
        try
        {
            var json = folder.Json("tokenizer.json", problems);
            if (folder.Find("vocab.txt") is { } vocabulary)
            {
                return WordPiece(File.ReadAllBytes(vocabulary), folder, json, problems);
            }

            if (json.Text("model", "type") is "WordPiece")
            {
                return WordPiece(VocabularyOf(json), folder, json, problems);
            }

            if (folder.Find("sentencepiece.bpe.model") is { } pieces)
            {
                return XlmRoberta(pieces);
            }

            problems.Add(json.Text("model", "type") is { } type
                ? Strings.TokenizerKind(type, Strings.TokenizersSupported)
                : Strings.TokenizerMissing(string.Join(", ", Files.Select(folder.Looked)), Strings.TokenizersSupported));
        }
        catch (Exception wrong) when (wrong is ArgumentException or IOException or UnauthorizedAccessException or InvalidOperationException or InvalidDataException or FormatException or NotSupportedException)
        {
            problems.Add(Strings.TokenizerUnreadable(wrong.Message));
        }

        return null;
    }

    private static FolderTokenizer WordPiece(byte[] vocabulary, ModelFolder folder, JsonFile json, List<string> problems)
    {
        // Read before, with its problems, for the longest text.
        var config = folder.Json("tokenizer_config.json", []);
        var map = folder.Json("special_tokens_map.json", problems);
        var lower = config.Flag("do_lower_case") ?? json.Flag("normalizer", "lowercase") ?? true;
        var options = new BertOptions
        {
            ClassificationToken = Special("cls_token", "[CLS]"),
            SeparatorToken = Special("sep_token", "[SEP]"),
            PaddingToken = Special("pad_token", "[PAD]"),
            UnknownToken = Special("unk_token", "[UNK]"),
            MaskingToken = Special("mask_token", "[MASK]"),
            LowerCaseBeforeTokenization = lower,
            // Unless said otherwise, BERT takes accents off where it lowers the case.
            RemoveNonSpacingMarks = config.Flag("strip_accents") ?? json.Flag("normalizer", "strip_accents") ?? lower,
            // "[SEP]" in an answer is text, never the end of it.
            SplitOnSpecialTokens = false,
        };
        var tokenizer = BertTokenizer.Create(new MemoryStream(vocabulary), options);
        return new(text => tokenizer.EncodeToIds(text, addSpecialTokens: false), tokenizer.ClassificationTokenId, tokenizer.SeparatorTokenId, tokenizer.PaddingTokenId);

        string Special(string name, string usual) => config.Token(name) ?? map.Token(name) ?? usual;
    }

    // As vocab.txt would be: a token a line, in the order of the numbers.
    private static byte[] VocabularyOf(JsonFile json)
    {
        var tokens = json["model", "vocab"]?.EnumerateObject().OrderBy(token => token.Value.GetInt32()).ToList() ?? [];
        return tokens.Count > 0 && tokens[^1].Value.GetInt32() == tokens.Count - 1
            ? System.Text.Encoding.UTF8.GetBytes(new StringBuilder().AppendJoin('\n', tokens.Select(token => token.Name)).Append('\n').ToString())
            : throw new InvalidDataException(Strings.TokenizerVocabulary);
    }

    // The family numbers its four special tokens first, so every piece moves up by one; the model's own <unk>, 0, becomes 3.
    private static FolderTokenizer XlmRoberta(string path)
    {
        using var file = File.OpenRead(path);
        var tokenizer = SentencePieceTokenizer.Create(file, addBeginningOfSentence: false, addEndOfSentence: false);
        return new(text => tokenizer.EncodeToIds(text).Select(id => id == tokenizer.UnknownId ? 3 : id + 1), First: 0, Last: 2, Padding: 1);
    }
}
