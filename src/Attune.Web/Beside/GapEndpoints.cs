using Attune.Analysis.Readings;
using Attune.Domain.Agreements;
using Attune.Domain.Gates;
using Attune.Domain.Viewers;
using Attune.Encoding;
using Attune.Store;
using Attune.Store.Reading;
using Attune.Web.Components;
using Attune.Web.Printing;
using Attune.Web.Room;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Attune.Web.Beside;

/// <summary>What a newcomer reads after answering blind: the record of the room, and how far the own answers are from it.</summary>
internal static class GapEndpoints
{
    // A newcomer was not in the room, and sees of it what the room sees.
    private static readonly Viewer Observer = new(ViewerRole.Observer, "");

    public static void MapGap(this IEndpointRouteBuilder seat)
    {
        seat.MapGet("/gap", ShowAsync);
        seat.MapGet("/record", RecordAsync).IsDocument();
    }

    private static async Task<Results<RazorComponentResult<GapPage>, RedirectHttpResult, NotFound>> ShowAsync(
        BesidePlace place, AttuneDb db, SittingReader reader, ReadingCache readings, RoundEncoders encoders, Gate gate, CancellationToken cancel)
    {
        if (!place.At.MaySeeGap(place.Round.Phase)) { return place.At.IsNewcomer ? TypedResults.LocalRedirect(BesidePlace.Answers) : TypedResults.NotFound(); }
        var asked = new Together(db);
        var (answers, words) = (asked.List(db.BesideAnswers.AsNoTracking().Where(answer => answer.Seat == place.At.Id)), asked.List(db.Glossary.AsNoTracking().Where(entry => entry.Program == place.Program.Id)));
        var keepFrames = reader.AskFrames(asked, db.Rounds.Where(round => round.Id == place.Round.Id));
        await asked.ReadAsync(cancel);
        keepFrames();
        if (await reader.ReadAsync(place.Round.Id, Observer, cancel) is not { } view
            || await readings.ReadAsync(view.Program, view.Round, view.Sitting.Edits, cancel) is not { } read
            || await gate.GapAsync(
                place.Round, place.At, place.Leader!.Side, read, view.Reading, answers(),
                (reading, texts, stop) => BesideRoundReader.ReadAsync(reading, texts, encoders, ReadingOptions.Default, stop), cancel) is not { } gap)
        {
            return TypedResults.NotFound();
        }

        return Page.Show<GapPage>(new { Place = place, View = view, Gap = gap, Words = Standing(words()) });
    }

    private static async Task<Results<ContentHttpResult, RedirectHttpResult, NotFound>> RecordAsync(BesidePlace place, HttpContext context, SittingRecords records, CancellationToken cancel)
        => !place.At.IsNewcomer ? TypedResults.NotFound()
            : !place.At.MaySeeGap(place.Round.Phase) ? TypedResults.LocalRedirect(BesidePlace.Answers)
            : RecordPage.Answer(context, await records.ForRoomAsync(place.Program, place.Round, cancel), forSponsor: false);

    private static ImmutableArray<GlossaryEntry> Standing(List<GlossaryEntry> glossary)
        => [.. glossary.GroupBy(entry => entry.Key).Select(versions => versions.MaxBy(entry => entry.Version)!).OrderBy(entry => entry.Term, StringComparer.CurrentCulture)];
}
