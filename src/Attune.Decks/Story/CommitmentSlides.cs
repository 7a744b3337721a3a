using Attune.Decks.Slides;
using Attune.Report.Records;

namespace Attune.Decks.Story;

/// <summary>What people promised in the room, and what became of what they promised before.</summary>
internal static class CommitmentSlides
{
    public static IEnumerable<Slide> Commitments(Teller teller)
    {
        var (words, commitments) = (teller.Words, teller.Record.Commitments);
        return commitments.IsEmpty ? [] : teller.Table(
            words.CommitmentsTitle(commitments.Length), words.CommitmentsKicker, new((words.Person, 190, null), (words.Commitment, 500, null), (words.DueOn, 174, null)),
            commitments.Select(commitment => (ImmutableArray<Cell>)
            [
                new([new Line([new Words(Teller.Name(commitment.Person, 60), IsBold: true)])]), new(Teller.Name(commitment.Text, Teller.LongestCell)), new(words.Day(commitment.DueOn)),
            ]),
            "", commitments.Select(commitment => words.CommitmentNote(commitment.Person, commitment.Text, words.Day(commitment.DueOn))));
    }

    public static IEnumerable<Slide> Fates(Teller teller)
    {
        var (words, fates) = (teller.Words, teller.Record.Fates);
        return fates.IsEmpty ? [] : teller.Table(
            words.FatesTitle(fates.Count(fate => fate.End == FateEnd.Done), fates.Length), words.FatesKicker, new((words.Person, 170, null), (words.Commitment, 404, null), (words.Fate, 290, null)),
            fates.Select(fate => (ImmutableArray<Cell>)
            [
                new([new Line([new Words(Teller.Name(fate.Person, 60), IsBold: true)])]), new(Teller.Name(fate.Text, Teller.LongestCell)),
                new([Line.Bold(End(words, fate)), .. fate.Reason.Length > 0 ? [new Line(Teller.Name(fate.Reason, Teller.LongestCell)) { Scale = .85, Before = .1 }] : Array.Empty<Line>()]),
            ]),
            "", fates.Select(fate => $"{words.CommitmentNote(fate.Person, fate.Text, words.Day(fate.DueOn))} {End(words, fate)}. {fate.Reason}"));
    }

    private static string End(DeckTexts words, RecordedFate fate) => fate is { End: FateEnd.Moved, MovedTo: { } day } ? words.FateMovedTo(words.Day(day)) : words.FateEnd(fate.End);
}
