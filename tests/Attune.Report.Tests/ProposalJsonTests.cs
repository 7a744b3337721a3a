using System.Text;
using System.Text.Json;
using Attune.Analysis.Asking;
using Attune.Analysis.Readings;
using Attune.Report.Tests.Readings;
using Attune.Statistics.Sides;

namespace Attune.Report.Tests;

/// <summary>What a judge proposes is written where there is a judge, comes back as it went, and is described.</summary>
public class ProposalJsonTests
{
    private static readonly AskProposal Proposal = new("chat:localhost:11434/v1#qwen3", AskAnswer.Opposed, "Plants or <one> \"list\".");

    [Fact]
    public void Proposals_come_back_as_they_went()
    {
        var read = ReadingJson.Read(new MemoryStream(Write(Judged())));
        read.JudgeId.ShouldBe(Proposal.JudgeId);
        read.Questions[0].Asks.Select(ask => ask.Proposal).ShouldBe([Proposal, null]);
        read.Questions[0].Topics[0].ProposedName.ShouldBe("Clean data");
    }

    [Fact]
    public void Without_a_judge_no_field_speaks_of_one()
    {
        var json = Encoding.UTF8.GetString(Write(Meridian.Reading()));
        foreach (var field in (string[])["judgeId", "proposal", "proposedName"]) { json.ShouldNotContain(field); }
    }

    [Fact]
    public void Each_of_the_fields_is_described()
    {
        var description = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Fixtures", "reading-json.md"));
        foreach (var field in (string[])["judgeId", "proposal", "answer", "reason", "proposedName"]) { description.ShouldContain($"`{field}`"); }
    }

    [Theory]
    [InlineData("\"answer\": \"opposed\"", "\"answer\": \"dropped\"")]
    [InlineData("\"answer\": \"opposed\"", "\"answer\": \"agreed\"")]
    [InlineData("\"reason\": \"Plants", "\"reason\": \"Plants\\n")]
    public void A_proposal_that_no_judge_can_make_is_refused(string written, string instead)
    {
        var json = Encoding.UTF8.GetString(Write(Judged()));
        json.ShouldContain(written);
        var broken = Encoding.UTF8.GetBytes(json.Replace(written, instead, StringComparison.Ordinal));
        Should.Throw<JsonException>(() => ReadingJson.Read(new MemoryStream(broken)));
    }

    private static Reading Judged()
    {
        var reading = Meridian.Reading();
        var question = reading.Questions[0];
        var ask = new Ask(AskKind.Same, [0], [4], "", [], new SideCounts(1, 1), .5);
        return reading with
        {
            JudgeId = Proposal.JudgeId,
            Questions = reading.Questions.SetItem(0, question with
            {
                Asks = [ask with { Proposal = Proposal }, ask],
                Topics = question.Topics.SetItem(0, question.Topics[0] with { ProposedName = "Clean data" }),
            }),
        };
    }

    private static byte[] Write(Reading reading)
    {
        using var stream = new MemoryStream();
        ReadingJson.Write(reading, stream);
        return stream.ToArray();
    }
}
