using System.Text.Json;
using Attune.Encoding.Onnx;

namespace Attune.Encoding.Tests.Onnx;

public class OnnxEncoderTests
{
    private const int Unknown = 1, Begin = 2, End = 3, The = 5, Business = 6, Owns = 7, Process = 8, Es = 9, It = 10, Cafe = 11;

    [Fact]
    public async Task A_texts_vector_is_the_mean_over_its_tokens_and_never_over_padding()
    {
        using var model = TinyModel.WordPiece();
        await Gives(model, ("The business owns processes", TinyModel.Mean(Begin, The, Business, Owns, Process, Es, End)), ("it", TinyModel.Mean(Begin, It, End)));
    }

    [Fact]
    public async Task Case_and_accents_do_not_matter_to_an_uncased_model()
    {
        using var model = TinyModel.WordPiece();
        await Gives(model, ("CAFÉ", TinyModel.Mean(Begin, Cafe, End)));
    }

    [Fact]
    public async Task Case_matters_to_a_cased_model()
    {
        using var model = TinyModel.WordPiece().With("tokenizer_config.json", """{ "do_lower_case": false, "cls_token": { "content": "[CLS]" } }""");
        await Gives(model, ("It it", TinyModel.Mean(Begin, Unknown, It, End)));
    }

    [Fact]
    public async Task A_special_token_in_an_answer_is_text()
    {
        using var model = TinyModel.WordPiece();
        await Gives(model, ("it [SEP]", TinyModel.Mean(Begin, It, Unknown, Unknown, Unknown, End)));
    }

    [Fact]
    public async Task A_model_that_pools_by_its_first_token_gives_that_tokens_row()
    {
        using var model = TinyModel.WordPiece().With("1_Pooling/config.json", """{ "pooling_mode_cls_token": true, "pooling_mode_mean_tokens": false }""");
        await Gives(model, ("the business", TinyModel.Mean(Begin)));
    }

    [Fact]
    public async Task A_model_that_pools_by_itself_is_taken_at_its_word()
    {
        // The model's output is a sum, which has the same direction as the mean where the lengths are the same.
        using var model = TinyModel.WordPiece(poolsByItself: true).With("1_Pooling/config.json", """{ "pooling_mode_max_tokens": true }""");
        await Gives(model, ("it owns", TinyModel.Mean(Begin, It, Owns, End)));
    }

    [Fact]
    public async Task Only_inputs_that_the_model_declares_are_given_to_it()
    {
        using var model = TinyModel.WordPiece(false, "input_ids");
        await Gives(model, ("it", TinyModel.Mean(Begin, It, End)));
    }

    [Fact]
    public async Task A_long_text_is_cut_where_the_model_ends()
    {
        using var model = TinyModel.WordPiece().With("sentence_bert_config.json", """{ "max_seq_length": 4 }""");
        await Gives(model, ("it owns the business", TinyModel.Mean(Begin, It, Owns, End)));
    }

    [Fact]
    public async Task A_default_prompt_goes_before_every_text()
    {
        using var model = TinyModel.WordPiece().With("config_sentence_transformers.json", """{ "prompts": { "query": "the " }, "default_prompt_name": "query" }""");
        await Gives(model, ("business", TinyModel.Mean(Begin, The, Business, End)));
    }

    [Fact]
    public async Task Tokenizer_json_of_type_WordPiece_does_for_vocab_txt()
    {
        var vocabulary = TinyModel.Vocabulary.Index().ToDictionary(token => token.Item, token => token.Index);
        using var model = TinyModel.Empty()
            .With("onnx/model.onnx", TinyModel.Model(false, "input_ids", "attention_mask"))
            .With("tokenizer.json", JsonSerializer.Serialize(new { model = new { type = "WordPiece", vocab = vocabulary }, normalizer = new { lowercase = true } }));
        await Gives(model, ("Processes", TinyModel.Mean(Begin, Process, Es, End)));
    }

    [Fact]
    public async Task The_SentencePiece_model_of_the_XLM_RoBERTa_family_numbers_its_pieces_after_four_special_tokens()
    {
        using var model = TinyModel.Empty()
            .With("model.onnx", TinyModel.Model(false, "input_ids", "attention_mask"))
            .With("sentencepiece.bpe.model", TinyModel.Pieces("\u2581it", "\u2581owns", "\u2581", "x"));
        // The ids are <s> 0, </s> 2, <unk> 3, and 4 for the first piece.
        await Gives(model, ("it owns", TinyModel.Mean(0, 4, 5, 2)), ("it z", TinyModel.Mean(0, 4, 6, 3, 2)));
    }

    [Fact]
    public async Task Texts_of_many_lengths_keep_their_order_and_blank_ones_are_zero()
    {
        using var model = TinyModel.WordPiece();
        using var encoder = OnnxEncoder.Open(model.Folder);
        string[] texts = [.. Enumerable.Range(0, 300).Select(i => i % 7 == 0 ? " " : string.Join(' ', Enumerable.Repeat("owns", i % 41)))];
        var vectors = await encoder.EncodeAsync(texts, TestContext.Current.CancellationToken);
        vectors.Count.ShouldBe(300);
        for (var i = 0; i < texts.Length; i++)
        {
            int[] tokens = [Begin, .. Enumerable.Repeat(Owns, i % 41), End];
            Close(vectors[i].ToArray(), i % 7 == 0 || i % 41 == 0 ? [0, 0, 0] : TinyModel.Mean(tokens));
        }
    }

