using Attune.Store.Model;
using Attune.Store.Tests.Providers;

namespace Attune.Web.Tests.Pages;

/// <summary>
/// A reading is made once, whoever looks: a page that learns with its round by what the reading is known, a fragment that asks for that alone, and a report in which is settled what the room judged
/// find the one that was made for whoever came first. Each making opens texts, and stands in the audit trail.
/// </summary>
public sealed class ReadOnceTests(Databases databases)
{
    private static readonly string[] Pages = ["prepare", "live/fragment", "report/room", "screen/live/fragment", "deck/room", "report/room", "live/fragment", "prepare"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, OnBothDatabases]
    public async Task Pages_fragments_and_reports_of_two_rounds_share_what_was_read(Provider provider)
    {
        await using var site = await Site.WithRuthAsync(databases, provider);
        (await site.SendAsync("/programs", "/programs/demo")).ShouldLeadTo("/programs/").ShouldEndWith("/tour");

        await using var db = site.Open();
        var rounds = await db.Rounds.AsNoTracking().OrderBy(round => round.Number).ToListAsync(Cancel);
        rounds.Count.ShouldBe(2);
        await LookAsync();
        var made = await db.Audit.CountAsync(line => line.Act == AuditAct.Looked, Cancel);
        made.ShouldBeGreaterThan(0);
        await LookAsync();
        (await db.Audit.CountAsync(line => line.Act == AuditAct.Looked, Cancel)).ShouldBe(made);

        async Task LookAsync()
        {
            foreach (var path in rounds.SelectMany(round => Pages.Select(page => $"/programs/{round.Program}/rounds/{round.Id}/sitting/{page}")).Append($"/programs/{rounds[0].Program}/timeline"))
            {
                (await site.ReadAsync(path)).ShouldNotBeEmpty();
            }
        }
    }
}
