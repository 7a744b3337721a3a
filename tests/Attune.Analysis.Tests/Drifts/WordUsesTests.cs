using Attune.Analysis.Drifts;

namespace Attune.Analysis.Tests.Drifts;

public sealed class WordUsesTests
{
    [Theory]
    [InlineData("handover", "The handover is on Friday")]
    [InlineData("handover", "Two handovers went wrong")]
    [InlineData("go-live", "After go live we rest")]
    [InlineData("clean data", "Real clean data would help")]
    public void Every_form_of_a_word_is_a_use_of_it(string term, string text) => new WordUses(term).In(text).ShouldNotBeEmpty();

    [Theory]
    [InlineData("outage", "The server outage was short")]
    [InlineData("standard", "The ISO standard asks for it")]
    [InlineData("standard", "We need standard pallets")]
    [InlineData("adoption", "If anybody tells you adoption means logging in, laugh")]
    [InlineData("adoption", "People think adoption is a license count")]
    public void A_compound_and_somebody_elses_word_are_none(string term, string text) => new WordUses(term).In(text).ShouldBeEmpty();

    [Fact]
    public void What_a_word_is_not_is_cut_from_what_it_is()
    {
        AgreedMeaning.Cut("people use it every day, not only that they can log in").IsNot.ShouldBeEmpty();
        AgreedMeaning.Cut("people use it every day, not that they can log in").ShouldBe(new AgreedMeaning("people use it every day", "that they can log in"));
    }

    [Theory]
    [InlineData("We built a tool of our own for the invoices.", true)]
    [InlineData("We will not build a tool of our own.", false)]
    [InlineData("The plant asked for its own screen.", false)]
    [InlineData("Our own screen was dropped in May.", false)]
    public void Who_makes_something_of_their_own_departs_from_taking_what_is_there(string sentence, bool departs)
        => Departure.Departs(sentence, Departure.WayOf("We take the invoice screens as delivered.")).ShouldBe(departs);

    [Theory]
    [InlineData("We are moving the archive to the new system.", true)]
    [InlineData("The archive is not moving.", false)]
    public void Who_moves_what_stays_departs(string sentence, bool departs) => Departure.Departs(sentence, Departure.WayOf("The archive stays where it is.")).ShouldBe(departs);
}
