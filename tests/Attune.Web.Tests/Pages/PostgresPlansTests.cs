using Attune.Store.Tests.Providers;
using Attune.Web.Tests.Leaks;

namespace Attune.Web.Tests.Pages;

/// <summary>What <see cref="PageQueriesTests"/> proves of SQLite, of the plans of a PostgreSQL: no page and no sweep reads a table from end to end.</summary>
[Trait("Database", "Postgres")]
public sealed class PostgresPlansTests(Databases databases)
{
    [Fact]
    public async Task No_page_and_no_sweep_reads_a_table_of_a_PostgreSQL_from_end_to_end()
    {
        var database = await databases.NewPostgresAsync();
        await using var host = new PostgresPagesHost(database);
        await host.InitializeAsync();
        var walked = new PageLooks(host);
        AskedCommand[] asked = [.. (await walked.EverywhereAsync()).SelectMany(look => look.Asks), .. await walked.SweepsAsync()];
        var scanned = await PostgresPlans.ScannedAsync(database, asked);
        scanned.Where(found => !PageQueriesTests.Whole.ContainsKey(found.Key)).Select(found => $"{found.Key} is read from end to end: {found.Value}").ShouldBeEmpty();
        LeakTests.Report($"pages ask little of a PostgreSQL too: {asked.DistinctBy(ask => ask.Sql).Count()} commands, every row found by an index.");
    }

    [Fact]
    public async Task A_table_without_an_index_that_fits_is_found_whether_its_rows_are_read_or_an_index_of_them()
    {
        var database = await databases.NewPostgresAsync();
        (await ScannedAsync("SELECT * FROM leaders WHERE name = 'Ada'")).ShouldBe(["leaders"]);
        (await ScannedAsync("SELECT id FROM leaders ORDER BY id")).ShouldBe(["leaders"]);
        (await ScannedAsync("SELECT * FROM leaders WHERE id = gen_random_uuid()")).ShouldBe(["leaders"]);
        (await ScannedAsync("SELECT * FROM leaders WHERE id = '00000000-0000-0000-0000-000000000000'")).ShouldBeEmpty();

        async Task<IEnumerable<string>> ScannedAsync(string statement) => (await PostgresPlans.ScannedAsync(database, [new(statement, [], Writes: false)])).Keys;
    }
}
