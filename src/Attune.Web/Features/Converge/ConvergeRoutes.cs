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
        => services.AddScoped<StatementReader>().AddScoped<ConvergeDesks>().AddScoped<OwnershipCells>();

    public static void MapConverge(this IEndpointRouteBuilder app)
    {
        var program = app.MapGroup("/programs/{program:guid}").RequireAuthorization(Facilitator.Policy);
        program.MapStatements();
        program.MapDecisions();
        program.MapGlossary();
        program.MapOwnership();
        program.MapBenefits();
        program.MapCommitments();
        program.MapPrinciple();
        app.MapConvergeSeat();
    }
}
