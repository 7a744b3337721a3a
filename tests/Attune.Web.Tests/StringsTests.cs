using System.Text.RegularExpressions;
using System.Xml.Linq;
using Attune.Web.Shared;

namespace Attune.Web.Tests;

/// <summary>Words are looked up by name: every name in the sources has words.</summary>
public sealed partial class StringsTests
{
    [Fact]
    public void Every_name_in_the_sources_has_words()
    {
        var names = Sources().SelectMany(source => Said().Matches(source)).Select(said => said.Groups[1].Value).Distinct();
        names.Where(name => !Keys().Contains(name)).ShouldBeEmpty();
        var counted = Sources().SelectMany(source => Counted().Matches(source)).Select(said => said.Groups[1].Value).Distinct();
        counted.Where(name => !Keys().Contains(name + "_one") || !Keys().Contains(name + "_many")).ShouldBeEmpty();
    }

    [Fact]
    public void Every_member_of_what_a_page_names_has_words()
    {
        var members = new (string Prefix, Type Of, string Suffix)[]
        {
            ("Phase_", typeof(RoundPhase), ""), ("ProgramPhase_", typeof(ProgramPhase), ""), ("Program_", typeof(ProgramProblem), ""), ("Leader_", typeof(LeaderProblem), ""), ("LeaderOne_", typeof(LeaderProblem), ""), ("Record_", typeof(AuditAct), ""), ("Questions_", typeof(PackProblem), ""),
            ("Contract_", typeof(Contract), ""), ("Contract_", typeof(Contract), "_hint"), ("Preview_room_", typeof(Contract), ""), ("Preview_facilitator_", typeof(Contract), ""),
            ("Late_", typeof(LatePolicy), ""), ("Lock_late_", typeof(LatePolicy), ""), ("Absent_", typeof(AbsentPolicy), ""), ("Delegate_", typeof(DelegatePolicy), ""),
        }.SelectMany(each => Enum.GetNames(each.Of).Select(name => each.Prefix + name + each.Suffix));
        members.Except(Keys()).ShouldBeEmpty();
    }

    [Fact]
    public void No_name_stands_in_two_files()
        => All().GroupBy(key => key).Where(key => key.Count() > 1).Select(key => key.Key).ShouldBeEmpty();

    private static HashSet<string> Keys() => [.. All()];

    private static IEnumerable<string> All()
        => from file in Strings.Files
           from data in XDocument.Load(Path.Combine([Web, .. file.Split('.')]) + ".resx").Descendants("data")
           select data.Attribute("name")!.Value;

    private static IEnumerable<string> Sources() => Checkout.Sources(Web);

    private static string Web => Checkout.PathOf("src", "Attune.Web");

    [GeneratedRegex(@"\bSay\(""([A-Za-z_]+)""")]
    private static partial Regex Said();

    [GeneratedRegex(@"\bCount\(""([A-Za-z_]+)""")]
    private static partial Regex Counted();
}
