using System.Collections.Immutable;
using Attune.Analysis.Rounds;
using Attune.Statistics.Sides;

namespace Attune.Analysis.Trends;

/// <summary>Whom one person named in one round.</summary>
/// <param name="Person">The key of the person, the same in every round.</param>
/// <param name="Side">The person's side in that round.</param>
/// <param name="Named">The owner of each job, in one order for everybody; null where the person named none.</param>
public sealed record PanelOwners(string Person, Side Side, ImmutableArray<Owner?> Named);
