using Attune.Store.Tests.Providers;
using Attune.Store.UseCases.Watching;
using Attune.Store.Writing;
using Microsoft.Extensions.DependencyInjection;

namespace Attune.Store.Tests;

public sealed class TryWritingTests(Databases databases)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, OnBothDatabases]
    public async Task A_write_is_tried_and_leaves_nothing_and_a_database_that_may_only_be_read_is_told_apart(Provider provider)
    {
        await using var database = await databases.NewAsync(provider);
        await using var db = database.Open();
        var before = await db.Database.GetAppliedMigrationsAsync(Cancel);
        (await database.Services.GetRequiredService<TryWriting>().RunAsync(Cancel)).ShouldBeNull();
        (await db.Database.GetAppliedMigrationsAsync(Cancel)).ShouldBe(before);

        var onlyRead = new StoreOptions
        {
            Provider = database.Options.Provider,
            Connection = database.Options.Connection + (provider == Provider.Sqlite ? ";Mode=ReadOnly" : ";Options=-c default_transaction_read_only=on"),
            MasterKeyFile = database.Options.MasterKeyFile,
        };
        await using var services = new ServiceCollection().AddAttuneStore(onlyRead).BuildServiceProvider();
        (await services.GetRequiredService<TryWriting>().RunAsync(Cancel)).ShouldBe(StoreFault.Away);
    }
}
