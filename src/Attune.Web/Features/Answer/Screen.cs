namespace Attune.Web.Features.Answer;

public enum ScreenKind
{
    /// <summary>Own words, with the anchors after them.</summary>
    Words,

    /// <summary>What the leader expects of everybody's answers.</summary>
    Forecast,

    /// <summary>One activity of the expectation matrix.</summary>
    Matrix,

    /// <summary>A word both sides used, after the lock.</summary>
    Probe,
}

/// <summary>One task on one page of a leader's phone.</summary>
/// <param name="Number">Of the question, or of the probe's word, from 1.</param>
/// <param name="Question">What is asked.</param>
/// <param name="Kind">Which part of it.</param>
/// <param name="Activity">Of the matrix, from 1; else 0.</param>
public sealed record Screen(int Number, PackQuestion Question, ScreenKind Kind, int Activity = 0)
{
    public string Path => Kind switch
    {
        ScreenKind.Words => $"/seat/{Number}",
        ScreenKind.Forecast => $"/seat/{Number}/forecast",
        ScreenKind.Matrix => $"/seat/{Number}/{Activity}",
        ScreenKind.Probe => $"/seat/word/{Number}",
        _ => throw new ArgumentOutOfRangeException(nameof(Kind), Kind, "No path leads to this screen."),
    };

    public string ActivityName => Question.Activities[Activity - 1];

    /// <summary>Has the leader given anything here?</summary>
    public bool IsFilled(AnswerContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        return Kind switch
        {
            ScreenKind.Forecast => content.Forecast is { IsEmpty: false },
            ScreenKind.Matrix => content.Expectations.Any(cell => cell.Activity == ActivityName),
            _ => content.WholeText().Length > 0 || !content.Anchors.IsEmpty,
        };
    }

    /// <summary>The way through a pack, in the order of the questions.</summary>
    public static IEnumerable<Screen> Of(QuestionPack pack)
    {
        ArgumentNullException.ThrowIfNull(pack);
        return pack.Questions.SelectMany((question, i) => Of(i + 1, question));
    }

    public static IEnumerable<Screen> Of(IEnumerable<Probe> probes)
        => probes.Select((probe, i) => new Screen(i + 1, probe.AsQuestion(), ScreenKind.Probe));

    private static IEnumerable<Screen> Of(int number, PackQuestion question)
    {
        if (question.Kind == QuestionKind.Open) { yield return new(number, question, ScreenKind.Words); }
        for (var i = 1; i <= question.Activities.Length; i++) { yield return new(number, question, ScreenKind.Matrix, i); }
        if (question.Forecast) { yield return new(number, question, ScreenKind.Forecast); }
    }
}
