using Attune.Domain.Questions;
using Attune.Store.Model;
using Attune.Store.Tests.Providers;
using Attune.Store.UseCases.Accounts;
using Attune.Store.UseCases.Packs;

namespace Attune.Store.Tests;

/// <summary>The packs that an account keeps.</summary>
public sealed class LibraryTests(Databases databases)
{
    private static readonly DateTimeOffset Now = new(2027, 2, 1, 9, 0, 0, TimeSpan.Zero);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, OnBothDatabases]
    public async Task A_pack_is_kept_as_it_is_and_only_its_own_account_finds_it(Provider provider)
    {
        await using var database = await databases.NewAsync(provider);
        var (ruth, sam) = (await AccountAsync(database, "ruth"), await AccountAsync(database, "sam"));
        var (outcome, kept) = await KeepAsync(database, ruth, "Hospital group");
        outcome.ShouldBe(LibraryOutcome.Kept);
        await using var db = database.Open();
        var found = (await db.LibraryOf(ruth).SingleAsync(Cancel)).ShouldNotBeNull();
        (found.Id, found.Name, found.Revision, found.MadeAt).ShouldBe((kept!.Id, "Hospital group", 1, Now));
        found.AsFile().Write().ShouldBe(new PackFile("Hospital group", SectorPack.QuestionsFor(Sector.Health)).Write(), "no property of a question is lost on the way to the disk");
        (await db.LibraryOf(sam).AnyAsync(Cancel)).ShouldBeFalse();
    }

    [Theory, OnBothDatabases]
    public async Task A_name_stands_once_in_a_library_in_capitals_or_not_and_may_stand_in_another(Provider provider)
    {
        await using var database = await databases.NewAsync(provider);
        var (ruth, sam) = (await AccountAsync(database, "ruth"), await AccountAsync(database, "sam"));
        (await KeepAsync(database, ruth, "Hospital")).Outcome.ShouldBe(LibraryOutcome.Kept);
        (await KeepAsync(database, ruth, "HOSPITAL")).ShouldBe((LibraryOutcome.NameTaken, null));
        (await KeepAsync(database, sam, "Hospital")).Outcome.ShouldBe(LibraryOutcome.Kept);
        (await KeepAsync(database, ruth, " ")).Outcome.ShouldBe(LibraryOutcome.NoName);
        (await KeepAsync(database, ruth, new('n', PackFile.LongestName + 1))).Outcome.ShouldBe(LibraryOutcome.NameTooLong);
        var bank = (await KeepAsync(database, ruth, "Bank")).Pack!;
        (await RenameAsync(database, bank.Id, "hospital", revision: 1)).ShouldBe(LibraryOutcome.NameTaken);
        (await RenameAsync(database, bank.Id, "Insurance", revision: 1)).ShouldBe(LibraryOutcome.Kept);
        (await RenameAsync(database, bank.Id, "Insurer", revision: 1)).ShouldBe(LibraryOutcome.ChangedElsewhere, "the second window had shown the name before");
        await using var db = database.Open();
        (await db.LibraryOf(ruth).ToListAsync(Cancel)).Select(pack => pack.Name).Order().ShouldBe(["Hospital", "Insurance"]);
        (await KeepAsync(database, ruth, "Bank")).Outcome.ShouldBe(LibraryOutcome.Kept, "a name that is given up is free");
    }

    [Theory, OnBothDatabases]
    public async Task Two_windows_that_rename_at_once_do_it_once(Provider provider)
    {
        await using var database = await databases.NewAsync(provider);
        var ruth = await AccountAsync(database, "ruth");
        var kept = (await KeepAsync(database, ruth, "Hospital")).Pack!;
        await using var one = database.Open();
        await using var other = database.Open();
        var (first, second) = (await one.Library.SingleAsync(Cancel), await other.Library.SingleAsync(Cancel));
        (await new RenamePack(one).RunAsync(first, "One", kept.Revision, Cancel)).ShouldBe(LibraryOutcome.Kept);
        (await new RenamePack(other).RunAsync(second, "Other", kept.Revision, Cancel)).ShouldBe(LibraryOutcome.ChangedElsewhere);
        await using var db = database.Open();
        (await db.Library.SingleAsync(Cancel)).Name.ShouldBe("One");
    }

    [Theory, OnBothDatabases]
    public async Task Only_its_own_account_takes_a_pack_out_and_a_closed_account_leaves_none(Provider provider)
    {
        await using var database = await databases.NewAsync(provider);
        var (ruth, sam) = (await AccountAsync(database, "ruth"), await AccountAsync(database, "sam"));
        var (kept, other) = ((await KeepAsync(database, ruth, "Hospital")).Pack!, (await KeepAsync(database, sam, "Bank")).Pack!);
        await using var db = database.Open();
        await new DropPack(db).RunAsync(sam, kept.Id, Cancel);
        (await db.Library.CountAsync(Cancel)).ShouldBe(2);
        await new DropPack(db).RunAsync(ruth, kept.Id, Cancel);
        (await db.Library.Select(pack => pack.Id).ToListAsync(Cancel)).ShouldBe([other.Id]);
        (await new CloseAccount(db).RunAsync(sam, Cancel)).Outcome.ShouldBe(ClosingOutcome.Closed);
        (await db.Library.AnyAsync(Cancel)).ShouldBeFalse();
    }

    private static async Task<Guid> AccountAsync(TestDatabase database, string name)
    {
        await using var db = database.Open();
        var account = new Account { Id = Guid.NewGuid(), UserName = $"{name}@example.org", DisplayName = name };
        db.Users.Add(account);
        await db.SaveChangesAsync(Cancel);
        return account.Id;
    }

    private static async Task<(LibraryOutcome Outcome, LibraryPack? Pack)> KeepAsync(TestDatabase database, Guid account, string name)
    {
        await using var db = database.Open();
        return await new KeepPack(db).RunAsync(account, name, SectorPack.QuestionsFor(Sector.Health), Now, Cancel);
    }

    private static async Task<LibraryOutcome> RenameAsync(TestDatabase database, Guid pack, string name, int revision)
    {
        await using var db = database.Open();
        return await new RenamePack(db).RunAsync(await db.Library.SingleAsync(candidate => candidate.Id == pack, Cancel), name, revision, Cancel);
    }
}
