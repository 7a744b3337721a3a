using Attune.Web.Features.Answer;

namespace Attune.Web.Features.Invitation;

/// <summary>What each reader will see of an answer, as the gate decides it and in words.</summary>
/// <param name="Room">Everybody at the sitting.</param>
/// <param name="Facilitator">Who leads the sitting.</param>
/// <param name="Administrator">Who runs the machine.</param>
/// <param name="ShowsSentences">A released sentence can stand on the screen.</param>
/// <param name="WithName">With its author's name.</param>
public sealed record PromiseText(string Room, string Facilitator, string Administrator, bool ShowsSentences, bool WithName)
{
    /// <summary>Asked of the gate, so that the promise cannot say what the gate does not keep.</summary>
    public static PromiseText Of(Contract contract)
    {
        var before = Gate.SightOf(ViewerRole.Facilitator, RoundPhase.Collecting, contract);
        var after = Gate.SightOf(ViewerRole.Facilitator, RoundPhase.Locked, contract);
        var analysed = Gate.SightOf(ViewerRole.Analysis, RoundPhase.Locked, contract);
        var sentences = after >= Sight.TextBySide && analysed >= Sight.TextBySide;
        var named = after >= Sight.TextWithName;
        return new(
            named ? AnswerStrings.RoomWithNames : sentences ? AnswerStrings.RoomBySide : AnswerStrings.RoomCounts,
            $"{AnswerStrings.FacilitatorBefore(before)} {AnswerStrings.FacilitatorAfter(after)}",
            AnswerStrings.AdministratorSees(Gate.SightOf(ViewerRole.Administrator, RoundPhase.Probed, contract)),
            sentences,
            named);
    }
}
