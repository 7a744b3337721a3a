using Attune.Analysis.Rounds;
using Attune.Domain.Answers;
using Attune.Domain.Rounds;
using Attune.Web.Components.Answering;
using Attune.Web.Seat;
using Attune.Web.Seat.Promise;

namespace Attune.Web.Tests.Seat;

/// <summary>The compiler knows that every choice has words; it does not know that two choices can be told apart.</summary>
public sealed class AnswerTextsTests
{
    [Fact]
    public void No_two_choices_of_a_leader_have_the_same_words()
    {
        Enum.GetValues<Horizon>().Select(AnswerTexts.Horizon).ShouldBeUnique();
        Enum.GetValues<Stage>().Select(AnswerTexts.When).ShouldBeUnique();
        Enum.GetValues<Owner>().Select(owner => AnswerWords.Owner(owner, SideNames.Default)).ShouldBeUnique();
        Enum.GetValues<GentleProbe>().Select(AnswerTexts.Ask).ShouldBeUnique();
        Enum.GetValues<LatePolicy>().Select(PromiseTexts.Late).ShouldBeUnique();
        Enum.GetValues<AbsentPolicy>().Select(PromiseTexts.Absent).ShouldBeUnique();
        Enum.GetValues<DelegatePolicy>().Select(PromiseTexts.Delegate).ShouldBeUnique();
        Enum.GetValues<Contract>().Select(SeatTexts.Contract).ShouldBeUnique();
    }
}
