using Attune.Domain.Agreements;
using Attune.Domain.Gates;
using Attune.Domain.Leaders;
using Attune.Domain.Rounds;
using Attune.Domain.Viewers;
using Attune.Store;
using Attune.Store.Reading;
using Attune.Web.Hosting;
using Attune.Web.Mail;
using Attune.Web.Room;
using Attune.Web.Room.Tracking;

namespace Attune.Web.Desk.FollowUp;

/// <summary>What became of earlier commitments, as far as the facilitator may see it.</summary>
/// <param name="Desk">The program, at the round in which people report.</param>
/// <param name="Promised">
/// Commitments that were confirmed in an earlier round and are still open, or on which somebody reported in this round; the next due first.
/// </param>
/// <param name="Unconfirmed">Commitments that were proposed in an earlier round and never confirmed.</param>
/// <param name="Closed">Commitments that were done or dropped in a round in between.</param>
/// <param name="Tracked">The benefits of the program over their quarters, the next due first.</param>
/// <param name="PrincipleDueOn">The day on which the principle is reviewed; null if there is none.</param>
/// <param name="Today">Today's date.</param>
public sealed record FollowUpDesk(
    ProgramDesk Desk, IReadOnlyList<PromisedRow> Promised, IReadOnlyList<Commitment> Unconfirmed, int Closed, TrackedProgram Tracked, DateOnly? PrincipleDueOn, DateOnly Today)
{
    public string Path => $"{Desk.Path}/since";

    public FateSight Sight => Gate.FateSightOf(Desk.Round);

    public int Said => Promised.Count(row => row.IsSaid);

    /// <summary>The round is collecting answers: those who have not reported still can, and can be reminded.</summary>
    public bool IsOpen => Desk.Round.Phase == RoundPhase.Collecting;

    /// <summary>The leaders who have a place and have not reported on each of their commitments: empty where the promise hides who has answered.</summary>
    public ImmutableArray<Leader> Missing => Sight == FateSight.Nothing || !IsOpen ? [] : [.. Desk.Leaders.Where(leader => Promised.Any(row => row.Leader.Id == leader.Id && row.Waits))];

    /// <summary>Those who have an address and were reminded less than twice.</summary>
    public ImmutableArray<Leader> ToRemind => [.. Missing.Where(leader => Addressees.AddressOf(Desk, leader).Length > 0 && Desk.InvitationOf(leader) is { Reminders: < Domain.Rounds.Invitation.MostReminders })];

    /// <returns>Null if no earlier round was locked, because then nothing was promised yet.</returns>
    internal static async Task<FollowUpDesk?> FindAsync(AttuneDb db, ProgramDesk desk, Clock clock, CancellationToken cancel)
    {
        if (!desk.IsFollowUp) { return null; }
        var sight = Gate.FateSightOf(desk.Round);
        var earlier = desk.Earlier.Where(round => round.Number < desk.Round.Number).Select(round => round.Id).ToList();
        var asked = new Together(db);
        var (askedRegister, tracked) = (RegisterView.Ask(asked, desk.Program.Id), TrackedProgram.Ask(asked, desk.Program, clock));
        await asked.ReadAsync(cancel);
        var register = askedRegister();
        var promised = register.Commitments.Where(commitment => earlier.Contains(commitment.Round)).ToList();
        var rows = from each in promised
                   join leader in desk.Leaders on each.Leader equals leader.Id
                   where each.IsConfirmed && (each.IsDue || each.SaidIn == desk.Round.Id)
                   let row = new PromisedRow(each, leader, desk.InvitationOf(leader), each.SaidIn == desk.Round.Id && sight != FateSight.Nothing, sight)
                   orderby row.DueOn, leader.Side, leader.Name
                   select row;
        return new(
            desk, [.. rows],
            [.. promised.Where(commitment => !commitment.IsConfirmed).OrderBy(commitment => commitment.DueOn)],
            promised.Count(commitment => commitment is { IsConfirmed: true, IsDue: false } && commitment.SaidIn != desk.Round.Id),
            tracked(), register.PrincipleDueOn, clock.Today);
    }
}

/// <summary>A promise from an earlier round, as the facilitator may see it in this one.</summary>
/// <param name="Commitment">What was promised.</param>
/// <param name="Leader">The leader who promised it, in the hearing of the room.</param>
/// <param name="Invitation">The leader's place in this round; null before it is made.</param>
/// <param name="IsSaid">The leader has reported in this round what became of it; always false where the promise hides who has answered.</param>
/// <param name="Sight">How much of it the facilitator may see.</param>
public sealed record PromisedRow(Commitment Commitment, Leader Leader, Domain.Rounds.Invitation? Invitation, bool IsSaid, FateSight Sight)
{
    /// <summary>The day on which it is due; the original one where the new one would reveal that it was moved.</summary>
    public DateOnly DueOn => IsMoveSeen ? Commitment.DueNow : Commitment.DueOn;

    public DateOnly? MovedTo => IsMoveSeen ? Commitment.MovedTo : null;

    private bool IsMoveSeen => Sight == FateSight.What || (Sight == FateSight.Who && !IsSaid);

    /// <summary>The leader can report and has not done so. Nobody else can report in the leader's name.</summary>
    public bool Waits => !IsSaid && Invitation is { IsDelegated: false };

    /// <summary>Its day has passed without a report.</summary>
    public bool IsLate(DateOnly today) => !IsSaid && DueOn < today;
}
