using System.Text.Json;
using Attune.Analysis.Stance;

namespace Attune.Analysis.Tests.Stance;

/// <summary>Compares the stance check with the reference implementation in Python, and with pairs of the field of known kinds.</summary>
public class StanceReferenceTests
{
    public static TheoryData<string, string, string, string> Pairs()
    {
        var data = new TheoryData<string, string, string, string>();
        using var json = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Fixtures", "stance-reference.json")));
        foreach (var pair in json.RootElement.EnumerateArray())
        {
            var why = pair.GetProperty("why").EnumerateArray().Select(reason => reason.GetString());
            data.Add(pair.GetProperty("a").GetString()!, pair.GetProperty("b").GetString()!, pair.GetProperty("confidence").GetString()!, string.Join('|', why));
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Each_pair_reads_as_in_the_reference(string first, string second, string confidence, string why)
    {
        var reasons = StanceCheck.Compare(first, second, StanceOptions.Default);
        (reasons.IsEmpty ? "" : reasons[0].Confidence.ToString().ToLowerInvariant()).ShouldBe(confidence);
        var expected = why.Split('|', StringSplitOptions.RemoveEmptyEntries).Select(reason => reason.Split(": ", 2)).ToArray();
        reasons.Select(reason => reason.Rule.ToString().ToLowerInvariant()).ShouldBe(expected.Select(reason => reason[0]));
        foreach (var (reason, words) in reasons.Zip(expected.Select(reason => reason[1])))
        {
            // The reference identifies an actor by its group, a number by its digits and a negation by its stems.
            if (reason.Rule is StanceRule.Attitude or StanceRule.Name || (reason.Rule == StanceRule.Antonym && !reason.First.Contains(',', StringComparison.Ordinal)))
            {
                $"{reason.First} <-> {reason.Second}".ShouldBe(words);
            }
        }
    }

    [Theory]
    [InlineData("neg", 11, 12)]
    [InlineData("owner", 7, 10)]
    [InlineData("anto", 10, 12)]
    [InlineData("num", 7, 8)]
    [InlineData("para", 0, 2)]
    [InlineData("topic", 0, 0)]
    [InlineData("far", 0, 0)]
    public void Pairs_of_the_field_fire_as_often_as_their_kind_should(string kind, int least, int most)
    {
        var pairs = File.ReadLines(SharedFolder.PathOf("stance_pairs.tsv")).Select(line => line.Split('\t')).Where(line => line[0] == kind).ToArray();
        pairs.ShouldNotBeEmpty();
        pairs.Count(pair => !StanceCheck.Compare(pair[1], pair[2], StanceOptions.Default).IsEmpty).ShouldBeInRange(least, most);
    }
}
