using System.Security.Cryptography;
using Attune.Store.Keys;
using Attune.Store.Sealing;

namespace Attune.Store.Tests.Keys;

/// <summary>What is sealed comes back whole, whatever it ends with and however long it is, and its length tells a class alone.</summary>
public sealed class SealedBoxTests
{
    private static readonly byte[] Key = RandomNumberGenerator.GetBytes(MasterKey.Bytes);

    [Fact]
    public void Content_of_every_length_comes_back()
    {
        var all = RandomNumberGenerator.GetBytes(5000);
        for (var length = 0; length <= all.Length; length++)
        {
            SealedBox.Open(Key, SealedBox.Seal(Key, all.AsSpan(0, length), [1]), [1]).AsSpan().SequenceEqual(all.AsSpan(0, length)).ShouldBeTrue($"{length} bytes");
        }
    }

    [Theory]
    [InlineData(new byte[] { 0x80 })]
    [InlineData(new byte[] { 0x80, 0, 0 })]
    [InlineData(new byte[] { 0, 0, 0 })]
    [InlineData(new byte[] { 7, 0x80, 0x80 })]
    public void Content_that_ends_like_the_filling_comes_back(byte[] content)
        => SealedBox.Open(Key, SealedBox.Seal(Key, content, []), []).ShouldBe(content);

    [Fact]
    public void The_largest_answer_comes_back()
    {
        var large = RandomNumberGenerator.GetBytes(16 * 1024 * 1024);
        SealedBox.Open(Key, SealedBox.Seal(Key, large, []), []).AsSpan().SequenceEqual(large).ShouldBeTrue();
    }

    [Fact]
    public void A_box_is_of_one_of_few_lengths_and_never_twice_as_long_as_a_text_of_its_class()
    {
        var lengths = Enumerable.Range(0, 20_000).Select(length => SealedBox.Seal(Key, new byte[length], []).Length).ToArray();
        lengths.Distinct().Count().ShouldBe(10, "64, 128 ... 32768");
        lengths.Take(64).Distinct().ShouldHaveSingleItem("a name, a mail address and nothing at all look alike");
        for (var length = 64; length < lengths.Length; length++) { SealedBox.ClassOf(length, SealedBox.Least).ShouldBeInRange(length + 1, 2 * length); }
        Enumerable.Range(0, 1024).Select(length => SealedBox.Seal(Key, new byte[length], [], least: 1024).Length).Distinct().ShouldHaveSingleItem();
    }

    [Fact]
    public void The_same_content_never_gives_the_same_box()
        => Enumerable.Range(0, 100).Select(_ => Convert.ToHexString(SealedBox.Seal(Key, "Sofia"u8, []))).Distinct().Count().ShouldBe(100);

    [Fact]
    public void A_box_with_one_changed_byte_or_another_place_or_an_unknown_version_does_not_open()
    {
        var box = SealedBox.Seal(Key, "Sofia"u8, [1]);
        for (var at = 1; at < box.Length; at++)
        {
            var changed = box.ToArray();
            changed[at] ^= 1;
            Should.Throw<AuthenticationTagMismatchException>(() => SealedBox.Open(Key, changed, [1]), $"byte {at}");
        }

        Should.Throw<AuthenticationTagMismatchException>(() => SealedBox.Open(Key, box, [2]));
        Should.Throw<InvalidDataException>(() => SealedBox.Open(Key, [1, .. box[1..]], [1]));
        Should.Throw<InvalidDataException>(() => SealedBox.Open(Key, box.AsSpan(0, 29), [1]));
        SealedBox.Open(Key, box, [1]).ShouldBe("Sofia"u8.ToArray(), "the ciphers are as they were");
    }

    [Fact]
    public void Many_threads_seal_and_open_with_one_key()
        => Parallel.For(0, 2000, i =>
        {
            var content = BitConverter.GetBytes(i);
            SealedBox.Open(Key, SealedBox.Seal(Key, content, content), content).ShouldBe(content);
        });
}
