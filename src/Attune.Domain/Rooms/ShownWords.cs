using Attune.Analysis.Asking;
using Attune.Analysis.Readings;
using Attune.Analysis.Rounds;
using Attune.Analysis.Vocabulary;

namespace Attune.Domain.Rooms;

/// <summary>The words of a question that may be shown to others than its facilitator: a word that only one person used points to that person.</summary>
internal static class ShownWords
{
    public static ImmutableArray<string> Shown(this QuestionReading question, IEnumerable<string> words)
    {
        var once = question.Terms.Where(term => term.Whose == Whose.HeardOnce).Select(term => term.Text).ToHashSet(StringComparer.Ordinal);
        return [.. words.Where(word => !once.Contains(word))];
    }

    /// <summary>The label of a topic: the name somebody gave it, otherwise words that at least two people used; empty if it has no such word.</summary>
    public static ImmutableArray<string> ShownLabel(this QuestionReading question, Topic topic, IEnumerable<TopicEdit>? edits)
    {
        if ((edits ?? []).Any(edit => edit.Kind == TopicEditKind.Rename && topic.Label is [var only] && only == edit.Name)) { return topic.Label; }
        var shown = question.Shown(topic.Label);
        return shown.IsEmpty ? [.. question.Shown(topic.SharedWords).Take(2)] : shown;
    }

    /// <summary>
    /// The word that a question asks about, in a form that several people wrote: a longer run of words would be a part of one sentence. Empty if there is none.
    /// A word that was put to everybody is nobody's.
    /// </summary>
    public static string ShownTerm(this QuestionReading question, Ask ask)
    {
        if (question.Question.Word is { } word) { return word; }
        var known = question.Terms.Where(term => term.Whose == Whose.Both && ask.Term.Contains(term.Text, StringComparison.OrdinalIgnoreCase)).Select(term => term.Text).ToArray();
        return known.FirstOrDefault(text => string.Equals(text, ask.Term, StringComparison.OrdinalIgnoreCase)) ?? known.MaxBy(text => text.Length) ?? "";
    }
}
