using Attune.Web.Features.Accounts;
using Attune.Web.Features.Reveal.Drive;
using Attune.Web.Features.Reveal.Pack;
using Attune.Web.Features.Reveal.Prepare;
using Attune.Web.Features.Reveal.Room;
using Attune.Web.Features.Reveal.Screens;
using Attune.Web.Features.Reveal.Seats;

namespace Attune.Web.Features.Reveal;

/// <summary>Every route of a sitting: Desk, Screen and Seats.</summary>
internal static class RevealRoutes
{
    public static IServiceCollection AddReveal(this IServiceCollection services)
        => services.AddSingleton<ReadRounds>().AddSingleton<CloudPictures>().AddScoped<SittingReader>().AddScoped<SittingChange>().AddScoped<AskingAuthors>();

    public static void MapReveal(this IEndpointRouteBuilder app)
    {
        var desk = app.MapGroup("/programs/{program:guid}/rounds/{round:guid}/sitting").RequireAuthorization(Facilitator.Policy);
        desk.MapPrepare();
        desk.MapRun();
        desk.MapDrive();
        desk.MapPack();
        app.MapScreen(desk);
        app.MapSeatRoom();
    }
}
