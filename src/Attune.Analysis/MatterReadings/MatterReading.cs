using System.Collections.Immutable;
using Attune.Analysis.Asking;
using Attune.Statistics.Sides;

namespace Attune.Analysis.MatterReadings;

/// <summary>What the points of one question say, told where the evidence stands on its own and asked where it is only likely. Places are those of the points given.</summary>
/// <param name="Matters">The topics, those of most leaders first; every point lies in one of them, in <see cref="Alone"/> or in <see cref="NonAnswers"/>.</param>
/// <param name="Cards">What is told, common ground first.</param>
/// <param name="Asks">What is asked, in order of rank.</param>
/// <param name="Alone">The places of the points that lie near no point of another leader, ascending; they are listed and never dropped.</param>
/// <param name="NonAnswers">The places of the points that answer nothing or have no word of content, ascending.</param>
public sealed record MatterReading(
    ImmutableArray<Matter> Matters,
    ImmutableArray<MatterCard> Cards,
    ImmutableArray<Ask> Asks,
    ImmutableArray<int> Alone,
    ImmutableArray<int> NonAnswers);

/// <summary>Points of at least two leaders that speak of one thing, whatever position they take on it.</summary>
/// <param name="Points">The places of its points, the most typical first.</param>
/// <param name="Name">The shortest clause of its points that says it and can stand alone, as written; may only be shown where sentences may. Empty if there is none.</param>
/// <param name="NamedBy">The place of the point that the clause is from; null if there is none.</param>
/// <param name="Leaders">The leaders of each side in it.</param>
/// <param name="Standing">What is known of it.</param>
public sealed record Matter(ImmutableArray<int> Points, string Name, int? NamedBy, SideCounts Leaders, MatterStanding Standing);

/// <summary>What is known of a matter, the one verdict that all of its places show.</summary>
public enum MatterStanding
{
    /// <summary>Both sides say the same in nearly the same words: told.</summary>
    CommonGround,

    /// <summary>One side speaks of it and nothing near was found on the other: told.</summary>
    OpenGap,

    /// <summary>Most of its sentences are in a question for the room.</summary>
    Asked,

    /// <summary>Both sides speak of it, and neither their words nor their number allow to tell or to ask.</summary>
    CannotTell,

    /// <summary>Only one side speaks of it, with too few leaders to call it a gap, or something near was found on the other.</summary>
    OneSided,
}

/// <summary>What is told of a matter.</summary>
/// <param name="Standing"><see cref="MatterStanding.CommonGround"/> or <see cref="MatterStanding.OpenGap"/>.</param>
/// <param name="Matter">The place of the matter among <see cref="MatterReading.Matters"/>.</param>
/// <param name="Business">The places of the Business points that it rests on, ascending; empty for a gap of the IT side.</param>
/// <param name="It">The places of the IT points that it rests on, ascending.</param>
/// <param name="Leaders">The leaders of each side that it rests on.</param>
/// <param name="Nearest">For a gap, the nearest points of the silent side ("not found; nearest:"); else empty.</param>
public sealed record MatterCard(
    MatterStanding Standing, int Matter, ImmutableArray<int> Business, ImmutableArray<int> It, SideCounts Leaders, ImmutableArray<int> Nearest);
