using System.Text.RegularExpressions;
using Attune.Domain.Answers;
using Attune.Domain.Rehearsals;
using Attune.Domain.Rounds;
using Attune.Domain.Teams;
using Attune.Domain.Viewers;
using Attune.Store;
using Attune.Store.Teams;
using Attune.Store.UseCases.Answers;
using Attune.Store.UseCases.Rounds;
using Attune.Store.UseCases.Teams;
using Attune.Store.Writing;
using Attune.Web.Hosting;
using Attune.Web.Room.Arrived;
using Microsoft.Extensions.DependencyInjection;

namespace Attune.Web.Tests.Leaks;

/// <summary>
/// The scene goes on: the teams have answered and were read, a leader has an address for a calendar, and a second round follows in which last answers are offered and both
/// rounds stand side by side. The routes that answer only then are walked by every reader, with the marks of the first round.
/// </summary>
[Trait("Proof", "Leak")]
public sealed partial class LaterLeakTests(LeakHost host) : IClassFixture<LeakHost>
{
    // Each has to be sent what stands on the page of these rounds, and two forms of it have one address.
    private static readonly string[] Said =
    [
        "POST /programs/{program:guid}/over-time/topics", "POST /programs/{program:guid}/over-time/topics/undo", "POST /programs/{program:guid}/over-time/wordings",
    ];

