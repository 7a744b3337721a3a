using Attune.Analysis.Meaning;
using Attune.Encoding.BuiltIn;
using CsCheck;

namespace Attune.Encoding.Tests;

public class CachingEncoderTests
{
    [Fact]
    public async Task Only_texts_not_read_before_are_sent_on_each_once()
    {
        using var inner = new LengthEncoder();
        using var caching = new CachingEncoder(inner);
        await caching.EncodeAsync(["a", "bb", "a", " "], TestContext.Current.CancellationToken);
        await caching.EncodeAsync(["bb", "ccc"], TestContext.Current.CancellationToken);
        await caching.EncodeAsync(["ccc", "a"], TestContext.Current.CancellationToken);
        inner.Asked.ShouldBe([["a", "bb"], ["ccc"]]);
    }

    [Fact]
    public void Whatever_was_read_before_the_answers_are_the_encoders_own_in_order()
        => Gen.String[Gen.Char['a', 'c'], 0, 3].Array[0, 8].Array[1, 6].Select(Gen.Int[1, 5]).Sample((rounds, capacity) =>
        {
            using var inner = new LengthEncoder();
            using var plain = new LengthEncoder();
            using var caching = new CachingEncoder(inner, capacity);
            foreach (var texts in rounds)
            {
                var remembered = caching.EncodeAsync(texts, CancellationToken.None).AsTask().GetAwaiter().GetResult();
                for (var i = 0; i < texts.Length; i++)
                {
                    remembered[i].ToArray().ShouldBe(texts[i].Length == 0 ? new float[remembered.Dimension] : LengthEncoder.VectorOf(texts[i]));
                }

                remembered.Count.ShouldBe(texts.Length);
                remembered.EncoderId.ShouldBe(inner.Id);
                caching.Count.ShouldBeLessThanOrEqualTo(capacity);
            }
        });

    [Fact]
    public async Task Without_room_the_text_not_used_for_longest_is_forgotten()
    {
        using var inner = new LengthEncoder();
        using var caching = new CachingEncoder(inner, capacity: 2);
        foreach (var text in (string[])["a", "b", "a", "c", "a", "b"])
        {
            await caching.EncodeAsync([text], TestContext.Current.CancellationToken);
        }

        inner.Asked.Select(texts => texts.Single()).ShouldBe(["a", "b", "c", "b"]);
    }

    [Fact]
    public void An_encoder_whose_vectors_depend_on_the_question_is_never_remembered()
    {
        using var builtIn = BuiltInEncoder.Open();
        Should.Throw<ArgumentException>(() => new CachingEncoder(builtIn)).Message.ShouldContain("question");
    }

    private sealed class LengthEncoder : ISentenceEncoder
    {
        public List<string[]> Asked { get; } = [];

        public string Id => "length";

        public static float[] VectorOf(string text) => [text.Length, text[0], text[^1]];

        public ValueTask<TextVectors> EncodeAsync(IReadOnlyList<string> texts, CancellationToken cancel)
        {
            Asked.Add([.. texts]);
            return new(new TextVectors(Id, 3, [.. texts.SelectMany(text => text.Length == 0 ? new float[3] : VectorOf(text))]));
        }

        public void Dispose()
        {
        }
    }
}
