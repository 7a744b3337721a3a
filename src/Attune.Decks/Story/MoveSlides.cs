using Attune.Decks.Design;
using Attune.Decks.Slides;

namespace Attune.Decks.Story;

/// <summary>What moved over the rounds, for the room alone; in a first round there is none.</summary>
internal static class MoveSlides
{
    private const double OfThing = 264;
    private const double OfEnd = 240;

    // Of more rounds the first, where it began, and the last ones are read.
    private const int MostRounds = 3;

    public static IEnumerable<Slide> Tell(Teller teller)
    {
        if (teller.Record.Trends is not { Things.IsEmpty: false } moves) { return []; }
        var words = teller.Words;
        int[] rounds = [.. Enumerable.Range(0, moves.Rounds.Length).Where(round => round == 0 || round > moves.Rounds.Length - MostRounds)];
        var width = (Layouts.Width - OfThing - OfEnd) / rounds.Length;
        (string Head, double Width, Ink? Ink)[] columns = [(words.MoveThing, OfThing, null), .. rounds.Select(round => (moves.Rounds[round], width, (Ink?)null)), (words.MoveBecame, OfEnd, null)];
        return teller.Table(
            moves.Heading, words.MovesKicker, new([.. columns]),
            moves.Things.Select(thing => (ImmutableArray<Cell>)
            [
                new([new Line([new Words(Teller.Name(thing.What, Teller.LongestCell), IsBold: true)])]),
                .. rounds.Select(round => new Cell([new Line(Teller.Name(thing.Values[round], Teller.LongestCell)) { Scale = .85 }])),
                new([new Line([new Words(thing.Became, IsBold: thing.HasMoved)])]),
            ]),
            words.MovesHow, moves.Things.Select(thing => $"{thing.What}: {thing.Became}"));
    }
}
