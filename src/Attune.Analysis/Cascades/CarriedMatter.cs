using System.Collections.Immutable;

namespace Attune.Analysis.Cascades;

/// <summary>Something that the leaders said or agreed and that the teams may know: a topic, a decision, the meaning of a word.</summary>
/// <param name="Id">A name for the result.</param>
/// <param name="Texts">Sentences that say it; coming near one of them is enough.</param>
/// <param name="Word">The word whose meaning was agreed; empty if it is about no word. Whoever writes the word and means something else is counted as such.</param>
public sealed record CarriedMatter(string Id, ImmutableArray<string> Texts, string Word = "")
{
    // Log lines and debuggers print records, and the words must never appear there.
    public override string ToString() => "(a matter)";
}
