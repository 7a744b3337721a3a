namespace Attune.Domain;

public enum QuoteState
{
    /// <summary>Counted, not quoted: its author has not let it be shown.</summary>
    Private,

    /// <summary>In other words, by its author.</summary>
    Rewrite,

    Verbatim,

    /// <summary>Its author lets it be shown, and the facilitator does not show it.</summary>
    Withheld,
}

/// <summary>A sentence as the room may see it: without its author, and without its words unless these are released.</summary>
/// <param name="Key">A name that tells neither words nor author.</param>
/// <param name="Side">The author's side.</param>
/// <param name="State">What was decided.</param>
/// <param name="Text">Null unless released.</param>
public sealed record RoomQuote(string Key, Side Side, QuoteState State, string? Text)
{
    /// <summary>Who wrote it: only under an attributed promise, and only where the words are shown.</summary>
    public ParticipantKey? Author { get; init; }

    /// <summary>Its author said so; else it is what holds until then. For counts alone: beside a sentence it would tell whose are left.</summary>
    public bool IsDecided { get; init; } = true;

    // A log line or a debugger prints records: never the words.
    public override string ToString() => $"({State} quote)";
}
