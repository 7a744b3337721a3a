using System.Globalization;
using Attune.Analysis.Rounds;
using Attune.Domain.Answers;
using Attune.Domain.Questions;
using Attune.Domain.Rehearsals;
using Attune.Domain.Rounds;
using Attune.Domain.Sittings;
using Attune.Domain.Viewers;
using Attune.Store.UseCases.Sittings;
using Attune.Web.Room;
using Attune.Web.Tests.Browser;
using Attune.Web.Tests.Seat;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Attune.Web.Tests.Sittings;

/// <summary>The pictures of closed answers and of the strategy at their real sizes: whole on the Screen, readable on a phone, and with nothing that axe complains of.</summary>
[Trait("Proof", "Browser")]
public sealed class StagesInBrowsersTests(RoomHost host, Chromium chromium) : IClassFixture<RoomHost>
{
    private static readonly SittingStage[] Stages = [SittingStage.Strategy, SittingStage.Success, SittingStage.Fit, SittingStage.Ownership, SittingStage.AfterGoLive];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("example", 4)]
    [InlineData("crowded", 9)]
    [InlineData("small", 2)]
    public async Task Each_stage_is_whole_on_the_Screen_and_readable_on_a_phone(string name, int perSide)
    {
        var (round, mail) = await AnsweredAsync(perSide, crowded: name == "crowded");
        var token = await StartAsync(round);
        await using var ruth = await chromium.ArriveAsync(host.Address, "Ruth", new(1440, 900, ColorScheme.Light));
        await ruth.SignInAsync(mail, RoomHost.Password);
        await using var screen = await chromium.ArriveAsync(host.Address, "the Screen", new(1920, 1080, ColorScheme.Light));
        await using var phone = await chromium.ArriveAsync(host.Address, "a phone", Device.Phone);
        await using var desktop = await chromium.ArriveAsync(host.Address, "a desktop", new(1440, 900, ColorScheme.Dark));
        foreach (var (place, seat) in new[] { phone, desktop }.Index())
        {
            await seat.GoAsync($"/i/{round.Tokens[place]}");
            await seat.Page.Locator("form button").First.ClickAsync();
        }

        var problems = new List<string>();
        foreach (var (place, stage) in Stages.Index())
        {
            await ShowAsync(round, stage);
            var picture = $"stage-{name}-{stage}";
            foreach (var (width, height) in new[] { (1920, 1080), (1280, 720) })
            {
                await screen.Page.SetViewportSizeAsync(width, height);
                await screen.GoAsync($"/screen/{token}");
                problems.AddRange((await ScreenFit.ProblemsAsync(screen, place)).Select(problem => $"{width}: {problem}"));
            }

            await screen.Page.SetViewportSizeAsync(1920, 1080);
            await screen.LookAsync($"{picture}-screen");
            await screen.Page.EvaluateAsync("() => { document.querySelector('[data-theme]').dataset.theme = 'dark'; }");
            await screen.LookAsync($"{picture}-screen-dark");
            foreach (var seat in new[] { phone, desktop })
            {
                await seat.GoAsync("/seat/room");
                (await seat.Page.Locator("main h1").CountAsync()).ShouldBe(1);
                await seat.LookAsync($"{picture}-seat");
            }

            await ruth.GoAsync($"/programs/{round.Program.Id}/rounds/{round.Id}/sitting/drive");
            await ruth.LookAsync($"{picture}-desk");
        }

        problems.ShouldBeEmpty();
        await ruth.GoAsync($"/programs/{round.Program.Id}/rounds/{round.Id}/sitting/pack");
        foreach (var stage in Stages) { (await ruth.Page.Locator("article.card h2").AllInnerTextsAsync()).ShouldContain(text => text.EndsWith(RoomTexts.SittingStage(stage), StringComparison.Ordinal)); }
        await ruth.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await ruth.TakeAsync($"stage-{name}-pack");
    }

    private async Task<(OpenRound Round, string Mail)> AnsweredAsync(int perSide, bool crowded)
    {
        var round = await host.StartRoundAsync(perSide: perSide);
        await using (var db = host.Open())
        {
            var program = await db.Programs.SingleAsync(candidate => candidate.Id == round.Program.Id, Cancel);
            var invented = Invented.Program(DateOnly.FromDateTime(DateTime.UtcNow), program.Sides);
            program.Describe(program.Description with { Strategy = invented.Strategy, Sides = crowded ? new("Regional operations", "Technology and data") : program.Sides });
            await db.SaveChangesAsync(Cancel);
        }

        var leaders = Invented.Leaders.OrderBy(leader => leader.Entry.Side).ToArray();
        for (var place = 0; place < 2 * perSide; place++)
        {
            var leader = leaders[(place / perSide * 4) + (place % perSide % 4)];
            foreach (var question in round.Pack.Questions)
            {
                var own = Invented.Answer(leader, round.Pack, question);
                await round.WriteAsync(place, question.Id, crowded ? Crowded(own, place) : own);
            }
        }

        await ReleaseAsync(round);
        await round.LockAsync(round.Tokens.Count);
        return (round, await host.MayEnterAsync(round));
    }

    // Longer words beside the answers than anybody can read from ten metres, and people at every place of the scale.
    private static AnswerContent Crowded(AnswerContent own, int place) => own with
    {
        Anchors = [.. own.Anchors.Select(anchor => anchor.Kind switch
        {
            AnchorKind.Measure => anchor with { Value = $"The working days between the end of the month and the signed books of all {place + 11} plants, counted by controllers and not by us" },
            AnchorKind.Noticed => anchor with { Value = $"The people in the warehouse of plant {place + 1}, who have to find the pallets on the second of January" },
            AnchorKind.Standard => anchor with { Value = $"{(place + int.Parse(anchor.Value, CultureInfo.InvariantCulture)) % 5 + 1}" },
            _ => anchor,
        })],
    };

    // Every author releases every sentence and what stands beside it.
    private async Task ReleaseAsync(OpenRound round)
    {
        foreach (var place in Enumerable.Range(0, round.Tokens.Count))
        {
            var voice = (await round.AdmissionAsync(place)).Participant;
            await using var db = host.Open();
            var answers = await db.Answers.AsNoTracking().Where(answer => answer.Participant == voice).ToListAsync(Cancel);
            await using var scope = host.Services.CreateAsyncScope();
            foreach (var quote in await scope.ServiceProvider.GetRequiredService<Domain.Gates.Gate>().OwnQuotesAsync(Viewer.Leader(voice), await db.Rounds.SingleAsync(candidate => candidate.Id == round.Id, Cancel), answers, Cancel))
            {
                await round.WriteAsync(place, QuoteKeys.QuestionOf(quote.Question, quote.Start), new() { Quote = new(QuoteChoice.Verbatim, quote.Question, quote.Start, quote.Text.Length, quote.AnswerRevision) });
            }
        }
    }

    /// <returns>The token of the Screen.</returns>
    private async Task<string> StartAsync(OpenRound round)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var reading = (await scope.ServiceProvider.GetRequiredService<SittingReader>().ReadAsync(round.Id, Viewer.Facilitator("Ruth Okafor"), Cancel))!.Reading;
        await using var db = host.Open();
        var found = await db.Rounds.FirstAsync(candidate => candidate.Id == round.Id, Cancel);
        var sitting = await new PrepareSitting(db).RunAsync(found, Cancel);
        sitting.Follow(reading);
        var token = sitting.LinkScreen();
        sitting.Start(found, approved: true, DateTimeOffset.UtcNow).ShouldBe(SittingOutcome.Done);
        foreach (var place in sitting.Run.Index().Where(step => step.Item.SetAside && Stages.Contains(step.Item.Stage)).Select(step => step.Index)) { sitting.SetAside(place, aside: false, DateTimeOffset.UtcNow).ShouldBe(SittingOutcome.Done); }
        await db.SaveChangesAsync(Cancel);
        return token;
    }

    private async Task ShowAsync(OpenRound round, SittingStage stage)
    {
        await using var db = host.Open();
        var sitting = await db.Sittings.FirstAsync(candidate => candidate.Round == round.Id, Cancel);
        var place = sitting.Run.Index().Single(step => step.Item.Stage == stage).Index;
        if (sitting.Run.IndexOf(sitting.Now!) != place) { sitting.GoTo(place, DateTimeOffset.UtcNow).ShouldBe(SittingOutcome.Done); }
        db.ChangeRoom(round.Id, RoomPhase.From(sitting));
        await db.SaveChangesAsync(Cancel);
    }
}
