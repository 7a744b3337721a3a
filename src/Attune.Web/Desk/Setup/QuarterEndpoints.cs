using System.Security.Claims;
using Attune.Domain.Rounds;
using Attune.Store.UseCases.Rounds;
using Attune.Web.Accounts;
using Attune.Web.Components;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Attune.Web.Desk.Setup;

/// <summary>The Desk's page of what a quarter asks of each person, and which questions rest in it.</summary>
internal static class QuarterEndpoints
{
    public static void MapQuarter(this IEndpointRouteBuilder app)
    {
        var program = app.MapGroup("/programs/{program:guid}/quarter").RequireAuthorization(Facilitator.Policy);
        program.MapGet("", ShowAsync);
        program.MapPost("/rest", RestAsync).Changes();
    }

    private static async Task<Results<RazorComponentResult<QuarterPage>, RedirectHttpResult>> ShowAsync(ProgramDesk desk, ClaimsPrincipal user, QuarterReader reader, CancellationToken cancel)
        => desk.IsPreparing && await reader.ReadAsync(desk, user.AsViewer(), cancel) is { } quarter
            ? Page.Show<QuarterPage>(new { Desk = desk, Quarter = quarter })
            : TypedResults.LocalRedirect(desk.Path);

    // The ids of the questions, and whether they rest or are asked after all.
    private static async Task<Results<RedirectHttpResult, RazorComponentResult<QuarterPage>, Conflict>> RestAsync(
        IFormCollection sent, ProgramDesk desk, ClaimsPrincipal user, RestQuestion rest, QuarterReader reader, CancellationToken cancel)
    {
        foreach (var id in sent["question"].OfType<string>())
        {
            var outcome = await rest.RunAsync(desk.Round, desk.Pack, id, sent["rests"] == "true", cancel);
            if (outcome is null or RestOutcome.AlreadyStarted or RestOutcome.NoSuchQuestion or RestOutcome.FirstRound) { return TypedResults.Conflict(); }
            if (outcome == RestOutcome.NothingLeft && await reader.ReadAsync(desk, user.AsViewer(), cancel) is { } quarter)
            {
                return Page.Refused<QuarterPage>(new { Desk = desk, Quarter = quarter, Problem = QuartersTexts.NothingLeft });
            }
        }

        return TypedResults.LocalRedirect($"{desk.Path}/quarter");
    }
}
