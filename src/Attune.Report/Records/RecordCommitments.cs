using Attune.Report.Markup;
using Attune.Report.Parts;

namespace Attune.Report.Records;

/// <summary>What people promised, and what they report on earlier promises; for those who were not in the room as numbers only.</summary>
internal static class RecordCommitments
{
    public static Html Render(SittingRecord record, RecordTexts words) => Html.Format($"{Commitments(record, words)}{Fates(record, words)}");

    /// <summary>"3 of 4 are done. 1 is moved."</summary>
    public static string Counted(FateCounts counts, RecordTexts words)
        => string.Join(' ', new[]
        {
            words.FatesDone(counts.Done, counts.All),
            counts.Moved > 0 ? words.FatesMoved(counts.Moved) : "",
            counts.Dropped > 0 ? words.FatesDropped(counts.Dropped) : "",
            counts.Unsaid > 0 ? words.FatesUnsaid(counts.Unsaid) : "",
        }.Where(text => text.Length > 0));

    private static Html Commitments(SittingRecord record, RecordTexts words)
    {
        if (record.CommitmentsCounted > 0) { return Html.Format($"<h2>{words.CommitmentsTitle}</h2><p>{words.CommitmentsCounted(record.CommitmentsCounted)}</p>"); }
        return record.Commitments.IsEmpty ? Html.Empty : Html.Format($"""
            <h2>{words.CommitmentsTitle}</h2>
            {Tables.Plain(words.CommitmentsTitle, [words.Person, words.Commitment, words.DueOn], record.Commitments.Select(recordedCommitment => Html.Format(
                $"<tr role=\"row\"><th role=\"rowheader\" scope=\"row\">{WrittenText.Render(recordedCommitment.Person)}</th>{Tables.Wide(words.Commitment, WrittenText.Render(recordedCommitment.Text))}{Tables.Cell(words.DueOn, Html.Format($"{words.Day(recordedCommitment.DueOn)}"))}</tr>\n")))}
            """);
    }

    private static Html Fates(SittingRecord record, RecordTexts words)
    {
        if (record.FatesCounted is { All: > 0 } counts) { return Html.Format($"<h2>{words.FatesTitle}</h2><p>{Counted(counts, words)}</p>"); }
        return record.Fates.IsEmpty ? Html.Empty : Html.Format($"""
            <h2>{words.FatesTitle}</h2>
            {Tables.Plain(words.FatesTitle, [words.Person, words.Commitment, words.DueOn, words.Fate], record.Fates.Select(recordedFate => Html.Format(
                $"<tr role=\"row\"><th role=\"rowheader\" scope=\"row\">{WrittenText.Render(recordedFate.Person)}</th>{Tables.Wide(words.Commitment, WrittenText.Render(recordedFate.Text))}{Tables.Cell(words.DueOn, Html.Format($"{words.Day(recordedFate.DueOn)}"))}{Tables.Wide(words.Fate, Fate(recordedFate, words))}</tr>\n")))}
            """);
    }

    private static Html Fate(RecordedFate fate, RecordTexts words)
    {
        var end = fate is { End: FateEnd.Moved, MovedTo: { } day } ? words.FateMovedTo(words.Day(day)) : words.FateEnd(fate.End);
        return Html.Format($"<b>{end}</b>{(fate.Reason.Length > 0 ? Html.Format($" <span class=\"small\">{WrittenText.Render(fate.Reason)}</span>") : Html.Empty)}");
    }
}
