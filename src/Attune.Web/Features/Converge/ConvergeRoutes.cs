using Attune.Web.Features.Accounts;
using Attune.Web.Features.Converge.Commit;
using Attune.Web.Features.Converge.Seats;
using Attune.Web.Features.Converge.Shared;
using Attune.Web.Features.Converge.Statements;

namespace Attune.Web.Features.Converge;

/// <summary>Every route of converging and committing, at the Desk and at the Seats.</summary>
internal static class ConvergeRoutes
{
    public static IServiceCollection AddConverge(this IServiceCollection services)
        => services.AddScoped<StatementReader>().AddScoped<OwnershipCells>();

    public static void MapConverge(this IEndpointRouteBuilder app)
    {
        var program = app.MapGroup("/programs/{program:guid}").RequireAuthorization(Facilitator.Policy);
        program.MapPages();
        program.MapKeptBenefits();
        program.MapKeptCommitments();
        program.MapExceptions();
        // The same pages in a rehearsal, but for what was kept: there nothing is.
        var rehearsal = app.MapGroup("/programs/{program:guid}/rounds/{round:guid}").RequireAuthorization(Facilitator.Policy);
        rehearsal.MapPages();
        rehearsal.MapInventedVotes();
        app.MapConvergeSeat();
    }

    private static void MapPages(this RouteGroupBuilder round)
    {
        round.MapStatements();
        round.MapDecisions();
        round.MapGlossary();
        round.MapOwnership();
        round.MapBenefits();
        round.MapCommitments();
        round.MapPrinciple();
    }
}
