using Attune.Store.Tests.Providers;
using Attune.Web.Accounts;
using Attune.Web.Tests.Browser;
using Attune.Web.Tests.Seat;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Attune.Web.Tests.Questions;

/// <summary>A hospital's facilitator makes the pack her own, press by press, and a leader finds it on the phone.</summary>
[Trait("Proof", "Browser")]
public sealed class EditorInBrowsersTests(SeatHost host, Chromium chromium) : IClassFixture<SeatHost>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_hospital_gets_its_own_questions_and_the_phone_asks_them()
    {
        await using var ruth = await chromium.ArriveAsync(host.Address, "Ruth", Device.Laptop);
        await ruth.MakeAccountAsync(host.Services.GetRequiredService<FirstRun>().Code);
        var program = await ruth.PrepareAsync();
        var all = $"{program}/questions";

        await ruth.GoAsync(all);
        await ruth.LookAsync("editor-list");
        await ruth.FillAsync("purpose", "What is the new patient record for, and what will be different on the wards because of it?");
        await OpenAsync(ruth, "fit");
        await ruth.Page.Locator("[name=words][value=Sentences]").CheckAsync();
        await ruth.Page.Locator("[data-takes=time]", new() { HasTextString = "This question takes about two minutes, all of them about 13 minutes." }).WaitForAsync();
        await ruth.Page.Locator("[data-takes=over]", new() { HasTextString = "This takes longer than twelve minutes." }).WaitForAsync();
        await ruth.LookAsync("editor-over");
        await ruth.Page.Locator("[name=words][value=OneSentence]").CheckAsync();
        await ruth.FillAsync("text", "Change the care to the standard, or the system to the care?");
        await ruth.FillAsync("items-0", "Admission\nMedication\nTheatre\nDischarge");
        await ruth.LookAsync("editor-fit");
        await SaveAsync(ruth);
        await ruth.GoAsync(all);
        await OpenAsync(ruth, "who");
        await ruth.FillAsync("activities", "Order sets\nTesting on the wards\nPatient data\nTraining\nHelp at the bedside\nNext wishes");
        await ruth.Page.Locator("[name=stage][value=Develop]").UncheckAsync();
        await ruth.LookAsync("editor-matrix");
        await SaveAsync(ruth);

        await ruth.GoAsync(all);
        await ruth.FillAsync("Own", "What has to come first when we cannot have everything?");
        await ruth.Page.Locator("[name=add][value=Open]").ClickAsync();
        await ruth.Page.WaitForURLAsync(url => url.EndsWith("/own-1", StringComparison.Ordinal));
        await ruth.Page.Locator("[name=words][value=None]").CheckAsync();
        await ruth.Page.Locator("select[name=new-anchor]").SelectOptionAsync("Ranking");
        await PressAsync(ruth, "add-anchor");
        await ruth.Page.Locator("[name=items-0]").WaitForAsync();
        await ruth.FillAsync("items-0", "Safety of patients");
        await SaveRefusedAsync(ruth);
        await ruth.LookAsync("editor-refused");
        await ruth.FillAsync("items-0", "Safety of patients\nTime at the bedside\nFewer forms\nOne record for all hospitals\nCost");
        await SaveAsync(ruth);
        await ruth.LookAsync("editor-ranking");
        await ruth.GoAsync($"{all}/after");
        await PressAsync(ruth, "part-down:0");
        await PressAsync(ruth, "add-part");
        await ruth.FillAsync("part-4", "Who tells the patients?");
        await ruth.LookAsync("editor-parts");
        await SaveAsync(ruth);
        await ruth.GoAsync(all);
        for (var i = 0; i < 5; i++)
        {
            await ruth.Page.Locator("[name=up][value=own-1]").ClickAsync();
            await ruth.Page.Locator($".asked-one:nth-of-type({6 - i}) textarea[name=own-1]").WaitForAsync();
        }

        await ruth.Page.Locator("[name=leave-out][value=direction]").ClickAsync();
        await ruth.Page.Locator(".said").WaitForAsync();
        await ruth.LookAsync("editor-removed");
        await ruth.Page.Locator(".said button").ClickAsync();
        await ruth.Page.Locator("textarea[name=direction]").WaitForAsync();

        await using (var phone = await chromium.ArriveAsync(host.Address, "Ruth on the way", Device.PhoneAtNight))
        {
            await phone.ComeInAsAsync(ruth);
            foreach (var page in new[] { all, $"{all}/after", $"{all}/own-1", $"{all}/who", $"{all}/versions/1" })
            {
                await phone.GoAsync(page);
                await phone.LookAsync($"editor{page.Replace(all, "", StringComparison.Ordinal).Replace('/', '-')}-phone");
            }

            phone.ShouldHaveNothingToComplainOf(host.Address);
        }

        await ruth.GoAsync($"{program}/start");
        var links = await ruth.InviteAsync(program);
        await using (var db = host.Open()) { await db.ConfirmAllAsync(Cancel); }
        foreach (var device in new[] { Device.Phone, Device.PhoneAtNight })
        {
            await using var leader = await chromium.ArriveAsync(host.Address, "a leader", device);
            await leader.GoAsync(links[device == Device.Phone ? 0 : 1]);
            await leader.Page.Locator("button").First.ClickAsync();
            await leader.Page.WaitForURLAsync(url => url.EndsWith("/seat", StringComparison.Ordinal));
            await leader.LookAsync("editor-seat-promise");
            await leader.Page.Locator("form[action='/seat/begin'] button.primary").ClickAsync();
            await leader.Page.WaitForURLAsync(url => url.EndsWith("/seat/1", StringComparison.Ordinal));
            await leader.GoAsync("/seat/2");
            await leader.Page.Locator("select").Nth(0).SelectOptionAsync("2");
            await leader.Page.Locator("select").Nth(1).SelectOptionAsync("2");
            await leader.Page.Locator("#state", new() { HasTextRegex = new("does not fit") }).WaitForAsync();
            leader.Complaints.RemoveAll(complaint => complaint.Contains("422", StringComparison.Ordinal));
            await leader.Page.Locator("select").Nth(1).SelectOptionAsync("1");
            await leader.Page.Locator("#state", new() { HasTextRegex = new("^Saved") }).WaitForAsync();
            await leader.LookAsync("editor-seat-ranking");
            await leader.GoAsync("/seat/6/1");
            await leader.LookAsync("editor-seat-matrix");
            leader.ShouldHaveNothingToComplainOf(host.Address);
        }

        await ruth.GoAsync($"{all}/purpose");
        await ruth.FillAsync("text", "What is the new patient record for, and what will change on the wards because of it?");
        await ruth.LookAsync("editor-reword");
        ruth.ShouldHaveNothingToComplainOf(host.Address);
    }

    private static async Task OpenAsync(Visitor ruth, string question)
    {
        await ruth.Page.Locator($"[name=open][value={question}]").ClickAsync();
        await ruth.Page.WaitForURLAsync(url => url.EndsWith($"/{question}", StringComparison.Ordinal));
    }

    private static async Task PressAsync(Visitor ruth, string act)
    {
        var before = await ruth.Page.Locator("[name=__RequestVerificationToken]").First.InputValueAsync();
        await ruth.Page.Locator($"[name=do][value='{act}']").First.ClickAsync();
        await ruth.Page.Locator($"[name=__RequestVerificationToken][value='{before}']").First.WaitForAsync(new() { State = WaitForSelectorState.Detached });
    }

    private static async Task SaveAsync(Visitor ruth)
    {
        await ruth.Page.Locator("[name=do][value=keep]").Last.ClickAsync();
        await ruth.Page.Locator(".said").WaitForAsync();
    }

    private static async Task SaveRefusedAsync(Visitor ruth)
    {
        await ruth.Page.Locator("[name=do][value=keep]").Last.ClickAsync();
        await ruth.Page.Locator("[role=alert]").WaitForAsync();
        ruth.Complaints.RemoveAll(complaint => complaint.Contains("422", StringComparison.Ordinal));
    }
}
