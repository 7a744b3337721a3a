using Attune.Domain.Answers;
using Attune.Domain.Programs;
using Attune.Domain.Rounds;
using Attune.Store.Tests.Providers;

namespace Attune.Web.Tests.Seat;

/// <summary>A second round, which follows one that was answered and locked.</summary>
internal static class LaterRound
{
    /// <summary>Every leader answers purpose and success, and is done; the round is locked.</summary>
    public static async Task AnswerAsync(this OpenRound round)
    {
        for (var leader = 0; leader < round.Tokens.Count; leader++)
        {
            foreach (var question in new[] { "purpose", "success" }) { await round.WriteAsync(leader, question, new() { Text = WordsOf(leader, question), Confidence = 4, Quoting = QuoteChoice.Verbatim }); }
        }

        await round.LockAsync(round.Tokens.Count);
    }

    public static string WordsOf(int leader, string question) => $"Leader {leader} said of {question} that the close takes five days.";

    /// <summary>Makes the next round, asked and open, with a link for each leader.</summary>
    /// <param name="before">The round that is locked.</param>
    /// <param name="contract">The promise of the next one.</param>
    /// <param name="change">Changes it before it starts.</param>
    public static async Task<OpenRound> NextAsync(this OpenRound before, Contract contract = Contract.Confidential, Action<Round>? change = null)
    {
        await using var db = before.Host.Open();
        var now = DateTimeOffset.UtcNow;
        var next = (await db.Rounds.FirstAsync(round => round.Id == before.Id)).Next(RoundId.New());
        next.Choose(contract).ShouldBe(SetUpOutcome.Changed);
        next.Schedule(now.AddDays(11), now.AddDays(16));
        change?.Invoke(next);
        db.Rounds.Add(next);
        await db.SaveChangesAsync();
        next.Start(new(4, 4), now).ShouldBe(StartOutcome.Started);
        await db.SaveChangesAsync();
        var leaders = (await db.Leaders.Where(leader => leader.Program == before.Program.Id).ToListAsync()).OrderBy(leader => leader.Name, StringComparer.Ordinal);
        var tokens = new List<string>();
        foreach (var leader in leaders) { tokens.Add((await db.InviteAsync(next, leader, now.AddDays(30), default))!); }
        return before with { Id = next.Id, Tokens = tokens };
    }

    /// <summary>Opens the link of the next round in a browser, and begins.</summary>
    public static async Task BeginAsync(this OpenRound next, Phone phone, int leader)
    {
        await phone.GetAsync($"/i/{next.Tokens[leader]}");
        (await phone.PostAsync($"/i/{next.Tokens[leader]}")).To.ShouldBe("/seat");
        var promise = await phone.GetAsync("/seat");
        await phone.PostAsync("/seat/begin", ("contract", promise.Hidden("contract")));
    }

    /// <summary>The answer of a leader as its author reads it, of this round alone.</summary>
    public static async Task<AnswerContent?> ReadAsync(this OpenRound round, int leader, string question)
    {
        var admission = await round.AdmissionAsync(leader);
        await using var db = round.Host.Open();
        var gate = (Domain.Gates.Gate)round.Host.Services.GetService(typeof(Domain.Gates.Gate))!;
        var own = await gate.OwnAsync(Domain.Viewers.Viewer.Leader(admission.Participant), await db.Answers.AsNoTracking().Where(answer => answer.Participant == admission.Participant).ToListAsync(), default);
        return own.FirstOrDefault(answer => answer.Question == question)?.Content;
    }
}
