using Attune.Domain.Statements;
using CsCheck;

namespace Attune.Domain.Tests.Statements;

public sealed class WordDiffTests
{
    private static readonly string[] Words = ["eight", "of", "ten", "teams", "close", "by", "go-live", ",", ".", "Q4"];

    private static readonly Gen<string> Text = Gen.Int[0, 9].Select(i => Words[i]).Array[0, 12].Select(words => string.Join(' ', words));

    [Fact]
    public void What_was_taken_out_stands_before_what_came_in_its_place()
        => Show(WordDiff.Between("Eight of ten teams close a month at go-live.", "Eight of ten teams close a month by Q4 2027."))
            .ShouldBe("Eight of ten teams close a month [-at go-live-]{+by Q4 2027+}.");

    [Fact]
    public void The_same_words_are_one_part()
        => WordDiff.Between("Eight of ten.", "Eight of ten.").ShouldBe([new(DiffKind.Same, "Eight of ten.")]);

    [Fact]
    public void A_word_at_the_end_is_the_same_word_in_the_middle()
        => Show(WordDiff.Between("Everyone uses it", "Everyone uses it every day")).ShouldBe("Everyone uses it {+every day+}");

    [Fact]
    public void Kept_and_added_parts_are_the_new_text_and_kept_and_removed_ones_the_words_of_the_old()
        => Gen.Select(Text, Text).Sample((before, after) =>
        {
            var parts = WordDiff.Between(before, after);
            string.Concat(parts.Where(part => part.Kind != DiffKind.Removed).Select(part => part.Text)).ShouldBe(after);
            Bare(string.Concat(parts.Where(part => part.Kind != DiffKind.Added).Select(part => part.Text))).ShouldBe(Bare(before));
        });

    private static string Bare(string text) => text.Replace(" ", "", StringComparison.Ordinal);

    private static string Show(IEnumerable<DiffPart> parts) => string.Concat(parts.Select(part => part.Kind switch
    {
        DiffKind.Removed => $"[-{part.Text}-]",
        DiffKind.Added => $"{{+{part.Text}+}}",
        _ => part.Text,
    }));
}
