using Attune.Domain.Questions;
using Attune.Domain.Sittings;
using Attune.Domain.Teams;
using Attune.Domain.Viewers;
using Attune.Store.Teams;
using Attune.Store.Tests.Providers;
using Attune.Store.UseCases.Teams;
using Attune.Store.Writing;

namespace Attune.Store.Tests.Teams;

public sealed class CascadeTests(Databases databases)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, OnBothDatabases]
    public async Task A_team_is_found_by_its_code_alone_and_a_new_code_ends_the_old_one(Provider provider)
    {
        await using var database = await databases.NewAsync(provider);
        var cascading = await Cascading.OpenAsync(database);
        await using var db = database.Open();
        var warehouse = await db.CascadeTeams.SingleAsync(team => team.Team == cascading.Place("Warehouse").Team, Cancel);
        var old = warehouse.Code;
        (await db.FindTeamAsync(TeamCode.Spoken(old).ToLowerInvariant(), Cancel))!.Value.Team.Name.ShouldBe("Warehouse");
        (await db.FindTeamAsync(TeamCode.New(), Cancel)).ShouldBeNull();

        (await new RenewTeamCode(db).RunAsync(await db.Cascades.SingleAsync(Cancel), warehouse.Team, Meridian.Now, Cancel)).ShouldBeTrue();
        (await db.FindTeamAsync(old, Cancel)).ShouldBeNull();
        (await db.FindTeamAsync(warehouse.Code, Cancel))!.Value.Team.Team.ShouldBe(warehouse.Team);
    }

    [Theory, OnBothDatabases]
    public async Task A_round_has_one_cascade_however_many_click_at_once(Provider provider)
    {
        await using var database = await databases.NewAsync(provider);
        var cascading = await Cascading.OpenAsync(database);
        await using var db = database.Open();
        var sitting = await db.Sittings.SingleAsync(Cancel);
        (await new OpenCascade(db).RunAsync(cascading.Meridian.Round, StarterPack.For(cascading.Meridian.Program.Id), sitting, Cascading.Asked, Cascading.Closes, Viewer.Facilitator("Ruth"), Meridian.Now, Cancel))
            .ShouldBe(CascadeOutcome.AlreadyOpened);
    }

    [Theory, OnBothDatabases]
    public async Task The_teams_wait_for_the_leaders(Provider provider)
    {
        await using var database = await databases.NewAsync(provider);
        var meridian = await Meridian.StartAsync(database);
        await using var db = database.Open();
        var (pack, by) = (StarterPack.For(meridian.Program.Id), Viewer.Facilitator("Ruth"));
        (await new OpenCascade(db).RunAsync(meridian.Round, pack, null, Cascading.Asked, Cascading.Closes, by, Meridian.Now, Cancel)).ShouldBe(CascadeOutcome.LeadersHaveNotMet);
        (await new OpenCascade(db).RunAsync(meridian.Round, pack, new Sitting(meridian.Round.Id, meridian.Program.Id), Cascading.Asked, Cascading.Closes, by, Meridian.Now, Cancel)).ShouldBe(CascadeOutcome.LeadersHaveNotMet);
    }

    [Theory, OnBothDatabases]
    public async Task A_tree_that_changes_leaves_what_was_asked_as_it_was_and_added_teams_can_be_taken_in(Provider provider)
    {
        await using var database = await databases.NewAsync(provider);
        var cascading = await Cascading.OpenAsync(database);
        await using var db = database.Open();
        var tree = await db.TeamTreeAsync(cascading.Meridian.Program.Id, Cancel);
        var plan = TeamPlan.Read("Warehouse;Platform;;12\nReturns;Warehouse;;5", tree, cascading.Meridian.Leaders);
        (await new KeepTeams(db).RunAsync(cascading.Meridian.Program.Id, [.. plan.Teams.Select(team => team.Node)], new HashSet<TeamId>(), Cancel)).ShouldBe(WriteOutcome.Saved);

        var asked = new TeamTree((await db.TeamsOfAsync(cascading.Id, Cancel)).Select(team => team.Node));
        asked.All.ShouldBe(cascading.Tree.All);
        (await new TakeInTeams(db).RunAsync(await db.Cascades.SingleAsync(Cancel), Meridian.Now, Cancel)).ShouldBe(1);
        var now = await db.TeamsOfAsync(cascading.Id, Cancel);
        now.Single(team => team.Name == "Returns").Level.ShouldBe(3, "under the warehouse, which stays where it was asked");
        now.Single(team => team.Name == "Warehouse").People.ShouldBe(9);
    }

    [Theory, OnBothDatabases]
    public async Task A_team_that_goes_takes_those_below_it_and_not_those_that_were_moved_away(Provider provider)
    {
        await using var database = await databases.NewAsync(provider);
        var cascading = await Cascading.OpenAsync(database);
        await using var db = database.Open();
        var night = cascading.Tree.All.Single(node => node.Name == "Night shift");
        var moved = cascading.Tree.With(night with { Parent = cascading.Place("Platform").Team }).Find(night.Id)!;
        (await new KeepTeams(db).RunAsync(cascading.Meridian.Program.Id, [moved], new HashSet<TeamId> { cascading.Place("Operations").Team }, Cancel)).ShouldBe(WriteOutcome.Saved);
        (await db.TeamTreeAsync(cascading.Meridian.Program.Id, Cancel)).All.Select(node => node.Name).ShouldBe(["Platform", "Night shift"]);
    }

    [Theory, OnBothDatabases]
    public async Task Two_windows_that_change_a_team_at_once_do_not_overwrite_each_other(Provider provider)
    {
        await using var database = await databases.NewAsync(provider);
        var cascading = await Cascading.OpenAsync(database);
        await using var one = database.Open();
        await using var other = database.Open();
        var id = cascading.Place("Platform").Team;
        await one.Teams.LoadAsync(Cancel);
        var node = cascading.Tree.Find(id)!;
        (await new KeepTeams(other).RunAsync(cascading.Meridian.Program.Id, [node with { People = 7 }], new HashSet<TeamId>(), Cancel)).ShouldBe(WriteOutcome.Saved);
        (await new KeepTeams(one).RunAsync(cascading.Meridian.Program.Id, [node with { People = 8 }], new HashSet<TeamId>(), Cancel)).ShouldBe(WriteOutcome.ChangedElsewhere);
        await using var db = database.Open();
        (await db.Teams.SingleAsync(team => team.Id == id, Cancel)).People.ShouldBe(7);
    }

    [Theory, OnBothDatabases]
    public async Task Ten_thousand_teams_are_pasted_asked_and_found(Provider provider)
    {
        await using var database = await databases.NewAsync(provider);
        var lines = Enumerable.Range(0, 10_000).Select(i => i < 4 ? $"Team {i};;Leader {i};5" : $"Team {i};Team {(i - 4) / 3};;{i % 30}");
        var cascading = await Cascading.OpenAsync(database, string.Join('\n', lines));
        await using var db = database.Open();
        (await db.CascadeTeams.CountAsync(Cancel)).ShouldBe(10_000);
        var code = (await db.CascadeTeams.AsNoTracking().SingleAsync(team => team.Team == cascading.Place("Team 9999").Team, Cancel)).Code;
        (await db.FindTeamAsync(code, Cancel))!.Value.Team.Name.ShouldBe("Team 9999");
    }
}
