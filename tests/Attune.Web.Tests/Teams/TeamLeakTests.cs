using System.Net;
using Attune.Domain.Answers;
using Attune.Domain.Rounds;
using Attune.Domain.Teams;
using Attune.Domain.Viewers;
using Attune.Store.UseCases.Teams;
using Attune.Store.Writing;
using Attune.Web.Tests.Leaks;
using Microsoft.Extensions.DependencyInjection;

namespace Attune.Web.Tests.Teams;

/// <summary>
/// Every reader asks for every address of the product while the teams answer and after they have been closed: no word of a team's answer, and no word that only few
/// of a team used, stands anywhere but on the page of the person who wrote it.
/// </summary>
[Trait("Proof", "Leak")]
public sealed class TeamLeakTests(LeakHost host) : IClassFixture<LeakHost>
{
    // Nobody writes it by chance, and a word of its own that the analysis would take for a term.
    private const string Mark = "zwalbitter";

    [Theory]
    [InlineData(Contract.Confidential)]
    [InlineData(Contract.Attributed)]
    public async Task No_reader_finds_a_word_of_a_team_anywhere(Contract contract)
    {
        await using var cast = await Cast.MeetAsync(host, contract);
        var scene = cast.Scene;
        await scene.AdvanceAsync(RoundPhase.Revealed);
        await AnswerAsync(scene);
        await WalkAsync(cast, refused: false);

        await using (var db = host.Open())
        {
            var cascade = await db.Cascades.SingleAsync(candidate => candidate.Round == scene.Round, TestContext.Current.CancellationToken);
            (await new CloseCascade(db).RunAsync(cascade.Id, Viewer.Facilitator("Ruth Okafor"), LeakHost.Now, TestContext.Current.CancellationToken)).ShouldBe(CascadeOutcome.Done);
        }

        await WalkAsync(cast, refused: contract == Contract.Confidential);
    }

    private async Task AnswerAsync(Scene scene)
    {
        var save = host.Services.GetRequiredService<SaveTeamAnswer>();
        await using var db = host.Open();
        var cascade = await db.Cascades.AsNoTracking().SingleAsync(candidate => candidate.Round == scene.Round, TestContext.Current.CancellationToken);
        for (var person = 0; person < 12; person++)
        {
            // Seven say the same, so that there are results; what each says besides is that person's alone.
            var answer = new TeamAnswer([new("purpose", new AnswerContent { Text = $"{(person < 7 ? "We want one price list for every order. " : "")}{Mark}{(char)('a' + person)} keeps us busy at night." })]);
            var place = new TeamAnswerPlace(scene.Program.Id, cascade.Id, scene.Team, TeamMemberKey.FromSecret(cascade.Id, TeamMemberKey.NewSecret()));
            (await save.RunAsync(place, answer, LeakHost.Now, TestContext.Current.CancellationToken)).ShouldBe(WriteOutcome.Saved);
        }
    }

    // Whom the policies of a route refuse is refused whatever the teams do and what they were promised, so that is tried once.
    private async Task WalkAsync(Cast cast, bool refused)
    {
        var walk = new Walk(host.Services);
        foreach (var reader in cast.Readers)
        {
            var seen = 0;
            await foreach (var (route, surface) in walk.LookAsync(reader, cast.Scene, route => refused || route.Admits(reader)))
            {
                if (surface.Status == HttpStatusCode.OK) { seen++; }
                surface.Raw.Contains(Mark, StringComparison.OrdinalIgnoreCase).ShouldBeFalse($"{reader.Name} reads a word of a team at {route} {surface.Path}");
            }

            seen.ShouldBeGreaterThan(0);
        }
    }
}
