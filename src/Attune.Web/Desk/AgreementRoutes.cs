using Attune.Web.Accounts;
using Attune.Web.Desk.Agreements;
using Attune.Web.Desk.Statements;
using Attune.Web.Room;
using Attune.Web.Seat.Statements;

namespace Attune.Web.Desk;

/// <summary>All routes of statements and agreements, at the Desk and at the Seats.</summary>
internal static class AgreementRoutes
{
    public static IServiceCollection AddAgreements(this IServiceCollection services)
        => services.AddScoped<StatementReader>().AddScoped<OwnershipCells>();

    public static void MapAgreements(this IEndpointRouteBuilder app)
    {
        var program = app.MapGroup("/programs/{program:guid}").RequireAuthorization(Facilitator.Policy);
        program.MapPages();
        program.MapKeptBenefits();
        program.MapDeskActuals();
        program.MapKeptCommitments();
        program.MapExceptions();
        program.MapOrphans();
        // In a rehearsal the same pages exist, except those that show what was kept, because nothing is kept there.
        var rehearsal = app.MapGroup("/programs/{program:guid}/rounds/{round:guid}").RequireAuthorization(Facilitator.Policy);
        rehearsal.MapPages();
        rehearsal.MapInventedVotes();
        app.MapStatementSeat();
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
