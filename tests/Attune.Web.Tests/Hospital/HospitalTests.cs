using Attune.Store.Tests.Providers;
using Attune.Web.Accounts;
using Attune.Web.Tests.Browser;
using Attune.Web.Tests.Seat;
using Attune.Web.Tests.Sittings;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Attune.Web.Tests.Hospital;

/// <summary>
/// A program of a hospital group, set up as a new user would: with the words of its sector, activities and areas of its own and a question of its own, answered on
/// eight phones, and driven on three windows through every stage that has something to say.
/// </summary>
[Trait("Proof", "Browser")]
public sealed class HospitalTests(SeatHost host, Chromium chromium) : IClassFixture<SeatHost>
{
    private static readonly Device Desktop = new(1440, 900, ColorScheme.Light);

    private static readonly bool Looking = Environment.GetEnvironmentVariable("ATTUNE_PICTURES") is not null;

    [Fact]
    public async Task A_hospital_group_asks_its_own_questions_and_sees_every_answer_in_the_room()
    {
        await using var ruth = await chromium.ArriveAsync(host.Address, "Ruth", Desktop);
        await ruth.MakeAccountAsync(host.Services.GetRequiredService<FirstRun>().Code);
        var program = await SetUpAsync(ruth);
        await EditAsync(ruth, program);
        var links = await InviteAsync(ruth, program);
        await using (var db = host.Open()) { await db.ConfirmAllAsync(TestContext.Current.CancellationToken); }
        var phones = new List<HospitalPhone>();
        try
        {
            foreach (var (place, link) in links.Index()) { phones.Add(await HospitalPhone.AnswerAsync(host.Address, link, place)); }
            await ruth.LockAsync(program);
            await SitAsync(ruth, program, phones, links[0]);
        }
        finally
        {
            phones.ForEach(phone => phone.Dispose());
        }

        ruth.ShouldHaveNothingToComplainOf(host.Address);
    }

    private static async Task<string> SetUpAsync(Visitor ruth)
    {
        await ruth.GoAsync("/programs/new");
        await ruth.FillAsync("Name", "One record for every patient");
        await ruth.FillAsync("Purpose", "One patient record in four hospitals");
        await ruth.FillAsync("Strategy", "Safe care in every hospital\nTime for patients\nOne group, one platform\nResearch from our own data");
        await ruth.FillAsync("Business", "Clinical");
        await ruth.Page.Locator("select[name=Sector]").SelectOptionAsync("Health");
        await ruth.LookAsync("hospital-new");
        await ruth.GoOnAsync();
        var program = string.Join('/', ruth.Path.Split('/').Take(3));
        await ruth.GoAsync($"{program}/leaders");
        await ruth.FillAsync("pasted", string.Join('\n', HospitalLeader.All.Select(leader => $"{leader.Name}\t{leader.Side}\t{leader.Function}\t{leader.Role}")));
        await ruth.Page.Locator("form:has([name=pasted]) button[type=submit]").First.ClickAsync();
        await ruth.Page.Locator(".people li").First.WaitForAsync();
        return program;
    }

    // The hospital's own activity and area, and a question with an agreement and an order, as somebody would who sees these pages for the first time.
    private static async Task EditAsync(Visitor ruth, string program)
    {
        await ruth.GoAsync($"{program}/questions");
        await ruth.LookAsync("hospital-questions");
        (await ruth.Page.Locator("main").InnerTextAsync()).ShouldNotContain("Production");
        await ruth.GoAsync($"{program}/questions/who");
        await ReplaceAsync(ruth, "activities", "Requests for change", "Rules for who may read a record");
        await ruth.LookAsync("hospital-matrix");
        await ruth.PressAsync("Save and see all questions");
        await ruth.GoAsync($"{program}/questions/fit");
        await ReplaceAsync(ruth, "items-0", "Beds and appointments", "Operating rooms");
        await ruth.LookAsync("hospital-fit");
        await ruth.PressAsync("Save and see all questions");
        await ruth.FillAsync("Own", "What must never happen on the wards because of this program?");
        await ruth.PressAsync("Add this question");
        await ruth.Page.WaitForURLAsync(url => url.Contains("/questions/own", StringComparison.Ordinal));
        await AddAnchorAsync(ruth, "Rating", 0, "Our wards have the people for this.\nClinics and IT decide together.\nPatients will feel the difference.");
        await AddAnchorAsync(ruth, "Ranking", 1, "Safety\nTime for patients\nCost\nResearch data");
        await ruth.LookAsync("hospital-own-question");
        await ruth.Page.Locator("label:has(input[name=words][value=OneSentence])").ClickAsync();
        await ruth.PressAsync("Save and see all questions");
        (await ruth.Page.Locator("main").InnerTextAsync()).ShouldContain("This takes longer than twelve minutes.");
        await ruth.PressAsync("Remove question 2");
        await ruth.Page.GetByText("One question is removed.").WaitForAsync();
        (await ruth.Page.Locator("main").InnerTextAsync()).ShouldNotContain("This takes longer than twelve minutes.");
        await ruth.LookAsync("hospital-questions-edited");
        await ruth.Page.Locator("a[href$='/packs/screens']").ClickAsync();
        await ruth.LookAsync("hospital-phone-preview");
        (await ruth.Page.Locator("main").InnerTextAsync()).ShouldContain("Rules for who may read a record");
    }

