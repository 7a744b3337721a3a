using Attune.Analysis.Readings;
using Attune.Statistics.Sides;

namespace Attune.Domain.Rooms;

/// <summary>Something agreed from which new answers have moved away, as one reader may see it.</summary>
/// <param name="Kind">What has moved.</param>
/// <param name="Key">The key of the agreed word or decision; the id of the question of a horizon.</param>
/// <param name="People">The number of leaders on whom it rests, of both sides together: at least two.</param>
/// <param name="Quotes">The sentences that say so, by side and in an order that says nothing.</param>
/// <param name="Side">The side whose horizon slid; null for the room, and for every other kind.</param>
public sealed record RoomDrift(TextDriftKind Kind, string Key, int People, ImmutableArray<RoomQuote> Quotes, Side? Side);
