using Attune.Domain.Gates;
using Attune.Domain.Rounds;
using Attune.Domain.Viewers;

namespace Attune.Web.Seat.Promise;

/// <summary>What each reader will see of an answer, as the gate decides it, in words.</summary>
/// <param name="Room">The sentence about everybody at the sitting.</param>
/// <param name="Facilitator">The sentence about the person who leads the sitting.</param>
/// <param name="Administrator">The sentence about the person who runs the machine.</param>
/// <param name="ShowsSentences">A released sentence may be shown on the Screen.</param>
/// <param name="WithName">Sentences are shown with the names of their authors.</param>
public sealed record PromiseText(string Room, string Facilitator, string Administrator, bool ShowsSentences, bool WithName)
{
    /// <summary>Asks the gate, so that the promise cannot say anything that the gate does not keep.</summary>
    public static PromiseText For(Contract contract)
    {
        var before = Gate.SightOf(ViewerRole.Facilitator, RoundPhase.Collecting, contract);
        var after = Gate.SightOf(ViewerRole.Facilitator, RoundPhase.Locked, contract);
        var analysed = Gate.SightOf(ViewerRole.Analysis, RoundPhase.Locked, contract);
        var sentences = after >= Sight.TextBySide && analysed >= Sight.TextBySide;
        var named = after >= Sight.TextWithName;
        return new(
            named ? PromiseTexts.RoomWithNames : sentences ? PromiseTexts.RoomBySide : PromiseTexts.RoomCounts,
            $"{PromiseTexts.FacilitatorBefore(before)} {PromiseTexts.FacilitatorAfter(after)}",
            PromiseTexts.AdministratorSees(Gate.SightOf(ViewerRole.Administrator, RoundPhase.Probed, contract)),
            sentences,
            named);
    }
}
