using Attune.Analysis.Stance;
using Attune.Cli.Commands;

namespace Attune.Cli.Tests;

public sealed class CompareTests : IDisposable
{
    private static readonly StanceReason Owner = new(StanceRule.Actor, Confidence.High, "IT", "business");

    private readonly Attuned _attune = new();

    [Fact]
    public async Task Each_pair_has_a_verdict_and_the_words_that_made_it()
    {
        var ending = await _attune.RunAsync(["compare", _attune.Copy("beside/pairs_of_questions.csv")]);

        ending.Code.ShouldBe(0, ending.Error);
        var rows = ending.Output.TrimEnd('\n').Split('\n');
        rows[0].ShouldBe("pair_id,verdict,may_be_opposite,because,sameness,similarity,nearer_than,text_a,text_b");
        rows[1].ShouldStartWith("owner,may be opposite,actor,IT <-> business,,");
        rows[2].ShouldStartWith("same,same,,,");
        rows[3].ShouldStartWith("apart,different,,,-");
        rows[4].ShouldStartWith("copy,same,,,");
        rows[5].ShouldStartWith("none,cannot tell,,,,");
    }

    [Fact]
    public async Task The_help_tells_the_rules()
    {
        var help = (await _attune.RunAsync(["compare", "--help"])).Output;

        foreach (var said in new[] { "may be opposite", "same  ", "different", "cannot tell", FormattableString.Invariant($"sameness is {PairOptions.Default.Clear} or more") })
        {
            help.ShouldContain(said);
        }
    }

    [Theory]
    [InlineData(null, "CannotTell")]
    [InlineData(0.0, "CannotTell")]
    [InlineData(0.39, "CannotTell")]
    [InlineData(0.4, "Same")]
    [InlineData(-0.39, "CannotTell")]
    [InlineData(-0.4, "Different")]
    public void A_pair_is_called_only_where_it_stands_clear_of_the_average(double? sameness, string verdict)
        => new PairReading(default, sameness, []).Verdict(PairOptions.Default).ToString().ShouldBe(verdict);

    [Theory]
    [InlineData(null)]
    [InlineData(3.0)]
    [InlineData(-3.0)]
    public void Words_that_may_be_opposite_decide_before_any_likeness(double? sameness)
        => new PairReading(default, sameness, [Owner]).Verdict(PairOptions.Default).ShouldBe(PairVerdict.MayBeOpposite);

    public void Dispose() => _attune.Dispose();
}
