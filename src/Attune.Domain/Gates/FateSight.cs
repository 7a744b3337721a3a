namespace Attune.Domain;

/// <summary>How much of what became of promises the facilitator sees; each includes the one before it.</summary>
public enum FateSight
{
    /// <summary>The promise hides who has answered: who has said something of a promise has been there.</summary>
    Nothing,

    /// <summary>Who has said something, never what.</summary>
    Who,

    /// <summary>What was said, with its reason, as the room's record shows it.</summary>
    What,
}