    // The pages on which the forms of these routes stand.
    private static readonly string[] Pages = ["GET /seat/{number:int}", "GET /programs/{program:guid}/over-time", "GET /seat/over-time"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Contract.Confidential)]
    [InlineData(Contract.Attributed)]
    public async Task What_two_rounds_and_the_teams_give_is_shown_to_whom_the_gate_shows_it(Contract contract)
    {
        await using var cast = await Cast.MeetAsync(host, contract);
        var (scene, walk) = (cast.Scene, new Walk(host.Services));
        await scene.AdvanceAsync(RoundPhase.Revealed);
        await AskTeamsAsync(scene);
        await cast.Readers[1].GetAsync("/seat/calendar");
        scene.FeedToken = Token().Match((await cast.Readers[1].PostAsync("/seat/calendar", [])).Raw).Groups[1].Value;
        await WalkAsync(walk, cast);

        var next = await LaterRound.StartAsync(host, cast);
        await WalkAsync(walk, cast);

        await AnswerAsync(scene, next);
        await WalkAsync(walk, cast);
        await SayAsync(cast);

        walk.NeverReached.Select(route => $"{route}").Intersect(LeakTests.OfALaterDay).Except(Said).ShouldBeEmpty("nobody ever got an answer: give the scene what they need");
    }

    /// <summary>What is said of two rounds: what the forms of the page hold is sent by everybody, and only the facilitator gets an answer.</summary>
    private static async Task SayAsync(Cast cast)
    {
        var path = $"/programs/{cast.Scene.Program.Id}/over-time";
        var pair = System.Net.WebUtility.HtmlDecode(Pair().Match((await cast.Readers[5].GetAsync(path)).Raw).Groups[1].Value);
        pair.ShouldContain('~', customMessage: "the rounds have a topic that may be one");
        (string, string)[][] sent =
        [
            [("Pair", pair), ("Same", "yes")], [("Earlier", pair.Split('~')[0]), ("Later", pair.Split('~')[1])],
            [("Question", cast.Scene.Pack.Questions[0].Id), ("Before", $"{cast.Scene.Pack.Version}"), ("After", $"{cast.Scene.Pack.Version + 1}")],
        ];
        foreach (var (route, fields) in Said.Zip(sent))
        {
            foreach (var reader in cast.Readers)
            {
                var surface = await reader.PostAsync($"{path}{route[(route.LastIndexOf("over-time", StringComparison.Ordinal) + 9)..]}", fields);
                LeaksOf(cast.Scene, route, surface, reader).ShouldBeEmpty();
                (surface.Status == System.Net.HttpStatusCode.Redirect && surface.Headers.Contains("over-time#", StringComparison.Ordinal)).ShouldBe(reader == cast.Readers[5], $"{reader.Name} at {route}: {surface.Status}");
            }
        }
    }

    private async Task WalkAsync(Walk walk, Cast cast)
    {
        var leaks = new List<string>();
        var copy = await host.CopyAsync();
        foreach (var reader in cast.Readers)
        {
            await foreach (var (route, surface) in walk.LookAsync(reader, cast.Scene, IsWalked)) { leaks.AddRange(LeaksOf(cast.Scene, $"{route}", surface, reader)); }
            var version = await host.VersionAsync();
            await foreach (var (route, surface) in walk.SendAsync(reader, cast.Scene, IsWalked))
            {
                leaks.AddRange(LeaksOf(cast.Scene, $"{route}", surface, reader));
                if (await host.VersionAsync() == version) { continue; }
                await host.PutBackAsync(copy);
                version = await host.VersionAsync();
            }
        }

        leaks.ShouldBeEmpty();
    }

    private static IEnumerable<string> LeaksOf(Scene scene, string route, Surface surface, Reader reader)
    {
        var shown = scene.Marks.In(surface.Text).ToArray();
        foreach (var mark in shown.Where(mark => !LeakTests.MaySee(scene, reader, mark))) { yield return $"{route} shows {reader.Name} words of leader {mark.Leader} ({mark.Fate})"; }
        foreach (var words in scene.Beside.ForbiddenIn(surface.Text, reader, scene)) { yield return $"{route} shows {reader.Name} what was said beside the round ({words})"; }
        if (route.Contains("/calendar/", StringComparison.Ordinal) && shown.Length > 0) { yield return $"{route} shows words to whoever has the address"; }
        if (shown.Length > 0 && surface.Cache is not { NoStore: true } and not { Private: true }) { yield return $"{route} lets a cache keep words: {surface.Cache}"; }
    }

    private static bool IsWalked(Route route) => LeakTests.OfALaterDay.Contains($"{route}") || Pages.Contains($"{route}".TrimEnd('/'));

    private async Task AskTeamsAsync(Scene scene)
    {
        await using var db = host.Open();
        var cascade = await db.Cascades.AsNoTracking().SingleAsync(candidate => candidate.Round == scene.Round, Cancel);
        foreach (var team in await db.CascadeTeams.AsNoTracking().Where(team => team.Cascade == cascade.Id).ToListAsync(Cancel))
        {
            for (var person = 0; person < 12; person++)
            {
                var place = new TeamAnswerPlace(scene.Program.Id, cascade.Id, team.Team, TeamMemberKey.FromSecret(cascade.Id, TeamMemberKey.NewSecret()));
                var answer = new TeamAnswer([new("purpose", new AnswerContent { Text = "We want one price list for every order. The month is closed by hand." })]);
                (await host.Services.GetRequiredService<SaveTeamAnswer>().RunAsync(place, answer, LeakHost.Now, Cancel)).ShouldBe(WriteOutcome.Saved);
            }
        }

        (await new CloseCascade(db).RunAsync(cascade.Id, Viewer.Facilitator("Ruth Okafor"), LeakHost.Now, Cancel)).ShouldBe(CascadeOutcome.Done);
        await host.Services.GetServices<ITimedTask>().OfType<ReadsTeams>().Single().RunAsync(Cancel);
        await Eventually.ShouldHappenAsync(async () =>
        {
            await using var fresh = host.Open();
            return await fresh.PartOfAllAsync(cascade.Id, Cancel) is not null;
        }, "the answers of the teams were not read");
    }

    /// <summary>Everybody answers the second round, and it is locked.</summary>
    private async Task AnswerAsync(Scene scene, (Round Round, Admission[] Seats) next)
    {
        foreach (var (place, seat) in next.Seats.Index())
        {
            await Task.WhenAll(scene.Pack.Questions.Where(question => question.IsOpen).Select(async question =>
            {
                var at = new AnswerPlace(scene.Program.Id, next.Round.Id, RoundKind.Real, seat.Participant, question.Id);
                (await host.Writer.WriteAsync(new(at, Invented.Answer(Invented.Leaders[place], scene.Pack, question), WriteAs.Answer, 0, Guid.NewGuid(), EnteredBy.Leader, LeakHost.Now), Cancel)).Outcome.ShouldBe(WriteOutcome.Saved);
            }));
            await using var done = host.Open();
            (await new FinishAnswers(done).RunAsync(seat, LeakHost.Now, Cancel)).ShouldBe(WriteOutcome.Saved);
        }

        await using var db = host.Open();
        (await new LockRound(db).RunAsync(next.Round.Id, Viewer.Facilitator("Ruth Okafor"), LeakHost.Now, Cancel)).ShouldBe(LockOutcome.Locked);
    }

    [GeneratedRegex("name=\"Pair\" value=\"([^\"]*)\"")]
    private static partial Regex Pair();

    [GeneratedRegex(@"/calendar/([\w-]{43})/attune\.ics")]
    private static partial Regex Token();
}
