using Attune.Domain.Programs;
using Attune.Statistics.Sides;
using Attune.Store.Reading;

namespace Attune.Web.Room;

/// <summary>Who answered in the rounds of a program, as far as that is stored: what may be set side by side depends on it.</summary>
/// <param name="Done">The leaders who were done in each round; a round is missing where others answered of whom nobody knows who they are.</param>
/// <param name="Voices">The leader behind each voice; under an unattributed promise that is erased.</param>
public sealed record PeopleOfRounds(IReadOnlyDictionary<RoundId, ImmutableArray<(LeaderId Leader, Side Side)>> Done, IReadOnlyDictionary<ParticipantKey, LeaderId> Voices)
{
    /// <summary>Asks for it together with something else.</summary>
    internal static Func<PeopleOfRounds> Ask(Together asked, ProgramId program, IQueryable<RoundId> rounds)
    {
        var db = asked.Db;
        var all = asked.List(rounds);
        var leaders = asked.List(db.Leaders.AsNoTracking().Where(leader => leader.Program == program).Select(leader => new { leader.Id, leader.Side }));
        var invitations = asked.List(db.Invitations.AsNoTracking().Where(invitation => rounds.Contains(invitation.Round) && invitation.Done));
        var imports = asked.List(db.Imports.AsNoTracking().Where(import => rounds.Contains(import.Round)));
        var identities = asked.List(db.Identities.AsNoTracking().Where(identity => rounds.Contains(identity.Round)));
        return () =>
        {
            var (sides, done) = (leaders().ToDictionary(leader => leader.Id, leader => leader.Side), invitations().ToLookup(invitation => invitation.Round));
            // People of a file without a name are nobody that could be the same in two rounds.
            var unknown = imports().Where(import => import.People.Total != done[import.Round].Count()).Select(import => import.Round).ToHashSet();
            return new(
                all().Where(round => !unknown.Contains(round)).ToDictionary(
                    round => round,
                    round => done[round].Where(invitation => sides.ContainsKey(invitation.Leader)).Select(invitation => (invitation.Leader, sides[invitation.Leader])).ToImmutableArray()),
                identities().ToDictionary(identity => identity.Participant, identity => identity.Leader));
        };
    }

    public ImmutableArray<(LeaderId Leader, Side Side)> DoneIn(RoundId round) => Done.GetValueOrDefault(round, []);
}