    [Fact]
    public void The_id_belongs_to_what_the_model_answers_and_not_to_where_it_stands()
    {
        using var here = TinyModel.WordPiece();
        using var there = TinyModel.WordPiece();
        using var other = TinyModel.WordPiece().With("vocab.txt", string.Join('\n', TinyModel.Vocabulary.Append("new")));
        Id(here).ShouldBe(Id(there));
        Id(other).ShouldNotBe(Id(here));
        Id(here).ShouldMatch("^onnx-[0-9a-f]{12}$");
    }

    [Fact]
    public void Everything_wrong_with_a_folder_is_said_at_once()
    {
        using var model = TinyModel.Empty().With("1_Pooling/config.json", """{ "pooling_mode_lasttoken": true }""").With("config.json", "{");
        var problems = Should.Throw<EncoderException>(() => OnnxEncoder.Open(model.Folder)).Problems;
        problems.ShouldContain(problem => problem.Contains("model is missing") && problem.Contains(Path.Combine(model.Folder, "onnx", "model.onnx")));
        problems.ShouldContain(problem => problem.Contains("tokenizer is missing") && problem.Contains("vocab.txt") && problem.Contains("sentencepiece.bpe.model"));
        problems.ShouldContain(problem => problem.Contains("lasttoken") && problem.Contains("mean_tokens or cls_token"));
        problems.ShouldContain(problem => problem.Contains("config.json") && problem.Contains("JSON"));
    }

    [Fact]
    public void A_folder_that_is_not_there_is_named()
        => Should.Throw<EncoderException>(() => OnnxEncoder.Open("no/such/model")).Message.ShouldContain("no/such/model");

    [Fact]
    public void A_broken_model_and_an_unknown_tokenizer_are_both_named()
    {
        using var model = TinyModel.Empty().With("model.onnx", "not a model").With("tokenizer.json", """{ "model": { "type": "BPE" } }""");
        var problems = Should.Throw<EncoderException>(() => OnnxEncoder.Open(model.Folder)).Problems;
        problems.ShouldContain(problem => problem.Contains("model.onnx") && problem.Contains("cannot be loaded"));
        problems.ShouldContain(problem => problem.Contains("type BPE") && problem.Contains("WordPiece"));
    }

    [Fact]
    public void A_model_with_an_input_nobody_knows_is_refused()
    {
        using var model = TinyModel.WordPiece(false, "input_ids", "pixels");
        Should.Throw<EncoderException>(() => OnnxEncoder.Open(model.Folder)).Message.ShouldContain("'pixels'");
    }

    [Fact]
    public void A_vocabulary_without_its_special_tokens_is_refused()
    {
        using var model = TinyModel.WordPiece().With("vocab.txt", "the\nbusiness\n");
        Should.Throw<EncoderException>(() => OnnxEncoder.Open(model.Folder)).Message.ShouldContain("tokenizer cannot be read");
    }

    [Fact]
    public async Task A_token_outside_the_models_table_is_a_failure_that_says_so()
    {
        using var model = TinyModel.WordPiece().With("vocab.txt", string.Join('\n', [.. TinyModel.Vocabulary, .. Enumerable.Range(0, 20).Select(i => $"word{i}")]));
        using var encoder = OnnxEncoder.Open(model.Folder);
        (await Should.ThrowAsync<EncoderException>(async () => await encoder.EncodeAsync(["word19"], TestContext.Current.CancellationToken))).Message.ShouldContain("model fails");
    }

    [Fact]
    public async Task A_cancelled_reading_stops()
    {
        using var model = TinyModel.WordPiece();
        using var encoder = OnnxEncoder.Open(model.Folder);
        await Should.ThrowAsync<OperationCanceledException>(async () => await encoder.EncodeAsync(["it"], new CancellationToken(canceled: true)));
    }

    [Fact]
    public async Task An_encoder_closed_while_it_reads_finishes_first()
    {
        using var model = TinyModel.WordPiece();
        string[] texts = [.. Enumerable.Range(0, 200).Select(i => string.Join(' ', Enumerable.Repeat("owns", 1 + (i % 41))))];
        for (var round = 0; round < 50; round++)
        {
            var encoder = OnnxEncoder.Open(model.Folder);
            var reading = encoder.EncodeAsync(texts, TestContext.Current.CancellationToken);
            encoder.Dispose();
            encoder.Dispose();
            Close((await reading)[0].ToArray(), TinyModel.Mean(Begin, Owns, End));
        }
    }

    [Fact]
    public async Task A_closed_encoder_reads_no_more()
    {
        using var model = TinyModel.WordPiece();
        var encoder = OnnxEncoder.Open(model.Folder);
        encoder.Dispose();
        await Should.ThrowAsync<ObjectDisposedException>(async () => await encoder.EncodeAsync(["it"], TestContext.Current.CancellationToken));
    }

    private static string Id(TinyModel model)
    {
        using var encoder = OnnxEncoder.Open(model.Folder);
        return encoder.Id;
    }

    private static async Task Gives(TinyModel model, params (string Text, float[] Vector)[] expected)
    {
        using var encoder = OnnxEncoder.Open(model.Folder);
        var vectors = await encoder.EncodeAsync([.. expected.Select(entry => entry.Text)], TestContext.Current.CancellationToken);
        vectors.EncoderId.ShouldBe(encoder.Id);
        foreach (var (i, (_, vector)) in expected.Index())
        {
            Close(vectors[i].ToArray(), vector);
        }
    }

    private static void Close(float[] vector, float[] expected)
    {
        vector.Length.ShouldBe(expected.Length);
        vector.Zip(expected, (a, b) => Math.Abs(a - b)).Max().ShouldBeLessThan(1e-5f, string.Join(' ', vector) + " is not " + string.Join(' ', expected));
    }
}
