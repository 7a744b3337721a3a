namespace Attune.Domain.Viewers;

/// <summary>How much somebody sees of the answers of others; each level includes the ones before it.</summary>
public enum Sight
{
    Nothing,

    /// <summary>How many of each side have answered.</summary>
    Counts,

    /// <summary>Once revealed, the sentences that their authors released, by side.</summary>
    ReleasedQuotes,

    /// <summary>Who has answered, but never what.</summary>
    WhoAnswered,

    /// <summary>The words, by side, without a name and in an order that says nothing.</summary>
    TextBySide,

    TextWithName,
}
