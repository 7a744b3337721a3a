using System.Collections;
using System.Globalization;
using System.Text.RegularExpressions;
using Attune.Web.Features.Converge;

namespace Attune.Web.Tests.Converge;

public sealed partial class ConvergeStringsTests
{
    [Fact]
    public void Every_name_in_the_sources_has_words()
    {
        var sources = Checkout.Sources(Checkout.PathOf("src", "Attune.Web", "Features", "Converge")).ToArray();
        sources.SelectMany(source => Told().Matches(source)).Select(told => told.Groups[1].Value).Distinct().Except(Keys()).ShouldBeEmpty();
        sources.SelectMany(source => Counted().Matches(source)).SelectMany(told => new[] { told.Groups[1].Value + "_one", told.Groups[1].Value + "_many" }).Distinct().Except(Keys()).ShouldBeEmpty();
    }

    [Fact]
    public void Every_member_of_what_a_page_names_has_words()
        => new (string Prefix, IEnumerable<string> Names)[]
        {
            ("Grade_", Enum.GetNames<Grade>()), ("Shown_", Enum.GetNames<ReasonShown>()), ("Dissent_", [nameof(Grade.Cannot), nameof(Grade.Unclear)]), ("Step_", Enum.GetNames<Step>()),
            ("Revision_", Enum.GetNames<RevisionOutcome>().Except([nameof(RevisionOutcome.Revised)])), ("Opening_", [nameof(OpeningOutcome.NoWords), nameof(OpeningOutcome.ThreeHeld), nameof(OpeningOutcome.Settled)]),
            ("Settling_", [nameof(SettlingOutcome.BallotOpen)]), ("Side_", Enum.GetNames<SideOutcome>()), ("Passes_", Enum.GetNames<SideOutcome>()), ("Hands_", Enum.GetNames<HandVoteOutcome>().Except([nameof(HandVoteOutcome.Passes)])),
            ("Decision_", Enum.GetNames<DecisionProblem>()), ("Glossary_", Enum.GetNames<GlossaryProblem>()), ("Benefit_", Enum.GetNames<BenefitProblem>()), ("Gap_", Enum.GetNames<BenefitGap>()),
            ("Commitment_", Enum.GetNames<CommitmentProblem>()), ("Exception_", Enum.GetNames<ExceptionProblem>()), ("Exception_", Enum.GetNames<ExceptionState>()), ("Principle_", Enum.GetNames<Fit>()), ("Fit_", Enum.GetNames<Fit>()),
            ("Stage_", Enum.GetNames<Stage>()), ("Owned_", [nameof(OwnershipState.Collision), nameof(OwnershipState.Orphan), nameof(OwnershipState.HandOff)]),
        }.SelectMany(each => each.Names.Select(name => each.Prefix + name)).Except(Keys()).ShouldBeEmpty();

    private static HashSet<string> Keys()
        => [.. ConvergeStrings.File.Resources.GetResourceSet(CultureInfo.InvariantCulture, createIfNotExists: true, tryParents: false)!.Cast<DictionaryEntry>().Select(entry => (string)entry.Key)];

    [GeneratedRegex(@"\bTell\(""([A-Za-z_0-9]+)""")]
    private static partial Regex Told();

    [GeneratedRegex(@"\bSome\(""([A-Za-z_0-9]+)""")]
    private static partial Regex Counted();
}
