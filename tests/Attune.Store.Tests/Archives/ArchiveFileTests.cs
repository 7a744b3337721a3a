using System.Buffers.Binary;
using Attune.Store.Archives;
using Attune.Store.Tests.Providers;
using Attune.Store.UseCases.Keys;
using Microsoft.Extensions.DependencyInjection;

namespace Attune.Store.Tests.Archives;

/// <summary>Whoever gets hold of an archive reads nothing of it, and nobody but the installation that it comes from writes one that is taken.</summary>
public sealed class ArchiveFileTests(Databases databases) : IDisposable
{
    private const int HeadPart = 15;

    private readonly Moving _moving = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _moving.Dispose();

    [Fact]
    public async Task A_file_in_which_one_bit_is_not_as_it_was_written_is_refused_wherever_it_is_and_nothing_of_it_is_kept()
    {
        await using var move = await WrittenAsync();
        var bytes = await File.ReadAllBytesAsync(move.File, Cancel);
        var pieces = PiecesOf(bytes);
        pieces.Length.ShouldBeGreaterThan(2, "a piece in the middle, and the last one");
        // Each part of the head; and of each piece its mark, its length, its first and last byte, its seal.
        int[] places =
        [
            .. Enumerable.Range(0, ArchiveEnvelope.HeadBytes).Where(at => at <= HeadPart + 1 || at % 13 == 0), ArchiveEnvelope.HeadBytes - 1,
            .. pieces.SelectMany(piece => new[] { piece.At, piece.At + 1, piece.At + 4, piece.At + 5, piece.At + 5 + (piece.Length / 2), piece.At + 5 + piece.Length, piece.At + 5 + piece.Length + 15 }),
        ];
        foreach (var place in places)
        {
            var changed = bytes.ToArray();
            changed[place] ^= (byte)(1 << (place % 8));
            var problem = await move.TryAsync(changed);
            problem.ShouldNotBeNull($"byte {place}");
            problem.Fault.ShouldBeOneOf(ArchiveFault.NotAnArchive, ArchiveFault.OtherForm, ArchiveFault.ForAnother, ArchiveFault.FromAnother, ArchiveFault.Changed, ArchiveFault.CutOff, ArchiveFault.TooLong);
            if (place >= ArchiveEnvelope.HeadBytes && problem.Fault == ArchiveFault.Changed) { problem.At.ShouldBe(pieces.Last(piece => piece.At <= place).At, "it says where"); }
        }

        (await move.TryAsync(bytes)).ShouldBeNull("unchanged it is taken");
    }

    [Fact]
    public async Task A_file_that_is_cut_goes_on_or_has_its_pieces_in_another_order_is_refused()
    {
        await using var move = await WrittenAsync();
        var bytes = await File.ReadAllBytesAsync(move.File, Cancel);
        var pieces = PiecesOf(bytes);
        int[] cuts = [0, 1, 14, 15, 16, ArchiveEnvelope.HeadBytes - 1, ArchiveEnvelope.HeadBytes, .. pieces.SelectMany(piece => new[] { piece.At + 3, piece.At + 5, piece.At + 6, piece.At + 5 + piece.Length, piece.End - 1 }), .. pieces.SkipLast(1).Select(piece => piece.End)];
        foreach (var cut in cuts) { (await move.TryAsync(bytes[..cut])).ShouldNotBeNull($"cut at {cut}").Fault.ShouldBeOneOf(ArchiveFault.NotAnArchive, ArchiveFault.CutOff); }
        (await move.TryAsync([.. bytes, 0]))!.Fault.ShouldBe(ArchiveFault.TooLong);
        (await move.TryAsync([.. bytes, .. bytes]))!.Fault.ShouldBe(ArchiveFault.TooLong);
        var (first, second) = (pieces[0], pieces[1]);
        (await move.TryAsync([.. bytes[..first.At], .. bytes[second.At..second.End], .. bytes[first.At..first.End], .. bytes[second.End..]]))!.Fault.ShouldBe(ArchiveFault.Changed);
        (await move.TryAsync([.. bytes[..first.At], .. bytes[second.At..]]))!.Fault.ShouldBe(ArchiveFault.Changed);
        (await move.TryAsync([.. bytes[..first.At], .. bytes[pieces[^1].At..]]))!.Fault.ShouldBe(ArchiveFault.Changed);
    }