    private static async Task ReplaceAsync(Visitor ruth, string field, string from, string into)
    {
        var before = await ruth.Page.Locator($"[name={field}]").InputValueAsync();
        before.ShouldContain(from);
        await ruth.FillAsync(field, before.Replace(from, into, StringComparison.Ordinal));
    }

    private static async Task AddAnchorAsync(Visitor ruth, string kind, int row, string items)
    {
        await ruth.Page.Locator("select[name=new-anchor]").SelectOptionAsync(kind);
        await ruth.PressAsync("Add it");
        await ruth.Page.Locator($"[name=items-{row}]").WaitForAsync();
        await ruth.FillAsync($"items-{row}", items);
    }

    private static async Task<ImmutableArray<string>> InviteAsync(Visitor ruth, string program)
    {
        await ruth.GoAsync($"{program}/promise");
        await ruth.FillAsync("LocksAt", "2099-11-27T17:00");
        await ruth.FillAsync("SittingAt", "2099-12-02T09:00");
        await ruth.Page.Locator("form:has([name=LocksAt]) button[type=submit]").First.ClickAsync();
        await ruth.Page.Locator("button[name=go-on].primary").WaitForAsync();
        await ruth.GoAsync($"{program}/start");
        await ruth.LookAsync("hospital-start");
        return await ruth.InviteAsync(program);
    }

    private async Task SitAsync(Visitor ruth, string program, IReadOnlyList<HospitalPhone> phones, string link)
    {
        await ruth.GoAsync(program);
        await ruth.FollowAsync("Prepare the reveal");
        var sitting = ruth.Path[..(ruth.Path.IndexOf("/sitting", StringComparison.Ordinal) + "/sitting".Length)];
        await ruth.GoAsync($"{sitting}/prepare");
        await ruth.LookAsync("hospital-prepare");
        await ruth.GoAsync($"{sitting}/run");
        await ruth.LookAsync("hospital-run");
        await ruth.OpenAnswersAsync();
        await using var screen = await chromium.ArriveAsync(host.Address, "the Screen", new(1920, 1080, ColorScheme.Light));
        await screen.ComeInAsAsync(ruth);
        await using var seat = await chromium.ArriveAsync(host.Address, "a Seat", Device.Phone);
        await seat.GoAsync(link);
        await seat.Page.Locator("form button").First.ClickAsync();
        var (problems, kinds) = (new List<string>(), new HashSet<string>(StringComparer.Ordinal));
        for (var steps = 0; await ruth.NextMoveAsync() is { } move; steps++)
        {
            steps.ShouldBeLessThan(120);
            await screen.GoAsync($"{sitting}/screen");
            await seat.GoAsync("/seat/room");
            kinds.Add(await screen.Page.Locator(".screen-head .reading").InnerTextAsync());
            await TakeAsync(ruth, screen, seat, $"hospital-{steps:00}");
            problems.AddRange(await ScreenFit.ProblemsAsync(screen, steps));
            if (move.StartsWith("Close", StringComparison.Ordinal)) { await Task.WhenAll(phones.Select(phone => phone.VoteAsync())); }
            await ruth.GoAsync($"{sitting}/drive");
            await ruth.MoveAsync(move);
        }

        problems.ShouldBeEmpty();
        TestContext.Current.TestOutputHelper!.WriteLine(string.Join(", ", kinds));
        await ruth.LookAsync("hospital-after");
        await seat.GoAsync("/seat/room");
        await seat.LookAsync("hospital-after-seat");
        await ruth.GoAsync($"{sitting}/report/room");
        await ruth.LookAsync("hospital-report");
    }

    private static async Task TakeAsync(Visitor ruth, Visitor screen, Visitor seat, string picture)
    {
        if (!Looking) { return; }
        await ruth.TakeAsync($"{picture}-desk");
        await screen.TakeAsync($"{picture}-screen");
        await screen.Page.EvaluateAsync("() => { document.querySelector('[data-theme]').dataset.theme = 'dark'; }");
        await screen.TakeAsync($"{picture}-screen-dark");
        await screen.Page.EvaluateAsync("() => { document.querySelector('[data-theme]').dataset.theme = 'light'; }");
        await seat.TakeAsync($"{picture}-seat");
    }
}
