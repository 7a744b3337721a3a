namespace Attune.Store.Tests.Rooms;

public sealed class RoomChangeTests(Databases databases)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, OnBothDatabases]
    public async Task A_room_nothing_was_shown_in_is_at_revision_nought(Provider provider)
    {
        await using var database = await databases.NewAsync(provider);
        var meridian = await Meridian.StartAsync(database);
        await using var db = database.Open();
        (await db.RoomStateAsync(meridian.Round.Id, Cancel)).ShouldBe(RoomState.Empty);
    }

    [Theory, OnBothDatabases]
    public async Task Every_save_that_changes_the_room_raises_its_revision_by_one_and_may_leave_the_phase(Provider provider)
    {
        await using var database = await databases.NewAsync(provider);
        var meridian = await Meridian.StartAsync(database);

        (await ChangeAsync(database, meridian, "forecast")).ShouldBe(new("forecast", 1));
        (await ChangeAsync(database, meridian, null)).ShouldBe(new("forecast", 2));
        (await ChangeAsync(database, meridian, "common-ground/3")).ShouldBe(new("common-ground/3", 3));
    }

    [Theory, OnBothDatabases]
    public async Task Writers_at_once_each_count(Provider provider)
    {
        await using var database = await databases.NewAsync(provider);
        var meridian = await Meridian.StartAsync(database);

        await Task.WhenAll(Enumerable.Range(0, 25).Select(i => Task.Run(() => ChangeAsync(database, meridian, i % 2 == 0 ? "vote" : null))));

        await using var db = database.Open();
        (await db.RoomStateAsync(meridian.Round.Id, Cancel)).ShouldBe(new("vote", 25));
    }

    [Theory, OnBothDatabases]
    public async Task A_transaction_rolled_back_leaves_the_room_where_it_was(Provider provider)
    {
        await using var database = await databases.NewAsync(provider);
        var meridian = await Meridian.StartAsync(database);
        await ChangeAsync(database, meridian, "forecast");

        await using (var db = database.Open())
        {
            await using var transaction = await db.Database.BeginTransactionAsync(Cancel);
            db.ChangeRoom(meridian.Round.Id, "cloud");
            await db.SaveChangesAsync(Cancel);
            await transaction.RollbackAsync(Cancel);
        }

        await using var after = database.Open();
        (await after.RoomStateAsync(meridian.Round.Id, Cancel)).ShouldBe(new("forecast", 1));
    }

    [Theory, OnBothDatabases]
    public async Task What_cannot_be_saved_changes_no_room(Provider provider)
    {
        await using var database = await databases.NewAsync(provider);
        var meridian = await Meridian.StartAsync(database);
        await using var db = database.Open();
        db.Add(new Participant(meridian.Seats[0].Participant, meridian.Round.Id, RoundKind.Real, Side.It));
        db.ChangeRoom(meridian.Round.Id, "cloud");

        await Should.ThrowAsync<DbUpdateException>(() => db.SaveChangesAsync(Cancel));

        await using var after = database.Open();
        (await after.RoomStateAsync(meridian.Round.Id, Cancel)).ShouldBe(RoomState.Empty);
    }

    [Theory, OnBothDatabases]
    public async Task A_program_takes_its_rooms_with_it(Provider provider)
    {
        await using var database = await databases.NewAsync(provider);
        var meridian = await Meridian.StartAsync(database);
        await ChangeAsync(database, meridian, "forecast");

        await database.Erasure.ProgramAsync(meridian.Program.Id, Viewer.Facilitator("Ruth Okafor"), Meridian.Now, Cancel);

        await using var db = database.Open();
        (await db.Rooms.AnyAsync(Cancel)).ShouldBeFalse();
    }

    [Theory]
    [InlineData("Forecast")]
    [InlineData("\"},{\"")]
    [InlineData("what Ruth said")]
    [InlineData("a2345678901234567890123456789012345678901234567890123456789012345")]
    public async Task A_phase_is_a_short_plain_name(string phase)
    {
        await using var database = await databases.NewAsync(Provider.Sqlite);
        await using var db = database.Open();
        Should.Throw<ArgumentException>(() => db.ChangeRoom(RoundId.New(), phase));
    }

    internal static async Task<RoomState> ChangeAsync(TestDatabase database, Meridian meridian, string? phase)
    {
        await using var db = database.Open();
        db.ChangeRoom(meridian.Round.Id, phase);
        await db.SaveChangesAsync(Cancel);
        return await db.RoomStateAsync(meridian.Round.Id, Cancel);
    }
}
