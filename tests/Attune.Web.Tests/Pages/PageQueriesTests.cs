using Attune.Web.Tests.Leaks;

namespace Attune.Web.Tests.Pages;

/// <summary>
/// A page asks the database a few times, however much it shows, and finds every row by an index: so a database of ten years opens it as fast as a new one. Every route
/// the product lists is looked at, by everybody who may, in every phase of a round, while the next one collects, and in a program of two rounds. What a question is stands in decision 0181.
/// </summary>
public sealed partial class PageQueriesTests(PagesHost host) : IClassFixture<PagesHost>
{
    private const int Most = 6;

    [Fact]
    public async Task No_page_asks_more_than_six_times_and_none_reads_a_table_from_end_to_end()
    {
        var walked = new PageLooks(host);
        var looks = await walked.EverywhereAsync();
        var pages = looks.GroupBy(look => look.Pattern).Select(page => (Pattern: page.Key, Asks: page.Max(look => look.Asks.Count()))).ToDictionary(page => page.Pattern, page => page.Asks);
        var swept = await walked.SweepsAsync();
        var scanned = await Plans.ScannedAsync(host.DatabaseFile, [.. looks.SelectMany(look => look.Asks), .. swept]);
        scanned.Where(found => !Whole.ContainsKey(found.Key)).Select(found => $"{found.Key} is read from end to end: {found.Value}").ShouldBeEmpty();
        pages.Where(page => page.Value > Most).Select(page => $"{page.Key} asks {page.Value} times").ShouldBeEmpty();
        LeakTests.Report($"pages ask little: {pages.Count} routes in {looks.Count} looks, the most {pages.Values.Max()} times; {looks.SelectMany(look => look.Asks).DistinctBy(ask => ask.Sql).Count()} commands, every row found by an index.");
    }
}
