using System.Collections.Immutable;

namespace Attune.Analysis.Cascades;

/// <summary>What one answer carries.</summary>
/// <param name="SaysSomething">It holds a sentence that answers.</param>
/// <param name="Matters">For each matter whether it is spoken of; empty if the answer says nothing.</param>
/// <param name="Words">Its words, each once.</param>
public sealed record CarriedAnswer(bool SaysSomething, ImmutableArray<Carried> Matters, ImmutableArray<(string Key, string Form)> Words);
