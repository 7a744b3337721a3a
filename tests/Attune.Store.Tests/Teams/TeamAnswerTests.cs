using System.Text;
using Attune.Domain.Teams;
using Attune.Domain.Viewers;
using Attune.Store.Model;
using Attune.Store.Teams;
using Attune.Store.Tests.Providers;
using Attune.Store.Writing;

namespace Attune.Store.Tests.Teams;

public sealed class TeamAnswerTests(Databases databases)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, OnBothDatabases]
    public async Task An_answer_is_sealed_with_the_key_of_its_program_and_tells_nothing_by_its_length_or_its_time(Provider provider)
    {
        await using var database = await databases.NewAsync(provider);
        var cascading = await Cascading.OpenAsync(database);
        (await cascading.AnswerAsync(cascading.Place("Warehouse"), "The scanner stops twice a shift.")).ShouldBe(WriteOutcome.Saved);
        (await cascading.AnswerAsync(cascading.Place("Warehouse"), string.Concat(Enumerable.Repeat("We count by hand until the night is over. ", 20)))).ShouldBe(WriteOutcome.Saved);

        await using var db = database.Open();
        var rows = await db.TeamAnswers.AsNoTracking().ToListAsync(Cancel);
        rows.Count.ShouldBe(2);
        rows[0].Given.Length.ShouldBe(rows[1].Given.Length);
        rows.ShouldAllBe(row => !Encoding.UTF8.GetString(row.Given).Contains("scanner", StringComparison.Ordinal));
        db.Model.FindEntityType(typeof(SealedTeamAnswer))!.GetProperties().Select(property => property.ClrType).ShouldNotContain(typeof(DateTimeOffset), "a time would tell whose it is");
    }

    [Theory, OnBothDatabases]
    public async Task Whoever_answers_again_has_one_answer_and_it_is_the_last(Provider provider)
    {
        await using var database = await databases.NewAsync(provider);
        var cascading = await Cascading.OpenAsync(database);
        var place = cascading.Place("Warehouse");
        (await Task.WhenAll(Enumerable.Range(0, 20).Select(i => cascading.AnswerAsync(place, $"Version {i}")))).ShouldAllBe(outcome => outcome == WriteOutcome.Saved);
        (await cascading.AnswerAsync(place, "The last one")).ShouldBe(WriteOutcome.Saved);

        (await cascading.Reader.OwnAsync(cascading.Id, place.Member, Cancel))!.To("success").Text.ShouldBe("The last one");
        (await cascading.ReadAsync(await cascading.CloseAsync())).ShouldHaveSingleItem().Answer.To("success").Text.ShouldBe("The last one");
    }

    [Theory, OnBothDatabases]
    public async Task Four_hundred_people_who_answer_at_once_are_all_there(Provider provider)
    {
        await using var database = await databases.NewAsync(provider);
        var cascading = await Cascading.OpenAsync(database);
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 400).Select(i => cascading.AnswerAsync(cascading.Place(i % 2 == 0 ? "Warehouse" : "Platform"), $"Words of {i}")));
        outcomes.ShouldAllBe(outcome => outcome == WriteOutcome.Saved);

        var read = await cascading.ReadAsync(await cascading.CloseAsync());
        read.Select(answer => answer.Answer.To("success").Text).Order().ShouldBe(Enumerable.Range(0, 400).Select(i => $"Words of {i}").Order());
        read.CountBy(answer => answer.Team).Select(team => team.Value).ShouldBe([200, 200]);
    }

    [Theory, OnBothDatabases]
    public async Task Nothing_is_read_before_the_closing_and_nothing_lands_behind_it(Provider provider)
    {
        await using var database = await databases.NewAsync(provider);
        var cascading = await Cascading.OpenAsync(database);
        var early = cascading.Place("Warehouse");
        await cascading.AnswerAsync(early, "In time");
        await using var before = database.Open();
        (await cascading.ReadAsync(await before.Cascades.AsNoTracking().SingleAsync(Cancel))).ShouldBeEmpty();

        var closed = await cascading.CloseAsync();
        (await cascading.AnswerAsync(cascading.Place("Warehouse"), "Too late")).ShouldBe(WriteOutcome.Closed);
        (await cascading.AnswerAsync(early, "Changed too late")).ShouldBe(WriteOutcome.Closed);
        (await cascading.Save.RunAsync(early, null, Meridian.Now, Cancel)).ShouldBe(WriteOutcome.Closed, "an answer taken back later would be the difference between two readings");

        (await cascading.ReadAsync(closed)).ShouldHaveSingleItem().Answer.To("success").Text.ShouldBe("In time");
        await using var db = database.Open();
        (await db.Audit.Where(entry => entry.Act == AuditAct.TeamsRead).ToListAsync(Cancel)).ShouldHaveSingleItem().Answers.ShouldBe(0, "an exact number in the trail could be subtracted from another");
    }

    [Theory, OnBothDatabases]
    public async Task From_the_announced_end_on_nothing_lands_though_nobody_has_closed_it_yet(Provider provider)
    {
        await using var database = await databases.NewAsync(provider);
        var cascading = await Cascading.OpenAsync(database);
        (await cascading.AnswerAsync(cascading.Place("Warehouse"), "A second before", Cascading.Closes.AddSeconds(-1))).ShouldBe(WriteOutcome.Saved);
        (await cascading.AnswerAsync(cascading.Place("Warehouse"), "At the end", Cascading.Closes)).ShouldBe(WriteOutcome.Closed);
        (await cascading.CloseAsync(Cascading.Closes.AddHours(1))).ClosedAt.ShouldBe(Cascading.Closes);
    }

    [Theory, OnBothDatabases]
    public async Task Answers_that_race_with_the_closing_are_read_or_refused_and_never_both(Provider provider)
    {
        await using var database = await databases.NewAsync(provider);
        var cascading = await Cascading.OpenAsync(database);
        var writing = Task.Run(async () =>
        {
            var saved = new List<string>();
            for (var i = 0; i < 300; i++)
            {
                if (await cascading.AnswerAsync(cascading.Place("Platform"), $"Words of {i}") == WriteOutcome.Saved) { saved.Add($"Words of {i}"); }
            }

            return saved;
        });
        await Task.Delay(30, Cancel);
        var read = await cascading.ReadAsync(await cascading.CloseAsync());
        read.Select(answer => answer.Answer.To("success").Text).Order().ShouldBe((await writing).Order());
    }

    [Theory, OnBothDatabases]
    public async Task A_withdrawn_answer_is_gone_from_the_disk(Provider provider)
    {
        await using var database = await databases.NewAsync(provider);
        var cascading = await Cascading.OpenAsync(database);
        var place = cascading.Place("Warehouse");
        await cascading.AnswerAsync(place, "Not meant");
        (await cascading.Save.RunAsync(place, null, Meridian.Now, Cancel)).ShouldBe(WriteOutcome.Saved);
        await using var db = database.Open();
        (await db.TeamAnswers.CountAsync(Cancel)).ShouldBe(0);
    }

    [Theory, OnBothDatabases]
    public async Task Nobody_answers_for_a_team_of_another_cascade_or_moves_an_answer_into_another_team(Provider provider)
    {
        await using var database = await databases.NewAsync(provider);
        var cascading = await Cascading.OpenAsync(database);
        var (mine, stranger) = (cascading.Place("Warehouse", "a"), cascading.Place("Warehouse", "b") with { Team = TeamId.New() });
        (await cascading.AnswerAsync(stranger, "Of nobody")).ShouldBe(WriteOutcome.NotInvited);
        await cascading.AnswerAsync(mine, "Of the warehouse");
        (await cascading.AnswerAsync(cascading.Place("Platform", "a"), "Moved")).ShouldBe(WriteOutcome.NotInvited);
        (await cascading.Reader.OwnAsync(cascading.Id, cascading.Place("Warehouse", "c").Member, Cancel)).ShouldBeNull();
        (await cascading.ReadAsync(await cascading.CloseAsync())).ShouldHaveSingleItem().Answer.To("success").Text.ShouldBe("Of the warehouse");
    }

    [Theory, OnBothDatabases]
    public async Task Erasing_the_program_erases_teams_and_answers_and_erasing_a_leader_leaves_the_teams_without_one(Provider provider)
    {
        await using var database = await databases.NewAsync(provider);
        var cascading = await Cascading.OpenAsync(database);
        await cascading.AnswerAsync(cascading.Place("Warehouse"), "Words");
        await database.EraseLeader.RunAsync(cascading.Meridian.Leaders[0].Id, Viewer.Facilitator("Ruth"), Meridian.Now, Cancel);
        await using (var db = database.Open())
        {
            (await db.TeamTreeAsync(cascading.Meridian.Program.Id, Cancel)).Tops.Select(node => node.Leader).ShouldBe([null, cascading.Meridian.Leaders[2].Id]);
            (await db.CascadeTeams.CountAsync(team => team.Leader != null, Cancel)).ShouldBe(1);
            (await db.TeamAnswers.CountAsync(Cancel)).ShouldBe(1, "what a team said is not the leader's");
        }

        await database.EraseProgram.RunAsync(cascading.Meridian.Program.Id, Viewer.Facilitator("Ruth"), Meridian.Now, Cancel);
        await using var after = database.Open();
        (await after.Teams.CountAsync(Cancel) + await after.Cascades.CountAsync(Cancel) + await after.CascadeTeams.CountAsync(Cancel) + await after.TeamAnswers.CountAsync(Cancel)).ShouldBe(0);
    }
}
