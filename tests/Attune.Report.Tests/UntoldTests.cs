using Attune.Analysis.Readings;
using Attune.Analysis.Verdicts;
using Attune.Report.Sections;
using Attune.Report.Tests.Readings;

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
        UntoldReasons.Words(room.Words, UntoldReasons.Explain(room.Questions[0], Topic(business, it, meaning))).ShouldContain(said);
    }

    [Theory]
    [InlineData(3, 0, "comes near, so it is no silence")]
    [InlineData(2, 0, "Ask the silent side")]
    [InlineData(1, 3, "a side needs two")]
    [InlineData(2, 2, "too few share most of their words")]
    public void What_cannot_be_told_of_a_room_says_which_evidence_is_missing(int business, int it, string said)
    {
        var room = new Edition(Lindqvist.Reading(), Render.Options);
        UntoldReasons.Words(room.Words, UntoldReasons.Explain(room.Questions[0], Topic(business, it, Verdict.CannotTell) with { Points = [0] })).ShouldContain(said);
    }

    [Fact]
    public void A_reason_never_gives_away_a_count_an_audience_may_not_see()
    {
        var team = new Edition(Meridian.Reading(), Render.Options with { Audience = Audience.Team });
        UntoldReasons.Explain(team.Questions[0], Topic(1, 9, Verdict.CannotTell)).ShouldBe(UntoldReason.NotShown);
        UntoldReasons.Explain(team.Questions[0], Topic(4, 9, Verdict.Shared)).ShouldBe(UntoldReason.NotShown);
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
