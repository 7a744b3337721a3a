using Attune.Domain.Drifts;

namespace Attune.Web.Room.Reopening;

/// <summary>Something that is open again in a round, and what was said of it there.</summary>
/// <param name="Open">What is open, with its evidence.</param>
/// <param name="Note">What came of it in this round; null as long as nothing did.</param>
/// <param name="Anew">The room agreed anew in this round.</param>
public sealed record Reopened(OpenAgain Open, DriftNote? Note, bool Anew)
{
    /// <summary>The facilitator has not set it aside.</summary>
    public bool IsShown => Note?.End != DriftEnd.SetAside;

    /// <summary>Screen and Seats show it: personal promises are counted before the room and never shown one by one, so those stay at the Desk.</summary>
    public bool IsForTheRoom => IsShown && Open.Kind != DriftKind.Commitment;

    /// <summary>What came of it, in words.</summary>
    public string End => Anew ? ReopeningTexts.Anew : Note is null ? ReopeningTexts.StillOpen : ReopeningTexts.End(Note.End);
}
