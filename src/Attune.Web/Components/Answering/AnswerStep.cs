using System.Security.Cryptography;
using Attune.Domain.Answers;
using Attune.Domain.Questions;
using Attune.Domain.Rounds;

namespace Attune.Web.Components.Answering;

/// <summary>What one step of the answer form asks for.</summary>
public enum AnswerStepKind
{
    /// <summary>The leader's own words, followed by the anchors.</summary>
    Words,

    /// <summary>What the leader expects of everybody's answers.</summary>
    Forecast,

    /// <summary>One activity of the expectation matrix.</summary>
    Matrix,

    /// <summary>A word that both sides used, asked about after the lock.</summary>
    Probe,
}

/// <summary>One task, on one page of a leader's phone.</summary>
/// <param name="Number">The number of the question, or of the word that is probed, from 1.</param>
/// <param name="Question">What is asked.</param>
/// <param name="Kind">Which part of it.</param>
/// <param name="Activity">The activity of the matrix, from 1; otherwise 0.</param>
public sealed record AnswerStep(int Number, PackQuestion Question, AnswerStepKind Kind, int Activity = 0)
{
    public string Path => Kind switch
    {
        AnswerStepKind.Words => $"/seat/{Number}",
        AnswerStepKind.Forecast => $"/seat/{Number}/forecast",
        AnswerStepKind.Matrix => $"/seat/{Number}/{Activity}",
        AnswerStepKind.Probe => $"/seat/word/{Number}",
        _ => throw new ArgumentOutOfRangeException(nameof(Kind), Kind, "No path leads to this step."),
    };

    /// <summary>The version of the questions that this step is shown in; 0 for a word that is asked about afterwards.</summary>
    public int AskedIn { get; init; }

    /// <summary>What the form says of the question it was made for: the version of its words, and what its fields are.</summary>
    public string Asked => $"{AskedIn}.{Convert.ToHexString(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(Question.Structure())), 0, 6)}";

    /// <summary>How long this page takes.</summary>
    public TimeSpan Time => Kind switch
    {
        AnswerStepKind.Words => Question.TimeForWords(),
        AnswerStepKind.Forecast => Question.TimeForForecast(),
        AnswerStepKind.Matrix => Question.TimeForActivity(Activity),
        _ => TimeSpan.Zero,
    };

    public string ActivityName => Question.Activities[Activity - 1];

    /// <summary>Whether the leader has answered anything in this step.</summary>
    public bool IsFilled(AnswerContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        return Kind switch
        {
            AnswerStepKind.Forecast => content.Forecast is { IsEmpty: false },
            AnswerStepKind.Matrix => content.Expectations.Any(cell => cell.Activity == ActivityName),
            _ => content.WholeText().Length > 0 || !content.Anchors.IsEmpty,
        };
    }

    /// <summary>The steps through a pack, in the order of the questions.</summary>
    public static IEnumerable<AnswerStep> In(QuestionPack pack)
    {
        ArgumentNullException.ThrowIfNull(pack);
        return pack.Questions.SelectMany((question, i) => In(i + 1, question)).Select(step => step with { AskedIn = pack.Version });
    }

    public static IEnumerable<AnswerStep> In(IEnumerable<Probe> probes)
        => probes.Select((probe, i) => new AnswerStep(i + 1, probe.AsQuestion(), AnswerStepKind.Probe));

    private static IEnumerable<AnswerStep> In(int number, PackQuestion question)
    {
        if (question.Kind == QuestionKind.Open) { yield return new(number, question, AnswerStepKind.Words); }
        for (var i = 1; i <= question.Activities.Length; i++) { yield return new(number, question, AnswerStepKind.Matrix, i); }
        if (question.Forecast) { yield return new(number, question, AnswerStepKind.Forecast); }
    }
}
