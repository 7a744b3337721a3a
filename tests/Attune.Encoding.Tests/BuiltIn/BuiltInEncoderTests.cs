using System.Security.Cryptography;
using Attune.Analysis.Meaning;
using Attune.Encoding.BuiltIn;
using CsCheck;

namespace Attune.Encoding.Tests.BuiltIn;

public class BuiltInEncoderTests
{
    private static readonly string[] Vocabulary = ["IT", "business", "owns", "the", "process", "don't", "stakeholdr", "Prozesseigentümer", "2027", "go-live", "é", "🙂", ""];

    [Fact]
    public async Task The_vectors_do_not_depend_on_the_number_of_threads()
    {
        using var one = BuiltInEncoder.Open(threads: 1);
        using var many = BuiltInEncoder.Open(threads: 8);
        var texts = Texts(3000);
        Numbers(await one.EncodeAsync(texts, TestContext.Current.CancellationToken)).ShouldBe(Numbers(await many.EncodeAsync(texts, TestContext.Current.CancellationToken)));
    }

    [Fact]
    public void Any_texts_give_rows_of_unit_length_or_zero_and_their_order_only_orders_the_rows()
    {
        using var encoder = BuiltInEncoder.Open();
        Gen.OneOf(Gen.Int[0, Vocabulary.Length - 1].Select(word => Vocabulary[word]).Array[0, 8].Select(words => string.Join(' ', words)), Gen.String).Array[0, 6].Sample(texts =>
        {
            var rows = encoder.EncodeAsync(texts, CancellationToken.None).AsTask().GetAwaiter().GetResult();
            var turned = encoder.EncodeAsync([.. texts.Reverse()], CancellationToken.None).AsTask().GetAwaiter().GetResult();
            for (var i = 0; i < texts.Length; i++)
            {
                var length = Math.Sqrt(rows[i].ToArray().Sum(x => x * x));
                (length == 0 || Math.Abs(length - 1) < 1e-5).ShouldBeTrue($"length {length}");
                turned[texts.Length - 1 - i].ToArray().ShouldBe(rows[i].ToArray());
            }
        });
    }

    [Theory]
    [InlineData("broken \ud800 pair", "broken", "pair")]
    [InlineData("\udc00\ud800IT's", "IT")]
    [InlineData("half\ud83d", "half")]
    [InlineData("é\ufffeno\uffffcharacter", "é", "no", "character")]
    public void Broken_characters_only_separate_words(string text, params string[] tokens) => BuiltInEncoder.Tokens(text).ShouldBe(tokens);

    [Fact]
    public void The_same_words_in_another_culture_are_the_same_tokens()
    {
        var before = System.Globalization.CultureInfo.CurrentCulture;
        try
        {
            System.Globalization.CultureInfo.CurrentCulture = new("tr-TR");
            BuiltInEncoder.Tokens("TITLE IS IT can't").ShouldBe(["title", "is", "IT", "cannot"]);
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public async Task A_word_in_every_text_weighs_less_than_a_rare_one()
    {
        using var encoder = BuiltInEncoder.Open();
        var rows = await encoder.EncodeAsync(["adoption budget", "budget", "budget", "budget", "adoption"], TestContext.Current.CancellationToken);
        Cosine(rows[0], rows[4]).ShouldBeGreaterThan(Cosine(rows[0], rows[1]));
    }

    [Fact]
    public async Task No_texts_are_no_rows()
    {
        using var encoder = BuiltInEncoder.Open();
        (await encoder.EncodeAsync([], TestContext.Current.CancellationToken)).Count.ShouldBe(0);
    }

    [Fact]
    public void A_cancelled_reading_stops()
    {
        using var encoder = BuiltInEncoder.Open(threads: 2);
        Should.Throw<OperationCanceledException>(() => encoder.EncodeAlone(Texts(2000), new CancellationToken(canceled: true)));
    }

    [Fact]
    public void A_closed_encoder_says_so()
    {
        var encoder = BuiltInEncoder.Open();
        encoder.Dispose();
        encoder.Dispose();
        Should.Throw<ObjectDisposedException>(() => encoder.EncodeAlone(["IT"], TestContext.Current.CancellationToken));
    }

    [Fact]
    public void The_file_is_the_one_of_the_model_card_and_its_id_is_known()
    {
        using var encoder = BuiltInEncoder.Open();
        encoder.Id.ShouldBe("ste1-89e02b138df7");
        using var file = File.OpenRead(BuiltInEncoder.DefaultPath);
        Convert.ToHexStringLower(SHA256.HashData(file)).ShouldBe("1c995cbe3d63ee9fdcca2c38cd94726277649819c8f64e0d5730a7ca611d68aa");
    }

    private static string[] Texts(int count)
    {
        var random = new Random(20);
        return [.. Enumerable.Range(0, count).Select(_ => string.Join(' ', random.GetItems(Vocabulary, random.Next(0, 15))) + random.Next(200))];
    }

    private static float[] Numbers(TextVectors vectors) => [.. Enumerable.Range(0, vectors.Count).SelectMany(i => vectors[i].ToArray())];

    private static double Cosine(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        var sum = 0d;
        for (var i = 0; i < a.Length; i++)
        {
            sum += a[i] * b[i];
        }

        return sum;
    }
}
