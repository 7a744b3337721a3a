using System.Collections.Immutable;

namespace Attune.Report.Records;

/// <summary>What moved over the rounds, as the room saw it.</summary>
/// <param name="Heading">The finding in words.</param>
/// <param name="Rounds">The rounds that stand side by side, such as "Mar 2027", the earliest first.</param>
/// <param name="Things">What was asked again, what moved first.</param>
public sealed record RecordedTrends(string Heading, ImmutableArray<string> Rounds, ImmutableArray<RecordedTrend> Things);

/// <summary>One thing that was asked again.</summary>
/// <param name="What">What was asked.</param>
/// <param name="Became">What became of it, in words.</param>
/// <param name="HasMoved">It moved by more than chance would.</param>
/// <param name="Values">What was said in each round, with the range of each mean; why not, where nothing may be shown.</param>
public sealed record RecordedTrend(string What, string Became, bool HasMoved, ImmutableArray<string> Values);
