using Attune.Encoding.BuiltIn;
using Attune.Encoding.Tests.Onnx;

namespace Attune.Encoding.Tests;

public class EncodersTests
{
    [Fact]
    public void Built_in_opens_the_file_beside_the_program()
    {
        using var encoder = Encoders.Open("built-in");
        encoder.ShouldBeOfType<BuiltInEncoder>().Dimension.ShouldBe(256);
    }

    [Fact]
    public void Onnx_opens_a_folder_and_remembers_what_it_read()
    {
        using var model = TinyModel.WordPiece();
        using var encoder = Encoders.Open($"onnx:{model.Folder}");
        encoder.ShouldBeOfType<CachingEncoder>().Id.ShouldStartWith("onnx-");
    }

    [Fact]
    public void Remote_opens_an_address_and_sends_nothing_yet()
    {
        using var encoder = Encoders.Open("remote:http://localhost:1/v1#tiny", remoteKey: "");
        encoder.ShouldBeOfType<CachingEncoder>().Id.ShouldBe("remote:localhost:1/v1#tiny");
    }

    [Theory]
    [InlineData("")]
    [InlineData("builtin")]
    [InlineData("Built-In")]
    [InlineData("onnx:")]
    [InlineData("openai")]
    public void Anything_else_is_refused_with_the_right_values(string spec)
        => Should.Throw<EncoderException>(() => Encoders.Open(spec)).Message.ShouldContain(Encoders.Choices);
}
