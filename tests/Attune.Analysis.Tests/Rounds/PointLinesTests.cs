using Attune.Analysis.NonAnswers;
using Attune.Analysis.Rounds;
using CsCheck;

namespace Attune.Analysis.Tests.Rounds;

/// <summary>Answers are cut into what their writers meant to say apart.</summary>
public sealed class PointLinesTests
{
    [Theory]
    [InlineData("last month two vans at the same burst because nobody said it was done already\nhonestly the old one still works if you know it",
        "last month two vans at the same burst because nobody said it was done already", "honestly the old one still works if you know it")]
    [InlineData("- half the bill complaints\n- radio modules: read rate above 98 percent", "half the bill complaints", "radio modules: read rate above 98 percent")]
    [InlineData("First-line support with the service desk, please. Rota templates belong to ward managers.", "First-line support with the service desk, please.", "Rota templates belong to ward managers.")]
    [InlineData("nobody trusts the stock figures any more and we still wait three weeks for the reports", "nobody trusts the stock figures any more", "and we still wait three weeks for the reports")]
    [InlineData("the wards order their gloves on paper and fax them to the depot", "the wards order their gloves on paper and fax them to the depot")]
    public void Lines_bullets_and_sentences_are_points(string answer, params string[] points)
        => Points.Split(answer).Select(span => span.Cut(answer)).ShouldBe(points);

    [Fact]
    public void A_text_wrapped_by_a_mail_program_stays_whole()
    {
        const string Wrapped = "We want to be able to see the committed spend of every\nhospital before the invoice turns up at the desk of a\ncolleague who does not know what it is for and pays it\nanyway.";
        Points.Split(Wrapped).Length.ShouldBe(1);
    }

    [Theory]
    [InlineData("faster close\nfewer errors\none ledger")]
    [InlineData("We need one number for stock in every warehouse\nReturns must be booked within a day of arrival\nSomeone has to own the price list of partners")]
    [InlineData("no more mail attachments with the numbers of last week\nthe invoice finds its order")]
    public void A_list_is_not_taken_for_wrapped_text_because_its_lines_are_alike_in_length(string answer)
        => Points.Split(answer).Select(span => span.Cut(answer)).ShouldBe(answer.Split('\n'));

    [Fact]
    public void Spans_are_in_order_and_do_not_overlap()
        => Gen.String[Gen.Char["ab. ,;\n-•1)ä😀 "], 0, 80].Sample(answer =>
        {
            var at = 0;
            foreach (var span in Points.Split(answer))
            {
                span.Length.ShouldBeGreaterThan(0);
                span.Start.ShouldBeGreaterThanOrEqualTo(at);
                at = span.End;
            }

            at.ShouldBeLessThanOrEqualTo(answer.Length);
        });

    [Theory]
    [InlineData("no idea, ask me after a winter")]
    [InlineData("Thank you for reading until here.")]
    [InlineData("Hi, thanks for asking us first for once.")]
    [InlineData("Sorry, this I do not know.")]
    [InlineData("I don't know")]
    [InlineData("n/a")]
    [InlineData("-")]
    [InlineData("Please ask the sponsor.")]
    [InlineData("That's it.")]
    [InlineData("")]
    public void A_courtesy_or_an_I_do_not_know_is_no_answer(string text) => NonAnswerCheck.Classify(text).ShouldNotBeNull();

    [Theory]
    [InlineData("No more mail attachments.")]
    [InlineData("Nobody knows who owns the data.")]
    [InlineData("We do not know our stock until the month is over and the counts are in.")]
    [InlineData("Someone should ask the warehouse before we decide.")]
    [InlineData("Printers.")]
    public void What_says_something_is_an_answer(string text) => NonAnswerCheck.Classify(text).ShouldBeNull();
}
