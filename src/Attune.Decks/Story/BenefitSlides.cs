using Attune.Decks.Slides;
using Attune.Report.Records;

namespace Attune.Decks.Story;

/// <summary>Benefits from baseline to target, each with its owner; a wish is shown as a wish.</summary>
internal static class BenefitSlides
{
    public static IEnumerable<Slide> Tell(Teller teller)
    {
        var (words, benefits) = (teller.Words, teller.Record.Benefits);
        if (benefits.IsEmpty) { return []; }
        var wishes = benefits.Count(benefit => benefit.IsWish);
        var title = benefits.Count(benefit => benefit.IsOverdue) is > 0 and var overdue ? words.BenefitsOverdue(overdue, benefits.Length) : wishes == benefits.Length ? words.BenefitsOnlyWishes(wishes)
            : wishes == 0 ? words.BenefitsTitle(benefits.Length)
            : words.OwnersBoth(words.BenefitsTitle(benefits.Length - wishes), words.BenefitsWishes(wishes));
        return teller.Table(
            title, words.BenefitsKicker, new((words.BenefitHead, 374, null), (words.BaselineTarget, 210, null), (words.TargetBy, 90, null), (words.Owner, 190, null)),
            benefits.Select(benefit => (ImmutableArray<Cell>)
            [
                new([new Line([new Words(Teller.Name(benefit.Text, Teller.LongestCell), IsBold: true)]), .. benefit.Measure.Length > 0 ? [new Line([new Words(Teller.Name(benefit.Measure, 160), Design.Ink.Second)]) { Scale = .85, Before = .1 }] : Array.Empty<Line>()]),
                new(FromTo(words, benefit)), new(benefit.By.Length > 0 ? Teller.Name(benefit.By, 40) : words.None),
                new(Owner(words, benefit)),
            ]),
            "", benefits.Select(benefit => words.BenefitNote(benefit.Text, benefit.Measure.Length > 0 ? benefit.Measure : words.None, Owner(words, benefit), FromTo(words, benefit), benefit.By.Length > 0 ? benefit.By : words.None)));
    }

    // What came is said in the words of the record; as long as nothing was measured, from and to say all.
    private static string FromTo(DeckTexts words, RecordedBenefit benefit)
        => benefit.IsTold && BenefitWords.Sentence(benefit, words.Culture) is { Length: > 0 } told ? told
            : benefit is { Baseline: { } from, Target: { } to } ? words.FromTo(words.Figure(from), words.Figure(to), Teller.Name(benefit.Unit, 40)) : words.None;

    private static string Owner(DeckTexts words, RecordedBenefit benefit)
        => benefit.IsWish ? words.Wish(string.Join(", ", benefit.Gaps)) : benefit.Accepted ? Teller.Name(benefit.Owner, 60) : $"{Teller.Name(benefit.Owner, 60)} ({words.NotAccepted})";
}
