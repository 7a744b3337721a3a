using System.Security.Cryptography;
using System.Text;
using Attune.Domain.Seats;
using Attune.Store.Model;
using Attune.Store.Seats;
using Attune.Store.Tests.Providers;
using Attune.Store.UseCases.Seats;
using Microsoft.Data.Sqlite;

namespace Attune.Store.Tests;

/// <summary>What the database holds of links, devices, codes and PINs, to whoever has a copy of it.</summary>
public sealed class SeatSecretsTests(Databases databases)
{
    private const string Pin = "493017";

    private static readonly Visit Visit = new("Firefox, Linux", Meridian.Now, new(2026, 11, 16));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_database_holds_no_link_device_code_or_pin_that_opens_anything()
    {
        await using var database = await databases.NewAsync(Provider.Sqlite);
        var meridian = await Meridian.StartAsync(database);
        await using var db = database.Open();
        var opened = (await new OpenSeat(db).RunAsync(meridian.Tokens[0], Visit, Cancel))!;
        (await new ChoosePin(db, db.Keys!).RunAsync(meridian.Seats[0], Pin, Meridian.Now, Cancel)).ShouldBeNull();
        var code = (await new ShowDeviceCode(db, db.Keys!).RunAsync(meridian.Seats[0], SeatDevice.HashOf(opened.Device)!, Meridian.Now, Cancel))!;
        var letters = code.Replace("-", "", StringComparison.Ordinal);

        var files = await FilesAsync(db);
        foreach (var secret in new[] { meridian.Tokens[0], opened.Device, code, letters, Pin })
        {
            files.Contains(secret, StringComparison.Ordinal).ShouldBeFalse();
            files.Contains(Encoding.Latin1.GetString(SHA256.HashData(Encoding.UTF8.GetBytes(secret))), StringComparison.Ordinal).ShouldBeFalse("a quick hash of it could be tried a million times");
        }

        var device = await db.Devices.AsNoTracking().SingleAsync(Cancel);
        DeviceCode.Read(code, [])!.Value.Hash.ShouldNotBe(device.CodeHash!, "it takes the key of the installation to try one");
        SeatPin.Fits(Pin, (await db.Seats.AsNoTracking().FirstAsync(seat => seat.Pin != null, Cancel)).Pin!, []).ShouldBeFalse("it takes the key of the installation to try one");
    }

    [Fact]
    public async Task A_line_about_a_leader_names_nobody_to_whoever_has_the_database_alone()
    {
        await using var database = await databases.NewAsync(Provider.Sqlite);
        var meridian = await Meridian.StartAsync(database);
        await using var db = database.Open();
        await new OpenSeat(db).RunAsync(meridian.Tokens[0], Visit, Cancel);
        var lines = await db.Audit.AsNoTracking().Where(line => line.Act == AuditAct.DeviceOpened || line.Act == AuditAct.DeviceOpenedByProof).ToListAsync(Cancel);
        var about = lines.ShouldHaveSingleItem().About;
        about.Length.ShouldBe(HMACSHA256.HashSizeInBytes);
        foreach (var leader in meridian.Leaders) { about.AsSpan().IndexOf(leader.Id.Value.ToByteArray()).ShouldBe(-1); }
        (await db.LinesFor(meridian.Program.Id, meridian.Round.Id, meridian.Leaders[0].Id).ToListAsync(Cancel)).ShouldContain(line => line.Act == lines[0].Act);
        (await db.LinesFor(meridian.Program.Id, meridian.Round.Id, meridian.Leaders[1].Id).ToListAsync(Cancel)).ShouldNotContain(line => line.Act == lines[0].Act, "it is another leader's");
    }

    [Theory, OnBothDatabases]
    public async Task PINs_that_are_tried_at_once_are_counted_as_many(Provider provider)
    {
        await using var database = await databases.NewAsync(provider);
        var meridian = await Meridian.StartAsync(database);
        await using (var db = database.Open()) { await new ChoosePin(db, db.Keys!).RunAsync(meridian.Seats[0], Pin, Meridian.Now, Cancel); }
        var tried = await Task.WhenAll(Enumerable.Range(0, 8).Select(async i =>
        {
            await using var db = database.Open();
            return (await new OpenSeatByPin(db, db.Keys!).RunAsync(meridian.Tokens[0], $"00000{i}", Visit, Cancel))!.Try;
        }));
        tried.ShouldNotContain(PinTry.Right);
        tried.Count(one => one == PinTry.Wrong).ShouldBeLessThanOrEqualTo(LeaderSeat.FreeTries);
        await using var after = database.Open();
        (await after.Seats.SingleAsync(seat => seat.Pin != null, Cancel)).WrongTries.ShouldBe(tried.Count(one => one == PinTry.Wrong));
    }

    private static async Task<string> FilesAsync(AttuneDb db)
    {
        await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(FULL)", Cancel);
        var file = new SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource;
        var texts = new StringBuilder();
        foreach (var part in new[] { file, $"{file}-wal" }.Where(File.Exists))
        {
            await using var open = new FileStream(part, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            var bytes = new byte[open.Length];
            await open.ReadExactlyAsync(bytes, Cancel);
            texts.Append(Encoding.Latin1.GetString(bytes));
        }

        return texts.ToString();
    }
}
