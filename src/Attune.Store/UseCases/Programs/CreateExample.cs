using Attune.Analysis.Rounds;
using Attune.Domain.Leaders;
using Attune.Domain.Programs;
using Attune.Domain.Questions;
using Attune.Domain.Rehearsals;
using Attune.Domain.Rounds;
using Attune.Domain.Viewers;
using Attune.Store.UseCases.Rounds;

namespace Attune.Store.UseCases.Programs;

/// <summary>Makes an invented program with invented leaders, and a locked rehearsal of it.</summary>
public sealed class CreateExample(AttuneDb db, RehearseProgram rehearse, LockRound lockRound)
{
    /// <returns>The program, which is on the disk.</returns>
    public async Task<ProgramId> RunAsync(DateOnly goLive, Guid account, Viewer by, DateTimeOffset now, CancellationToken cancel)
    {
        var (program, pack) = db.AddProgram(Invented.Program(goLive, SideNames.Default), Sector.Generic, account, now);
        db.Leaders.AddRange(Invented.Leaders.Select(leader => new Leader(LeaderId.New(), program.Id, leader.Entry)));
        await db.SaveChangesAsync(cancel);
        var round = await rehearse.RunAsync(pack, Contract.Confidential, now, cancel);
        await lockRound.RunAsync(round.Id, by, now, cancel);
        return program.Id;
    }
}
