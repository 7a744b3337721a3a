namespace Attune.LiveBench;

/// <summary>Rooms to watch, the same on every node: each of a round, the first with participants who may vote.</summary>
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
            var program = new Domain.Program(ProgramId.New(), Guid.NewGuid(), new("Bench", "", ProgramPhase.Build, null, "", SideNames.Default), now);
            db.AddRange(program, StarterPack.For(program.Id));
            Round[] made = [.. Enumerable.Range(1, Count).Select(number => new Round(RoundId.New(), program.Id, RoundKind.Rehearsal, number, 1, RoundRules.For(new(4, 4))))];
            db.AddRange(made.Cast<object>());
            db.Add(new Sitting(made[0].Id, program.Id));
            db.AddRange(Enumerable.Range(0, Voters).Select(i => (object)new Participant(ParticipantKey.New(), made[0].Id, made[0].Kind, (Side)(i % 2))));
            await db.SaveChangesAsync();
        }

        var rounds = await db.Rounds.OrderBy(round => round.Number).Select(round => round.Id).ToArrayAsync();
        return (rounds, await db.Participants.OrderBy(each => each.Key).Select(each => each.Key).ToArrayAsync());
    }
}
