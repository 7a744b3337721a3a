using System.Collections.Immutable;

namespace Attune.Statistics.Disclosure;

/// <summary>What was published earlier, as far as it can be subtracted from what is published later: every number shown was the sum of some of these blocks of people.</summary>
/// <param name="Blocks">The keys of the people of each block.</param>
public sealed record Publication(ImmutableArray<ImmutableArray<string>> Blocks);
