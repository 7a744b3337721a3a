using System.Security.Cryptography;
using Attune.Analysis.Rounds;
using Attune.Domain.Agreements;
using Attune.Domain.Programs;
using Attune.Domain.Rounds;
using Attune.Statistics.Sides;
using Attune.Store.Keys;
using Attune.Store.Model;
using Attune.Store.Postgres;
using Attune.Store.Sealing;
using Attune.Store.Sqlite;
using Attune.Store.Tests.Providers;
using Attune.Store.UseCases.Agreements;
using Attune.Store.UseCases.Keys;
using Attune.Store.Writing;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;

namespace Attune.Store.Tests.Keys;

/// <summary>No text column is in the clear without a reason, and what is sealed is still unique and found where it has to be.</summary>
public sealed class TextColumnsTests(Databases databases)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Provider.Sqlite)]
    [InlineData(Provider.Postgres)]
    public void Every_text_column_is_sealed_or_says_why_not_and_no_other_is_named(Provider provider)
    {
        using AttuneDb db = provider == Provider.Sqlite ? new SqliteAttuneDb.DesignTime().CreateDbContext([]) : new PostgresAttuneDb.DesignTime().CreateDbContext([]);
        IProperty[] columns = [.. db.Model.GetEntityTypes().Where(type => !type.IsMappedToJson()).SelectMany(type => type.GetProperties())];

        columns.Where(TextColumns.IsText).Select(TextColumns.NameOf).ShouldBe(TextColumns.Clear.Keys, ignoreOrder: true);
        columns.Where(column => TextColumns.Sealed.Contains(TextColumns.NameOf(column))).Select(TextColumns.NameOf).ShouldBe(TextColumns.Sealed, ignoreOrder: true);
        TextColumns.Sealed.Intersect(TextColumns.Clear.Keys).ShouldBeEmpty();
        foreach (var column in columns.Where(column => TextColumns.Sealed.Contains(TextColumns.NameOf(column)))) { column.GetColumnType().ShouldBe(provider == Provider.Sqlite ? "BLOB" : "bytea", TextColumns.NameOf(column)); }
    }

    [Fact]
    public void A_text_column_that_is_in_neither_list_makes_no_model()
    {
        using var db = new WithNicknames(new DbContextOptionsBuilder<WithNicknames>()
            .UseApplicationServiceProvider(AttuneDb.ConfigureAccounts(new ServiceCollection()).BuildServiceProvider()).UseSqlite("Data Source=none").Options);
        Should.Throw<InvalidOperationException>(() => db.Model).Message.ShouldContain("nicknames.word is in neither list of TextColumns");
    }

    [Theory, OnBothDatabases]
    public async Task A_query_that_would_order_or_compare_by_a_sealed_text_is_refused_and_one_that_selects_it_is_not(Provider provider)
    {
        await using var database = await databases.NewAsync(provider);
        await Meridian.StartAsync(database);
        await using var db = database.Open();

        (await Should.ThrowAsync<InvalidOperationException>(() => db.Leaders.OrderBy(leader => leader.Name).ToListAsync(Cancel))).Message.ShouldContain("OrderBy by Leader.Name, which is sealed");
        (await Should.ThrowAsync<InvalidOperationException>(() => db.Leaders.FirstAsync(leader => leader.Mail == "leader0@example.org", Cancel))).Message.ShouldContain("Leader.Mail");
        await Should.ThrowAsync<InvalidOperationException>(() => db.Leaders.Join(db.Users, leader => leader.Mail, account => account.Email, (leader, _) => leader.Id).ToListAsync(Cancel));
        await Should.ThrowAsync<InvalidOperationException>(() => db.Rounds.Where(round => db.Leaders.Any(leader => leader.Name == "Leader 0")).ToListAsync(Cancel));

        (await db.Leaders.Join(db.Programs, leader => leader.Program, program => program.Id, (leader, program) => new { leader.Name, In = program.Name }).Select(row => row.Name).ToListAsync(Cancel))
            .ShouldBe(["Leader 0", "Leader 1", "Leader 2", "Leader 3"], ignoreOrder: true);
    }

    [Theory, OnBothDatabases]
    public async Task An_address_belongs_to_one_leader_of_a_program_however_it_is_spelled_and_tells_nothing_across_programs(Provider provider)
    {
        await using var database = await databases.NewAsync(provider);
        var (one, other) = (await Meridian.StartAsync(database), await Meridian.StartAsync(database));
        await using var db = database.Open();
        db.Leaders.Add(new(LeaderId.New(), one.Program.Id, new("Sofia Lind", Side.It, "", "", "LEADER0@Example.org")));
        Races.IsTaken(await Should.ThrowAsync<DbUpdateException>(() => db.SaveChangesAsync(Cancel))).ShouldBeTrue();
        db.ChangeTracker.Clear();

        db.Leaders.AddRange(new(LeaderId.New(), one.Program.Id, new("Sofia Lind", Side.It, "", "", "")), new(LeaderId.New(), one.Program.Id, new("Ines Roth", Side.It, "", "", "")));
        await db.SaveChangesAsync(Cancel);
        var corrected = await db.Leaders.SingleAsync(leader => leader.Id == one.Leaders[1].Id, Cancel);
        corrected.Correct(corrected.Entry with { Mail = "leader0@example.org" }, RoundPhase.Collecting, []).ShouldBeEmpty();
        Races.IsTaken(await Should.ThrowAsync<DbUpdateException>(() => db.SaveChangesAsync(Cancel))).ShouldBeTrue("a corrected address has its index corrected");

        var indexes = await db.Leaders.AsNoTracking().Where(leader => leader.Id == one.Leaders[0].Id || leader.Id == other.Leaders[0].Id).Select(leader => EF.Property<string>(leader, BlindIndexes.Mail)).ToListAsync(Cancel);
        indexes.Distinct().Count().ShouldBe(2, "the same address in two programs");
    }

    [Theory, OnBothDatabases]
    public async Task A_term_has_each_version_once_and_an_activity_one_owner(Provider provider)
    {
        await using var database = await databases.NewAsync(provider);
        var meridian = await Meridian.StartAsync(database);
        (await meridian.AnswerAndLockAsync(database)).ShouldBe(LockOutcome.Locked);
        await using var db = database.Open();
        var round = await db.Rounds.SingleAsync(candidate => candidate.Id == meridian.Round.Id, Cancel);
        var ground = Ground.From(new HandVote(new(2, 2), new(2, 2)));
        foreach (var (term, version, outcome) in new[] { ("Adoption", 1, WriteOutcome.Saved), (" adoption ", 1, WriteOutcome.ChangedElsewhere), ("adoption", 2, WriteOutcome.Saved), ("core", 1, WriteOutcome.Saved) })
        {
            db.ChangeTracker.Clear();
            (await new AgreeGlossaryEntry(db).RunAsync(new(round, term, "What we mean", version, ground!, "Ruth Okafor", Meridian.Now), Cancel)).ShouldBe(outcome, $"{term} {version}");
        }

        foreach (var owner in meridian.Leaders.Take(2))
        {
            db.ChangeTracker.Clear();
            (await new NameOwner(db).RunAsync(round, "support", Stage.Maintain, Accountable.ForLeader(owner.Id), Meridian.Now, Cancel)).ShouldBe(WriteOutcome.Saved);
        }

        var owned = await db.Ownership.AsNoTracking().SingleAsync(Cancel);
        (owned.Activity, owned.OwnerLeader).ShouldBe(("support", meridian.Leaders[1].Id));
        (await new AcceptActivity(db).RunAsync(meridian.Program.Id, "support", Stage.Maintain, meridian.Leaders[0].Id, Meridian.Now, Cancel)).ShouldBe(WriteOutcome.NotInvited);
        (await new AcceptActivity(db).RunAsync(meridian.Program.Id, "support", Stage.Maintain, meridian.Leaders[1].Id, Meridian.Now, Cancel)).ShouldBe(WriteOutcome.Saved);
    }

    [Theory, OnBothDatabases]
    public async Task A_box_that_was_moved_to_another_column_or_belongs_to_another_installation_opens_nothing(Provider provider)
    {
        await using var database = await databases.NewAsync(provider);
        await using var elsewhere = await databases.NewAsync(provider);
        await Meridian.StartAsync(database);
        await using var db = database.Open();
        var place = TextKey.PlaceOf("leaders.name");
        var box = database.Services.GetRequiredService<InstallationKey>().Texts.Seal(place, "Sofia Lind");
        TextKey.OpenRead(place, box).ShouldBe("Sofia Lind");
        Should.Throw<AuthenticationTagMismatchException>(() => TextKey.OpenRead(TextKey.PlaceOf("leaders.mail"), box));
        var theirs = elsewhere.Services.GetRequiredService<InstallationKey>().Texts.Seal(place, "Sofia Lind");
        theirs.AsSpan(0, 8).ToArray().CopyTo(box, 0);
        Should.Throw<AuthenticationTagMismatchException>(() => TextKey.OpenRead(place, box));

        await db.Database.ExecuteSqlRawAsync("UPDATE leaders SET role = name", Cancel);
        await Should.ThrowAsync<AuthenticationTagMismatchException>(() => db.Leaders.AsNoTracking().ToListAsync(Cancel));
    }

    [Theory, OnBothDatabases]
    public async Task Names_open_after_the_master_key_was_changed(Provider provider)
    {
        await using var database = await databases.NewAsync(provider);
        await Meridian.StartAsync(database);
        var newFile = Path.Combine(Path.GetDirectoryName(database.Options.MasterKeyFile)!, "new.key");
        await using (var scope = database.Services.CreateAsyncScope())
        {
            (await scope.ServiceProvider.GetRequiredService<ChangeMasterKey>().RunAsync(newFile, Meridian.Now, Cancel)).Outcome.ShouldBe(MasterKeyOutcome.Changed);
        }

        await using var restarted = new ServiceCollection().AddAttuneStore(new() { Provider = database.Options.Provider, Connection = database.Options.Connection, MasterKeyFile = newFile }).BuildServiceProvider();
        await StoreSetup.OpenKeysAsync(restarted, Cancel);
        await using var db = await restarted.GetRequiredService<IDbContextFactory<AttuneDb>>().CreateDbContextAsync(Cancel);
        (await db.Leaders.Select(leader => leader.Name).ToListAsync(Cancel)).ShouldBe(["Leader 0", "Leader 1", "Leader 2", "Leader 3"], ignoreOrder: true);
    }

    [Theory, OnBothDatabases]
    public async Task An_account_is_found_by_its_address_however_it_is_spelled_and_nothing_of_it_is_stored(Provider provider)
    {
        await using var database = await databases.NewAsync(provider);
        var blind = database.Services.GetRequiredService<BlindNames>();
        await using var db = database.Open();
        db.Users.Add(new() { Id = Guid.NewGuid(), UserName = "sofia@example.org", Email = "sofia@example.org", DisplayName = "Sofia Lind", NormalizedUserName = blind.NormalizeName("sofia@example.org"), NormalizedEmail = blind.NormalizeEmail("sofia@example.org") });
        await db.SaveChangesAsync(Cancel);
        db.ChangeTracker.Clear();

        var index = blind.NormalizeEmail("Sofia@EXAMPLE.org");
        (await db.Users.SingleAsync(account => account.NormalizedEmail == index, Cancel)).Email.ShouldBe("sofia@example.org");
        index.ShouldNotBe(blind.NormalizeEmail("sofia@example.com"));
        index!.Length.ShouldBe(32);
    }

    [Theory, OnBothDatabases]
    public async Task The_name_of_a_passkey_is_sealed_inside_its_json(Provider provider)
    {
        await using var database = await databases.NewAsync(provider);
        var account = new Account { Id = Guid.NewGuid(), UserName = "sofia@example.org", DisplayName = "Sofia Lind" };
        await using var db = database.Open();
        db.AddRange(account, new IdentityUserPasskey<Guid> { UserId = account.Id, CredentialId = [1, 2, 3], Data = new() { Name = "Sofia's phone", PublicKey = [4], AttestationObject = [5], ClientDataJson = [6], CreatedAt = Meridian.Now } });
        await db.SaveChangesAsync(Cancel);
        db.ChangeTracker.Clear();

        (await db.Set<IdentityUserPasskey<Guid>>().SingleAsync(Cancel)).Data.Name.ShouldBe("Sofia's phone");
        var held = await AtRest.ReadAsync(db);
        held.ShouldContain("ClientDataJson");
        held.ShouldNotContain("Sofia");
    }

    [Theory, OnBothDatabases]
    public async Task The_time_of_a_save_is_the_authors_alone_and_short_and_long_answers_look_alike(Provider provider)
    {
        await using var database = await databases.NewAsync(provider);
        var meridian = await Meridian.StartAsync(database);
        await database.Writer.WriteAsync(meridian.Write(0, "Yes."), Cancel);
        await database.Writer.WriteAsync(meridian.Write(1, new('x', 800)), Cancel);
        await using var db = database.Open();

        var answers = await db.Answers.AsNoTracking().ToListAsync(Cancel);
        answers.ShouldAllBe(answer => answer.SavedAt == Meridian.Now);
        answers.Select(answer => answer.Given!.Length).Distinct().ShouldHaveSingleItem();
        var boxes = await db.Database.SqlQueryRaw<byte[]>("SELECT saved_at FROM answers").ToListAsync(Cancel);
        boxes.Select(Convert.ToHexString).Distinct().Count().ShouldBe(2, "the same time");
        boxes.Select(box => box.Length).Distinct().ShouldHaveSingleItem();
    }

    private sealed class WithNicknames(DbContextOptions options) : AttuneDb(options)
    {
        protected override void OnModelCreating(ModelBuilder builder)
        {
            builder.Entity<Nickname>().ToTable("nicknames").HasKey(nickname => nickname.Id);
            base.OnModelCreating(builder);
        }
    }

    private sealed record Nickname(int Id, string Word);
}
