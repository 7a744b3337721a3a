using Attune.Analysis.Vocabulary;

namespace Attune.Analysis.Tests.Vocabulary;

/// <summary>A phrase is a thing that people call by several words, and never two halves that only stand side by side.</summary>
public sealed class GluedWordsTests
{
    [Theory]
    [InlineData("The assortment department owns article data.", "department own", "article data")]
    [InlineData("The change board decides the order.", "board decide", "change board")]
    [InlineData("One warehouse serves web orders.", "warehouse serve", "web order")]
    [InlineData("Month end in five working days.", "month end in 5", "month end")]
    [InlineData("Master data, stock figures and spare parts.", "data stock", "spare part")]
    public void Two_leaders_who_write_one_sentence_share_its_things_and_not_its_halves(string sentence, string half, string thing)
    {
        string[] keys = [.. Terms(sentence).Select(term => term.Key)];
        keys.ShouldNotContain(key => key.Contains(half, StringComparison.Ordinal));
        keys.ShouldContain(key => key.Contains(thing, StringComparison.Ordinal));
    }

    [Fact]
    public void No_word_that_only_holds_sentences_together_is_a_term()
        => Terms("We should have it because they think that the stock is not there and this would be very good for us.")
            .ShouldAllBe(term => !Attune.Analysis.Text.StopWords.Contains(term.Text));

    private static TermReading[] Terms(string sentence) => [.. Room.Read([sentence], [sentence]).Terms];
}
