using System.Collections.Immutable;
using Attune.Analysis.Asking;

namespace Attune.Analysis.MatterReadings;

/// <summary>A group of points after people have edited the topics.</summary>
/// <param name="Points">The places of its points.</param>
/// <param name="IsMade">Whether a person made it a topic of its own, which it stays even if one leader alone speaks of it.</param>
public readonly record struct EditedGroup(ImmutableArray<int> Points, bool IsMade);

/// <summary>What people did to a question before it is read: to merge topics by hand says "same subject", and never "same meaning".</summary>
/// <param name="Edit">Turns the groups that were found into those that people want; null if nobody edited them. Groups hold places of points.</param>
/// <param name="Settled">The questions that somebody has settled: they are not asked again, and correct how likely the others are.</param>
/// <param name="Shift">
/// What was learned from the settled questions of the whole round (<see cref="AskCalibration.Shift"/>); null to learn from those of this question alone.
/// </param>
public sealed record MatterHands(Func<ImmutableArray<ImmutableArray<int>>, IEnumerable<EditedGroup>>? Edit, ImmutableArray<SettledAsk> Settled, double? Shift = null)
{
    public static MatterHands None { get; } = new(null, []);
}
