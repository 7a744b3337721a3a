using System.Collections.Immutable;
using Attune.Analysis.Readings;
using Attune.Analysis.Rounds;
using Attune.Analysis.Text;
using Attune.Statistics.Sides;

namespace Attune.Analysis.Tests.Readings;

public class AimsNamedTests
{
    private static readonly ImmutableArray<QuestionReading> Questions = [Question("b0 b0 b1 i0 i1")];

    [Fact]
    public void Leaders_are_counted_by_the_number_of_aims_they_name_also_those_who_name_none()
        => AimsNamed.Count([Aim(0, 1, 2), Aim(0, 3)], Questions, new(3, 2)).ShouldBe([new(1, 1), new(1, 1), new(1, 0)]);

    [Fact]
    public void What_may_be_a_mention_is_not_counted_and_without_aims_there_is_nothing_to_count()
    {
        AimsNamed.Count([Aim() with { Mentions = [new(0, 0, null, Mention.CannotTell)] }], Questions, new(2, 2)).ShouldBe([new(2, 2), default]);
        AimsNamed.Count([], Questions, new(2, 2)).ShouldBeEmpty();
    }

    private static ThemeTrace Aim(params int[] points) => new("an aim", default, default, [.. points.Select(point => new ThemeMention(0, point, null, Mention.Yes))]);

    private static QuestionReading Question(string leaders) => new()
    {
        Question = new("purpose", "What for?"),
        Answered = default,
        Points = [.. leaders.Split(' ').Select((leader, index) => new Point(index, index, leader, leader[0] == 'b' ? Side.Business : Side.It, new TextSpan(0, 1), "x"))],
        VocabularyOverlap = 0,
        Terms = [],
        Topics = [],
        Cards = [],
    };
}
