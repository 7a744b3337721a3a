using Attune.Domain.Agreements;
using Attune.Domain.Programs;
using Attune.Domain.Rounds;
using Attune.Store;
using Attune.Store.Reading;
using Attune.Web.Components;
using Attune.Web.Hosting;
using Attune.Web.Room;

namespace Attune.Web.Seat.Commitments;

/// <summary>What one leader promised and owns.</summary>
public sealed record OwnSeat(LeaderId Leader, Domain.Programs.Program Program, Round Round, RegisterView Register, DateOnly Today) : IFound<OwnSeat>
{
    public string Context => SeatTexts.RoundName(Program.Name, Round.Number);

    public IReadOnlyList<Commitment> Commitments => [.. Register.Commitments.Where(commitment => commitment.Leader == Leader)];

    public bool MayPromise => Commitment.FreePlace(Commitments.Where(commitment => commitment.Round == Round.Id)) is not null;

    public IReadOnlyList<Ownership> Activities => [.. Register.Ownership.Where(ownership => ownership.OwnerLeader == Leader)];

    public IReadOnlyList<Benefit> Benefits => [.. Register.Benefits.Where(benefit => benefit.OwnerLeader == Leader)];

    public IReadOnlyList<Decision> Decisions => [.. Register.Decisions.Where(decision => decision.OwnerLeader == Leader && Register.SupersededBy(decision) is null)];

    public IReadOnlyList<ExceptionEntry> Exceptions => [.. Register.Exceptions.Where(entry => entry.OwnerLeader == Leader && entry.State != ExceptionState.Returned)];

    /// <summary>Decisions and exceptions that were handed to this leader and wait to be accepted; what else is handed over is accepted where it stands.</summary>
    public IReadOnlyList<Handover> Handed =>
    [
        .. Register.Handovers.Where(handover => handover is { Kind: DutyKind.Decision or DutyKind.Exception, AcceptedAt: null } && handover.ToLeader == Leader
            // Handed on since, or superseded: nothing is to be accepted.
            && (Decisions.Any(decision => handover.Decision == decision.Id) || Exceptions.Any(entry => Duties.Write(entry).Place == handover.Place))),
    ];

    /// <summary>The number of things that wait for the leader's word.</summary>
    public int Waiting => Commitments.Count(commitment => !commitment.IsConfirmed) + Activities.Count(ownership => ownership.AcceptedAt is null) + Benefits.Count(benefit => benefit.AcceptedAt is null) + Handed.Count;

    /// <returns>Null if the leader was erased, the round is not locked yet, a delegate sits here, since nobody promises in another's name, or the seat was set aside.</returns>
    public static async Task<OwnSeat?> FindAsync(HttpContext context)
    {
        if (SeatAuthentication.AdmissionOf(context.User) is not { } admission) { return null; }
        var (db, cancel) = (context.Service<AttuneDb>(), context.RequestAborted);
        var asked = new Together(db);
        var rounds = db.Rounds.AsNoTracking().Where(candidate => candidate.Id == admission.Round);
        var foundRound = asked.First(rounds);
        var program = asked.First(db.Programs.AsNoTracking().Where(candidate => rounds.Select(round => round.Program).Contains(candidate.Id)));
        var invitation = asked.First(db.Invitations.AsNoTracking().Where(candidate => candidate.Round == admission.Round && candidate.Leader == admission.Leader));
        var stands = asked.Any(db.Participants.Where(voice => voice.Key == admission.Participant));
        await asked.ReadAsync(cancel);
        return foundRound() is { Phase: >= RoundPhase.Locked } round && invitation() is { IsDelegated: false } && stands()
            ? new(admission.Leader, program()!, round, await RegisterView.ReadAsync(db, round.Program, cancel), context.Service<Clock>().Today)
            : null;
    }
}
