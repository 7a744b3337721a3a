using System.Security.Claims;
using Attune.Domain.Gates;
using Attune.Domain.Rounds;
using Attune.Store;
using Attune.Store.UseCases.Rounds;
using Attune.Web.Accounts;
using Attune.Web.Components;
using Attune.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Attune.Web.Desk.Forecasting;

/// <summary>The Desk's page on which the facilitator forecasts the answers: only the writer sees it again before the forecast wall.</summary>
internal static class ForecastEndpoints
{
    public static void MapForecast(this IEndpointRouteBuilder app)
    {
        var forecast = app.MapGroup("/programs/{program:guid}/forecast").RequireAuthorization(Facilitator.Policy);
        forecast.MapGet("", ShowAsync);
        forecast.MapPost("", KeepAsync).Changes();
    }

    private static async Task<RazorComponentResult<ForecastPage>> ShowAsync(ProgramDesk desk, ClaimsPrincipal user, AttuneDb db, CancellationToken cancel)
        => Page.Show<ForecastPage>(new { Desk = desk, Form = ForecastForm.Kept(desk, user.Account(), await IsOpenAsync(db, desk, cancel)), Other = await OtherAsync(db, desk, user, cancel) });

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<ForecastPage>>> KeepAsync(
        ProgramDesk desk, IFormCollection sent, ClaimsPrincipal user, AttuneDb db, KeepForecast keep, Telling telling, Clock clock, CancellationToken cancel)
    {
        var form = ForecastForm.Read(desk, sent, user.Account());
        var outcome = form.Problem is null ? await keep.RunAsync(desk.Round, desk.Asked, form.Forecasts, form.Revision, user.AsViewer(), clock.Now, cancel) : (ForecastOutcome?)null;
        if (outcome != ForecastOutcome.Kept)
        {
            // What was typed stays; pressed again it takes the place of what the other window kept, and the writer has been told.
            var now = await ProgramDesk.FindAsync(db, desk.Program.Id.Value, user, cancel) ?? desk;
            return Page.Refused<ForecastPage>(new { Desk = now, Form = form with { Revision = now.Round.Revision }, Problem = form.Problem ?? ForecastingTexts.Outcome(outcome!.Value), Other = await OtherAsync(db, now, user, cancel) });
        }

        telling.Say(ForecastingTexts.SaidKept);
        return TypedResults.LocalRedirect($"{desk.Path}/forecast");
    }

    private static async Task<bool> IsOpenAsync(AttuneDb db, ProgramDesk desk, CancellationToken cancel)
        => await db.Sittings.AsNoTracking().FirstOrDefaultAsync(sitting => sitting.Round == desk.Round.Id, cancel) is { } sitting && Gate.OpensForecast(sitting);

    // The name of another facilitator whose forecast is kept; what it says is that person's until the wall.
    private static async Task<string> OtherAsync(AttuneDb db, ProgramDesk desk, ClaimsPrincipal user, CancellationToken cancel)
    {
        var by = desk.Round.Forecasts.Select(forecast => forecast.By).FirstOrDefault();
        return by == default || by == user.Account() ? "" : await db.Users.Where(account => account.Id == by).Select(account => account.DisplayName).FirstOrDefaultAsync(cancel) ?? ForecastingTexts.Somebody;
    }
}
