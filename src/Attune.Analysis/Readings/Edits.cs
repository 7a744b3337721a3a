using Attune.Analysis.Asking;
using Attune.Analysis.Rounds;

namespace Attune.Analysis.Readings;

/// <summary>What the kinds of edits are about: topics, or questions that were asked.</summary>
public static class Edits
{
    /// <summary>Whether it changes topics, and not the answer to a question.</summary>
    public static bool IsOfTopics(this TopicEditKind kind) => kind <= TopicEditKind.Rename;

    /// <summary>How it settles a question; null for an edit of topics.</summary>
    public static AskAnswer? Answer(this TopicEditKind kind) => kind switch
    {
        TopicEditKind.SettleSame => AskAnswer.Same,
        TopicEditKind.SettleOpposed => AskAnswer.Opposed,
        TopicEditKind.SettleDifferent => AskAnswer.Different,
        TopicEditKind.DropAsk => AskAnswer.Dropped,
        _ => null,
    };
}
