using System.Collections;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Attune.Report.Tests;

public partial class ReportTextsTests
{
    private static readonly Dictionary<string, string> Entries = ReportTexts.Resources
        .GetResourceSet(CultureInfo.InvariantCulture, createIfNotExists: true, tryParents: false)!
        .Cast<DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!);

    [Fact]
    public void The_sentence_for_one_says_as_much_as_the_one_for_many()
    {
        foreach (var one in Entries.Keys.Where(key => key.EndsWith("One", StringComparison.Ordinal) && Entries.ContainsKey(key[..^3] + "Many")))
        {
            Parts(Entries[one]).ShouldBe(Parts(Entries[one[..^3] + "Many"]), one);
        }
    }

    [Fact]
    public void Numbers_are_words_up_to_twelve()
    {
        var numbers = new Numbers(CultureInfo.GetCultureInfo("en-GB"), new ReportTexts(CultureInfo.GetCultureInfo("en-GB")));
        numbers.Word(12).ShouldBe("twelve");
        numbers.Word(13).ShouldBe("13");
        numbers.StartWord(3).ShouldBe("Three");
        numbers.Figure(100_000).ShouldBe("100,000");
        numbers.P(.0286).ShouldBe("=\u00a0.029");
        numbers.P(.0001).ShouldBe("<\u00a0.001");
    }

    private static HashSet<string> Parts(string sentence) => [.. Part().Matches(sentence).Select(part => part.Value)];

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Part();
}
