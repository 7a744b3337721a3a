using Attune.Web.Seat;

namespace Attune.Web.Components.Answering;

/// <summary>The steps before and after one step of a leader's answers.</summary>
public sealed record SeatWay(AnswerStep? Before, AnswerStep? After)
{
    public static SeatWay At(AnswerSheet sheet, AnswerStep step)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        ArgumentNullException.ThrowIfNull(step);
        var all = step.Kind == AnswerStepKind.Probe ? sheet.ProbeSteps : sheet.AnswerSteps;
        var at = all.Select(answerStep => answerStep.Path).ToList().IndexOf(step.Path);
        return new(at > 0 ? all[at - 1] : null, at + 1 < all.Count ? all[at + 1] : null);
    }

    /// <summary>The path to which "next" leads.</summary>
    public string NextPath => After?.Path ?? SeatPaths.Answers;
}
