using Attune.Domain.Leaders;
using Attune.Domain.Programs;
using Attune.Domain.Questions;
using Attune.Domain.Rounds;
using Attune.Domain.Teams;
using Attune.Domain.Tracking;
using Attune.Domain.Trends;
using Attune.Store.Reading;
using Attune.Store.Teams;
using Attune.Store.Tracking;

namespace Attune.Store;

/// <summary>What a later round and its quarter ask of each person, as far as it is known before the start. Of answers nothing is read: only who took part.</summary>
public static class QuarterQueries
{
    /// <summary>How long the quarter of each person takes if the round asks what it asks now.</summary>
    /// <returns>Null for a first round.</returns>
    public static async Task<QuarterTimes?> QuarterTimesAsync(this AttuneDb db, Round round, DateOnly today, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(round);
        if (await db.QuarterAsksAsync(round, today, cancel) is not { } asks) { return null; }
        var pack = await db.Packs.AsNoTracking().FirstAsync(candidate => candidate.Program == round.Program && candidate.Version == round.PackVersion, cancel);
        return asks.Count(round.Asks(pack).Questions);
    }

    /// <returns>Null for a first round.</returns>
    public static async Task<QuarterAsks?> QuarterAsksAsync(this AttuneDb db, Round round, DateOnly today, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(round);
        if (round.Kind != RoundKind.Real || round.Number == 1) { return null; }
        var earlier = await db.LockedBeforeAsync(round, cancel);
        if (earlier.IsEmpty) { return null; }
        var now = await db.Packs.AsNoTracking().FirstAsync(pack => pack.Program == round.Program && pack.Version == round.PackVersion, cancel);
        var ids = earlier.Select(before => before.Round.Id).ToArray();
        var places = await db.Invitations.AsNoTracking().Where(invitation => EF.Parameter(ids).Contains(invitation.Round)).ToListAsync(cancel);
        var leaders = (await db.Leaders.AsNoTracking().Where(leader => leader.Program == round.Program).ToListAsync(cancel)).Where(leader => leader.IsIn(round.Number)).ToList();
        var tracks = await db.BenefitTracksAsync(await db.Programs.AsNoTracking().FirstAsync(program => program.Id == round.Program, cancel), today, cancel);
        var commitments = await db.Commitments.AsNoTracking().Where(commitment => commitment.Program == round.Program).ToListAsync(cancel);
        var accepts = (await db.Ownership.AsNoTracking().Where(owned => owned.Program == round.Program && owned.AcceptedAt == null && owned.OwnerLeader != null).Select(owned => owned.OwnerLeader!.Value).ToListAsync(cancel))
            .Concat(tracks.Select(track => track.Benefit).Where(benefit => benefit is { AcceptedAt: null, OwnerLeader: not null }).Select(benefit => benefit.OwnerLeader!.Value))
            .Concat(commitments.Where(commitment => !commitment.IsConfirmed).Select(commitment => commitment.Leader))
            .CountBy(leader => leader).ToDictionary();
        // As many teams as will stand there, if the last round asked its own.
        var last = earlier[0].Round.Id;
        var teams = await db.Cascades.AnyAsync(cascade => cascade.Round == last, cancel) ? await db.TeamTreeAsync(round.Program, cancel) : TeamTree.Empty;
        var again = await db.AskedAgainAsync(round.Program, cancel);
        return new(
            [.. from leader in leaders
                select new PersonAsks(leader.Id, [.. now.Questions.Where(question => Keeps(leader, question)).Select(question => question.Id)], Reports(leader), accepts.GetValueOrDefault(leader.Id))
                {
                    Figures = FigureCount.Of(leader, tracks, leaders),
                    Teams = teams.Under(leader.Id).Count(),
                }],
            earlier[0].Round.Probes.Length,
            earlier[0].Round.CorrectionsReadAt is not null);

        int Reports(Leader leader) => commitments.Count(commitment => commitment.Leader == leader.Id && commitment.Round != round.Id && (commitment.IsDue || commitment.SaidIn == round.Id));

        // As it will be at the Seat: the last time that the question was asked decides.
        bool Keeps(Leader leader, PackQuestion question)
            => earlier.Where(each => each.Pack.Find(question.Id) is not null && places.Any(place => place.Round == each.Round.Id && place.Leader == leader.Id && place.Done)).FirstOrDefault() is { Round: { } before } found
                && before.Contract > Contract.Unattributed && !places.Any(place => place.Round == before.Id && place.Leader == leader.Id && place.IsDelegated)
                && again.IsStillAsked(new(before.Id, before.Number, before.Contract, found.Pack.Find(question.Id)!, new()), found.Pack.Version, question, now.Version);
    }

    /// <summary>What people said of questions in other words.</summary>
    public static async Task<AskedAgain> AskedAgainAsync(this AttuneDb db, ProgramId program, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        var asked = new Together(db);
        var confirmed = asked.List(db.SameMeanings.AsNoTracking().Where(said => said.Program == program));
        // Where nobody said anything, the same words alone are the same question.
        var packs = asked.List(db.Packs.AsNoTracking().Where(pack => pack.Program == program && db.SameMeanings.Any(said => said.Program == program)));
        await asked.ReadAsync(cancel);
        return new(confirmed(), packs());
    }

    /// <summary>The real rounds of the program before this one that are locked, with what each asked; the latest first.</summary>
    internal static Task<ImmutableArray<(Round Round, QuestionPack Pack)>> LockedBeforeAsync(this AttuneDb db, Round round, CancellationToken cancel)
        => Together.ReadAsync(db, asked => asked.LockedBefore(round), cancel);

    /// <summary>Asks for the same together with something else.</summary>
    internal static Func<ImmutableArray<(Round Round, QuestionPack Pack)>> LockedBefore(this Together asked, Round round)
    {
        var (db, program, number) = (asked.Db, round.Program, round.Number);
        var earlier = db.Rounds.AsNoTracking().Where(before => before.Program == program && before.Kind == RoundKind.Real && before.Number < number && before.Phase >= RoundPhase.Locked);
        var rounds = asked.List(earlier.OrderByDescending(before => before.Number));
        var packs = asked.List(db.Packs.AsNoTracking().Where(pack => pack.Program == program && earlier.Any(before => before.PackVersion == pack.Version)));
        return () =>
        {
            var versions = packs().ToDictionary(pack => pack.Version);
            return [.. rounds().Select(before => (before, before.Asks(versions[before.PackVersion])))];
        };
    }
}
