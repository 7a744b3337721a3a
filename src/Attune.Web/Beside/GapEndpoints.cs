using Attune.Analysis.Readings;
using Attune.Domain.Agreements;
using Attune.Domain.Beside;
using Attune.Domain.Gates;
using Attune.Domain.Viewers;
using Attune.Encoding;
using Attune.Store;
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
        if (await reader.ReadAsync(place.Round.Id, Observer, cancel) is not { } view
            || await readings.ReadAsync(view.Program, view.Round, view.Sitting.Edits, cancel) is not { } read
            || await gate.GapAsync(
                place.Round, place.At, place.Leader!.Side, read, view.Reading, await db.BesideAnswers.AsNoTracking().Where(answer => answer.Seat == place.At.Id).ToListAsync(cancel),
                (reading, texts, stop) => BesideRoundReader.ReadAsync(reading, texts, encoders, ReadingOptions.Default, stop), cancel) is not { } gap)
        {
            return TypedResults.NotFound();
        }

        return Page.Show<GapPage>(new { Place = place, View = view, Gap = gap, Words = await WordsAsync(db, place, cancel) });
    }

    private static async Task<Results<ContentHttpResult, RedirectHttpResult, NotFound>> RecordAsync(BesidePlace place, HttpContext context, SittingRecords records, CancellationToken cancel)
        => !place.At.IsNewcomer ? TypedResults.NotFound()
            : !place.At.MaySeeGap(place.Round.Phase) ? TypedResults.LocalRedirect(BesidePlace.Answers)
            : RecordPage.Answer(context, await records.ForRoomAsync(place.Program, place.Round, cancel), forSponsor: false);

    private static async Task<ImmutableArray<GlossaryEntry>> WordsAsync(AttuneDb db, BesidePlace place, CancellationToken cancel)
        => [.. (await db.Glossary.AsNoTracking().Where(entry => entry.Program == place.Program.Id).ToListAsync(cancel))
            .GroupBy(entry => entry.Key).Select(versions => versions.MaxBy(entry => entry.Version)!).OrderBy(entry => entry.Term, StringComparer.CurrentCulture)];
}
