using Attune.Web.Features.Accounts;
using Attune.Web.Features.Answer;
using Attune.Web.Features.Converge.Shared;

namespace Attune.Web.Features.Converge.Seats;

/// <summary>What one leader promised and owns.</summary>
public sealed record OwnSeat(LeaderId Leader, Domain.Program Program, Round Round, RegisterView Register, DateOnly Today) : IFound<OwnSeat>
{
    public string Context => AnswerStrings.RoundName(Program.Name, Round.Number);

    public IReadOnlyList<Commitment> Commitments => [.. Register.Commitments.Where(each => each.Leader == Leader)];

    public bool MayPromise => Commitment.FreePlace(Commitments.Where(each => each.Round == Round.Id)) is not null;

    public IReadOnlyList<Ownership> Activities => [.. Register.Ownership.Where(each => each.OwnerLeader == Leader)];

    public IReadOnlyList<Benefit> Benefits => [.. Register.Benefits.Where(each => each.OwnerLeader == Leader)];

    public IReadOnlyList<Decision> Decisions => [.. Register.Decisions.Where(each => each.OwnerLeader == Leader && Register.SupersededBy(each) is null)];

    /// <summary>What waits for the leader's word.</summary>
    public int Waiting => Commitments.Count(each => !each.IsConfirmed) + Activities.Count(each => each.AcceptedAt is null) + Benefits.Count(each => each.AcceptedAt is null);

    /// <returns>Null if the leader was erased, the round is not locked yet, or a delegate sits here: nobody promises in another's name.</returns>
    public static async Task<OwnSeat?> FindAsync(HttpContext context)
    {
        if (SeatAuthentication.AdmissionOf(context.User) is not { } admission) { return null; }
        var (db, cancel) = (context.Service<AttuneDb>(), context.RequestAborted);
        if (await db.Rounds.AsNoTracking().FirstOrDefaultAsync(each => each.Id == admission.Round, cancel) is not { Phase: >= RoundPhase.Locked } round
            || await db.Invitations.AsNoTracking().FirstOrDefaultAsync(each => each.Round == admission.Round && each.Leader == admission.Leader, cancel) is not { IsDelegated: false })
        {
            return null;
        }

        return new(
            admission.Leader, await db.Programs.AsNoTracking().FirstAsync(each => each.Id == round.Program, cancel), round,
            await RegisterView.ReadAsync(db, round.Program, cancel), context.Service<Clock>().Today);
    }
}
