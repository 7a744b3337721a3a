using Attune.Domain.Gates;
using Attune.Domain.Judging;
using Attune.Domain.Rooms;
using Attune.Domain.Viewers;
using Attune.Store;
using Attune.Web.Room;

namespace Attune.Web.Seat.Place;

/// <summary>What a leader sees of the own place in the reading.</summary>
/// <param name="View">The sitting as the room sees it.</param>
/// <param name="Shared">The findings in which the leader's own sentences stand, with these sentences.</param>
/// <param name="Place">Where the leader stands between the sides.</param>
/// <param name="Named">The questions in which the own prediction named what the other side said.</param>
public sealed record PlaceView(SittingView View, ImmutableArray<(RoomCard Card, ImmutableArray<string> Own)> Shared, OwnPlace Place, ImmutableHashSet<string> Named);

/// <summary>Reads one leader's own place, for that leader: from what the room may see, and the own answers.</summary>
internal sealed class PlaceReader(AttuneDb db, SittingReader reader, ReadingCache readings, Gate gate)
{
    /// <returns>Null where this leader may not see it.</returns>
    public async Task<PlaceView?> ReadAsync(Seat seat, CancellationToken cancel)
    {
        var viewer = Viewer.Leader(seat.Admission.Participant);
        if (!Gate.MaySeeOwnPlace(viewer, seat.Round.Phase, seat.Round.Contract)
            || await reader.ReadAsync(seat.Round.Id, viewer, cancel) is not { } view
            || await readings.ReadAsync(view.Program, view.Round, view.Sitting.Edits, cancel) is not { } read) { return null; }
        var answers = await db.Answers.AsNoTracking().Where(answer => answer.Participant == seat.Admission.Participant).ToListAsync(cancel);
        var own = (await gate.OwnQuotesAsync(viewer, seat.Round, answers, cancel)).DistinctBy(quote => quote.Key).ToDictionary(quote => quote.Key, quote => quote.Text);
        return new(
            view,
            [.. from card in TopicRows.CardsOf(view)
                // Of a side of two, whoever is counted knows who is not.
                where card.Answered.On(seat.Side) >= SmallCells.Fewest
                let mine = view.SentencesOf(card).Where(own.ContainsKey).Select(key => own[key]).ToImmutableArray()
                where !mine.IsEmpty
                select (card, mine)],
            OwnPlace.Find(view.Reading, own.Keys.ToHashSet(StringComparer.Ordinal), seat.Side),
            Gate.NamedBy(view.Round, viewer, read));
    }
}
