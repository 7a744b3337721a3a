namespace Attune.Domain.Cascades;

/// <summary>What the leaders wrote to a question, beside which the teams are put.</summary>
/// <param name="Words">The share of leaders who used each word.</param>
/// <param name="Spoken">For each leader the share of the topics that this leader spoke of.</param>
internal sealed record LeadersBeside(IReadOnlyDictionary<string, double> Words, ImmutableArray<double> Spoken);
