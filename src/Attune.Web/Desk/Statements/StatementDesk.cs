using Attune.Web.Components;
using Attune.Web.Room;

namespace Attune.Web.Desk.Statements;

/// <summary>One statement, at the facilitator's Desk.</summary>
internal sealed record StatementDesk(AgreementDesk Desk, ShownStatement Statement) : IFound<StatementDesk>
{
    public string Path => PathOf(Desk, Statement.Statement.Number);

    public static string PathOf(AgreementDesk desk, int number) => $"{desk.Path}/statements/{number}";

    public static async Task<StatementDesk?> FindAsync(HttpContext context)
    {
        var number = int.Parse((string)context.GetRouteValue("number")!, CultureInfo.InvariantCulture);
        return await AgreementDesk.FindAsync(context) is { } desk && desk.Statements.FirstOrDefault(shownStatement => shownStatement.Statement.Number == number) is { } statement ? new(desk, statement) : null;
    }
}
