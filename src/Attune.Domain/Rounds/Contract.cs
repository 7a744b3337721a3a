namespace Attune.Domain;

/// <summary>The privacy promise, from the strictest to the loosest; the order is used.</summary>
public enum Contract
{
    /// <summary>Counts and words by side only; at the lock the way from an answer to its author is erased.</summary>
    Unattributed,

    /// <summary>By side, without names; sentences are shown to the room only when their authors release them.</summary>
    Confidential,

    /// <summary>With names.</summary>
    Attributed,
}

public static class Contracts
{
    /// <summary>A text given under one contract and read under another keeps the better promise.</summary>
    public static Contract Stricter(Contract a, Contract b) => a < b ? a : b;
}

/// <summary>One author's agreement to a looser contract.</summary>
public sealed record ContractConsent(RoundId Round, ParticipantKey Participant, Contract To);
