using Attune.Analysis.Positions;

namespace Attune.Analysis.Tests.Positions;

/// <summary>Cues of opposition between two sentences about one matter.</summary>
public sealed class PositionTests
{
    [Theory]
    [InlineData("The van positions must be tracked.", "The position of the vans should not be tracked during the shift.", PositionCue.Denial)]
    [InlineData("lecturers change the published timetable themselves", "once the timetable is published lecturers cant change it themselves", PositionCue.Denial)]
    [InlineData("Key users rather than external trainers should train the staff.", "External trainers should train the staff rather than key users.", PositionCue.Denial)]
    [InlineData("The data platform has to come before policy administration.", "Policy administration before the data platform.", PositionCue.Denial)]
    [InlineData("Not the biggest site but the smallest gets the pilot.", "The biggest site gets the pilot.", PositionCue.Denial)]
    [InlineData("The go-live date stays.", "The go-live date must be moved.", PositionCue.Opposites)]
    [InlineData("Decide about rates centrally.", "Rates are decided locally.", PositionCue.Opposites)]
    [InlineData("Run old and new for three months.", "Run old and new for two weeks.", PositionCue.Numbers)]
    [InlineData("Nobody may change the rates without us.", "The rates are changed by IT only.", PositionCue.Owner)]
    [InlineData("IT owns the configuration", "Business owns the configuration", PositionCue.Actor)]
    [InlineData("The CIO is accountable for benefits", "The CFO is accountable for benefits", PositionCue.Actor)]
    [InlineData("Processes should be centralized", "Processes should be decentralized", PositionCue.Opposites)]
    [InlineData("We go live in March", "We go live in September", PositionCue.Numbers)]
    [InlineData("The motor line first.", "Property line first.", PositionCue.Order)]
    [InlineData("AI proposes, a human decides.", "A human proposes, AI decides.", PositionCue.Roles)]
    [InlineData("IT trains the business.", "The business trains IT.", PositionCue.Roles)]
    [InlineData("Bonuses rather than penalties should steer the supplier.", "Penalties rather than bonuses should steer the supplier.", PositionCue.Denial)]
    [InlineData("Fewer errors is the main benefit, not fewer staff.", "Fewer staff is the main benefit, not fewer errors.", PositionCue.Denial)]
    [InlineData("Meetings of the project should be in Polish and not in English.", "Meetings of the project should be in English and not in Polish.", PositionCue.Denial)]
    [InlineData("The pilot is about maintenance cost first and train reliability second.", "The pilot is about train reliability first and maintenance cost second.", PositionCue.Order)]
    public void Opposed_sentences_show_a_cue(string one, string other, PositionCue cue)
    {
        new Position(one).Against(new(other)).ShouldContain(cue);
        new Position(other).Against(new(one)).ShouldContain(cue);
    }

    [Theory]
    [InlineData("If the first payroll is wrong we lose everybody.", "Get the first payroll wrong and we lose everybody.")]
    [InlineData("One chart of accounts for all five hospitals, agreed first.", "The chart of accounts agreed first, one for all five hospitals.")]
    [InlineData("The old order system is off, then it is finished.", "Finished: the old order system is off.")]
    [InlineData("My people type the same delivery three times because the old systems do not talk to each other.", "The same delivery is typed three times today because the systems disagree, and I maintain forty interfaces between them.")]
    [InlineData("The same process in every plant, and we change how we work before anyone changes the program.", "We change the company before we change the system.")]
    [InlineData("Month end closed in five working days across all the hospitals.", "Month end done in five working days, every hospital.")]
    [InlineData("Bills must rest on real readings, we still estimate every fourth meter, which is embarrassing.", "meter reading in, bill out, no estimate anywhere between")]
    [InlineData("First a pilot in the smallest store, with paying customers.", "Start with a pilot in the test environment, generated orders, two weeks.")]
    [InlineData("Each line of business should appoint its own data steward.", "We agree that each line of business should appoint its own data steward.")]
    [InlineData("Article data is owned by the assortment department.", "The assortment department owns the article data.")]
    [InlineData("A wrong funding return loses the money.", "If the funding return is wrong the money is lost.")]
    [InlineData("A single chart of accounts, all five hospitals.", "One chart of accounts for all five hospitals.")]
    [InlineData("Two days for the answer to a question.", "The questions of my testers get an answer after two days.")]
    [InlineData("Data quality is what can stop us.", "Half of the incidents are data quality, and that will not change.")]
    [InlineData("A small local supplier rather than a big global one.", "We should take a supplier that is small and local instead of big and global.")]
    [InlineData("The students see a changed room before they leave home.", "When a room changes the student has it on the phone before leaving home.")]
    public void Sentences_of_one_position_show_none(string one, string other) => new Position(one).Against(new(other)).ShouldBeEmpty();

    [Theory]
    [InlineData("AI proposes, a human decides.", "A human proposes, AI decides.", true)]
    [InlineData("The old tool stays with the branches.", "The branches do not get the tool, the center does.", true)]
    [InlineData("The stock figure is the same on the web and in store.", "One stock figure, the same in store and on the web.", false)]
    public void It_takes_less_than_a_cue_not_to_tell_agreement(string one, string other, bool mayOppose)
    {
        new Position(one).MayOppose(new(other)).ShouldBe(mayOppose);
        new Position(other).MayOppose(new(one)).ShouldBe(mayOppose);
    }
}
