using Attune.Store.Keys;
using Attune.Store.Postgres;
using Attune.Store.Sqlite;
using Attune.Store.Tests.Providers;
using Attune.Store.Writing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Attune.Store.Tests;

public sealed class StoreSetupTests(Databases databases)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Postgress", "x", "k", "It must be Sqlite or Postgres")]
    [InlineData("sqlite", "x", "k", "It must be Sqlite or Postgres")]
    [InlineData("Sqlite", "", "k", "Store:Connection is empty")]
    [InlineData("Sqlite", "Data Source=x", "", "Set Store:MasterKey (32 bytes in base64) or Store:MasterKeyFile")]
    [InlineData("Sqlite", "Data Source=x", "k", "must be 32 bytes in base64")]
    public void A_wrong_setting_stops_the_start_and_names_the_right_values(string provider, string connection, string key, string says)
        => Should.Throw<InvalidOperationException>(() => new ServiceCollection().AddAttuneStore(new() { Provider = provider, Connection = connection, MasterKey = key }))
            .Message.ShouldContain(says);

    [Theory, OnBothDatabases]
    public async Task The_tables_are_those_of_the_model(Provider provider)
    {
        await using var database = await databases.NewAsync(provider);
        await using var db = database.Open();
        db.Database.HasPendingModelChanges().ShouldBeFalse();
        (await db.Database.GetPendingMigrationsAsync(Cancel)).ShouldBeEmpty();
    }

    [Fact]
    public void No_change_of_the_model_waits_for_a_migration_of_either_database()
    {
        using var sqlite = new SqliteAttuneDb.DesignTime().CreateDbContext([]);
        using var postgres = new PostgresAttuneDb.DesignTime().CreateDbContext([]);
        sqlite.Database.HasPendingModelChanges().ShouldBeFalse();
        postgres.Database.HasPendingModelChanges().ShouldBeFalse();
    }

    [Fact]
    public void No_class_of_the_model_has_an_attribute_that_nothing_looks_for()
    {
        using var db = new SqliteAttuneDb.DesignTime().CreateDbContext([]);
        var classes = db.Model.GetEntityTypes().Select(type => type.ClrType).ToHashSet();
        classes.Count.ShouldBeGreaterThan(50);
        classes.SelectMany(type => type.GetMembers().Append(type))
            .Where(member => member.CustomAttributes.Any(attribute => attribute.AttributeType.Namespace!.StartsWith("System.ComponentModel.DataAnnotations", StringComparison.Ordinal)
                || attribute.AttributeType.Namespace.StartsWith("Microsoft.EntityFrameworkCore", StringComparison.Ordinal)))
            .Select(member => $"{member.DeclaringType}.{member.Name}").ShouldBeEmpty();
    }

    [Fact]
    public async Task Sqlite_writes_ahead_and_waits_for_the_disk()
    {
        await using var database = await databases.NewAsync(Provider.Sqlite);
        await using var db = database.Open();
        (await db.Database.SqlQuery<string>($"SELECT journal_mode AS Value FROM pragma_journal_mode").SingleAsync(Cancel)).ShouldBe("wal");
        (await db.Database.SqlQuery<long>($"SELECT synchronous AS Value FROM pragma_synchronous").SingleAsync(Cancel)).ShouldBe(2);
    }

    [Fact]
    public async Task A_database_that_another_process_holds_is_said_to_be_locked_and_served_again_afterwards()
    {
        await using var database = await databases.NewAsync(Provider.Sqlite);
        var meridian = await Meridian.StartAsync(database);
        await using var commit = new SqliteCommit(new SqliteConnectionStringBuilder(database.Options.Connection) { DefaultTimeout = 1 }.ConnectionString);
        await using var writer = new AnswerWriter(database.Services.GetRequiredService<AnswerVault>(), commit);
        await using var other = new SqliteConnection(database.Options.Connection);
        await other.OpenAsync(Cancel);
        await using (var held = other.BeginTransaction())
        {
            (await writer.WriteAsync(meridian.Write(0, "Waits"), Cancel)).Outcome.ShouldBe(WriteOutcome.DatabaseLocked);
        }

        (await writer.WriteAsync(meridian.Write(0, "Goes through"), Cancel)).Outcome.ShouldBe(WriteOutcome.Saved);
    }

    [Fact]
    public async Task A_full_disk_is_said_to_be_full_and_nothing_is_acknowledged()
    {
        await using var database = await databases.NewAsync(Provider.Sqlite);
        var meridian = await Meridian.StartAsync(database);
        await database.Writer.WriteAsync(meridian.Write(1, "Makes the key"), Cancel);
        await using var full = new FullDisk(database.Options.Connection);
        await using var writer = new AnswerWriter(database.Services.GetRequiredService<AnswerVault>(), full);

        (await writer.WriteAsync(meridian.Write(0, new string('x', 4000)), Cancel)).Outcome.ShouldBe(WriteOutcome.DiskFull);

        await using var db = database.Open();
        (await db.Answers.CountAsync(Cancel)).ShouldBe(1);
    }

    [Theory, OnBothDatabases]
    public async Task A_database_that_is_away_is_said_to_be_away(Provider provider)
    {
        await using var database = await databases.NewAsync(provider);
        var meridian = await Meridian.StartAsync(database);
        await database.Writer.WriteAsync(meridian.Write(1, "Makes the key"), Cancel);
        await using var nowhere = NpgsqlDataSource.Create("Host=127.0.0.1;Port=1;Username=x;Timeout=2");
        await using IAnswerCommit commit = provider == Provider.Sqlite ? new SqliteCommit("Data Source=/nowhere/attune.db") : new PostgresCommit(nowhere);
        await using var writer = new AnswerWriter(database.Services.GetRequiredService<AnswerVault>(), commit);

        (await writer.WriteAsync(meridian.Write(0, "Words"), Cancel)).Outcome.ShouldBe(WriteOutcome.DatabaseAway);
    }

    /// <summary>SQLite's own limit of pages replaces a full disk: it gives the same error on a real file.</summary>
    private sealed class FullDisk(string connection) : IAnswerCommit
    {
        public async ValueTask<WriteResult[]> CommitAsync(IReadOnlyList<SealedWrite> writes, CancellationToken cancel)
        {
            await using var limited = new SqliteConnection(connection);
            await limited.OpenAsync(cancel);
            foreach (var statement in (string[])["SELECT count(*) FROM answers", "PRAGMA max_page_count=1", "CREATE TABLE filler(x)", "INSERT INTO filler VALUES (randomblob(1000000))"])
            {
                await using var command = limited.CreateCommand();
                command.CommandText = statement;
                await command.ExecuteScalarAsync(cancel);
            }

            throw new InvalidOperationException("The disk is not full.");
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
