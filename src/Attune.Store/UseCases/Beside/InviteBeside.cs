using Attune.Domain.Beside;
using Attune.Domain.Leaders;
using Attune.Domain.Rounds;
using Attune.Domain.Viewers;
using Attune.Store.Model;
using Attune.Store.Writing;

namespace Attune.Store.UseCases.Beside;

/// <summary>Makes a seat beside a round, if there is none, and a link to it.</summary>
public sealed class InviteBeside(AttuneDb db)
{
    /// <summary>A seat at which a leader catches up who was not in the round.</summary>
    /// <returns>The token; null if the leader was in the round, or another window made the seat at the same moment.</returns>
    public async Task<string?> RunAsync(Round round, Leader leader, DateTimeOffset expiresAt, Viewer by, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(round);
        ArgumentNullException.ThrowIfNull(leader);
        if (await db.Invitations.AnyAsync(invitation => invitation.Round == round.Id && invitation.Leader == leader.Id, cancel)) { return null; }
        if (await db.BesideSeats.FirstOrDefaultAsync(candidate => candidate.Round == round.Id && candidate.Leader == leader.Id, cancel) is not { } seat)
        {
            db.BesideSeats.Add(seat = BesideSeat.ForNewcomer(round, leader.Id));
        }

        return await IssueAsync(seat, expiresAt, by, now, cancel);
    }

    /// <summary>A new seat for somebody who speaks for a third voice.</summary>
    /// <returns>The token; null if the answers were opened already.</returns>
    public async Task<string?> RunAsync(Round round, ThirdVoice voice, string person, DateTimeOffset expiresAt, Viewer by, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(round);
        if (!BesideSeat.MaySpeak(round.Phase)) { return null; }
        var seat = BesideSeat.ForVoice(round, voice, person);
        db.BesideSeats.Add(seat);
        return await IssueAsync(seat, expiresAt, by, now, cancel);
    }

    /// <summary>Another link to a seat that is there; one that was begun is empty from then on.</summary>
    public Task<string?> RunAsync(BesideSeat seat, DateTimeOffset expiresAt, Viewer by, DateTimeOffset now, CancellationToken cancel) => IssueAsync(seat, expiresAt, by, now, cancel);

    private async Task<string?> IssueAsync(BesideSeat seat, DateTimeOffset expiresAt, Viewer by, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(seat);
        ArgumentNullException.ThrowIfNull(by);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var (token, isEmptied) = seat.Issue(expiresAt);
        if (isEmptied) { await db.BesideAnswers.Where(answer => answer.Seat == seat.Id).ExecuteDeleteAsync(cancel); }
        db.Audit.Add(new(seat.Program, seat.Round, now, AuditAct.LinkMade, by.Role, by.Name, 0) { Concerns = seat.Leader });
        if (!(await db.SaveIfFreeAsync(cancel)).IsKept()) { return null; }
        await transaction.CommitAsync(cancel);
        return token;
    }
}
