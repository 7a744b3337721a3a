namespace Attune.Domain.Viewers;

/// <summary>How much the facilitator sees of what became of promises; each level includes the one before it.</summary>
public enum FateSight
{
    /// <summary>Nothing: the promise hides who has answered, and whoever has reported on a promise has been there.</summary>
    Nothing,

    /// <summary>Who has reported, but never what.</summary>
    Who,

    /// <summary>What was reported and why, as the room's record shows it.</summary>
    What,
}
