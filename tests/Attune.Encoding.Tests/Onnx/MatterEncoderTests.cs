using System.Numerics.Tensors;
using Attune.Encoding.Onnx;

namespace Attune.Encoding.Tests.Onnx;

/// <summary>The encoder beside the program opens, and its vectors are those of each text alone.</summary>
public sealed class MatterEncoderTests
{
    private static readonly string[] Texts =
    [
        "A ward sister ought to be able to say yes to annual leave on her phone between two patients.",
        "Line-manager authorizations have to work on any small screen in under sixty seconds.",
        "There's a bank of tape drives in the basement that nobody dares touch.",
    ];

    [Fact]
    public async Task It_opens_beside_the_program_and_has_384_numbers_and_an_id_of_its_own()
    {
        using var encoder = MatterEncoder.Open();
        encoder.Dimension.ShouldBe(384);
        encoder.Id.ShouldMatch("^matter-[0-9a-f]{12}$");
        var vectors = await encoder.EncodeAsync(["", .. Texts], TestContext.Current.CancellationToken);
        TensorPrimitives.Norm(vectors[0]).ShouldBe(0);
        TensorPrimitives.Norm(vectors[1]).ShouldBe(1, 1e-4);
    }

    [Fact]
    public async Task Opened_when_it_is_needed_it_is_the_same_encoder()
    {
        using var ready = MatterEncoder.Open();
        using var late = MatterEncoder.OpenWhenNeeded();
        var vectors = await late.EncodeAsync(Texts, TestContext.Current.CancellationToken);
        vectors[2].ToArray().ShouldBe((await ready.EncodeAsync(Texts, TestContext.Current.CancellationToken))[2].ToArray());
        late.Id.ShouldBe(ready.Id);
    }

    [Fact]
    public async Task Two_tongues_of_one_matter_lie_nearer_than_two_matters()
    {
        using var encoder = MatterEncoder.Open();
        var vectors = await encoder.EncodeAsync(Texts, TestContext.Current.CancellationToken);
        TensorPrimitives.Dot(vectors[0], vectors[1]).ShouldBeGreaterThan(TensorPrimitives.Dot(vectors[0], vectors[2]) + .1f);
    }

    [Fact]
    public async Task A_vector_does_not_depend_on_the_texts_beside_it()
    {
        using var encoder = MatterEncoder.Open();
        var together = await encoder.EncodeAsync(Texts, TestContext.Current.CancellationToken);
        foreach (var (at, text) in Texts.Index())
        {
            var alone = await encoder.EncodeAsync([text], TestContext.Current.CancellationToken);
            alone[0].ToArray().ShouldBe(together[at].ToArray());
        }
    }

    // Where sums of 8-bit products overflow, as they do on x64 processors without VNNI unless the runtime is told otherwise, these numbers are off by .01.
    [Fact]
    public async Task A_text_has_the_same_vector_on_every_processor()
    {
        float[] there = [-.0054f, -.0454f, .0144f, .0280f, -.0326f, .0085f, .0086f, -.0248f, .0462f, .0074f, .0522f, .0830f];
        using var encoder = MatterEncoder.Open();
        var here = await encoder.EncodeAsync(["A new starter's details get typed in once and only once."], TestContext.Current.CancellationToken);
        here[0][..there.Length].ToArray().ShouldBe(there, 2e-3);
    }
}
