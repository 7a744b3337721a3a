using Attune.Domain.Gates;
using Attune.Domain.Statements;
using Attune.Store;
using Attune.Store.Reading;
using Attune.Store.UseCases.Privacy;
using Attune.Web.Components;
using Attune.Web.Hosting;
using Attune.Web.Mail;
using Attune.Web.Room;
using Attune.Web.Room.Exports;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Attune.Web.Seat.MyData;

/// <summary>Everything that is stored about a leader in a round, to read, to download, and to have erased.</summary>
internal static class MyDataEndpoints
{
    public static void MapMyData(this IEndpointRouteBuilder seat)
    {
        seat.MapGet("/my-data", ShowAsync);
        seat.MapGet("/my-data/file", TakeAsync);
        foreach (var format in Enum.GetValues<DataFormat>())
        {
            seat.MapGet($"/my-data/tables.{DataFile.EndingOf(format)}", (Seat seat, AttuneDb db, Gate gate, BallotBox box, SittingReader sittings, Clock clock, CancellationToken cancel)
                => TablesAsync(format, seat, db, gate, box, sittings, clock, cancel));
        }

        seat.MapPost("/erase", EraseAsync).RequireRateLimiting(Limits.SeatPost);
    }

    private static async Task<Results<RazorComponentResult<MyDataPage>, NotFound>> ShowAsync(
        Seat seat, AttuneDb db, Gate gate, BallotBox box, SittingReader sittings, CancellationToken cancel)
        => await ReadAsync(seat, db, gate, box, sittings, cancel) is var (data, agreed)
            ? Page.Show<MyDataPage>(new { Seat = seat, Data = data, Agreed = agreed })
            : TypedResults.NotFound();

    private static async Task<Results<FileContentHttpResult, NotFound>> TakeAsync(Seat seat, AttuneDb db, Gate gate, BallotBox box, SittingReader sittings, OwnLineReader lines, CancellationToken cancel)
        => await ReadAsync(seat, db, gate, box, sittings, cancel) is var (data, agreed)
            ? TypedResults.File(MyDataFile.Write(seat, data, agreed, await lines.OfThisRoundAsync(seat, cancel)), "application/json", "attune-my-data.json")
            : TypedResults.NotFound();

    private static async Task<Results<FileContentHttpResult, NotFound>> TablesAsync(
        DataFormat format, Seat seat, AttuneDb db, Gate gate, BallotBox box, SittingReader sittings, Clock clock, CancellationToken cancel)
        => await ReadAsync(seat, db, gate, box, sittings, cancel) is var (data, agreed)
            ? await DataFile.AnswerAsync(new(DataSets.TitleOf(seat.Program, seat.Round), ColumnsTexts.ForLeader, OwnTables.Make(seat, data, agreed, clock)), format, "attune-my-data", cancel)
            : TypedResults.NotFound();

    private static async Task<(Store.Privacy.MyData Data, OwnAgreed Agreed)?> ReadAsync(Seat seat, AttuneDb db, Gate gate, BallotBox box, SittingReader sittings, CancellationToken cancel)
    {
        var asked = new Together(db);
        var (data, agreed) = (Store.Privacy.MyData.Ask(asked, seat.Admission, seat.Program.Id), OwnAgreed.Ask(asked, seat));
        var keepFrames = sittings.AskFrames(asked, db.Rounds.Where(round => round.Id == seat.Round.Id));
        await asked.ReadAsync(cancel);
        keepFrames();
        return await Store.Privacy.MyData.OpenAsync(data(), gate, seat.Admission, cancel) is { } opened ? (opened, await OwnAgreed.OpenAsync(agreed(), box, sittings, seat, cancel)) : null;
    }

    private static async Task<RazorComponentResult<ErasedPage>> EraseAsync(Seat seat, EraseParticipant erase, DeadLetters letters, Clock clock, HttpContext context, CancellationToken cancel)
    {
        await erase.RunAsync(seat.Admission, clock.Now, cancel);
        // The erasure is completed even if the browser is gone by now.
        await letters.ForgetAsync(CancellationToken.None);
        await SeatAuthentication.SignOutAsync(context);
        return Page.Show<ErasedPage>();
    }
}
