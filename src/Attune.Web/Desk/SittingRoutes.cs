using Attune.Store.UseCases.Sittings;
using Attune.Web.Accounts;
using Attune.Web.Desk.Decks;
using Attune.Web.Desk.Preparing;
using Attune.Web.Desk.Running;
using Attune.Web.Room;
using Attune.Web.Room.OverTime;
using Attune.Web.Room.Timeline;
using Attune.Web.Screen;
using Attune.Web.Seat.Sitting;

namespace Attune.Web.Desk;

/// <summary>All routes of a sitting: Desk, Screen and Seats.</summary>
internal static class SittingRoutes
{
    public static IServiceCollection AddSittings(this IServiceCollection services)
        => services.AddSingleton<ReadingCache>().AddSingleton<ReportReadings>().AddSingleton<Demo.DemoPlaying>().AddSingleton<CloudPictures>().AddScoped<SittingReader>().AddSingleton<TrendCache>().AddScoped<OverTimeReader>().AddScoped<TimelineReader>().AddScoped<IShownReadings>(provider => provider.GetRequiredService<SittingReader>()).AddScoped<AskingAuthors>().AddScoped<CorrectionsDesk>().AddScoped<CheckLetter>().AddScoped<AskedSentences>();

    public static void MapSittings(this IEndpointRouteBuilder app)
    {
        var desk = app.MapGroup("/programs/{program:guid}/rounds/{round:guid}/sitting").RequireAuthorization(Facilitator.Policy);
        desk.MapPrepare();
        desk.MapRun();
        desk.MapDrive();
        desk.MapPack();
        desk.MapDecks();
        app.MapScreen(desk);
        app.MapSeatRoom();
    }
}
