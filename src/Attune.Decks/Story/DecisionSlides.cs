using Attune.Decks.Design;
using Attune.Decks.Slides;
using Attune.Report.Records;

namespace Attune.Decks.Story;

/// <summary>Decisions with owner and date, and what words mean from now on.</summary>
internal static class DecisionSlides
{
    public static IEnumerable<Slide> Decisions(Teller teller)
    {
        var (words, record) = (teller.Words, teller.Record);
        RecordedDecision[] standing = [.. record.Decisions.Where(decision => decision.SupersededBy is null)];
        if (standing.Length == 0) { return []; }
        return teller.Table(
            standing.All(decision => decision.Owner.Length > 0) ? words.DecisionsTitle(standing.Length, Teller.Name(standing[0].Owner, 60)) : words.DecisionsNoOwner(standing.Length), words.DecisionsKicker,
            new(("", 40, null), (words.DecisionHead, 474, null), (words.Owner, 176, null), (words.ReviewOn, 174, null)),
            standing.Select(decision => (ImmutableArray<Cell>)
            [
                new($"{decision.Number}"), new([new Line(Teller.Name(decision.Text, Teller.LongestCell)) { IsSerif = true }, .. Rests(words, decision)]),
                new([new Line([new Words(Owner(words, decision), IsBold: true)])]), new(words.Day(decision.ReviewOn)),
            ]),
            "",
            standing.SelectMany(decision => new[] { words.DecisionNote(decision.Number, decision.Text, Owner(words, decision), words.Day(decision.ReviewOn)), StatementOf(record, decision) })
                .Concat(record.Decisions.Where(decision => decision.SupersededBy is not null).Select(decision => words.SupersededNote(decision.Number, decision.SupersededBy!.Value, decision.Text))));
    }

    public static IEnumerable<Slide> Glossary(Teller teller)
    {
        var (words, glossary) = (teller.Words, teller.Record.Glossary);
        return glossary.IsEmpty ? [] : teller.Table(
            words.GlossaryTitle(glossary.Length), words.GlossaryKicker, new((words.Word, 190, null), (words.Meaning, 500, null), (words.AgreedOn, 174, null)),
            glossary.Select(term => (ImmutableArray<Cell>)
            [
                new([new Line([new Words(Teller.Name(term.Term, 60), IsBold: true)])]), new([new Line(Teller.Name(term.Meaning, Teller.LongestCell)) { IsSerif = true }]), new(words.Day(term.AgreedOn)),
            ]),
            "", glossary.Select(term => words.GlossaryNote(term.Term, term.Meaning, words.Day(term.AgreedOn))));
    }

    private static string Owner(DeckTexts words, RecordedDecision decision) => decision.Owner.Length > 0 ? Teller.Name(decision.Owner, 60) : words.Nobody;

    private static IEnumerable<Line> Rests(DeckTexts words, RecordedDecision decision)
    {
        var rests = decision.Statement is { } number ? words.RestsOn(number) : decision.Hands;
        return rests.Length == 0 ? [] : [new Line([new Words(Teller.Name(rests), Ink.Second)]) { Scale = .8, Before = .1 }];
    }

    private static string StatementOf(SittingRecord record, RecordedDecision decision)
        => record.Statements.FirstOrDefault(statement => statement.Number == decision.Statement) is { } statement ? statement.Text : decision.Hands;
}
