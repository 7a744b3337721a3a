namespace Attune.Domain;

/// <summary>How much of others' answers somebody sees; each includes the ones before it.</summary>
public enum Sight
{
    Nothing,

    /// <summary>How many of each side have answered.</summary>
    Counts,

    /// <summary>Who has answered, never what.</summary>
    WhoAnswered,

    /// <summary>The words, by side, without a name and in no order.</summary>
    TextBySide,

    TextWithName,
}
