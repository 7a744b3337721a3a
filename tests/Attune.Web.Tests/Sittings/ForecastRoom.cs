using Attune.Analysis.Rounds;
using Attune.Domain.Questions;
using Attune.Domain.Rehearsals;
using Attune.Domain.Rounds;
using Attune.Domain.Sittings;
using Attune.Domain.Viewers;
using Attune.Store.UseCases.Sittings;
using Attune.Web.Room;
using Attune.Web.Tests.Seat;
using Microsoft.Extensions.DependencyInjection;

namespace Attune.Web.Tests.Sittings;

/// <summary>A locked round of eight in which every open question was forecast by all, in words and on a scale, and by the facilitator.</summary>
internal sealed class ForecastRoom(RoomHost host, OpenRound round, string mail)
{
    private static readonly Likeness[] Said = [Likeness.Alike, Likeness.NearlyTheSame, Likeness.Alike, Likeness.HalfAndHalf, Likeness.Different, Likeness.Alike, Likeness.VeryDifferent, Likeness.Different];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public OpenRound Round { get; } = round;

    public string Mail { get; } = mail;

    public string Sitting => $"/programs/{Round.Program.Id}/rounds/{Round.Id}/sitting";

    /// <param name="host">The product.</param>
    /// <param name="contract">The promise.</param>
    /// <param name="asked">The questions with a forecast; every open one if null.</param>
    /// <param name="lockIt">The answers are locked.</param>
    public static async Task<ForecastRoom> OpenAsync(RoomHost host, Contract contract = Contract.Confidential, string[]? asked = null, bool lockIt = true)
    {
        var round = await host.StartRoundAsync(contract);
        QuestionPack pack;
        await using (var db = host.Open())
        {
            var here = await db.Rounds.FirstAsync(candidate => candidate.Id == round.Id, Cancel);
            pack = round.Pack.Revise([.. round.Pack.Questions.Select(question => question with { Forecast = asked?.Contains(question.Id) ?? true })]);
            here.Adopt(pack, round.Pack, 0).ShouldBe(AdoptOutcome.Adopted);
            db.Packs.Add(pack);
            var ruth = round.Program.Facilitator;
            here.RecordForecasts(
                [.. pack.Questions.Select((question, at) => question.Kind == QuestionKind.Matrix
                    ? new FacilitatorForecast(question.Id, ruth) { NobodysJobs = 3, JobsOfTwo = 2 }
                    : new(question.Id, ruth) { Likeness = (Likeness)((at % 5) + 1), BusinessHorizon = question.Id == "success" ? Horizon.Years : null, ItHorizon = question.Id == "success" ? Horizon.GoLive : null })],
                here.Revision, pack).ShouldBe(ForecastOutcome.Kept);
            await db.SaveChangesAsync(Cancel);
        }

        var leaders = Invented.Leaders.OrderBy(leader => leader.Entry.Side).ToArray();
        foreach (var (place, leader) in leaders.Index())
        {
            foreach (var question in pack.Questions)
            {
                var answer = Invented.Answer(leader, round.Pack, question);
                // What they expect is what one of the other side wrote, or what nobody did.
                var other = leaders.Where(one => one.Entry.Side != leader.Entry.Side).ElementAt(place % 4);
                var words = Invented.Answer(other, round.Pack, question).WholeText().Split('.')[0];
                await round.WriteAsync(place, question.Id, !question.AsksForecast ? answer with { Forecast = null } : answer with
                {
                    Forecast = new(Said[(place + pack.Questions.IndexOf(question)) % Said.Length], place % 2 == 0 ? words : "They will ask for a canteen with longer hours.", question.Id == "success" ? (Horizon)((place + 1) % 4) : null),
                });
            }
        }

        if (lockIt) { await round.LockAsync(round.Tokens.Count); }
        return new(host, round, await host.MayEnterAsync(round));
    }

    /// <summary>Starts the sitting, so that the wall of forecasts is on the Screen.</summary>
    /// <returns>The address of the Screen.</returns>
    public async Task<string> StartAsync()
    {
        await using var scope = host.Services.CreateAsyncScope();
        await using var db = host.Open();
        var here = await db.Rounds.FirstAsync(candidate => candidate.Id == Round.Id, Cancel);
        var sitting = await new PrepareSitting(db).RunAsync(here, Cancel);
        sitting.Follow((await scope.ServiceProvider.GetRequiredService<SittingReader>().ReadAsync(Round.Id, Viewer.Facilitator("Ruth Okafor"), Cancel))!.Reading);
        var token = sitting.LinkScreen();
        sitting.Start(here, approved: true, DateTimeOffset.UtcNow).ShouldBe(SittingOutcome.Done);
        sitting.Now!.Stage.ShouldBe(SittingStage.ForecastWall);
        await db.SaveChangesAsync(Cancel);
        return $"/screen/{token}";
    }

    public async Task GoToAsync(SittingStage stage)
    {
        await using var db = host.Open();
        var sitting = await db.Sittings.FirstAsync(candidate => candidate.Round == Round.Id, Cancel);
        sitting.GoTo(sitting.Run.Select(step => step.Stage).ToList().IndexOf(stage), DateTimeOffset.UtcNow).ShouldBe(SittingOutcome.Done);
        await db.SaveChangesAsync(Cancel);
    }

    public async Task EndAsync()
    {
        await using var db = host.Open();
        var sitting = await db.Sittings.FirstAsync(candidate => candidate.Round == Round.Id, Cancel);
        sitting.End(DateTimeOffset.UtcNow).ShouldBe(SittingOutcome.Done);
        (await db.Rounds.FirstAsync(candidate => candidate.Id == Round.Id, Cancel)).EndReveal(ended: true);
        await db.SaveChangesAsync(Cancel);
    }

    public async Task<SittingView> ReadAsync(Viewer? viewer = null)
    {
        await using var scope = host.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<SittingReader>().ReadAsync(Round.Id, viewer ?? Viewer.Leader((await Round.AdmissionAsync(0)).Participant), Cancel))!;
    }
}
