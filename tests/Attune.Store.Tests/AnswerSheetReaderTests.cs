using Attune.Domain.Rounds;
using Attune.Domain.Seats;
using Attune.Domain.Viewers;
using Attune.Store.Seats;
using Attune.Store.Tests.Providers;
using Attune.Store.Writing;
using Microsoft.Extensions.DependencyInjection;

namespace Attune.Store.Tests;

public sealed class AnswerSheetReaderTests(Databases databases)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, OnBothDatabases]
    public async Task All_who_type_at_once_find_their_own_sheet_and_nobody_elses(Provider provider)
    {
        await using var database = await databases.NewAsync(provider);
        var (one, other) = (await Meridian.StartAsync(database, perSide: 4), await Meridian.StartAsync(database, Contract.Attributed));
        Meridian[] both = [one, other];
        foreach (var meridian in both)
        {
            for (var i = 0; i < meridian.Seats.Length; i++) { await database.Writer.WriteAsync(meridian.Write(i, $"Words of leader {i}"), Cancel); }
        }

        var sheets = database.Services.GetRequiredService<AnswerSheetReader>();
        var reads = both.SelectMany(meridian => meridian.Seats).Select(async seat => (Seat: seat, Read: await sheets.ReadAsync(seat, Cancel)));

        foreach (var (seat, read) in await Task.WhenAll(reads))
        {
            read.RetryLater.ShouldBeFalse();
            var sheet = read.Result.ShouldNotBeNull();
            sheet.Round.Id.ShouldBe(seat.Round);
            sheet.Round.Contract.ShouldBe(seat.Round == one.Round.Id ? Contract.Confidential : Contract.Attributed);
            (sheet.Pack.Program, sheet.Pack.Version).ShouldBe((sheet.Round.Program, 1));
            sheet.Invitation.Leader.ShouldBe(seat.Leader);
            sheet.Answers.ShouldHaveSingleItem().Participant.ShouldBe(seat.Participant);
        }
    }

    [Theory, OnBothDatabases]
    public async Task A_sheet_is_as_the_database_is_now(Provider provider)
    {
        await using var database = await databases.NewAsync(provider);
        var meridian = await Meridian.StartAsync(database);
        var sheets = database.Services.GetRequiredService<AnswerSheetReader>();
        (await sheets.ReadAsync(meridian.Seats[0], Cancel)).Result!.Answers.ShouldBeEmpty();

        await meridian.AnswerAndLockAsync(database);

        var after = (await sheets.ReadAsync(meridian.Seats[0], Cancel)).Result!;
        (after.Round.Phase, after.Invitation.Done, after.Answers.Length).ShouldBe((RoundPhase.Locked, true, 1));
    }

    [Theory, OnBothDatabases]
    public async Task There_is_no_sheet_after_its_author_erased_it_nor_of_an_erased_program(Provider provider)
    {
        await using var database = await databases.NewAsync(provider);
        var meridian = await Meridian.StartAsync(database);
        var sheets = database.Services.GetRequiredService<AnswerSheetReader>();
        (await sheets.ReadAsync(meridian.Seats[0], Cancel)).Result.ShouldNotBeNull();

        await database.EraseParticipant.RunAsync(meridian.Seats[0], Meridian.Now, Cancel);
        (await sheets.ReadAsync(meridian.Seats[0], Cancel)).ShouldBe(default);
        (await sheets.ReadAsync(meridian.Seats[1], Cancel)).Result.ShouldNotBeNull();

        await database.EraseProgram.RunAsync(meridian.Program.Id, Viewer.Facilitator("Ruth Okafor"), Meridian.Now, Cancel);
        (await sheets.ReadAsync(meridian.Seats[1], Cancel)).ShouldBe(default);
    }

    [Theory, OnBothDatabases]
    public async Task A_sheet_asks_Entity_Framework_only_for_a_round_that_has_changed_and_many_at_once_are_read_together(Provider provider)
    {
        await using var database = await databases.NewAsync(provider);
        var meridian = await Meridian.StartAsync(database, perSide: 8);
        var counted = new CountedReads(database.Services.GetRequiredService<ISheetReads>());
        await using var sheets = new AnswerSheetReader(database.Services.GetRequiredService<IDbContextFactory<AttuneDb>>(), counted);
        await sheets.ReadAsync(meridian.Seats[0], Cancel);
        await using var db = database.Open();
        using var asked = new AskedQueries(db.Database.GetDbConnection().ConnectionString);

        await sheets.ReadAsync(meridian.Seats[0], Cancel);
        (asked.Count, counted.Calls).ShouldBe((0, 2));

        await Task.WhenAll(Enumerable.Range(0, 480).Select(i => sheets.ReadAsync(meridian.Seats[i % 16], Cancel).AsTask()));
        asked.Count.ShouldBe(0);
        // The first calls go alone; the others form batches.
        counted.Calls.ShouldBeLessThan(2 + (480 / 4));

        await meridian.AnswerAndLockAsync(database);
        var before = asked.Count;
        (await sheets.ReadAsync(meridian.Seats[0], Cancel)).Result!.Round.Phase.ShouldBe(RoundPhase.Locked);
        (asked.Count - before).ShouldBe(1, "the round is read again, and its pack is known");
    }

    [Theory, OnBothDatabases]
    public async Task A_device_is_found_with_the_place_it_opens_in_one_call_and_no_longer_once_it_was_ended(Provider provider)
    {
        await using var database = await databases.NewAsync(provider);
        var meridian = await Meridian.StartAsync(database);
        var (at, today) = (meridian.Seats[0], DateOnly.FromDateTime(Meridian.Now.UtcDateTime));
        var (device, token) = SeatDevice.Make(at.Round, at.Leader, at.Seat, Proof.Link, roomOnly: false, "Firefox", today);
        await using (var db = database.Open())
        {
            db.Add(device);
            await db.SaveChangesAsync(Cancel);
        }

        await database.Writer.WriteAsync(meridian.Write(0, "Words"), Cancel);
        var sheets = database.Services.GetRequiredService<AnswerSheetReader>();
        var hash = SeatDevice.HashOf(token)!;

        var read = (await sheets.ReadAsync(hash, at, Cancel)).Result;
        read.Device.ShouldBe(new KnownDevice(at.Round, at.Leader, at.Seat, false, today));
        var answer = read.Rows!.Answers.ShouldHaveSingleItem();
        await using (var db = database.Open())
        {
            (await db.Answers.AsNoTracking().SingleAsync(Cancel)).ShouldBeEquivalentTo(answer, "what is read by hand is what Entity Framework reads");
            await db.Devices.ExecuteDeleteAsync(Cancel);
        }

        (await sheets.ReadAsync(hash, at, Cancel)).Result.Device.ShouldBeNull();
        (await sheets.FindDeviceAsync(hash, Cancel)).ShouldBe(default);
    }

    private sealed class CountedReads(ISheetReads inner) : ISheetReads
    {
        public int Calls { get; private set; }

        public ValueTask<SheetFound[]> ReadAsync(IReadOnlyList<SheetCall> calls)
        {
            Calls++;
            return inner.ReadAsync(calls);
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
