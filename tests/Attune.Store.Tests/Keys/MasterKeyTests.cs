using Attune.Domain.Viewers;
using Attune.Store.Keys;
using Attune.Store.Model;
using Attune.Store.Tests.Providers;
using Attune.Store.UseCases.Keys;
using Attune.Store.Writing;
using Microsoft.Extensions.DependencyInjection;

namespace Attune.Store.Tests.Keys;

/// <summary>A database opens with its own master key and no other, and the key can be changed while leaders write.</summary>
public sealed class MasterKeyTests(Databases databases)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, OnBothDatabases]
    public async Task The_start_refuses_another_key_and_names_both(Provider provider)
    {
        await using var database = await databases.NewAsync(provider);
        var present = database.Services.GetRequiredService<MasterKey>().Id;
        await using var services = With(database, new() { MasterKey = Convert.ToBase64String(new byte[MasterKey.Bytes]) });

        var refused = await Should.ThrowAsync<WrongMasterKeyException>(() => StoreSetup.OpenKeysAsync(services, Cancel));
        refused.Message.ShouldBe($"The keys in this database belong to master key {present}; this is {services.GetRequiredService<MasterKey>().Id}. Set Store:MasterKey or Store:MasterKeyFile to the former.");
    }

    [Theory, OnBothDatabases]
    public async Task A_missing_file_is_not_made_anew_for_a_database_that_has_keys(Provider provider)
    {
        await using var database = await databases.NewAsync(provider);
        File.Delete(database.Options.MasterKeyFile);
        await using var services = With(database, new() { MasterKeyFile = database.Options.MasterKeyFile });

        var refused = await Should.ThrowAsync<WrongMasterKeyException>(() => StoreSetup.OpenKeysAsync(services, Cancel));
        refused.Message.ShouldContain("Put it back from your backup; no new one was made");
        File.Exists(database.Options.MasterKeyFile).ShouldBeFalse();
    }

    [Theory, OnBothDatabases]
    public async Task Sealed_texts_without_the_key_of_the_installation_are_refused(Provider provider)
    {
        await using var database = await databases.NewAsync(provider);
        var meridian = await Meridian.StartAsync(database);
        await database.Writer.WriteAsync(meridian.Write(0, "Words"), Cancel);
        await using (var db = database.Open()) { await db.InstallationKeys.ExecuteDeleteAsync(Cancel); }
        await using var services = With(database, new() { MasterKeyFile = database.Options.MasterKeyFile });

        (await Should.ThrowAsync<WrongMasterKeyException>(() => StoreSetup.OpenKeysAsync(services, Cancel))).Message.ShouldContain("Restore the database from a backup");
    }

    [Theory, OnBothDatabases]
    public async Task Of_two_nodes_that_start_at_once_on_an_empty_database_both_have_its_key_or_are_refused(Provider provider)
    {
        await using var database = await databases.NewAsync(provider);
        await using (var db = database.Open()) { await db.InstallationKeys.ExecuteDeleteAsync(Cancel); }
        var nodes = Enumerable.Range(0, 4).Select(_ => With(database, new() { MasterKeyFile = database.Options.MasterKeyFile })).ToArray();

        await Task.WhenAll(nodes.Select(node => Task.Run(() => StoreSetup.OpenKeysAsync(node, Cancel), Cancel)));

        nodes.Select(node => Convert.ToHexString(node.GetRequiredService<InstallationKey>().Programs)).Distinct().ShouldHaveSingleItem();
        foreach (var node in nodes) { await node.DisposeAsync(); }
    }

    [Theory, OnBothDatabases]
    public async Task The_master_key_is_changed_while_leaders_write_and_programs_begin(Provider provider)
    {
        await using var database = await databases.NewAsync(provider);
        var before = await Meridian.StartAsync(database);
        await database.Writer.WriteAsync(before.Write(0, "Before"), Cancel);
        var newFile = Path.Combine(Path.GetDirectoryName(database.Options.MasterKeyFile)!, "new.key");
        using var enough = new CancellationTokenSource();
        var programs = new List<Meridian>();
        var written = 0;
        // Each program makes a key of its own with its first answer: what is made during the change has to open after it.
        var writing = Task.Run(
            async () =>
            {
                while (!enough.IsCancellationRequested)
                {
                    var meridian = await Meridian.StartAsync(database);
                    programs.Add(meridian);
                    for (var leader = 0; leader < meridian.Seats.Length; leader++) { (await database.Writer.WriteAsync(meridian.Write(leader, $"Words {leader}"), Cancel)).Outcome.ShouldBe(WriteOutcome.Saved); }
                    Interlocked.Increment(ref written);
                }
            },
            Cancel);
        await Eventually(() => Volatile.Read(ref written) >= 2);

        await using (var command = With(database, new() { MasterKeyFile = database.Options.MasterKeyFile }))
        {
            await using var scope = command.CreateAsyncScope();
            (await scope.ServiceProvider.GetRequiredService<ChangeMasterKey>().RunAsync(newFile, Meridian.Now, Cancel)).Outcome.ShouldBe(MasterKeyOutcome.Changed);
        }

        var atChange = Volatile.Read(ref written);
        await Eventually(() => Volatile.Read(ref written) >= atChange + 2);
        await enough.CancelAsync();
        await writing;

        await using var old = With(database, new() { MasterKeyFile = database.Options.MasterKeyFile });
        await Should.ThrowAsync<WrongMasterKeyException>(() => StoreSetup.OpenKeysAsync(old, Cancel));
        await using var restarted = With(database, new() { MasterKeyFile = newFile });
        await StoreSetup.OpenKeysAsync(restarted, Cancel);
        await using var db = await restarted.GetRequiredService<IDbContextFactory<AttuneDb>>().CreateDbContextAsync(Cancel);
        foreach (var meridian in programs)
        {
            for (var leader = 0; leader < meridian.Seats.Length; leader++)
            {
                var participant = meridian.Seats[leader].Participant;
                var own = await restarted.GetRequiredService<Attune.Domain.Gates.Gate>().OwnAsync(Viewer.Leader(participant), await db.Answers.Where(answer => answer.Participant == participant).ToListAsync(Cancel), Cancel);
                own.ShouldHaveSingleItem().Content.Text.ShouldBe($"Words {leader}");
            }
        }

        (await db.SecurityEvents.SingleAsync(Cancel)).Act.ShouldBe(SecurityAct.MasterKeyChanged);
    }

    [Theory, OnBothDatabases]
    public async Task Keys_of_cookies_are_sealed_and_bound_to_their_name(Provider provider)
    {
        await using var database = await databases.NewAsync(provider);
        var (keep, reader) = (database.Services.GetRequiredService<KeepCookieKey>(), database.Services.GetRequiredService<CookieKeyReader>());
        await keep.RunAsync("key-1", "<key>first secret</key>", Cancel);
        await keep.RunAsync("key-2", "<key>second secret</key>", Cancel);
        (await reader.AllAsync(Cancel)).ShouldBe(["<key>first secret</key>", "<key>second secret</key>"]);
        await using var db = database.Open();
        var rows = await db.CookieKeys.AsNoTracking().OrderBy(row => row.Name).ToListAsync(Cancel);
        foreach (var row in rows) { row.Sealed.AsSpan().IndexOf("secret"u8).ShouldBe(-1, row.Name); }

        var first = rows[0].Sealed;
        await db.CookieKeys.Where(row => row.Name == "key-2").ExecuteUpdateAsync(set => set.SetProperty(row => row.Sealed, first), Cancel);

        await Should.ThrowAsync<System.Security.Cryptography.AuthenticationTagMismatchException>(() => reader.AllAsync(Cancel));
    }

    [Fact]
    public async Task The_file_of_a_new_key_and_the_database_are_their_owners_alone()
    {
        await using var database = await databases.NewAsync(Provider.Sqlite);
        var meridian = await Meridian.StartAsync(database);
        await database.Writer.WriteAsync(meridian.Write(0, "Words"), Cancel);
        foreach (var file in Directory.GetFiles(Path.GetDirectoryName(database.Options.MasterKeyFile)!))
        {
            if (!OperatingSystem.IsWindows()) { File.GetUnixFileMode(file).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite, file); }
        }
    }

    private static ServiceProvider With(TestDatabase database, StoreOptions key)
    {
        (key.Provider, key.Connection) = (database.Options.Provider, database.Options.Connection);
        return new ServiceCollection().AddAttuneStore(key).BuildServiceProvider();
    }

    private static async Task Eventually(Func<bool> isSo)
    {
        while (!isSo()) { await Task.Delay(5, Cancel); }
    }
}
