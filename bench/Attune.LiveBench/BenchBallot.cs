using Attune.Analysis.Rounds;
using Attune.Domain.Answers;
using Attune.Domain.Leaders;
using Attune.Domain.Programs;
using Attune.Domain.Questions;
using Attune.Domain.Rehearsals;
using Attune.Domain.Rounds;
using Attune.Domain.Sittings;
using Attune.Domain.Statements;
using Attune.Domain.Viewers;
using Attune.Statistics.Sides;
using Attune.Store;
using Attune.Store.UseCases.Rounds;
using Attune.Store.UseCases.Sittings;
using Attune.Store.UseCases.Statements;
using Attune.Store.Writing;
using Microsoft.Extensions.DependencyInjection;

namespace Attune.LiveBench;

/// <summary>A room that votes as rooms do: leaders with links of their own, a sitting at its statements, and an open ballot.</summary>
internal static class BenchBallot
{
    private static readonly Viewer Bench = Viewer.Facilitator("the bench");

    /// <returns>The round, and the token of each leader's link.</returns>
    public static async Task<(RoundId Round, string[] Tokens)> OpenAsync(IServiceProvider services, int leaders)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AttuneDb>();
        var now = TimeProvider.System.GetUtcNow();
        var program = new Domain.Programs.Program(ProgramId.New(), Guid.NewGuid(), new("Bench", "", ProgramPhase.Build, null, "", SideNames.Default), now);
        var pack = StarterPack.For(program.Id);
        var people = Enumerable.Range(0, leaders).Select(i => new Leader(LeaderId.New(), program.Id, new($"Leader {i}", (Side)(i % 2), "", "", ""))).ToArray();
        var sides = SideCounts.Count(people.Select(person => person.Side));
        var round = new Round(RoundId.New(), program.Id, RoundKind.Real, 1, pack.Version, RoundRules.For(sides));
        round.Schedule(now.AddDays(1), null);
        round.Start(sides, now);
        db.AddRange(program, pack, round);
        db.AddRange(people.Cast<object>());
        await db.SaveChangesAsync();
        var invite = new InviteLeader(db);
        var tokens = new List<string>();
        foreach (var person in people) { tokens.Add((await invite.RunAsync(round, person, new(LinkWay.ByHand, now.AddDays(30), Bench, now), CancellationToken.None))!); }
        await AnswerAsync(services.GetRequiredService<AnswerWriter>(), db, round, pack, people, now);
        round.Lock(sides, sides, now);
        await db.SaveChangesAsync();
        var reading = await scope.ServiceProvider.GetRequiredService<IShownReadings>().ShowAsync(round.Id, Bench, CancellationToken.None);
        var started = await new StartSitting(db).RunAsync(round.Id, reading!, approved: true, Bench, now, CancellationToken.None);
        if (started != SittingOutcome.Done) { throw new InvalidOperationException($"The sitting does not start: {started}"); }
        var sitting = await db.Sittings.FirstAsync(candidate => candidate.Round == round.Id);
        sitting.ShowStatements(now);
        db.ChangeRoom(round.Id, RoomPhase.From(sitting));
        var statement = new Statement(new(Guid.NewGuid()), program.Id, round.Id, 1, StatementOrigin.Free);
        await new DraftStatement(db).RunAsync(statement, "Data quality has one owner in the business.", "the bench", now, CancellationToken.None);
        await new OpenBallot(db).RunAsync(statement.Id, now, CancellationToken.None);
        return (round.Id, [.. tokens]);
    }

    // A dozen have answered, which makes a reading of the usual size.
    private static async Task AnswerAsync(AnswerWriter writer, AttuneDb db, Round round, QuestionPack pack, Leader[] people, DateTimeOffset now)
    {
        var voices = (await db.Identities.Where(identity => identity.Round == round.Id).ToListAsync()).ToDictionary(identity => identity.Leader, identity => identity.Participant);
        foreach (var (invented, person) in Invented.Leaders.OrderBy(leader => leader.Entry.Side).Zip(people.Take(Invented.Leaders.Length).OrderBy(person => person.Side)))
        {
            foreach (var question in pack.Questions)
            {
                var place = new AnswerPlace(round.Program, round.Id, round.Kind, voices[person.Id], question.Id);
                await writer.WriteAsync(new(place, Invented.Answer(invented, pack, question), WriteAs.Answer, 0, Guid.NewGuid(), EnteredBy.Leader, now), CancellationToken.None);
            }
        }
    }
}
