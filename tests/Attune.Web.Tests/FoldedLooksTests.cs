using System.Net;
using System.Text.RegularExpressions;
using Attune.Domain.Programs;
using Attune.Domain.Viewers;
using Attune.Store.Model;
using Attune.Store.Tests.Providers;
using Attune.Web.Room;

namespace Attune.Web.Tests;

/// <summary>A dozen looks while somebody turns pages are one line on the page, and a dozen in the audit trail.</summary>
public sealed partial class FoldedLooksTests(Databases databases)
{
    private static readonly DateTimeOffset Began = new(2026, 11, 16, 9, 0, 0, TimeSpan.Zero);
    private static readonly ProgramId Program = ProgramId.New();
    private static readonly RoundId Round = RoundId.New();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void Looks_of_one_person_that_follow_each_other_within_a_minute_are_one()
    {
        var folded = FoldedLooks.Fold([Look(0), Look(40), Look(90), Look(200), Look(210, by: "Olav Berg"), Look(215, AuditAct.Withheld), Look(220, AuditAct.Withheld)]);
        folded.Select(looks => looks.Lines.Length).ShouldBe([3, 1, 1, 1, 1]);
        FoldedLooks.Fold([Look(90), Look(40), Look(0)]).ShouldHaveSingleItem().MostTexts.ShouldBe(72, "the newest first is folded alike");
        FoldedLooks.Fold([]).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_page_shows_them_as_one_line_with_every_seal_and_the_trail_is_whole()
    {
        await using var site = await Site.WithRuthAsync(databases);
        var program = await DeskTests.LockedAsync(site);
        await using var db = site.Open();
        var round = await db.Rounds.SingleAsync(Cancel);
        for (var i = 0; i < 12; i++) { db.Audit.Add(new(round.Program, round.Id, DateTimeOffset.UtcNow.AddSeconds(-i), AuditAct.Looked, ViewerRole.Facilitator, "Ruth Okafor", 72)); }
        await db.SaveChangesAsync(Cancel);
        var lines = await db.Audit.AsNoTracking().CountAsync(entry => entry.Program == round.Program, Cancel);
        lines.ShouldBeGreaterThan(12);

        var page = WebUtility.HtmlDecode(await site.ReadAsync($"{program}/record"));

        page.ShouldContain("12 times within minutes, while turning pages");
        page.ShouldContain($"All {lines} lines are as they were written.");
        Seal().Count(page).ShouldBe(lines);
        Row().Count(page).ShouldBe(lines - 11);
    }

    private static AuditEntry Look(int seconds, AuditAct act = AuditAct.Looked, string by = "Ruth Okafor")
        => new(Program, Round, Began.AddSeconds(seconds), act, ViewerRole.Facilitator, by, seconds == 40 ? 72 : 12);

    [GeneratedRegex("<span class=\"tiny\">[0-9a-f]{16}</span>")]
    private static partial Regex Seal();

    [GeneratedRegex("<tr role=\"row\"><th scope=\"row\"")]
    private static partial Regex Row();
}
