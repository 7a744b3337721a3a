using Attune.Web.Features.Converge.Shared;

namespace Attune.Web.Features.Converge.Statements;

/// <summary>One statement, at the facilitator's Desk.</summary>
internal sealed record StatementDesk(ConvergeDesk Desk, ShownStatement Statement) : IFound<StatementDesk>
{
    public string Path => PathOf(Desk, Statement.Statement.Number);

    public static string PathOf(ConvergeDesk desk, int number) => $"{desk.Path}/statements/{number}";

    public static async Task<StatementDesk?> FindAsync(HttpContext context)
    {
        var number = int.Parse((string)context.GetRouteValue("number")!, CultureInfo.InvariantCulture);
        return await ConvergeDesk.FindAsync(context) is { } desk && desk.Statements.FirstOrDefault(each => each.Statement.Number == number) is { } statement ? new(desk, statement) : null;
    }
}
