using System.Text;
using System.Text.Json;
using Attune.Domain.Cascades;
using Attune.Domain.Viewers;
using Attune.Store.Model;
using Attune.Store.Teams;
using Attune.Store.Tests.Providers;
using Attune.Store.UseCases.Teams;

namespace Attune.Store.Tests.Teams;

public sealed class KeptResultsTests(Databases databases)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, OnBothDatabases]
    public async Task Results_are_kept_as_they_were_made_and_each_leader_has_the_own_part(Provider provider)
    {
        await using var database = await databases.NewAsync(provider);
        var (cascading, parts) = await KeepAsync(database);
        await using var db = database.Open();
        var (all, own) = (await db.PartOfAllAsync(cascading.Id, Cancel), await db.PartOfLeaderAsync(cascading.Id, cascading.Meridian.Leaders[0].Id, Cancel));
        JsonSerializer.Serialize(all).ShouldBe(JsonSerializer.Serialize(parts[0]));
        JsonSerializer.Serialize(own).ShouldBe(JsonSerializer.Serialize(parts[1]));
        own!.Find(cascading.Place("Warehouse").Team)!.IsShown.ShouldBeFalse();
        (await db.PartOfLeaderAsync(cascading.Id, cascading.Meridian.Leaders[1].Id, Cancel)).ShouldBeNull();
        (await db.UnreadCascadesAsync(Meridian.Now.AddDays(9), Cancel)).ShouldBeEmpty();
    }

    [Theory, OnBothDatabases]
    public async Task Of_several_nodes_one_reads_and_a_node_that_stopped_is_followed(Provider provider)
    {
        await using var database = await databases.NewAsync(provider);
        var cascading = await Cascading.OpenAsync(database);
        var cascade = await cascading.CloseAsync();
        await using var one = database.Open();
        await using var other = database.Open();
        var now = Meridian.Now.AddDays(4);
        (await one.UnreadCascadesAsync(now - TakeCascadeReading.Patience, Cancel)).Select(unread => unread.Id).ShouldBe([cascading.Id]);
        (await new TakeCascadeReading(one).RunAsync(cascade, now, Cancel)).ShouldBeTrue();
        (await new TakeCascadeReading(other).RunAsync(cascade, now, Cancel)).ShouldBeFalse();
        (await other.UnreadCascadesAsync(now - TakeCascadeReading.Patience, Cancel)).ShouldBeEmpty();
        (await other.PartOfAllAsync(cascading.Id, Cancel)).ShouldBeNull("it is still being read");
        var later = now + TakeCascadeReading.Patience + TimeSpan.FromSeconds(1);
        (await other.UnreadCascadesAsync(later - TakeCascadeReading.Patience, Cancel)).Count.ShouldBe(1);
        (await new TakeCascadeReading(other).RunAsync(cascade, later, Cancel)).ShouldBeTrue();
    }

    [Theory, OnBothDatabases]
    public async Task Nobody_reads_an_open_cascade(Provider provider)
    {
        await using var database = await databases.NewAsync(provider);
        await Cascading.OpenAsync(database);
        await using var db = database.Open();
        (await db.UnreadCascadesAsync(Meridian.Now.AddDays(9), Cancel)).ShouldBeEmpty();
        (await new TakeCascadeReading(db).RunAsync(await db.Cascades.SingleAsync(Cancel), Meridian.Now, Cancel)).ShouldBeFalse();
    }

    [Theory, OnBothDatabases]
    public async Task With_a_leader_the_results_go_and_are_made_anew(Provider provider)
    {
        await using var database = await databases.NewAsync(provider);
        var (cascading, parts) = await KeepAsync(database);
        await database.EraseLeader.RunAsync(cascading.Meridian.Leaders[0].Id, Viewer.Facilitator("Ruth"), Meridian.Now, Cancel);
        await using var db = database.Open();
        (await db.PartOfAllAsync(cascading.Id, Cancel)).ShouldBeNull();
        (await db.CascadeParts.CountAsync(part => part.Number >= KeptPart.Mark, Cancel)).ShouldBe(0);
        var cascade = (await db.UnreadCascadesAsync(Meridian.Now.AddDays(9), Cancel)).ShouldHaveSingleItem();
        // The new results must not be told apart from the old ones, of which somebody may have kept a picture.
        JsonSerializer.Serialize(await db.PublishedBeforeAsync(cascade, Cancel)).ShouldBe(JsonSerializer.Serialize(parts[0].Published));
        (await new TakeCascadeReading(db).RunAsync(cascade, Meridian.Now.AddDays(9), Cancel)).ShouldBeTrue();
        await new KeepCascadeResults(db).RunAsync(cascade, [parts[0]], Meridian.Now.AddDays(9), Cancel);
        (await db.PublishedBeforeAsync(cascade, Cancel)).Length.ShouldBe(1, "what was published once is known for good");
    }

    [Theory, OnBothDatabases]
    public async Task Nothing_of_the_results_stands_in_the_clear(Provider provider)
    {
        await using var database = await databases.NewAsync(provider);
        await KeepAsync(database);
        await using var db = database.Open();
        TextColumns.Sealed.ShouldContain("cascade_parts.result");
        var stored = provider == Provider.Sqlite
            ? await db.Database.SqlQuery<byte[]>($"SELECT CAST(result AS BLOB) AS \"Value\" FROM cascade_parts").ToListAsync(Cancel)
            : await db.Database.SqlQuery<byte[]>($"SELECT result AS \"Value\" FROM cascade_parts").ToListAsync(Cancel);
        stored.ShouldAllBe(row => !Encoding.UTF8.GetString(row).Contains("month", StringComparison.Ordinal));
    }

    private static async Task<(Cascading Cascading, ImmutableArray<CascadePart> Parts)> KeepAsync(TestDatabase database)
    {
        var cascading = await Cascading.OpenAsync(database);
        var cascade = await cascading.CloseAsync();
        await using var db = database.Open();
        (await new TakeCascadeReading(db).RunAsync(cascade, Meridian.Now, Cancel)).ShouldBeTrue();
        var team = cascading.Place("Warehouse").Team;
        ImmutableArray<CascadePart> parts = [KeptResults.Invent(null, team, "The month closes in three days."), KeptResults.Invent(cascading.Meridian.Leaders[0].Id, team, "The month closes in three days.")];
        await new KeepCascadeResults(db).RunAsync(cascade, parts, Meridian.Now, Cancel);
        return (cascading, parts);
    }
}
