using Attune.Analysis.Text;

namespace Attune.Analysis.Tests.Text;

public class WordsTests
{
    [Theory]
    [InlineData("Faster close for customers", "faster close for customers")]
    [InlineData("IT owns it", "IT owns it")]
    [InlineData("WE NEED IT NOW", "we need it now")]
    [InlineData("IT", "IT")]
    [InlineData("IT AND HR", "IT and HR")]
    [InlineData("The ERP and SAP S/4HANA", "the ERP and SAP S/4HANA")]
    [InlineData("We must NOT customise", "we must not customise")]
    [InlineData("KPIs and SaaS", "kpis and saas")]
    [InlineData("can't won't isn't don't", "can not will not is not do not")]
    [InlineData("we cannot, dont, wont", "we can not do not will not")]
    [InlineData("the customer's users' data", "the customer users data")]
    [InlineData("it’s the customer’s", "it the customer")]
    [InlineData("we're they'll I'm", "we they i")]
    [InlineData("closes in 3.5 days, saves 1,000", "closes in 3.5 days saves 1,000")]
    [InlineData("R&D, R/3 and business/IT", "R&D R/3 and business IT")]
    [InlineData("see https://attune.example/a-b?c for goals", "see for goals")]
    [InlineData("und die Größe", "und die größe")]
    [InlineData("cafe\u0301", "café")]
    [InlineData("go\u00ADvernance\u200Dx", "governancex")]
    [InlineData("clean\u200Bcore", "clean core")]
    [InlineData("\u202Edata\u202C", "data")]
    [InlineData("👍 yes 👩‍💻", "yes")]
    [InlineData("\ud800data\udc00", "data")]
    public void A_text_is_read_as_words(string text, string words)
        => string.Join(' ', Words.Tokenize(text).Select(word => word.Text)).ShouldBe(words);

    [Fact]
    public void Hyphens_glue_words_that_keep_their_own_spans()
    {
        const string Text = "after go-live, day-to-day";
        Words.Tokenize(Text).Select(word => (word.Text, word.Glued, word.Span.Cut(Text))).ShouldBe(
            [("after", false, "after"), ("go", true, "go"), ("live", false, "live"), ("day", true, "day"), ("to", true, "to"), ("day", false, "day")]);
    }

    [Fact]
    public void A_contraction_keeps_the_places_of_its_two_words()
    {
        const string Text = "We can't.";
        Words.Tokenize(Text).Select(word => (word.Text, word.Span.Cut(Text))).ShouldBe([("we", "We"), ("can", "ca"), ("not", "n't")]);
    }

    [Theory]
    [InlineData("organisation", "organizations")]
    [InlineData("two", "2")]
    [InlineData("KPI", "kpis")]
    [InlineData("SAP", "sap")]
    [InlineData("DATA", "data")]
    public void Forms_of_one_word_share_a_key(string one, string other) => new Word(one, default).Key.ShouldBe(new Word(other, default).Key);

    [Fact]
    public void The_department_and_the_pronoun_do_not_share_a_key() => new Word("IT", default).Key.ShouldNotBe(new Word("it", default).Key);
}
