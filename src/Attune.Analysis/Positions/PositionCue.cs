namespace Attune.Analysis.Positions;

/// <summary>A sign that two texts about one matter may take opposed positions.</summary>
public enum PositionCue
{
    /// <summary>A word that both use is said by one and denied, rejected or put second by the other ("rather than", "not X but Y", "before").</summary>
    Denial,

    /// <summary>They stand at the two ends of a pair of opposites: keep and replace, allow and block, central and local.</summary>
    Opposites,

    /// <summary>They name different actors in the same place: "IT owns it" and "the business owns it" (<see cref="Stance.StanceRule.Actor"/>).</summary>
    Actor,

    /// <summary>They name numbers of one kind, months or names, and none of one is in the other.</summary>
    Numbers,

    /// <summary>Both put something first, and not the same.</summary>
    Order,

    /// <summary>They say it of each other in nearly the same words: "AI proposes, a human decides" and "a human proposes, AI decides".</summary>
    Roles,

    /// <summary>One speaks for the subject and the other against it (<see cref="Stance.StanceRule.Attitude"/>).</summary>
    Attitude,

    /// <summary>
    /// Both claim the same decision or change for their own side. It counts for what a question asks and not against an agreement: sides that agree on an
    /// owner say "we", too.
    /// </summary>
    Owner,
}
