using Attune.Analysis.NonAnswers;
using Attune.Analysis.Readings;
using Attune.Domain.Judging;
using Attune.Statistics.Sides;

namespace Attune.Domain.Rooms;

/// <summary>How many people answered a question and said nothing of the matter.</summary>
/// <param name="Question">Id of the question.</param>
/// <param name="QuestionText">The text of the question.</param>
/// <param name="Counts">The people by kind; those of kinds that would single one out are counted together.</param>
public sealed record RoomNonAnswers(string Question, string QuestionText, ImmutableArray<NonAnswerCount> Counts)
{
    /// <summary>
    /// A reading without counts of one person. Whoever may not be counted as having said nothing is counted as having answered, because the difference to those
    /// who gave an answer would tell the same.
    /// </summary>
    internal static Reading Shown(Reading reading) => reading with { Questions = [.. reading.Questions.Select(Shown)] };

    private static QuestionReading Shown(QuestionReading question)
    {
        if (question.NonAnswerLeaders.IsEmpty) { return question; }
        var shown = NonAnswerCounts.Together(question.NonAnswerLeaders, SmallCells.ShowsSidesOfAnswers);
        var (all, told) = (Sum(question.NonAnswerLeaders), Sum(shown));
        return question with
        {
            NonAnswerLeaders = shown,
            Answered = new(question.Answered.Business + all.Business - told.Business, question.Answered.It + all.It - told.It),
        };
    }

    private static SideCounts Sum(ImmutableArray<NonAnswerCount> counts) => new(counts.Sum(count => count.Leaders.Business), counts.Sum(count => count.Leaders.It));
}
