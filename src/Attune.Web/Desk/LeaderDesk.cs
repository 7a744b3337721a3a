using Attune.Domain.Leaders;
using Attune.Web.Components;

namespace Attune.Web.Desk;

/// <summary>One leader of a program, at the facilitator's Desk.</summary>
internal sealed record LeaderDesk(ProgramDesk Desk, Leader Leader) : IFound<LeaderDesk>
{
    public static async Task<LeaderDesk?> FindAsync(HttpContext context)
        => await ProgramDesk.FindAsync(context) is { } desk && desk.All.FirstOrDefault(candidate => candidate.Id.Value == context.Id("leader")) is { } leader ? new(desk, leader) : null;
}
