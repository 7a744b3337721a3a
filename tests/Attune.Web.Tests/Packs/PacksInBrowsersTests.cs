using Attune.Web.Accounts;
using Attune.Web.Tests.Browser;
using Attune.Web.Tests.Seat;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Attune.Web.Tests.Packs;

/// <summary>A facilitator of a hospital group takes questions, looks at them as on a phone, keeps them, and reads a file, at both widths, by day and by night.</summary>
[Trait("Proof", "Browser")]
public sealed class PacksInBrowsersTests(SeatHost host, Chromium chromium) : IClassFixture<SeatHost>
{
    private static readonly FilePayload Good = new() { Name = "goals.json", MimeType = "application/json", Buffer = """
        {
          "format": "attune-pack/1",
          "name": "Goals and rules",
          "questions": [
            { "id": "goals", "text": "Which of our goals come first, and why?", "anchors": [{ "kind": "ranking", "prompt": "Put them in your order.", "items": ["Safety", "Waiting times", "Cost"] }] },
            { "id": "rules", "text": "Which rules do we keep?", "words": "oneSentence", "anchors": [{ "kind": "rating", "prompt": "How far do you agree?", "items": ["We buy before we build.", "Each ward follows one pathway."] }] },
            { "id": "who", "text": "Who does what?", "kind": "matrix", "activities": ["Testing", "Training"], "stages": ["deploy", "maintain"] }
          ]
        }
        """u8.ToArray() };

    private static readonly FilePayload Wrong = new() { Name = "wrong.json", MimeType = "application/json", Buffer = """{ "format": "attune-pack/1", "questions": [{ "id": "Goals", "text": "", "kind": "opened", "colour": "red" }] }"""u8.ToArray() };

    [Fact]
    public async Task Questions_are_taken_from_a_sector_kept_and_read_from_a_file_and_every_screen_is_seen_before_anybody_is_invited()
    {
        await using var ruth = await chromium.ArriveAsync(host.Address, "Ruth", Device.Laptop);
        await ruth.MakeAccountAsync(host.Services.GetRequiredService<FirstRun>().Code);
        await ruth.GoAsync("/packs/sectors/health");
        await ruth.FollowAsync("Start a program with it");
        (await ruth.Page.Locator("#Sector").InputValueAsync()).ShouldBe("Health");
        await ruth.FillAsync("Name", "Aurora");
        await ruth.LookAsync("packs-new");
        await ruth.GoOnAsync();
        var program = ruth.Path[..ruth.Path.LastIndexOf('/')];
        await ruth.GoAsync($"{program}/questions");
        await ruth.FollowAsync("Start from a sector, your library or a file");
        await ruth.PressAsync("Save to your library");
        await ruth.Page.GetByText("Saved to your library as “Aurora”.").WaitForAsync();
        await ruth.LookAsync("packs-kept");

        await ruth.Page.Locator("input[type=file]").SetInputFilesAsync(Wrong);
        await ruth.PressAsync("Read the file");
        await ruth.Page.GetByText("Nothing was taken over.").WaitForAsync();
        (await ruth.Page.Locator(".pack-problems li").CountAsync()).ShouldBe(4);
        await ruth.LookAsync("packs-file-wrong");
        await ruth.Page.Locator("input[type=file]").SetInputFilesAsync(Good);
        await ruth.PressAsync("Read the file");
        await ruth.Page.GetByText("“Goals and rules” on a leader’s phone").WaitForAsync();
        var goals = ruth.Path[(ruth.Path.LastIndexOf('/') + 1)..];
        await ruth.LookAsync("packs-goals");
        await ruth.PressAsync("Use these questions");
        await ruth.Page.GetByText("The questions are now those of “Goals and rules”.").WaitForAsync();
        await ruth.PressAsync("Bring back the questions from before");
        await ruth.Page.GetByText("Care pathways").First.WaitForAsync();

        string[] pages = ["/packs", $"/packs/{goals}", "/packs/sectors/education", $"{program}/packs", $"{program}/packs/screens", $"{program}/packs/{goals}", "/programs/new"];
        foreach (var device in new[] { Device.LaptopAtNight, Device.PhoneAtNight, Device.Phone, Device.Laptop })
        {
            await using var there = await chromium.ArriveAsync(host.Address, "Ruth", device);
            await there.ComeInAsAsync(ruth);
            foreach (var page in pages)
            {
                await there.GoAsync(page);
                await there.LookAsync("packs" + page.Replace(program, "-program", StringComparison.Ordinal).Replace(goals, "one", StringComparison.Ordinal).Replace('/', '-'));
            }

            there.ShouldHaveNothingToComplainOf(host.Address);
        }

        await ruth.GoAsync($"{program}/packs/screens");
        await ScreensAreAsWideAsAPhoneAsync(ruth);
        (await ruth.Page.Locator(".phone :is(input, textarea, select):not(:disabled)").CountAsync()).ShouldBe(0, "nothing can be filled in");
        // The browser notes that the wrong file was refused.
        ruth.Complaints.ShouldAllBe(complaint => complaint.Contains("422", StringComparison.Ordinal));
        await ruth.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await ruth.TakeAsync("packs-print");
    }

    // Side by side on a laptop, each as wide as a phone.
    private static async Task ScreensAreAsWideAsAPhoneAsync(Visitor ruth)
    {
        var boxes = await ruth.Page.EvaluateAsync<double[][]>("[...document.querySelectorAll('.phone')].map(phone => { const box = phone.getBoundingClientRect(); return [box.width, box.left, box.top]; })");
        boxes.Length.ShouldBe(14);
        boxes.ShouldAllBe(box => box[0] == 392, "390 and a border on each side");
        boxes.Select(box => box[1]).Distinct().Count().ShouldBeGreaterThanOrEqualTo(3);
    }
}
