namespace Attune.Domain;

/// <summary>What the facilitator did to a topic, kept by the keys of sentences: it holds neither words nor authors.</summary>
/// <param name="Kind">What was done.</param>
/// <param name="Question">Id of the question.</param>
/// <param name="Points">Keys of the sentences it was done to.</param>
/// <param name="Name">The new name; empty unless renamed.</param>
public sealed record TopicChange(TopicEditKind Kind, string Question, ImmutableArray<string> Points, string Name = "")
{
    public const int LongestName = 60;
}

/// <summary>Everything people did to a reading. To undo a thing is to leave it out; the rest is read again from the answers.</summary>
public sealed record ReadingEdits(ImmutableArray<TopicChange> Topics, ImmutableArray<Merge> Merges)
{
    public static ReadingEdits None { get; } = new([], []);

    public bool IsEmpty => Topics.IsEmpty && Merges.IsEmpty;
}
