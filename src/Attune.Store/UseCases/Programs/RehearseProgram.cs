using Attune.Domain.Programs;
using Attune.Domain.Questions;
using Attune.Domain.Rehearsals;
using Attune.Domain.Rounds;
using Attune.Statistics.Sides;

namespace Attune.Store.UseCases.Programs;

/// <summary>A rehearsal runs through the whole process with invented answers, in a round that no real answer can enter and no invented one can leave.</summary>
public sealed class RehearseProgram(AttuneDb db, InventedVoices invented)
{
    /// <summary>Makes a rehearsal of the pack in which the invented leaders have answered, so that it is ready to be locked.</summary>
    /// <exception cref="InvalidOperationException">The database did not accept the answers.</exception>
    public async Task<Round> RunAsync(QuestionPack pack, Contract contract, DateTimeOffset now, CancellationToken cancel)
    {
        var leaders = SideCounts.Count(Invented.Leaders.Select(leader => leader.Entry.Side));
        var number = 1 + await db.Rounds.CountAsync(candidate => candidate.Program == pack.Program && candidate.Kind == RoundKind.Rehearsal, cancel);
        var round = new Round(RoundId.New(), pack.Program, RoundKind.Rehearsal, number, pack.Version, RoundRules.For(leaders));
        round.Choose(contract);
        round.Schedule(now.AddDays(1), null);
        round.Start(leaders, now);
        var voices = Invented.Leaders.Select(leader => new InventedVoice(leader, ParticipantKey.New())).ToArray();
        db.Rounds.Add(round);
        db.Participants.AddRange(voices.Select(voice => new Participant(voice.Key, round.Id, round.Kind, voice.Leader.Entry.Side)));
        await db.SaveChangesAsync(cancel);
        await invented.RunAsync(pack, round, voices, now, cancel);
        return round;
    }
}
