using System.Collections.Immutable;

namespace Attune.Analysis;

/// <summary>One question's points, and their texts for the encoder.</summary>
public sealed record PreparedQuestion(Question Question, ImmutableArray<Point> Points, SubjectTexts Texts);

/// <summary>
/// The first half of a reading: a round split into points, with everything that has to be encoded. The second half is
/// <see cref="Reader.Read"/>, once somebody has encoded it.
/// </summary>
/// <param name="Round">The round.</param>
/// <param name="Questions">One a question, in the order of the pack.</param>
/// <param name="Themes">All points of the round with the themes of the strategy; null if there are no themes or no points.</param>
public sealed record PreparedRound(LockedRound Round, ImmutableArray<PreparedQuestion> Questions, SubjectTexts? Themes)
{
    public static PreparedRound Of(LockedRound round)
    {
        ArgumentNullException.ThrowIfNull(round);
        ImmutableArray<PreparedQuestion> questions = [.. round.Questions.Select(question =>
        {
            var points = Points.Of(round, question.Id);
            return new PreparedQuestion(question, points, SubjectTexts.Of(points.Select(point => point.Text)));
        })];
        var said = questions.SelectMany(question => question.Points).Select(point => point.Text).ToArray();
        return new(round, questions, round.Themes.IsEmpty || said.Length == 0 ? null : SubjectTexts.Of(said, round.Themes));
    }
}

/// <summary>The vectors of a <see cref="PreparedRound"/>, in its order, all of one encoder.</summary>
public sealed record RoundVectors(string EncoderId, ImmutableArray<SubjectVectors> Questions, SubjectVectors? Themes);
