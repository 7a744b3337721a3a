using Attune.Domain.Programs;

namespace Attune.Domain.Rounds;

/// <summary>The privacy promise, from the strictest to the loosest; the order is used in comparisons.</summary>
public enum Contract
{
    /// <summary>Counts and words by side only; at the lock the link between an answer and its author is erased.</summary>
    Unattributed,

    /// <summary>By side and without names; sentences are shown to the room only if their authors release them.</summary>
    Confidential,

    /// <summary>Answers are shown with the names of their authors.</summary>
    Attributed,
}

/// <summary>Operations on promises.</summary>
public static class Contracts
{
    /// <summary>Nobody learns under this promise who wrote what, so nobody may work it out from two views of the same answers either.</summary>
    public static bool HidesAuthors(Contract contract) => contract != Contract.Attributed;

    /// <summary>The stricter of two promises, which holds for a text that was given under one promise and is read under another.</summary>
    public static Contract Stricter(Contract a, Contract b) => a < b ? a : b;
}

/// <summary>One author's agreement to a looser contract.</summary>
public sealed record ContractConsent(RoundId Round, ParticipantKey Participant, Contract To);
