using Attune.Web.Features.Mail;
using Attune.Web.Features.Programs;

namespace Attune.Web.Features.FollowUp;

/// <summary>What became of what was promised, as its facilitator may see it.</summary>
/// <param name="Desk">The program, at the round in which it is said.</param>
/// <param name="Promised">Confirmed in an earlier round and still open, or said in this one; the next due first.</param>
/// <param name="Unconfirmed">Proposed in an earlier round, and nobody's promise to this day.</param>
/// <param name="Closed">Done or dropped in a round between.</param>
/// <param name="Benefits">Of the program, the next due first.</param>
/// <param name="Today">The day.</param>
public sealed record SinceDesk(
    ProgramDesk Desk, IReadOnlyList<PromisedRow> Promised, IReadOnlyList<Commitment> Unconfirmed, int Closed, IReadOnlyList<Benefit> Benefits, DateOnly Today)
{
    public string Path => $"{Desk.Path}/since";

    public FateSight Sight => Gate.FateSightOf(Desk.Round);

    public int Said => Promised.Count(row => row.IsSaid);

    /// <summary>The round collects: who has said nothing can still say it, and be reminded.</summary>
    public bool IsOpen => Desk.Round.Phase == RoundPhase.Collecting;

    /// <summary>Who has a place and has not said a word on each of the own promises: nobody where the promise hides who has answered.</summary>
    public ImmutableArray<Leader> Missing => Sight == FateSight.Nothing || !IsOpen ? [] : [.. Desk.Leaders.Where(leader => Promised.Any(row => row.Leader.Id == leader.Id && row.Waits))];

    /// <summary>With an address, and reminded less than twice.</summary>
    public ImmutableArray<Leader> ToRemind => [.. Missing.Where(leader => Addressees.AddressOf(Desk, leader).Length > 0 && Desk.InvitationOf(leader) is { Reminders: < Domain.Invitation.MostReminders })];

    /// <returns>Null if no earlier round was locked: nothing was promised yet.</returns>
    internal static async Task<SinceDesk?> OfAsync(AttuneDb db, ProgramDesk desk, DateOnly today, CancellationToken cancel)
    {
        if (!desk.IsFollowUp) { return null; }
        var sight = Gate.FateSightOf(desk.Round);
        var earlier = desk.Earlier.Where(round => round.Number < desk.Round.Number).Select(round => round.Id).ToList();
        var promised = await db.Commitments.AsNoTracking().Where(each => each.Program == desk.Program.Id && earlier.Contains(each.Round)).ToListAsync(cancel);
        var benefits = await db.Benefits.AsNoTracking().Where(each => each.Program == desk.Program.Id).ToListAsync(cancel);
        var rows = from each in promised
                   join leader in desk.Leaders on each.Leader equals leader.Id
                   where each.IsConfirmed && (each.IsDue || each.SaidIn == desk.Round.Id)
                   let row = new PromisedRow(each, leader, desk.InvitationOf(leader), each.SaidIn == desk.Round.Id && sight != FateSight.Nothing, sight)
                   orderby row.DueOn, leader.Side, leader.Name
                   select row;
        return new(
            desk, [.. rows],
            [.. promised.Where(each => !each.IsConfirmed).OrderBy(each => each.DueOn)],
            promised.Count(each => each is { IsConfirmed: true, IsDue: false } && each.SaidIn != desk.Round.Id),
            [.. benefits.OrderBy(each => each.IsWish).ThenBy(each => each.By is null).ThenBy(each => each.By).ThenBy(each => each.Text, StringComparer.CurrentCulture)],
            today);
    }
}

/// <param name="Commitment">What was promised.</param>
/// <param name="Leader">By whom; the room heard it.</param>
/// <param name="Invitation">The person's place in this round; null before it is made.</param>
/// <param name="IsSaid">The person has said in this round what became of it; never where the promise hides who has answered.</param>
/// <param name="Sight">What the facilitator may see of it.</param>
public sealed record PromisedRow(Commitment Commitment, Leader Leader, Domain.Invitation? Invitation, bool IsSaid, FateSight Sight)
{
    /// <summary>The day it is due, as far as that does not tell that it was moved.</summary>
    public DateOnly DueOn => IsMoveSeen ? Commitment.DueNow : Commitment.DueOn;

    public DateOnly? MovedTo => IsMoveSeen ? Commitment.MovedTo : null;

    private bool IsMoveSeen => Sight == FateSight.What || (Sight == FateSight.Who && !IsSaid);

    /// <summary>The person can say it, and has not. Nobody says it in another's name.</summary>
    public bool Waits => !IsSaid && Invitation is { IsDelegated: false };

    /// <summary>Its day has passed without a word.</summary>
    public bool IsLate(DateOnly today) => !IsSaid && DueOn < today;
}
