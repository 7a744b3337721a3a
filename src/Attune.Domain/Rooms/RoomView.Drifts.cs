namespace Attune.Domain.Rooms;

/// <summary>The part of the view about what new answers have moved away from. Of a horizon only is told that it slid: who moved is a closed answer of two rounds.</summary>
internal sealed partial class RoomView
{
    private ImmutableArray<RoomDrift> Drifts()
        => [.. (_reading.Drifts ?? []).Select(drift => new RoomDrift(
            drift.Kind, drift.Key, drift.Leaders.Total,
            [.. drift.Points.Select(at => QuoteOf(_reading.Questions[at.Question].Points[at.Point])).OrderBy(quote => quote.Side).ThenBy(quote => quote.Key, StringComparer.Ordinal)],
            drift.Slide?.Side))];
}
