using Attune.Domain.Programs;
using Attune.Statistics.Sides;

namespace Attune.Domain.Rooms;

/// <summary>Whether the room may see the words of a sentence, and if not, why.</summary>
public enum QuoteState
{
    /// <summary>The sentence is counted but not quoted, because its author has not released it.</summary>
    Private,

    /// <summary>It is shown in other words, written by its author.</summary>
    Rewrite,

    Verbatim,

    /// <summary>Its author released it, but the facilitator does not show it.</summary>
    Withheld,
}

/// <summary>A sentence as the room may see it: without its author, and without its words unless they are released.</summary>
/// <param name="Key">A key that reveals neither words nor author.</param>
/// <param name="Side">The author's side.</param>
/// <param name="State">What was decided.</param>
/// <param name="Text">The words; null unless they are released.</param>
public sealed record RoomQuote(string Key, Side Side, QuoteState State, string? Text)
{
    /// <summary>The author, only under an attributed promise, and only where the words are shown.</summary>
    public ParticipantKey? Author { get; init; }

    /// <summary>
    /// The author decided this; otherwise it is the default of the promise. Use it for counts only: beside a sentence it would tell whose decisions are
    /// missing.
    /// </summary>
    public bool IsDecided { get; init; } = true;

    /// <summary>Its author added it after the lock.</summary>
    public bool IsAdded { get; init; }

    // Log lines and debuggers print records, and the words must never appear there.
    public override string ToString() => $"({State} quote)";
}
