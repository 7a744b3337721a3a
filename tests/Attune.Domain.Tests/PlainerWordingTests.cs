using Attune.Domain.Answers;
using Attune.Domain.Leaders;
using Attune.Statistics.Sides;
using CsCheck;

namespace Attune.Domain.Tests;

public sealed class PlainerWordingTests
{
    private static readonly LeaderEntry Ingrid = new("Ingrid Dahl", Side.Business, "Finance", "Group controller", "");

    private static readonly string[] Pieces =
        ["my plant", "my own", "as the controller,", "I", "we wait", "in Drammen", "Maria", "when I was", ",", ".", "and", "my", "the", "of mine", "my last office", "'s", "As head of sales,", "È", "  ", "my 3", "mY "];

    [Theory]
    [InlineData("My plant closes in five days.", "A plant closes in five days.")]
    [InlineData("Nobody asked my plant about it.", "Nobody asked a plant about it.")]
    [InlineData("In my own plant nobody waits.", "In a plant nobody waits.")]
    [InlineData("We did it in my last company in a year.", "We did it in an earlier company in a year.")]
    [InlineData("My department waits for my company.", "My department waits for my company.")]
    [InlineData("My former plant did it in a year.", "A former plant did it in a year.")]
    [InlineData("We tried it in my old office.", "We tried it in an earlier office.")]
    [InlineData("My office waits for my two plants.", "An office waits for two plants.")]
    [InlineData("My plants keep lists.", "Plants keep lists.")]
    [InlineData("Do not touch my biggest plant.", "Do not touch the biggest plant.")]
    [InlineData("My budget pays for my training.", "A budget pays for training.")]
    [InlineData("A plant of mine was closed.", "A plant was closed.")]
    [InlineData("My hour of work is not an hour of IT.", "An hour of work is not an hour of IT.")]
    [InlineData("My union agrees.", "A union agrees.")]
    public void What_belongs_to_the_writer_becomes_anybodys(string sentence, string plainer) => Plain(sentence).ShouldBe(plainer);

    [Theory]
    [InlineData("As the controller, I need the numbers by noon.", "I need the numbers by noon.")]
    [InlineData("As controller I need the numbers by noon.", "I need the numbers by noon.")]
    [InlineData("As head of sales and marketing, I see it first.", "I see it first.")]
    [InlineData("Speaking as a plant manager, we need people.", "We need people.")]
    [InlineData("In my role as the chief nurse, I sign for it.", "I sign for it.")]
    [InlineData("I need, as the controller, numbers by noon.", "I need numbers by noon.")]
    [InlineData("I'm the head of logistics and I wait for the stock.", "I wait for the stock.")]
    [InlineData("I am a doctor, and nobody asked us.", "Nobody asked us.")]
    public void What_the_writer_is_is_left_out(string sentence, string plainer) => Plain(sentence).ShouldBe(plainer);

    [Theory]
    [InlineData("We wait for Maria every month.", "We wait for a colleague every month.")]
    [InlineData("Ask Maria Lopez and John before noon.", "Ask colleagues before noon.")]
    [InlineData("They closed Maria's office.", "They closed a colleague's office.")]
    [InlineData("Stock is counted by hand in Drammen.", "Stock is counted by hand in a place.")]
    [InlineData("The numbers from Drammen come late.", "The numbers from a place come late.")]
    [InlineData("Look at the Drammen plant first.", "Look at the plant first.")]
    [InlineData("When I was at Nordvik, we closed in three days.", "In the past, we closed in three days.")]
    [InlineData("We closed faster when I worked at Nordvik.", "We closed faster in the past.")]
    public void A_name_becomes_a_colleague_or_a_place(string sentence, string plainer) => Plain(sentence).ShouldBe(plainer);

    [Theory]
    [InlineData("My team closes the books in five days.")]
    [InlineData("In my view the head count stays.")]
    [InlineData("For Meridian the Business decides, and IT runs SAP.")]
    [InlineData("As a rule, nobody waits.")]
    [InlineData("As a result, the plants keep lists.")]
    [InlineData("Somebody has to act as a controller.")]
    [InlineData("We need one person as the owner of data.")]
    [InlineData("We decide by September, on a Monday.")]
    [InlineData("It is all kept in Salesforce and in Excel.")]
    [InlineData("The people who close the books decide.")]
    [InlineData("")]
    public void What_gives_nobody_away_stays(string sentence) => PlainerWording.Propose(sentence, Ingrid, ["Meridian", "Business", "IT"]).ShouldBeNull();

    [Theory]
    [InlineData("Mein Werk in Drammen schließt die Bücher in fünf Tagen und wartet nicht.")]
    [InlineData("Vi venter på Maria i Drammen hver måned, og det er ikke bra.")]
    public void Another_language_is_left_to_its_writer(string sentence) => PlainerWording.Propose(sentence, Ingrid, []).ShouldBeNull();

    [Fact]
    public void Whoever_was_erased_has_no_role_and_gets_a_proposal_all_the_same()
        => PlainerWording.Propose("Nobody asked my plant.", null, []).ShouldBe("Nobody asked a plant.");

    // Whatever is written, a proposal is never longer than its sentence by more than the general words it puts in, is the same every time, and has nothing left to propose.
    [Fact]
    public void A_proposal_is_the_same_each_time_and_final()
        => Gen.Int[0, Pieces.Length - 1].Select(piece => Pieces[piece])
            .Array[1, 12].Sample(words =>
            {
                var sentence = string.Join(' ', words);
                var plainer = PlainerWording.Propose(sentence, Ingrid, ["Meridian"]);
                PlainerWording.Propose(sentence, Ingrid, ["Meridian"]).ShouldBe(plainer);
                (plainer ?? sentence).Length.ShouldBeLessThanOrEqualTo(sentence.Length + (12 * words.Length));
                plainer?.ShouldNotContain("Drammen");
            });

    private static string Plain(string sentence) => PlainerWording.Propose(sentence, Ingrid, ["Meridian", "Business", "IT"]) ?? sentence;
}
