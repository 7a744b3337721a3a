namespace Attune.Report;

/// <summary>What people promised, and what they say became of what they promised before; for who was not in the room as numbers.</summary>
internal static class RecordCommitments
{
    public static Html Of(SittingRecord record, RecordStrings words) => Html.Of($"{Commitments(record, words)}{Fates(record, words)}");

    /// <summary>"3 of 4 are done. 1 is moved."</summary>
    public static string Counted(FateCounts counts, RecordStrings words)
        => string.Join(' ', new[]
        {
            words.Count("FatesDone", counts.Done, counts.All),
            counts.Moved > 0 ? words.Count("FatesMoved", counts.Moved) : "",
            counts.Dropped > 0 ? words.Count("FatesDropped", counts.Dropped) : "",
            counts.Unsaid > 0 ? words.Count("FatesUnsaid", counts.Unsaid) : "",
        }.Where(text => text.Length > 0));

    private static Html Commitments(SittingRecord record, RecordStrings words)
    {
        if (record.CommitmentsCounted > 0) { return Html.Of($"<h2>{words["CommitmentsTitle"]}</h2><p>{words.Count("CommitmentsCounted", record.CommitmentsCounted)}</p>"); }
        return record.Commitments.IsEmpty ? Html.Empty : Html.Of($"""
            <h2>{words["CommitmentsTitle"]}</h2>
            {Tables.Plain(words["CommitmentsTitle"], [words["Person"], words["Commitment"], words["DueOn"]], record.Commitments.Select(each => Html.Of(
                $"<tr role=\"row\"><th role=\"rowheader\" scope=\"row\">{Said.Of(each.Person)}</th>{Tables.Wide(words["Commitment"], Said.Of(each.Text))}{Tables.Cell(words["DueOn"], Html.Of($"{words.Day(each.DueOn)}"))}</tr>\n")))}
            """);
    }

    private static Html Fates(SittingRecord record, RecordStrings words)
    {
        if (record.FatesCounted is { All: > 0 } counts) { return Html.Of($"<h2>{words["FatesTitle"]}</h2><p>{Counted(counts, words)}</p>"); }
        return record.Fates.IsEmpty ? Html.Empty : Html.Of($"""
            <h2>{words["FatesTitle"]}</h2>
            {Tables.Plain(words["FatesTitle"], [words["Person"], words["Commitment"], words["DueOn"], words["Fate"]], record.Fates.Select(each => Html.Of(
                $"<tr role=\"row\"><th role=\"rowheader\" scope=\"row\">{Said.Of(each.Person)}</th>{Tables.Wide(words["Commitment"], Said.Of(each.Text))}{Tables.Cell(words["DueOn"], Html.Of($"{words.Day(each.DueOn)}"))}{Tables.Wide(words["Fate"], Fate(each, words))}</tr>\n")))}
            """);
    }

    private static Html Fate(RecordedFate fate, RecordStrings words)
    {
        var end = fate is { End: FateEnd.Moved, MovedTo: { } day } ? words.With("Fate_Moved_to", words.Day(day)) : words[$"Fate_{fate.End}"];
        return Html.Of($"<b>{end}</b>{(fate.Reason.Length > 0 ? Html.Of($" <span class=\"small\">{Said.Of(fate.Reason)}</span>") : Html.Empty)}");
    }
}
