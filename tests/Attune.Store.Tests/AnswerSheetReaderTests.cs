using System.Diagnostics;
using Attune.Domain.Rounds;
using Attune.Domain.Viewers;
using Attune.Store.Tests.Providers;
using Attune.Store.Writing;
using Microsoft.EntityFrameworkCore.Diagnostics;
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
    public async Task A_sheet_costs_three_questions_once_the_pack_is_known_and_many_at_once_cost_no_more_each(Provider provider)
    {
        await using var database = await databases.NewAsync(provider);
        var meridian = await Meridian.StartAsync(database, perSide: 8);
        var sheets = database.Services.GetRequiredService<AnswerSheetReader>();
        await sheets.ReadAsync(meridian.Seats[0], Cancel);
        await using var db = database.Open();
        using var asked = new Asked(db.Database.GetDbConnection().ConnectionString);

        await sheets.ReadAsync(meridian.Seats[0], Cancel);
        asked.Count.ShouldBe(3);

        await Task.WhenAll(Enumerable.Range(0, 480).Select(i => sheets.ReadAsync(meridian.Seats[i % 16], Cancel).AsTask()));
        // The first calls go alone; the others form batches.
        asked.Count.ShouldBeLessThan(3 + (3 * 480 / 4));
    }

    /// <summary>Counts the queries that Entity Framework sends to one database.</summary>
    private sealed class Asked : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
    {
        private readonly IDisposable _all;
        private IDisposable? _one;
        private int _count;

        private readonly string _connection;

        public Asked(string connection)
        {
            _connection = connection;
            _all = DiagnosticListener.AllListeners.Subscribe(this);
        }

        public int Count => _count;

        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == DbLoggerCategory.Name) { _one = value.Subscribe(this); }
        }

        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (value.Value is CommandExecutedEventData executed && executed.Connection.ConnectionString == _connection) { Interlocked.Increment(ref _count); }
        }

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }

        public void Dispose()
        {
            _one?.Dispose();
            _all.Dispose();
        }
    }
}
