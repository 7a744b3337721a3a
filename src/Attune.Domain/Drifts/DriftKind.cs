namespace Attune.Domain.Drifts;

/// <summary>What has moved away from what was agreed. The product says of each what it rests on, and none is proof: the room decides.</summary>
public enum DriftKind
{
    /// <summary>An agreed word is used with another meaning.</summary>
    Meaning,

    /// <summary>Whoever answers for something has left, or leaders name somebody else.</summary>
    Owner,

    /// <summary>Success is judged at go-live again.</summary>
    Horizon,

    /// <summary>Leaders go another way than was decided.</summary>
    Decision,

    /// <summary>A benefit is overdue.</summary>
    Benefit,

    /// <summary>A commitment was missed in two rounds.</summary>
    Commitment,
}
