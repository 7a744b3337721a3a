using Attune.Analysis.Rounds;
using Attune.Statistics.Sides;
using CsCheck;

namespace Attune.Analysis.Tests.Rounds;

public sealed class CorrectedPointsTests
{
    private const string Written = "One price list. Nobody waits for month end. Stock is counted once.";

    [Fact]
    public void What_its_author_left_out_is_no_point_and_the_others_stay_in_their_places()
    {
        var all = Points.Split(Written);
        Read(Answered(Written) with { LeftOut = [all[1].Start] }).ShouldBe([Written[all[0].Start..all[0].End], Written[all[2].Start..all[2].End]]);
        Points.Split(Answered(Written) with { LeftOut = [all[1].Start] }).ShouldBe([all[0], all[2]]);
        Points.Kept(Answered(Written) with { LeftOut = [all[1].Start] }).ShouldBe("One price list.\nStock is counted once.");
    }

    [Fact]
    public void What_was_added_is_split_by_itself()
        => Read(Answered($"{Written}\nand one owner of data") with { AddedFrom = Written.Length + 1 }).ShouldBe(["One price list.", "Nobody waits for month end.", "Stock is counted once.", "and one owner of data"]);

    [Fact]
    public void An_answer_that_nobody_corrected_is_written_as_before()
        => System.Text.Json.JsonSerializer.Serialize(Answered(Written)).ShouldNotContain("AddedFrom");

    // Lines and marks decide where a point ends, and what is added must not decide it for what was there.
    [Fact]
    public void Whatever_is_added_or_left_out_the_other_points_stay_as_they_were()
        => Gen.Select(Gen.String[Gen.Char["ab .\n,;A"], 0, 80], Gen.String[Gen.Char["c .\n,"], 1, 30], Gen.Int[0, 5]).Sample((text, added, left) =>
        {
            var all = Points.Split(text);
            var corrected = Points.Split(Answered($"{text}\n{added}") with { AddedFrom = text.Length + 1, LeftOut = left < all.Length ? [all[left].Start] : null });
            corrected.Where(span => span.Start <= text.Length).ShouldBe(all.Where((_, place) => place != left));
            corrected.Where(span => span.Start > text.Length).Select(span => span with { Start = span.Start - text.Length - 1 }).ShouldBe(Points.Split(added));
        });

    private static Answer Answered(string text) => new("leader-01", Side.Business, "success", text);

    private static IEnumerable<string> Read(Answer answer) => Points.Split(answer).Select(span => span.Cut(answer.Text));
}
