using Attune.Encoding.BuiltIn;

namespace Attune.Encoding.Tests.BuiltIn;

public class Ste1FileTests
{
    [Fact]
    public void A_missing_file_is_named_with_where_it_was_looked_for()
    {
        var refusal = Should.Throw<EncoderException>(() => BuiltInEncoder.Open("nowhere/ste1.bin"));
        refusal.Message.ShouldContain("missing");
        refusal.Message.ShouldContain("nowhere/ste1.bin");
    }

    [Theory]
    [InlineData(0, "empty")]
    [InlineData(6, "another kind of file")]
    [InlineData(300, "ends inside its header")]
    [InlineData(560, "cut short: section 'vocab'")]
    [InlineData(400_000, "cut short: section 'word_rows'")]
    [InlineData(14_992_875, "cut short: section 'bucket_scale'")]
    public void A_file_cut_short_says_where(int length, string reason)
        => Refusal(Shipped()[..length]).ShouldContain(reason);

    [Fact]
    public void A_foreign_file_is_refused() => Refusal(System.Text.Encoding.ASCII.GetBytes("%PDF-1.7 and so on, quite long")).ShouldContain("another kind of file");

    [Fact]
    public void A_header_that_is_no_json_is_refused() => Refusal(Changed(bytes => bytes[8] = (byte)'[')).ShouldContain("header cannot be read");

    [Theory]
    [InlineData("\"dim\": 256", "\"dim\": 255", "word_rows")]
    [InlineData("\"dim\": 256", "\"dam\": 256", "header cannot be read")]
    [InlineData("\"words\": 48000", "\"words\": 47999", "word_rows")]
    [InlineData("\"length\": 398780", "\"length\": 398700", "48000 words")]
    [InlineData("\"offset\": 398780", "\"offset\": -98780", "word_rows")]
    public void A_header_that_does_not_fit_its_sections_is_refused(string from, string to, string reason)
        => Refusal(Changed(bytes => System.Text.Encoding.ASCII.GetBytes(to).CopyTo(bytes, bytes.AsSpan().IndexOf(System.Text.Encoding.ASCII.GetBytes(from))))).ShouldContain(reason);

    [Theory]
    [InlineData(100)]
    [InlineData(560 + 398_770)]
    [InlineData(560 + 12_686_780)]
    [InlineData(560 + 12_782_780)]
    [InlineData(560 + 14_975_932)]
    public void Another_header_vocabulary_weight_or_scale_is_another_id(int at)
    {
        using var shipped = BuiltInEncoder.Open();
        WithFile(Changed(bytes => bytes[at] ^= 1), path =>
        {
            using var other = BuiltInEncoder.Open(path);
            other.Id.ShouldNotBe(shipped.Id);
        });
    }

    private static byte[] Shipped() => File.ReadAllBytes(BuiltInEncoder.DefaultPath);

    private static byte[] Changed(Action<byte[]> change)
    {
        var bytes = Shipped();
        change(bytes);
        return bytes;
    }

    private static string Refusal(byte[] file)
    {
        var message = "";
        WithFile(file, path =>
        {
            message = Should.Throw<EncoderException>(() => BuiltInEncoder.Open(path)).Message;
            message.ShouldContain(path);
        });
        return message;
    }

    private static void WithFile(byte[] bytes, Action<string> use)
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("attune-ste1-").FullName, "ste1.bin");
        try
        {
            File.WriteAllBytes(path, bytes);
            use(path);
        }
        finally
        {
            Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);
        }
    }
}
