using Attune.Domain.Answers;
using Attune.Domain.Leaders;
using Attune.Statistics.Sides;

namespace Attune.Domain.Tests;

public sealed class StyleShieldTests
{
    private static readonly LeaderEntry Ingrid = new("Ingrid Dahl", Side.Business, "Finance", "Group controller", "");

    [Fact]
    public void What_is_the_authors_own_is_pointed_out()
        => Found("It serves margin. My plant managers decide, and when I was at Nordvik we kept a spreadsheet.").ShouldBe(["My plant", "when I was", "Nordvik"]);

    [Fact]
    public void The_authors_own_function_and_role_are_pointed_out()
        => Found("The close belongs to finance, and the controller signs it.").ShouldBe(["finance", "controller"]);

    [Fact]
    public void What_everybody_writes_gives_nobody_away()
        => Found("For Meridian the Business decides, and IT runs SAP.").ShouldBeEmpty();

    [Theory]
    [InlineData("The board decides with the people who close, and then by September we look again.")]
    [InlineData("It gives my team more time, and in my own view the head count stays.")]
    [InlineData("We meet on Monday or in October November at the latest.")]
    public void Everyday_words_of_a_title_a_team_and_a_month_give_nobody_away(string text)
        => StyleShield.Recognisable(new() { Text = text }, new("Ada Falk", Side.Business, "People", "Chief people officer, head of group work", ""), []).ShouldBeEmpty();

    [Fact]
    public void A_place_that_only_the_author_has_is_still_pointed_out()
        => Found("My last company closed in five days, and my plant in September Hall does not.").ShouldBe(["My last company", "my plant", "September Hall"]);

    [Fact]
    public void German_nouns_are_no_names()
        => StyleShield.Recognisable(new() { Text = "Der Abschluss dauert fünf Tage.", Language = "de" }, Ingrid, []).ShouldBeEmpty();

    [Fact]
    public void A_person_who_was_erased_has_no_role_to_give_away()
        => StyleShield.Recognisable(new() { Text = "The close belongs to finance." }, null, []).ShouldBeEmpty();

    private static ImmutableArray<string> Found(string text) => StyleShield.Recognisable(new() { Text = text }, Ingrid, ["Meridian", "Business", "IT"]);
}
