using Attune.Domain.Programs;
using Attune.Statistics.Sides;
using Attune.Store;

namespace Attune.Web.Room;

/// <summary>Who answered in the rounds of a program, as far as that is stored: what may be set side by side depends on it.</summary>
/// <param name="Done">The leaders who were done in each round; a round is missing where others answered of whom nobody knows who they are.</param>
/// <param name="Voices">The leader behind each voice; under an unattributed promise that is erased.</param>
public sealed record PeopleOfRounds(IReadOnlyDictionary<RoundId, ImmutableArray<(LeaderId Leader, Side Side)>> Done, IReadOnlyDictionary<ParticipantKey, LeaderId> Voices)
{
    internal static async Task<PeopleOfRounds> ReadAsync(AttuneDb db, ProgramId program, IReadOnlyCollection<RoundId> rounds, CancellationToken cancel)
    {
        var sides = await db.Leaders.AsNoTracking().Where(leader => leader.Program == program).ToDictionaryAsync(leader => leader.Id, leader => leader.Side, cancel);
        var done = (await db.Invitations.AsNoTracking().Where(invitation => rounds.Contains(invitation.Round) && invitation.Done).ToListAsync(cancel)).ToLookup(invitation => invitation.Round);
        // People of a file without a name are nobody that could be the same in two rounds.
        var unknown = (await db.Imports.AsNoTracking().Where(import => rounds.Contains(import.Round)).ToListAsync(cancel))
            .Where(import => import.People.Total != done[import.Round].Count()).Select(import => import.Round).ToHashSet();
        return new(
            rounds.Where(round => !unknown.Contains(round)).ToDictionary(
                round => round,
                round => done[round].Where(invitation => sides.ContainsKey(invitation.Leader)).Select(invitation => (invitation.Leader, sides[invitation.Leader])).ToImmutableArray()),
            await db.Identities.AsNoTracking().Where(identity => rounds.Contains(identity.Round)).ToDictionaryAsync(identity => identity.Participant, identity => identity.Leader, cancel));
    }

    public ImmutableArray<(LeaderId Leader, Side Side)> DoneIn(RoundId round) => Done.GetValueOrDefault(round, []);
}
