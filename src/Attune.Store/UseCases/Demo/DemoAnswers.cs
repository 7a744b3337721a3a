using Attune.Domain.Agreements;
using Attune.Domain.Rounds;
using Attune.Statistics.Sides;
using Attune.Store.Seats;
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
        var voices = new List<InventedVoice>();
        foreach (var (leader, who) in play.Leaders.Zip(play.Voices))
        {
            var (invitation, voice) = SeatOpening.MakePlace(db, round, leader);
            invitation.Sign(round.Contract);
            invitation.Finish();
            voices.Add(new(who, voice));
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
