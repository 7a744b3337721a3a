namespace Attune.Domain;

/// <summary>How much of others' answers somebody sees; each includes the ones before it.</summary>
public enum Sight
{
    Nothing,

    /// <summary>How many of each side have answered.</summary>
    Counts,

    /// <summary>Once revealed: the sentences that their authors let out, by side.</summary>
    ReleasedQuotes,

    /// <summary>Who has answered, never what.</summary>
    WhoAnswered,

    /// <summary>The words, by side, without a name and in no order.</summary>
    TextBySide,

    TextWithName,
}
