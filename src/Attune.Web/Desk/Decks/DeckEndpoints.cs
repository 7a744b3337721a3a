using Attune.Decks;
using Attune.Decks.Contents;
using Attune.Domain.Viewers;
using Attune.Report.Records;
using Attune.Web.Room;
using Attune.Web.Room.Sheets;
using Attune.Web.Room.Timeline;
using Microsoft.AspNetCore.Http.HttpResults;
using Readers = Attune.Report.Audience;

namespace Attune.Web.Desk.Decks;

/// <summary>The result of a sitting as slides to present, in a version for each who may see them.</summary>
internal static class DeckEndpoints
{
    public static void MapDecks(this IEndpointRouteBuilder desk)
    {
        desk.MapGet(DeckLinks.Room, RoomAsync).WaitsForReading();
        desk.MapGet(DeckLinks.Sponsor, SponsorAsync).WaitsForReading();
        desk.MapGet(DeckLinks.Team, TeamAsync).WaitsForReading();
    }

    // The room is given what the room may see, because the facilitator may see more.
    private static async Task<Results<FileContentHttpResult, NotFound>> RoomAsync(SittingDesk desk, SittingReader reader, SittingRecords records, TimelineReader timelines, CloudPictures clouds, CancellationToken cancel)
    {
        if (desk.Sitting.EndedAt is null) { return TypedResults.NotFound(); }
        var record = await WithTimelineAsync(desk, timelines, () => records.ForRoomAsync(desk.Program, desk.Round, cancel), cancel);
        // Its sitting was read for the record.
        return await reader.ReadAsync(desk.Round.Id, new(ViewerRole.Observer, ""), cancel) is { } view ? File(desk, RoomDeck.Make(view, desk.Pack, record, clouds)) : TypedResults.NotFound();
    }

    private static async Task<Results<FileContentHttpResult, NotFound>> SponsorAsync(SittingDesk desk, SittingRecords records, TimelineReader timelines, CancellationToken cancel)
    {
        if (desk.Sitting.EndedAt is null) { return TypedResults.NotFound(); }
        var record = await WithTimelineAsync(desk, timelines, () => records.ForSponsorAsync(desk.Program, desk.Round, cancel), cancel);
        return File(desk, new() { Readers = Readers.Sponsor, Record = record, Title = desk.View.RoundName, Asked = [.. SponsorAsks.In(record)] });
    }

    private static async Task<Results<FileContentHttpResult, NotFound>> TeamAsync(SittingDesk desk, SittingRecords records, CancellationToken cancel)
        => desk.Sitting.EndedAt is null
            ? TypedResults.NotFound()
            : File(desk, new() { Readers = Readers.Team, Record = await records.ForTeamAsync(desk.Program, desk.Round, cancel), Title = desk.View.RoundName, Questions = RoomDeck.QuestionsOf(desk.Pack) });

    // A rehearsal is no round of the program.
    private static async Task<SittingRecord> WithTimelineAsync(SittingDesk desk, TimelineReader timelines, Func<Task<SittingRecord>> make, CancellationToken cancel)
    {
        // First, because it asks for all rounds what the record asks for one.
        var timeline = desk.Round.Binds && desk.Round.Number > 1 ? (await timelines.ReadAsync(desk.Program, desk.Round, cancel)).Timeline : null;
        return (await make()) with { Timeline = timeline };
    }

    private static FileContentHttpResult File(SittingDesk desk, DeckContent content)
        => TypedResults.File(DeckFile.Write(content, CultureInfo.CurrentCulture), DeckFile.ContentType, NameOf(desk, content.Record, content.Readers));

    /// <summary>The name by which a file is found again: the program, the round, the day and the readers.</summary>
    private static string NameOf(SittingDesk desk, SittingRecord record, Readers readers)
        => string.Create(CultureInfo.InvariantCulture, $"attune{FileSlug.From(desk.Program.Name)}-round-{record.Round}-{record.Day:yyyy-MM-dd}-{$"{readers}".ToLowerInvariant()}.pptx");
}
