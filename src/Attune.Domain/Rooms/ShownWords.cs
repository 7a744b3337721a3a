namespace Attune.Domain;

/// <summary>Words of a question that may be shown to more than its facilitator: a word of one person points to that person.</summary>
internal static class ShownWords
{
    public static ImmutableArray<string> Shown(this QuestionReading question, IEnumerable<string> words)
    {
        var once = question.Terms.Where(term => term.Whose == Whose.HeardOnce).Select(term => term.Text).ToHashSet(StringComparer.Ordinal);
        return [.. words.Where(word => !once.Contains(word))];
    }

    /// <summary>What a topic is called: as somebody renamed it, else in words of two people at least; none where it has no such word.</summary>
    public static ImmutableArray<string> ShownLabel(this QuestionReading question, Topic topic, IEnumerable<TopicEdit>? edits)
    {
        if ((edits ?? []).Any(edit => edit.Kind == TopicEditKind.Rename && topic.Label is [var only] && only == edit.Name)) { return topic.Label; }
        var shown = question.Shown(topic.Label);
        return shown.IsEmpty ? [.. question.Shown(topic.SharedWords).Take(2)] : shown;
    }
}
