using System.Collections.Immutable;
using Attune.Analysis.Beside;
using Attune.Statistics.Sides;

namespace Attune.Report;

/// <summary>What a third voice says, beside the two sides and in none of their numbers, as far as it may be shown.</summary>
/// <param name="Name">The name of the voice.</param>
/// <param name="Topics">The topics of the sides on which it speaks, with the sentences that may be shown.</param>
/// <param name="Alone">What only it says.</param>
/// <param name="Lines">What else it says, each in a sentence: whom it expects to own things, when it would judge success, its own words.</param>
public sealed record ReportedVoice(string Name, ImmutableArray<(string Topic, ImmutableArray<string> Sentences)> Topics, ImmutableArray<string> Alone, ImmutableArray<string> Lines)
{
    /// <summary>What it chose, as data; empty where it is said in <see cref="Lines"/> alone.</summary>
    public BesideClosed Closed { get; init; } = BesideClosed.None;
}

/// <summary>How many people of a function answered inside a side, where they are so many that it points to nobody.</summary>
/// <param name="Side">The side.</param>
/// <param name="Function">The function; empty for all others together.</param>
/// <param name="People">How many answered.</param>
public sealed record ReportedFunction(Side Side, string Function, int People);
