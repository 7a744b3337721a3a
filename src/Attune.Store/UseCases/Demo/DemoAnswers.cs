using Attune.Domain.Agreements;
using Attune.Domain.Programs;
using Attune.Domain.Rounds;
using Attune.Statistics.Sides;
using Attune.Store.UseCases.Programs;
using Attune.Store.UseCases.Rounds;

namespace Attune.Store.UseCases.Demo;

/// <summary>The part of the demo from the invitation to the lock.</summary>
public sealed class DemoAnswers(AttuneDb db, InventedVoices invented, LockRound lockRound)
{
    public async Task RunAsync(DemoPlay play, Round round, CancellationToken cancel)
    {
        var (opens, locks) = (play.Today.AddDays(play.Story.Opens), play.Today.AddDays(play.Story.Locks));
        round.Choose(Contract.Confidential);
        round.Schedule(locks, play.Sits);
        round.Start(SideCounts.Count(play.Leaders.Select(leader => leader.Side)), opens);
        var voices = play.Voices.Select(voice => new InventedVoice(voice, ParticipantKey.New())).ToArray();
        foreach (var (leader, voice) in play.Leaders.Zip(voices))
        {
            var invitation = new Invitation(round, leader.Id);
            invitation.Sign(round.Contract);
            invitation.Finish();
            db.AddRange(invitation, new Participant(voice.Key, round.Id, round.Kind, leader.Side), new ParticipantIdentity(voice.Key, round.Id, leader.Id));
        }

        await db.SaveChangesAsync(cancel);
        await invented.RunAsync(play.Pack, round, voices, locks.AddHours(-1), cancel);
        await ReportAsync(play, round, locks.AddHours(-1), cancel);
        await lockRound.RunAsync(round.Id, play.By, locks, cancel);
    }

    private async Task ReportAsync(DemoPlay play, Round round, DateTimeOffset now, CancellationToken cancel)
    {
        foreach (var report in play.Story.Reports ?? [])
        {
            var leader = play.LeaderOf(report.Leader).Id;
            var promise = await db.Commitments.FirstAsync(commitment => commitment.Program == round.Program && commitment.Leader == leader, cancel);
            var said = promise.Say(leader, round, report.Fate, report.Moved is { } days ? play.Day(days) : null, report.Reason, now);
            if (said != FateOutcome.Said) { throw new InvalidOperationException($"The promise of {report.Leader} took no report: {said}."); }
        }

        await db.SaveChangesAsync(cancel);
    }
}
