using System.Text;
using Microsoft.ML.Tokenizers;

namespace Attune.Encoding.Onnx;

/// <summary>The tokenizer of a model, which turns a text into the numbers of its tokens with special tokens around them.</summary>
/// <param name="Inside">Returns the numbers of a text without special tokens.</param>
/// <param name="First">The number of the token before a text.</param>
/// <param name="Last">The number of the token after a text.</param>
/// <param name="Padding">The number that fills up shorter texts.</param>
internal sealed record FolderTokenizer(Func<string, IEnumerable<int>> Inside, int First, int Last, int Padding)
{
    private static readonly string[] Files = ["vocab.txt", "tokenizer.json", "sentencepiece.bpe.model"];

    /// <param name="text">A text that is not blank.</param>
    /// <param name="max">The largest number of tokens, at least 3. What is longer is cut off at the end.</param>
    public int[] Ids(string text, int max) => [First, .. Inside(WellFormed(text)).Take(max - 2), Last];

    // Half a character, which a broken export may hold, has no token and would fail the whole reading; it is read as the sign for an unknown character.
    private static string WellFormed(string text) => text.Any(char.IsSurrogate) || text.Any(IsNoCharacter)
        ? System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(new string([.. text.Select(sign => IsNoCharacter(sign) ? Unknown : sign)])))
        : text;

    private static bool IsNoCharacter(char sign) => sign is '\ufffe' or '\uffff' or (>= '\ufdd0' and <= '\ufdef');

    private const char Unknown = '\ufffd';

    /// <returns>The tokenizer; null, with the problem added, if the folder has none that is supported.</returns>
    public static FolderTokenizer? Open(ModelFolder folder, List<string> problems)
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
                ? EncodingTexts.TokenizerKind(type, EncodingTexts.TokenizersSupported)
                : EncodingTexts.TokenizerMissing(string.Join(", ", Files.Select(folder.Looked)), EncodingTexts.TokenizersSupported));
        }
        catch (Exception wrong) when (wrong is ArgumentException or IOException or UnauthorizedAccessException or InvalidOperationException or InvalidDataException or FormatException or NotSupportedException)
        {
            problems.Add(EncodingTexts.TokenizerUnreadable(wrong.Message));
        }

        return null;
    }

    private static FolderTokenizer WordPiece(byte[] vocabulary, ModelFolder folder, JsonFile json, List<string> problems)
    {
        // The file was read before for the longest text, and its problems were reported then.
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
            // Unless the settings say otherwise, BERT removes accents if it lowers the case.
            RemoveNonSpacingMarks = config.Flag("strip_accents") ?? json.Flag("normalizer", "strip_accents") ?? lower,
            // The characters "[SEP]" in an answer are text and never the end of it.
            SplitOnSpecialTokens = false,
        };
        var tokenizer = BertTokenizer.Create(new MemoryStream(vocabulary), options);
        return new(text => tokenizer.EncodeToIds(text, addSpecialTokens: false), tokenizer.ClassificationTokenId, tokenizer.SeparatorTokenId, tokenizer.PaddingTokenId);

        string Special(string name, string usual) => config.Token(name) ?? map.Token(name) ?? usual;
    }

    // The result is what vocab.txt would be: one token on each line, in the order of their numbers.
    private static byte[] VocabularyOf(JsonFile json)
    {
        var tokens = json["model", "vocab"]?.EnumerateObject().OrderBy(token => token.Value.GetInt32()).ToList() ?? [];
        return tokens.Count > 0 && tokens[^1].Value.GetInt32() == tokens.Count - 1
            ? System.Text.Encoding.UTF8.GetBytes(new StringBuilder().AppendJoin('\n', tokens.Select(token => token.Name)).Append('\n').ToString())
            : throw new InvalidDataException(EncodingTexts.TokenizerVocabulary);
    }

    // The models of this family number their four special tokens first, so that each piece moves up by one. The token <unk>, which is 0 in the file,
    // becomes 3.
    private static FolderTokenizer XlmRoberta(string path)
    {
        using var file = File.OpenRead(path);
        var tokenizer = SentencePieceTokenizer.Create(file, addBeginningOfSentence: false, addEndOfSentence: false);
        return new(text => tokenizer.EncodeToIds(text).Select(id => id == tokenizer.UnknownId ? 3 : id + 1), First: 0, Last: 2, Padding: 1);
    }
}
