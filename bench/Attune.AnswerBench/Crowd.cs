using Attune.Analysis.Rounds;
using Attune.Domain.Answers;
using Attune.Domain.Programs;
using Attune.Domain.Questions;
using Attune.Domain.Rounds;
using Attune.Statistics.Sides;
using Attune.Store;
using Attune.Store.Writing;

namespace Attune.AnswerBench;

/// <summary>Invented participants who write answer after answer, each waiting for the acknowledgement.</summary>
internal sealed class Crowd
{
    // The same 204 bytes of text as in the raw benchmark.
    private const string Words = "Success means every plant closes the month in three days and the business owns the process changes, not IT; benefit x x x x x x x x x x";

    private readonly Round _round;
    private readonly Participant[] _participants;
    private int _question;

    private Crowd(Round round, Participant[] participants) => (_round, _participants) = (round, participants);

    public static async Task<Crowd> InviteAsync(IDbContextFactory<AttuneDb> dbs, int connections)
    {
        await using var db = await dbs.CreateDbContextAsync();
        var now = TimeProvider.System.GetUtcNow();
        var program = new Domain.Programs.Program(ProgramId.New(), Guid.NewGuid(), new("Crowd", "", ProgramPhase.Build, null, "", SideNames.Default), now);
        var round = new Round(RoundId.New(), program.Id, RoundKind.Rehearsal, 1, 1, RoundRules.For(new(4, 4)));
        round.Schedule(now.AddDays(1), null);
        round.Start(new(4, 4), now);
        var participants = Enumerable.Range(0, connections).Select(i => new Participant(ParticipantKey.New(), round.Id, round.Kind, (Side)(i % 2))).ToArray();
        db.AddRange(program, StarterPack.For(program.Id), round);
        db.AddRange(participants.Cast<object>());
        await db.SaveChangesAsync();
        return new(round, participants);
    }

    public async Task<long> CountAsync(AnswerWriter writer, TimeSpan time)
    {
        var written = 0L;
        using var end = new CancellationTokenSource(time);
        await WriteAsync(writer, (_, _) => Interlocked.Increment(ref written), end.Token);
        return written;
    }

    /// <summary>Writes new rows and edits in turn: each participant answers a question, edits it twice, and goes on to the next.</summary>
    public Task WriteAsync(AnswerWriter writer, Action<AnswerWrite, WriteResult> acknowledged, CancellationToken end)
        => Task.WhenAll(_participants.Select(participant => Task.Run(
            async () =>
            {
                while (!end.IsCancellationRequested)
                {
                    var place = new AnswerPlace(_round.Program, _round.Id, _round.Kind, participant.Key, $"q{Interlocked.Increment(ref _question)}");
                    for (var known = 0; known < 3; known++)
                    {
                        var write = new AnswerWrite(place, new() { Text = Words }, WriteAs.Answer, known, Guid.NewGuid(), EnteredBy.Leader, TimeProvider.System.GetUtcNow());
                        var result = await writer.WriteAsync(write, CancellationToken.None);
                        if (!result.IsKept) { throw new InvalidOperationException($"Not kept: {result.Outcome}"); }
                        acknowledged(write, result);
                    }
                }
            },
            CancellationToken.None)));
}
