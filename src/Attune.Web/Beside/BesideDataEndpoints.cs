using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Attune.Domain.Viewers;
using Attune.Store;
using Attune.Store.Seats;
using Attune.Store.UseCases.Beside;
using Attune.Web.Components;
using Attune.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Attune.Web.Beside;

/// <summary>Everything that is kept about whoever sits beside a round: to read, to take along, and to have erased.</summary>
internal static class BesideDataEndpoints
{
    // The file is never embedded in a page, so letters need not be escaped.
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, Converters = { new JsonStringEnumConverter() }, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void MapBesideData(this IEndpointRouteBuilder seat)
    {
        seat.MapGet("/my-data", ShowAsync);
        seat.MapGet("/my-data/file", Take);
        seat.MapPost("/erase", EraseAsync).RequireRateLimiting(Limits.SeatPost).Once();
    }

    private static async Task<RazorComponentResult<BesideDataPage>> ShowAsync(BesidePlace place, AttuneDb db, CancellationToken cancel)
        => Page.Show<BesideDataPage>(new { Place = place, Lines = await db.LinesOfPlaceAsync(place.Program.Id, place.Round.Id, place.At.Whom, cancel) });

    private static FileContentHttpResult Take(BesidePlace place) => TypedResults.File(
        JsonSerializer.SerializeToUtf8Bytes(
            new
            {
                Program = place.Program.Name,
                Round = place.Round.Number,
                Person = place.Leader?.Entry.Name ?? place.At.Person,
                Voice = place.Voice?.Name,
                place.At.SignedContract,
                place.At.Done,
                Answers = place.Own.Select(answer => new { answer.Question, Asked = place.Pack.Find(answer.Question)?.Text, answer.Content }),
            },
            Json),
        "application/json", "attune-my-data.json");

    private static async Task<RazorComponentResult<BesideErasedPage>> EraseAsync(BesidePlace place, EraseBesideSeat erase, Clock clock, HttpContext context, CancellationToken cancel)
    {
        await erase.RunAsync(place.At, new(ViewerRole.Leader, ""), clock.Now, cancel);
        await BesideAuthentication.SignOutAsync(context);
        return Page.Show<BesideErasedPage>();
    }
}
