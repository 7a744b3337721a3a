using Attune.Domain.Programs;
using Attune.Domain.Rooms;
using Attune.Domain.Rounds;
using Attune.Domain.Viewers;
using Attune.Report.Data;
using Attune.Report.Records;
using Attune.Store;

namespace Attune.Web.Room.Exports;

/// <summary>
/// All that a reader may see of a round, in tables. It asks what the pages ask - the record, the sitting as the gate lets the reader see it - and counts nothing itself, so that no table shows
/// what no page does.
/// </summary>
internal sealed class DataSets(AttuneDb db, SittingRecords records, SittingReader reader)
{
    private static readonly Viewer Room = new(ViewerRole.Observer, "");

    /// <summary>For everybody who was in the room.</summary>
    public async Task<DataSet> ForRoomAsync(Domain.Programs.Program program, Round round, CancellationToken cancel)
        => new(TitleOf(program, round), ColumnsTexts.ForRoom, await RoomTablesAsync(program, round, cancel));

    /// <summary>For those who were not in the room: what the sheet of the sponsor says.</summary>
    public async Task<DataSet> ForSponsorAsync(Domain.Programs.Program program, Round round, CancellationToken cancel)
        => new(TitleOf(program, round), ColumnsTexts.ForSponsor,
            [.. RecordTables.Make(await records.ForSponsorAsync(program, round, cancel), CultureInfo.CurrentCulture).Where(table => table.Readers == TableReaders.Everybody)]);

    /// <summary>The tables of the room, the sentences among them that their authors released.</summary>
    public async Task<ImmutableArray<DataTable>> RoomTablesAsync(Domain.Programs.Program program, Round round, CancellationToken cancel)
    {
        var record = RecordTables.Make(await records.ForRoomAsync(program, round, cancel), CultureInfo.CurrentCulture);
        return await reader.ReadAsync(round.Id, Room, cancel) is { } view
            ? [.. record, SentenceTable.Make(Sentences(view, await ReleasedQuotes.AuthorsAsync(db, round, cancel)), program.Sides), .. ReadingTables.Make(view), .. view.ThirdVoices.IsEmpty ? [] : new[] { VoiceTable.Make(view) }]
            : record;
    }

    public static string TitleOf(Domain.Programs.Program program, Round round)
        => round.Kind == RoundKind.Rehearsal ? RoomTexts.RehearsalName(program.Name, round.Number) : RoomTexts.RoundName(program.Name, round.Number);

    private static IEnumerable<ReleasedSentence> Sentences(SittingView view, Dictionary<ParticipantKey, string> authors)
    {
        RoomCard[] findings = [.. TopicRows.CardsOf(view)];
        var told = findings.SelectMany(card => Shown(StageViews.CardName(card), "", ReleasedQuotes.QuotesOf(view, card))).ToArray();
        var seen = findings.SelectMany(card => ReleasedQuotes.QuotesOf(view, card)).Select(quote => quote.Key).ToHashSet();
        return [.. told, .. ReleasedQuotes.Beside(view, findings).SelectMany(beside => Shown("", beside.Question, beside.Quotes.Where(quote => !seen.Contains(quote.Key))))];

        // By side and then by a key that says nothing, as one stands beside the other on no page.
        IEnumerable<ReleasedSentence> Shown(string topic, string question, IEnumerable<RoomQuote> quotes)
            => from quote in quotes.OrderBy(quote => quote.Side).ThenBy(quote => quote.Key, StringComparer.Ordinal)
               let text = quote.Text ?? ""
               where text.Length > 0
               select new ReleasedSentence(topic, question, text, quote.Side, quote.Author is { } author ? authors.GetValueOrDefault(author, "") : "", quote.State == QuoteState.Rewrite, quote.IsAdded);
    }
}
