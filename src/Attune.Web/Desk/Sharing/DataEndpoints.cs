using System.Security.Claims;
using Attune.Domain.Gates;
using Attune.Report;
using Attune.Report.Data;
using Attune.Store;
using Attune.Web.Accounts;
using Attune.Web.Hosting;
using Attune.Web.Room.Exports;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Attune.Web.Desk.Sharing;

/// <summary>The data of the shared round in tables: for the room, for those who were not in it, and all that its facilitator may see.</summary>
internal static class DataEndpoints
{
    public const string ForRoom = "/data";
    public const string ForSponsor = "/sponsor/data";
    public const string ForFacilitator = "/data/answers";

    public static void MapData(this IEndpointRouteBuilder share)
    {
        foreach (var format in Enum.GetValues<DataFormat>())
        {
            var ending = DataFile.EndingOf(format);
            share.MapGet($"{ForRoom}.{ending}", async (SharedRound shared, DataSets sets, CancellationToken cancel)
                => await DataFile.AnswerAsync(await sets.ForRoomAsync(shared.Program, shared.Round, cancel), format, "attune-room", cancel));
            share.MapGet($"{ForSponsor}.{ending}", async (SharedRound shared, DataSets sets, CancellationToken cancel)
                => await DataFile.AnswerAsync(await sets.ForSponsorAsync(shared.Program, shared.Round, cancel), format, "attune-sponsor", cancel));
        }

        share.MapPost(ForFacilitator, AnswersAsync).HandsOut();
    }

    /// <summary>With the answers of leaders, as far as the promise lets the facilitator read them: that is a look, and on record.</summary>
    private static async Task<Results<FileContentHttpResult, NotFound>> AnswersAsync(
        [FromForm] DataFormat format, ProgramDesk desk, ClaimsPrincipal user, AttuneDb db, Gate gate, DataSets sets, Clock clock, CancellationToken cancel)
    {
        if (!Enum.IsDefined(format) || await SharedRounds.AtAsync(db, desk, cancel) is not { } shared
            || await LockedProgram.FindAsync(db, desk.Program.Id.Value, shared.Round.Id.Value, user, cancel) is not { } locked)
        {
            return TypedResults.NotFound();
        }

        ImmutableArray<DataTable> answers = await gate.ForExportAsync(locked.Round, locked.Pack, locked.Program.Sides, user.AsViewer(), locked.Answers, clock.Now, cancel) is { } round
            ? RoundTables.Make(round, CultureInfo.CurrentCulture) : [];
        var set = new DataSet(DataSets.TitleOf(shared.Program, shared.Round), ColumnsTexts.ForFacilitator,
            [.. ProgramTables.Make(shared, clock), .. answers, .. await sets.RoomTablesAsync(shared.Program, shared.Round, cancel)]);
        return await DataFile.AnswerAsync(set, format, "attune-facilitator", cancel);
    }
}
