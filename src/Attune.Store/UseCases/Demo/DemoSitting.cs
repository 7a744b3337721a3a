using Attune.Analysis.Asking;
using Attune.Domain.Judging;
using Attune.Domain.Programs;
using Attune.Domain.Rooms;
using Attune.Domain.Rounds;
using Attune.Domain.Sittings;
using Attune.Store.UseCases.Sittings;
using Attune.Store.UseCases.Votes;

namespace Attune.Store.UseCases.Demo;

/// <summary>The part of the demo in which the room sees the reading and judges the pairs of meanings.</summary>
public sealed class DemoSitting(AttuneDb db, IShownReadings readings, PrepareSitting prepare, StartSitting start, CastJudgement cast)
{
    private static readonly TimeSpan AStep = TimeSpan.FromMinutes(4);

    /// <returns>The reading that the room saw.</returns>
    public async Task<ShownReading> RunAsync(DemoPlay play, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        var reading = await readings.ShowAsync(play.Round, play.By, cancel) ?? throw new InvalidOperationException("The demo's round cannot be read.");
        await ApproveAsync(play, reading, cancel);
        if (await start.RunAsync(play.Round, reading, approved: true, play.By, play.Sits, cancel) is var started && started != SittingOutcome.Done)
        {
            throw new InvalidOperationException($"The sitting of the demo did not start: {started}.");
        }

        var voices = await db.VoicesAsync(play, cancel);
        var sitting = await db.Sittings.FirstAsync(candidate => candidate.Round == play.Round, cancel);
        for (var now = play.Sits; sitting.Move != Move.End; now += AStep)
        {
            if (sitting.PairNow is { OpenFor: { } time } pair && reading.Card(pair.Card) is { } card)
            {
                await JudgeAsync(play, card, time, voices, cancel);
            }

            sitting.Go(sitting.Revision, now);
            db.ChangeRoom(play.Round, RoomPhase.From(sitting));
            await db.SaveChangesAsync(cancel);
        }

        return reading;
    }

    private async Task ApproveAsync(DemoPlay play, ShownReading reading, CancellationToken cancel)
    {
        var sitting = await prepare.RunAsync(await db.Rounds.FirstAsync(round => round.Id == play.Round, cancel), cancel);
        sitting.Follow(reading);
        sitting.Approve(reading.Topics.Where(topic => topic.IsShown).Select(topic => topic.Key));
        await db.SaveChangesAsync(cancel);
    }

    // Before the talk some take two things for one that others do not; the talk brings them closer, and one still cannot tell.
    private async Task JudgeAsync(DemoPlay play, RoomCard card, VoteTime time, ImmutableArray<ParticipantKey> voices, CancellationToken cancel)
    {
        var apart = card.JudgedBy == AskKind.Contradiction ? play.Story.Contradicts : play.Story.Apart.Any(card.IsAbout);
        foreach (var (place, voice) in voices.Index())
        {
            var judgement = (apart, time, place) switch
            {
                (true, VoteTime.BeforeTheTalk, 1 or 3 or 5) => SameThing.TheSame,
                (true, _, 6) => SameThing.CannotTell,
                (true, _, _) => SameThing.NotTheSame,
                (false, _, 2) => SameThing.CannotTell,
                _ => SameThing.TheSame,
            };
            await cast.RunAsync(play.Round, card.Key, voice, judgement, cancel);
        }
    }
}
