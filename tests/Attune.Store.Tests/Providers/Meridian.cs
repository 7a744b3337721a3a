using Attune.Analysis.Rounds;
using Attune.Domain.Answers;
using Attune.Domain.Leaders;
using Attune.Domain.Programs;
using Attune.Domain.Questions;
using Attune.Domain.Rounds;
using Attune.Domain.Viewers;
using Attune.Statistics.Sides;
using Attune.Store.UseCases.Answers;
using Attune.Store.UseCases.Rounds;
using Attune.Store.Writing;

namespace Attune.Store.Tests.Providers;

/// <summary>The program of the design pages, set up so far that its leaders may write.</summary>
public sealed record Meridian(Domain.Programs.Program Program, Round Round, ImmutableArray<Leader> Leaders, ImmutableArray<Admission> Seats, ImmutableArray<string> Tokens)
{
    public static readonly DateTimeOffset Now = new(2026, 11, 16, 9, 0, 0, TimeSpan.Zero);

    public static readonly SideNames Sides = new("Business", "IT");

    public static async Task<Meridian> StartAsync(TestDatabase database, Contract contract = Contract.Confidential, int perSide = 2)
    {
        await using var db = database.Open();
        var cancel = TestContext.Current.CancellationToken;
        var program = new Domain.Programs.Program(ProgramId.New(), Guid.NewGuid(), new("Meridian", "One core", ProgramPhase.Build, new(2027, 5, 4), "", Sides), Now);
        var pack = StarterPack.For(program.Id);
        var leaders = Enumerable.Range(0, 2 * perSide)
            .Select(i => new Leader(LeaderId.New(), program.Id, new($"Leader {i}", i < perSide ? Side.Business : Side.It, "Finance", "Head", $"leader{i}@example.org")))
            .ToImmutableArray();
        var counts = SideCounts.Count(leaders.Select(leader => leader.Side));
        var round = new Round(RoundId.New(), program.Id, RoundKind.Real, 1, pack.Version, RoundRules.For(counts));
        round.Choose(contract);
        round.Schedule(Now.AddDays(11), null);
        round.Start(counts, Now).ShouldBe(StartOutcome.Started);
        db.AddRange(program, pack, round);
        db.AddRange(leaders);
        await db.SaveChangesAsync(cancel);
        var (seats, tokens) = (ImmutableArray.CreateBuilder<Admission>(), ImmutableArray.CreateBuilder<string>());
        foreach (var leader in leaders)
        {
            var token = (await db.InviteAsync(round, leader, Now.AddDays(30), cancel))!;
            tokens.Add(token);
            seats.Add((await db.AdmitAsync(token, Now, cancel))!);
        }

        return new(program, round, leaders, seats.ToImmutable(), tokens.ToImmutable());
    }

    public AnswerPlace Place(int leader, string question = "success")
        => new(Program.Id, Round.Id, Round.Kind, Seats[leader].Participant, question);

    public AnswerWrite Write(int leader, string text, WriteAs writeAs = WriteAs.Answer, int known = 0, string question = "success", Guid? key = null, EnteredBy by = EnteredBy.Leader)
        => new(Place(leader, question), new AnswerContent { Text = text }, writeAs, known, key ?? Guid.NewGuid(), by, Now);

    /// <summary>Every leader answers one question and is done; then the round is locked.</summary>
    public async Task<LockOutcome> AnswerAndLockAsync(TestDatabase database)
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var db = database.Open();
        for (var i = 0; i < Seats.Length; i++)
        {
            (await database.Writer.WriteAsync(Write(i, $"Marked words of leader {i}"), cancel)).Outcome.ShouldBe(WriteOutcome.Saved);
            (await new FinishAnswers(db).RunAsync(Seats[i], DateTimeOffset.UtcNow, cancel)).ShouldBe(WriteOutcome.Saved);
        }

        return await new LockRound(db).RunAsync(Round.Id, Viewer.Facilitator("Ruth Okafor"), Now, cancel);
    }
}
