using Attune.Decks.Design;
using Attune.Decks.Slides;
using Attune.Report;
using Attune.Report.Records;

namespace Attune.Decks.Story;

/// <summary>What is next; for the sponsor, what is asked.</summary>
internal static class ClosingSlides
{
    // The table of decisions has the others; a list of what is next is short.
    private const int MostReviews = 3;

    public static IEnumerable<Slide> Tell(Teller teller)
    {
        var (words, content) = (teller.Words, teller.Content);
        var isAsked = content.Readers == Audience.Sponsor;
        string[] items = isAsked ? [.. content.Asked.IsEmpty ? [words.Hold] : content.Asked] : [.. Next(words, teller.Record)];
        // What people promised is told to the sponsor in numbers; it is not asked.
        string[] beside = isAsked ? [.. Promised(words, teller.Record)] : [];
        var title = !isAsked ? FirstDay(teller.Record) is { } day ? words.NextTitle(words.Day(day)) : words.NextTitleNone : content.Asked.IsEmpty ? words.AskedNothing : words.AskedOfYou(content.Asked.Length);
        yield return Teller.Slide(
            Layouts.Closing, title, words.NextKicker,
            [
                Teller.Text(Layouts.Closing, "Body", [.. (items.Length > 0 ? items : [words.Hold]).Select(item => Line.Item(Teller.Name(item, Teller.LongestCell))), .. beside.Select((text, place) => new Line([new Words(text, Ink.Second)]) { Scale = .85, Before = place == 0 ? 1 : .2 })]),
                Teller.Caption(Layouts.Closing, words.Limits),
            ],
            [.. items, .. beside, words.Limits]);
    }

    private static IEnumerable<RecordedDecision> Reviews(SittingRecord record) => record.Decisions.Where(decision => decision.SupersededBy is null).OrderBy(decision => decision.ReviewOn);

    // What is past is not next.
    private static DateOnly? FirstDay(SittingRecord record)
        => Reviews(record).Select(decision => decision.ReviewOn).Concat(record.Commitments.Select(commitment => commitment.DueOn)).Where(day => day >= record.Day).Order().Select(day => (DateOnly?)day).FirstOrDefault();

    private static IEnumerable<string> Next(DeckTexts words, SittingRecord record)
    {
        if (record.WithoutOwner.Count() is > 0 and var jobs) { yield return words.JobsWithout(jobs); }
        if (record.Count(StatementEnd.Unresolved) is > 0 and var unresolved) { yield return words.NextUnresolved(unresolved); }
        foreach (var (_, text) in Dated(words, record).OrderBy(one => one.Day)) { yield return text; }
        if (record.Topics.Count(topic => !topic.IsAgreed) is > 0 and var open) { yield return words.NextOpenTopics(open); }
        if (record.Benefits.Count(benefit => benefit.IsWish) is > 0 and var wishes) { yield return words.NextWishes(wishes); }
    }

    /// <summary>What has a day: the first of the promises, and the reviews.</summary>
    private static IEnumerable<(DateOnly Day, string Text)> Dated(DeckTexts words, SittingRecord record)
    {
        if (record.Commitments.Select(commitment => commitment.DueOn).Order().ToArray() is [var due, ..] promises) { yield return (due, words.NextDue(promises.Length, words.Day(due))); }
        foreach (var decision in Reviews(record).Take(MostReviews))
        {
            var (day, owner) = (words.Day(decision.ReviewOn), decision.Owner.Length > 0 ? Teller.Name(decision.Owner, 60) : words.Nobody);
            yield return (decision.ReviewOn, decision.ReviewOn < record.Day ? words.NextOverdue(day, decision.Number, owner) : words.NextReview(day, decision.Number, owner));
        }
    }

    private static IEnumerable<string> Promised(DeckTexts words, SittingRecord record)
    {
        if (record.CommitmentsCounted > 0) { yield return words.Promised(record.CommitmentsCounted); }
        if (record.FatesCounted is { All: > 0 } fates) { yield return words.FatesCounted(fates.Done, fates.All); }
    }
}
