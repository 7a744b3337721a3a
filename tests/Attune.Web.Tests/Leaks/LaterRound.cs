using Attune.Domain.Programs;
using Attune.Domain.Questions;
using Attune.Domain.Rounds;
using Attune.Store;
using Attune.Store.Tests.Providers;

namespace Attune.Web.Tests.Leaks;

/// <summary>The round after that of the scene.</summary>
internal static class LaterRound
{
    /// <summary>Starts a second round that asks one question in other words; the two leaders who read begin in the browsers in which they were before.</summary>
    public static async Task<(Round Round, Admission[] Seats)> StartAsync(LeakHost host, Cast cast)
    {
        var (scene, cancel) = (cast.Scene, TestContext.Current.CancellationToken);
        await using var db = host.Open();
        var next = (await db.Rounds.FirstAsync(round => round.Id == scene.Round, cancel)).Next(RoundId.New());
        next.Choose(scene.Contract);
        next.Schedule(LeakHost.Now.AddDays(11), LeakHost.Now.AddDays(16));
        var reworded = new QuestionPack(scene.Program.Id, scene.Pack.Version + 1, [.. scene.Pack.Questions.Select(question => question.Id == "success" ? question with { Text = "How will you know that it was worth it?" } : question)]);
        next.Adopt(reworded, scene.Pack, answers: 0).ShouldBe(AdoptOutcome.Adopted);
        db.AddRange(reworded, next);
        await db.SaveChangesAsync(cancel);
        next.Start(new(Scene.PerSide, Scene.PerSide), LeakHost.Now).ShouldBe(StartOutcome.Started);
        await db.SaveChangesAsync(cancel);
        var (tokens, seats) = (new List<string>(), new List<Admission>());
        foreach (var leader in scene.Leaders)
        {
            tokens.Add((await db.InviteAsync(next, leader, LeakHost.Now.AddDays(60), cancel))!);
            seats.Add((await db.AdmitAsync(tokens[^1], LeakHost.Now, cancel))!);
        }

        foreach (var reader in cast.Readers.Where(reader => reader.Leader is 1 or 4))
        {
            await reader.OpenLinkAsync(tokens[reader.Leader!.Value]);
            await reader.GetAsync("/seat");
            await reader.PostAsync("/seat/begin", reader.Forms["/seat/begin"].Fields);
        }

        return (next, [.. seats]);
    }
}
