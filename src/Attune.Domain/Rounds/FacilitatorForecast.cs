using Attune.Analysis.Rounds;
using Attune.Domain.Questions;

namespace Attune.Domain.Rounds;

/// <summary>What the facilitator expects of the answers to one question. It stays sealed until the forecast wall.</summary>
/// <param name="Question">The id of the question.</param>
/// <param name="By">The account of the person who wrote it.</param>
public sealed record FacilitatorForecast(string Question, Guid By)
{
    /// <summary>How alike the answers of the two sides will be.</summary>
    public Likeness? Likeness { get; init; }

    /// <summary>The horizon that most leaders of the side on the left will choose.</summary>
    public Horizon? BusinessHorizon { get; init; }

    /// <summary>The horizon that most leaders of the side on the right will choose.</summary>
    public Horizon? ItHorizon { get; init; }

    /// <summary>Of the jobs of a matrix, how many nobody will own.</summary>
    public int? NobodysJobs { get; init; }

    /// <summary>Of the jobs of a matrix, how many both sides will claim.</summary>
    public int? JobsOfTwo { get; init; }

    public bool IsEmpty => (Likeness, BusinessHorizon, ItHorizon, NobodysJobs, JobsOfTwo) == default;

    /// <summary>Whether it answers what may be forecast of this question, and no more.</summary>
    public bool Fits(PackQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        var jobs = JobsOf(question);
        return question.Id == Question
            && (Likeness is null || question.Kind == QuestionKind.Open)
            && ((BusinessHorizon, ItHorizon) == default || AsksHorizon(question))
            && (NobodysJobs ?? 0) >= 0 && (JobsOfTwo ?? 0) >= 0 && (NobodysJobs ?? 0) + (JobsOfTwo ?? 0) <= jobs;
    }

    /// <summary>The number of jobs of a matrix: each activity at each stage; 0 for an open question.</summary>
    public static int JobsOf(PackQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        return question.Kind == QuestionKind.Matrix ? question.Activities.Length * question.Stages.Length : 0;
    }

    public static bool AsksHorizon(PackQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        return question.Anchors.Any(anchor => anchor.Kind == AnchorKind.Horizon);
    }

    // Log lines and debuggers print records, and what is sealed must never appear there.
    public override string ToString() => "(a forecast)";
}
