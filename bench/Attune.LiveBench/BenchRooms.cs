using Attune.Analysis.Rounds;
using Attune.Domain.Programs;
using Attune.Domain.Questions;
using Attune.Domain.Rounds;
using Attune.Domain.Sittings;
using Attune.Statistics.Sides;
using Attune.Store;

namespace Attune.LiveBench;

/// <summary>The rooms to watch, the same on every node: each belongs to a round, and the first has participants who may vote.</summary>
internal sealed class BenchRooms(IDbContextFactory<AttuneDb> dbs)
{
    public const int Count = 20;

    public const int Voters = 5000;

    public const string Pair = "bench";

    private readonly Lazy<Task<(RoundId[] Rounds, ParticipantKey[] Voters)>> _made = new(() => MakeOrReadAsync(dbs));

    public async Task<RoundId> FindAsync(int room) => (await _made.Value).Rounds[room];

    public async Task<ParticipantKey> VoterAsync(int voter) => (await _made.Value).Voters[voter];

    private static async Task<(RoundId[], ParticipantKey[])> MakeOrReadAsync(IDbContextFactory<AttuneDb> dbs)
    {
        await using var db = await dbs.CreateDbContextAsync();
        if (!await db.Rounds.AnyAsync())
        {
            var now = TimeProvider.System.GetUtcNow();
            var program = new Domain.Programs.Program(ProgramId.New(), Guid.NewGuid(), new("Bench", "", ProgramPhase.Build, null, "", SideNames.Default), now);
            db.AddRange(program, StarterPack.For(program.Id));
            Round[] made = [.. Enumerable.Range(1, Count).Select(number => new Round(RoundId.New(), program.Id, RoundKind.Rehearsal, number, 1, RoundRules.For(new(4, 4))))];
            db.AddRange(made.Cast<object>());
            db.Add(new Sitting(made[0].Id, program.Id));
            db.AddRange(Enumerable.Range(0, Voters).Select(i => (object)new Participant(ParticipantKey.New(), made[0].Id, made[0].Kind, (Side)(i % 2))));
            await db.SaveChangesAsync();
        }

        var rounds = await db.Rounds.OrderBy(round => round.Number).Select(round => round.Id).ToArrayAsync();
        return (rounds, await db.Participants.OrderBy(participant => participant.Key).Select(participant => participant.Key).ToArrayAsync());
    }
}
