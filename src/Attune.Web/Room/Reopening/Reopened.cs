using Attune.Domain.Drifts;

namespace Attune.Web.Room.Reopening;

/// <summary>Something that is open again in a round, and what was said of it there.</summary>
/// <param name="Open">What is open, with its evidence.</param>
/// <param name="Note">What came of it in this round; null as long as nothing did.</param>
/// <param name="Anew">The room agreed anew in this round.</param>
public sealed record Reopened(OpenAgain Open, DriftNote? Note, bool Anew)
{
    /// <summary>The room is to see it: the facilitator has not set it aside.</summary>
    public bool IsShown => Note?.End != DriftEnd.SetAside;

    /// <summary>What came of it, in words.</summary>
    public string End => Anew ? ReopeningTexts.Anew : Note is null ? ReopeningTexts.StillOpen : ReopeningTexts.End(Note.End);
}
