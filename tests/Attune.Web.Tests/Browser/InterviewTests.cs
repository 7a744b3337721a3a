using Attune.Web.Tests.Sittings;

namespace Attune.Web.Tests.Browser;

/// <summary>An interview in a real browser: saved while it is typed, kept while the net is away, approved at one press.</summary>
[Trait("Proof", "Browser")]
public sealed class InterviewTests(RoomHost host, Chromium chromium) : IClassFixture<RoomHost>
{
    private const string Said = "Fewer spreadsheets, and one list of what we have.";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_the_facilitator_types_is_saved_without_a_press_also_after_the_net_was_away_and_its_leader_approves_all_of_it()
    {
        var round = await host.StartRoundAsync();
        var mail = await host.MayEnterAsync(round);
        var interview = $"/programs/{round.Program.Id}/interviews/{(await round.AdmissionAsync(0)).Leader}";
        await using var ruth = await chromium.ArriveAsync(host.Address, "Ruth", Device.Laptop);
        await ruth.SignInAsync(mail, RoomHost.Password);
        await ruth.GoAsync(interview);
        await ruth.LookAsync("desk-interview-agree");
        await ruth.Page.Locator("[name=agreed]").CheckAsync();
        await ruth.PressAsync("Record it and begin");
        await ruth.GoAsync($"{interview}/1");
        await ruth.Page.Context.SetOfflineAsync(true);
        await ruth.FillAsync("text", Said);
        await ruth.Page.Locator("#state", new() { HasTextString = "There is no connection" }).WaitForAsync();
        await ruth.Page.Context.SetOfflineAsync(false);
        await ruth.Page.Locator("#state", new() { HasTextRegex = new("^Saved") }).WaitForAsync();
        (await ruth.Page.EvaluateAsync<int>("localStorage.length")).ShouldBe(0);
        ruth.Complaints.RemoveAll(complaint => complaint.Contains("ERR_INTERNET_DISCONNECTED", StringComparison.Ordinal));
        await ruth.LookAsync("desk-interview-saved");

        await ruth.GoAsync($"{interview}/2");
        await ruth.FillAsync("text", "It serves growth.");
        await ruth.Page.Locator("#state", new() { HasTextRegex = new("^Saved") }).WaitForAsync();
        await ruth.GoAsync($"{interview}/1");
        (await ruth.Page.Locator("[name=text]").InputValueAsync()).ShouldBe(Said);
        ruth.ShouldHaveNothingToComplainOf(host.Address);

        await using var leader = await chromium.ArriveAsync(host.Address, "the leader", Device.PhoneAtNight);
        await leader.GoAsync($"/i/{round.Tokens[0]}");
        await leader.Page.Locator("button").First.ClickAsync();
        await leader.Page.WaitForURLAsync(url => url.EndsWith("/seat", StringComparison.Ordinal));
        await leader.GoAsync("/seat/answers");
        await leader.LookAsync("seat-approve");
        await leader.PressAsync("Yes, both are my words");
        await leader.Page.GetByText("You may leave a question out").First.WaitForAsync();
        leader.ShouldHaveNothingToComplainOf(host.Address);
        await using var db = host.Open();
        (await db.Answers.CountAsync(answer => answer.Round == round.Id && answer.Approved, Cancel)).ShouldBe(2);
    }
}
