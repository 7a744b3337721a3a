namespace Attune.Analysis.Tests;

public class StemTests
{
    public static TheoryData<string, string> Known => [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Fixtures", "stems.tsv"))
        .Select(line => line.Split('\t'))
        .Select(pair => new TheoryDataRow<string, string>(pair[0], pair[1]))];

    [Theory]
    [MemberData(nameof(Known))]
    public void Stems_are_those_the_similarity_was_calibrated_with(string word, string stem) => Stem.Of(word).ShouldBe(stem);

    [Fact]
    public void Tokens_leave_out_what_says_nothing()
        => Tokens.Of("I think IT owns the alignment of 3 processes, etc.").ShouldBe(["IT", "own", "align", "process"]);
}
