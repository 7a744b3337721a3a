using Attune.Domain.Rooms;
using Attune.Domain.Rounds;

namespace Attune.Domain.Sittings;

/// <summary>The facilitator's notes on cards, written before, in and after the sitting.</summary>
public sealed partial class Sitting
{
    public ImmutableArray<CardNote> Notes { get; private set; } = [];

    /// <summary>The note on a card; empty if there is none.</summary>
    public string NoteOn(RoomCard card) => Notes.FirstOrDefault(note => note.IsOn(card))?.Text ?? "";

    /// <summary>Writes the note on a card; without words it is removed.</summary>
    public SittingOutcome WriteNote(RoomCard card, string? text)
    {
        var words = (text ?? "").ReplaceLineEndings("\n").Trim();
        if (words.Length > CardNote.Longest) { return SittingOutcome.TextTooLong; }
        Notes = [.. Notes.Where(note => !note.IsOn(card)), .. words.Length > 0 ? [CardNote.On(card, words)] : Array.Empty<CardNote>()];
        return Changed();
    }
}
