using System.Collections;
using System.Globalization;
using System.Reflection;
using Attune.Web.Features.Answer;

namespace Attune.Web.Tests.Seat;

public sealed class AnswerStringsTests
{
    [Fact]
    public void Every_member_has_its_sentence()
    {
        var sentences = AnswerStrings.File.Resources.GetResourceSet(CultureInfo.InvariantCulture, createIfNotExists: true, tryParents: false)!
            .Cast<DictionaryEntry>().Select(entry => (string)entry.Key).ToHashSet();
        typeof(AnswerStrings).GetProperties(BindingFlags.Public | BindingFlags.Static).Select(member => member.Name).Except(sentences).ShouldBeEmpty();
    }

    [Fact]
    public void Every_choice_of_the_domain_has_its_words()
    {
        Enum.GetValues<Horizon>().Select(AnswerStrings.Of).ShouldBeUnique();
        Enum.GetValues<Stage>().Select(AnswerStrings.WhenOf).ShouldBeUnique();
        Enum.GetValues<Owner>().Select(owner => AnswerStrings.Of(owner, SideNames.Default)).ShouldBeUnique();
        Enum.GetValues<GentleProbe>().Select(probe => AnswerStrings.Of(probe).Asked).ShouldBeUnique();
        Enum.GetValues<LatePolicy>().Select(AnswerStrings.Of).ShouldBeUnique();
        Enum.GetValues<AbsentPolicy>().Select(AnswerStrings.Of).ShouldBeUnique();
        Enum.GetValues<DelegatePolicy>().Select(AnswerStrings.Of).ShouldBeUnique();
        Enum.GetValues<Contract>().Select(AnswerStrings.ContractIs).ShouldBeUnique();
    }
}
