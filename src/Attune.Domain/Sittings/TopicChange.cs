using Attune.Analysis.Readings;
using Attune.Analysis.Rounds;

namespace Attune.Domain.Sittings;

/// <summary>What the facilitator did to a topic, stored with the keys of sentences: it holds neither words nor authors.</summary>
/// <param name="Kind">What was done.</param>
/// <param name="Question">Id of the question.</param>
/// <param name="Points">The keys of the sentences to which it was done.</param>
/// <param name="Name">The new name; empty unless the topic was renamed.</param>
public sealed record TopicChange(TopicEditKind Kind, string Question, ImmutableArray<string> Points, string Name = "")
{
    public const int LongestName = 60;

    /// <summary>It settles what was asked about some sentences, and changes no topic.</summary>
    public bool Settles => Kind.Answer() is not null;

    /// <summary>Both settle what was asked about the same sentences.</summary>
    public bool SettlesLike(TopicChange other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Settles && other.Settles && Question == other.Question && Points.ToHashSet(StringComparer.Ordinal).SetEquals(other.Points);
    }
}

/// <summary>Everything that people did to a reading. To undo an edit is to leave it out; the reading is then made again from the answers.</summary>
public sealed record ReadingEdits(ImmutableArray<TopicChange> Topics, ImmutableArray<Merge> Merges)
{
    public static ReadingEdits None { get; } = new([], []);

    public bool IsEmpty => Topics.IsEmpty && Merges.IsEmpty;
}
