using Attune.Analysis.Verdicts;

namespace Attune.Analysis.Tests.Readings;

public class TopicPositionTests
{
    [Theory]
    [InlineData(Verdict.Shared, Verdict.Shared, TopicReading.CommonGround)]
    [InlineData(Verdict.NotShared, Verdict.Shared, TopicReading.HiddenAgreement)]
    [InlineData(Verdict.Shared, Verdict.NotShared, TopicReading.FalseAgreement)]
    [InlineData(Verdict.NotShared, Verdict.NotShared, TopicReading.OpenGap)]
    public void Two_clear_axes_read_as_their_quadrant(Verdict vocabulary, Verdict meaning, TopicReading reading)
        => new TopicPosition(vocabulary, meaning).Read().ShouldBe(reading);

    [Theory]
    [InlineData(Verdict.CannotTell, Verdict.Shared)]
    [InlineData(Verdict.NotShared, Verdict.CannotTell)]
    [InlineData(Verdict.CannotTell, Verdict.CannotTell)]
    public void An_axis_that_cannot_tell_leaves_the_topic_untold(Verdict vocabulary, Verdict meaning)
        => new TopicPosition(vocabulary, meaning).Read().ShouldBe(TopicReading.CannotTell);
}
