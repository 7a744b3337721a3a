using Attune.Analysis;

namespace Attune.Report.Tests;

public class UntoldTests
{
    private static readonly Topic Any = Meridian.Reading().Questions.SelectMany(question => question.Topics).First();

    [Theory]
    [InlineData(3, 0, Verdict.CannotTell, "Ask the silent side")]
    [InlineData(1, 4, Verdict.CannotTell, "a side needs two")]
    [InlineData(2, 3, Verdict.CannotTell, "Ask the room")]
    [InlineData(2, 3, Verdict.Shared, "seem to mean the same")]
    [InlineData(2, 3, Verdict.NotShared, "seem to mean different things")]
    public void What_cannot_be_told_says_what_is_missing(int business, int it, Verdict meaning, string said)
    {
        var room = new Edition(Meridian.Reading(), Render.Options);
        UntoldReasons.Words(room.Words, UntoldReasons.Of(room, Topic(business, it, meaning))).ShouldContain(said);
    }

    [Fact]
    public void A_reason_never_gives_away_a_count_an_audience_may_not_see()
    {
        var team = new Edition(Meridian.Reading(), Render.Options with { Audience = Audience.Team });
        UntoldReasons.Of(team, Topic(1, 9, Verdict.CannotTell)).ShouldBe(UntoldReason.NotShown);
        UntoldReasons.Of(team, Topic(4, 9, Verdict.Shared)).ShouldBe(UntoldReason.NotShown);
    }

    [Fact]
    public void What_two_people_said_is_folded_away()
    {
        var page = Render.Page(Audience.Room);
        page.ShouldContain("<summary>One thing said by two people</summary>");
    }

    private static Topic Topic(int business, int it, Verdict meaning)
        => Any with { Leaders = new(business, it), Meaning = new(null, null, meaning), Reading = TopicReading.CannotTell };
}
