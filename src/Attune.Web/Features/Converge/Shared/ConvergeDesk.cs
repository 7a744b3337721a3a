using System.Security.Claims;
using Attune.Web.Features.Programs;

namespace Attune.Web.Features.Converge.Shared;

/// <summary>Converging and committing at the facilitator's Desk, from the lock on.</summary>
public sealed record ConvergeDesk(ProgramDesk Desk, IReadOnlyList<ShownStatement> Statements, RegisterView Register, DateOnly Today)
{
    public string Path => Desk.Path;

    public Round Round => Desk.Round;

    public SideNames Sides => Desk.Program.Sides;

    /// <summary>Statements that passed, each a ground; those that carry a decision already are told apart by <see cref="IsDecided"/>.</summary>
    public IEnumerable<ShownStatement> Passed => Statements.Where(each => each.Statement.Settled == Settlement.Passed);

    public bool IsDecided(ShownStatement statement)
    {
        ArgumentNullException.ThrowIfNull(statement);
        return Register.Decisions.Any(decision => decision.Statement == statement.Statement.Id);
    }

    public ShownStatement? StatementOf(StatementId? id) => id is { } wanted ? Statements.FirstOrDefault(each => each.Statement.Id == wanted) : null;
}

/// <summary>Finds the Desk of who asks.</summary>
internal sealed class ConvergeDesks(AttuneDb db, StatementReader statements, Clock clock)
{
    /// <returns>Null if there is no such program of this facilitator, or its round is not locked yet.</returns>
    public async Task<ConvergeDesk?> FindAsync(Guid program, ClaimsPrincipal user, CancellationToken cancel)
        => await ProgramDesk.FindAsync(db, program, user, cancel) is { IsLocked: true } desk
            ? new(desk, await statements.ReadAsync(desk.Round.Id, cancel), await RegisterView.ReadAsync(db, desk.Program.Id, cancel), clock.Today)
            : null;
}