    [Fact]
    public async Task The_file_holds_no_word_of_the_program_and_the_installation_that_wrote_it_cannot_open_it_either()
    {
        await using var move = await WrittenAsync();
        var text = System.Text.Encoding.Latin1.GetString(await File.ReadAllBytesAsync(move.File, Cancel));
        foreach (var word in new[] { "Marked words", "Leader 1", "leader1@", "Meridian", "programs", move.Meridian.Program.Id.Value.ToString(), "table" }) { text.ShouldNotContain(word); }
        (await Moving.RestoreAsync(move.From, move.File, Moving.AddressOf(move.From))).Problem!.Fault.ShouldBe(ArchiveFault.ForAnother);
        if (!OperatingSystem.IsWindows()) { File.GetUnixFileMode(move.File).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite); }
    }

    [Fact]
    public async Task Whoever_knows_the_address_of_an_installation_cannot_write_an_archive_in_the_name_of_another()
    {
        await using var move = await WrittenAsync();
        await using var mallory = await databases.NewAsync(Provider.Sqlite);
        var forged = await Meridian.StartAsync(mallory);
        var file = await _moving.ArchiveAsync(mallory, forged.Program.Id, Moving.AddressOf(move.To));
        var named = (await Moving.RestoreAsync(move.To, file, Moving.AddressOf(move.From))).Problem!;
        (named.Fault, named.What).ShouldBe((ArchiveFault.FromAnother, Moving.AddressOf(mallory).Fingerprint));
        // And with the other's address written over the own one.
        var bytes = await File.ReadAllBytesAsync(file, Cancel);
        Moving.AddressOf(move.From).Point.CopyTo(bytes, HeadPart + 1);
        (await move.TryAsync(bytes))!.Fault.ShouldBe(ArchiveFault.Changed);
    }

    [Fact]
    public async Task The_address_of_an_installation_stays_when_its_master_key_is_changed_and_no_two_have_the_same()
    {
        await using var one = await databases.NewAsync(Provider.Sqlite);
        await using var other = await databases.NewAsync(Provider.Sqlite);
        var address = Moving.AddressOf(one);
        address.ShouldNotBe(Moving.AddressOf(other));
        await using (var scope = one.Services.CreateAsyncScope())
        {
            var change = await scope.ServiceProvider.GetRequiredService<ChangeMasterKey>().RunAsync(_moving.NewFile(), Meridian.Now, Cancel);
            change.Outcome.ShouldBe(MasterKeyOutcome.Changed);
        }

        Moving.AddressOf(one).ShouldBe(address);
        ArchiveAddress.Parse($" {address}\n").ShouldBe(address);
    }

    [Theory]
    [InlineData("")]
    [InlineData("attune-key-")]
    [InlineData("attune-key-AAAA")]
    [InlineData("attune-key-BAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("ssh-ed25519 AAAA")]
    [InlineData(null)]
    public void What_is_no_point_of_the_curve_is_no_address(string? text) => ArchiveAddress.Parse(text).ShouldBeNull();

    private async Task<Written> WrittenAsync()
    {
        var (from, to) = (await databases.NewAsync(Provider.Sqlite), await databases.NewAsync(Provider.Sqlite));
        // Enough leaders that their answers fill several pieces.
        var meridian = await Meridian.StartAsync(from, perSide: 12);
        foreach (var leader in Enumerable.Range(0, meridian.Seats.Length)) { await from.Writer.WriteAsync(meridian.Write(leader, $"Marked words {new string('x', 6000)}", question: "direction"), Cancel); }
        await meridian.AnswerAndLockAsync(from);
        return new(from, to, meridian, await _moving.ArchiveAsync(from, meridian.Program.Id, Moving.AddressOf(to)), _moving.NewFile());
    }

    private static (int At, int Length, int End)[] PiecesOf(byte[] bytes)
    {
        var pieces = new List<(int, int, int)>();
        for (var at = ArchiveEnvelope.HeadBytes; at < bytes.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(at + 1));
            pieces.Add((at, length, at + ArchivePieces.FrameBytes + length + ArchivePieces.TagBytes));
            at = pieces[^1].Item3;
        }

        return [.. pieces];
    }

    private sealed record Written(TestDatabase From, TestDatabase To, Meridian Meridian, string File, string Copy) : IAsyncDisposable
    {
        /// <summary>Tries to take the program out of these bytes; where that is refused, nothing may be there.</summary>
        public async Task<ArchiveProblem?> TryAsync(byte[] bytes)
        {
            await System.IO.File.WriteAllBytesAsync(Copy, bytes, Cancel);
            var problem = (await Moving.RestoreAsync(To, Copy, Moving.AddressOf(From))).Problem;
            if (problem is null) { return null; }
            await using var db = To.Open();
            (await db.Programs.CountAsync(Cancel) + await db.Leaders.CountAsync(Cancel) + await db.Answers.IgnoreQueryFilters().CountAsync(Cancel) + await db.Audit.CountAsync(Cancel) + await db.SecurityEvents.CountAsync(Cancel)).ShouldBe(0);
            return problem;
        }

        public async ValueTask DisposeAsync()
        {
            await From.DisposeAsync();
            await To.DisposeAsync();
        }
    }
}
