namespace Attune.Web.Features.Programs;

/// <summary>One leader of a program, at the facilitator's Desk.</summary>
internal sealed record LeaderDesk(ProgramDesk Desk, Leader Leader) : IFound<LeaderDesk>
{
    public static async Task<LeaderDesk?> FindAsync(HttpContext context)
        => await ProgramDesk.FindAsync(context) is { } desk && desk.Leaders.FirstOrDefault(each => each.Id.Value == context.Id("leader")) is { } leader ? new(desk, leader) : null;
}
