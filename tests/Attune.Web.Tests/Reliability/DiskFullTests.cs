using System.Net;
using Attune.Store.Tests.Providers;
using Attune.Web.Tests.Seat;

namespace Attune.Web.Tests.Reliability;

[Trait("Proof", "Slow")]
public sealed class DiskFullTests(Databases databases)
{
    // The process gets a disk of four megabytes with a file that takes most of it, until somebody makes room.
    private const string SmallDisk = """
        mount -t tmpfs -o size=4m tmpfs "$DISK/data" && cp "$DISK"/seed/* "$DISK/data/" && head -c 2500000 /dev/zero > "$DISK/data/filler"
        (while [ ! -e "$DISK/room" ]; do sleep 0.1; done; rm "$DISK/data/filler"; : > "$DISK/made") &
        exec "$@"
        """;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_full_disk_is_said_to_be_full_the_words_stay_on_the_page_and_are_taken_when_there_is_room()
    {
        await using var database = await databases.NewAsync(Provider.Sqlite);
        await using var db = database.Open();
        var round = await SeatHost.MakeRoundAsync(db);
        await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)", Cancel);
        var disk = Directory.CreateTempSubdirectory("attune-disk-").FullName;
        Directory.CreateDirectory(Path.Combine(disk, "data"));
        Directory.CreateDirectory(Path.Combine(disk, "seed"));
        File.Copy(new Microsoft.Data.Sqlite.SqliteConnectionStringBuilder(database.Options.Connection).DataSource, Path.Combine(disk, "seed", "attune.db"));
        File.Copy(database.Options.MasterKeyFile, Path.Combine(disk, "seed", "master.key"));
        try
        {
            await using var product = await RealProcess.StartAsync([$"--Attune:DataFolder={disk}/data"], $"DISK='{disk}' exec unshare -rm sh -c '{SmallDisk.Replace("'", "'\\''", StringComparison.Ordinal)}' sh \"$@\"");
            using var leader = new Phone(product.Address);
            await leader.GetAsync($"/i/{round.Tokens[0]}");
            await leader.PostAsync($"/i/{round.Tokens[0]}");
            var promise = await leader.GetAsync("/seat");
            await leader.PostAsync("/seat/begin", ("contract", promise.Hidden("contract")));
            await leader.GetAsync("/seat/2");
            var (words, status) = ("", HttpStatusCode.Redirect);
            for (var n = 0; status == HttpStatusCode.Redirect && n < 400; n++)
            {
                await leader.GetAsync("/seat/2");
                words = $"Edit {n}: {string.Concat(Enumerable.Repeat("the plants order from one catalogue and ", 90))}";
                status = (await leader.PostAsync("/seat/2", ("text", words))).Status;
            }

            status.ShouldBe(HttpStatusCode.ServiceUnavailable);
            leader.Page.Reply.Headers.RetryAfter.ShouldNotBeNull();
            leader.Page.Text.ShouldContain(words.Trim());
            leader.Page.Text.ShouldContain("Nothing is lost: your words are still in the fields below.");
            (await leader.PostAsync("/seat/2", leader.Page, asModule: true, ("text", words))).Status.ShouldBe(HttpStatusCode.ServiceUnavailable);

            (await leader.GetAsync("/health/ready")).Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
            await leader.GetAsync("/seat/2");

            await File.WriteAllTextAsync(Path.Combine(disk, "room"), "", Cancel);
            await Eventually.ShouldHappenAsync(() => File.Exists(Path.Combine(disk, "made")), "The disk was not given room.");
            (await leader.PostAsync("/seat/2", ("text", words))).To.ShouldBe("/seat/3");
            (await leader.GetAsync("/seat/2")).Text.ShouldContain(words.Trim());
            (await leader.GetAsync("/health/ready")).Status.ShouldBe(HttpStatusCode.OK);
            product.Lines.ShouldAllBe(line => !line.Contains("one catalogue", StringComparison.Ordinal));
        }
        finally
        {
            Directory.Delete(disk, recursive: true);
        }
    }
}
