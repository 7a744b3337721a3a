using Attune.Domain.Rounds;
using Attune.Web.Accounts;
using Attune.Web.Tests.Importing;
using Attune.Web.Tests.Seat;
using Microsoft.Extensions.DependencyInjection;

namespace Attune.Web.Tests.Browser;

/// <summary>Three exports as a consultant has them in her folder, from the list of programs to the reading of the round.</summary>
[Trait("Proof", "Browser")]
public sealed class ImportTests(SeatHost host, Chromium chromium) : IClassFixture<SeatHost>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_consultant_imports_the_export_of_each_tool_and_reads_the_round()
    {
        await using var ruth = await chromium.ArriveAsync(host.Address, "Ruth", Device.Laptop);
        await ruth.MakeAccountAsync(host.Services.GetRequiredService<FirstRun>().Code);
        var folder = Directory.CreateTempSubdirectory("attune-exports-");
        (string Tool, string Path)[] exports =
        [
            ("Microsoft Forms", Path.Combine(folder.FullName, "Umfrage Nord.csv")),
            ("SurveyMonkey", Path.Combine(folder.FullName, "Nord survey.csv")),
            ("LimeSurvey", Exports.LimeSurveyPath),
        ];
        await File.WriteAllTextAsync(exports[0].Path, Exports.GermanForms, Cancel);
        await File.WriteAllTextAsync(exports[1].Path, Exports.SurveyMonkey, Cancel);
        try
        {
            foreach (var (tool, path) in exports) { await ImportAsync(ruth, tool, path); }
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        ruth.ShouldHaveNothingToComplainOf(host.Address);
    }

    [Fact]
    public async Task Without_script_by_keys_alone_a_list_of_leaders_is_read_and_a_file_taken_back()
    {
        await using var other = new SeatHost();
        await other.InitializeAsync();
        await using var ruth = await chromium.ArriveAsync(other.Address, "Ruth", Device.Phone, script: false);
        await ruth.MakeAccountAsync(other.Services.GetRequiredService<FirstRun>().Code);
        await ruth.GoAsync("/programs/new?from=file");
        await ruth.FillAsync("Name", "Nord");
        await ruth.PressAsync("Keep, and send the file");
        var program = ruth.Path[..^"/import".Length];
        await ruth.FillAsync("pasted", "Name\tSide\tWhat is it for?\nAnna\tBusiness\tTo close faster than today\nBen\tBusiness\tTo sell in all countries\nDora\tIT\tTo run one core system\nEmil\tIT\tTo switch off old servers");
        await ruth.Page.Locator("form[enctype] button").FocusAsync();
        await ruth.Page.Keyboard.PressAsync("Enter");
        await ruth.Page.Locator("[name=collected]").FillAsync("In a workshop in October");
        await ruth.Page.Locator("[name=told]").FocusAsync();
        await ruth.Page.Keyboard.PressAsync("Space");
        // Enter in a field looks again, and keeps what was chosen.
        await ruth.Page.Locator("[name=told]").PressAsync("Enter");
        (await ruth.Page.Locator("[name=told]").IsCheckedAsync()).ShouldBeTrue();
        (await ruth.Page.Locator("[name=collected]").InputValueAsync()).ShouldBe("In a workshop in October");
        await ruth.PressAsync("Import");
        await ruth.Page.GetByText("Four people’s answers are imported").First.WaitForAsync();
        await ruth.Page.Locator(".said button").ClickAsync();
        await ruth.PressAsync("Take the import back");
        await ruth.Page.GetByText("Nothing of the file is here.").WaitForAsync();

        await ruth.GoAsync($"{program}/leaders/import");
        await ruth.FillAsync("pasted", "Who;Stream;Mail\nAnna;Fachbereich;anna@nord.example\nDora;IT;dora@nord.example");
        await ruth.PressAsync("Look at it");
        await ruth.LookAsync("leaders-mapping-problems");
        await ruth.Page.Locator("[name=column-1]").SelectOptionAsync("Side");
        await ruth.PressAsync("Look again");
        await ruth.Page.Locator("[name=side-0]").SelectOptionAsync("Business");
        await ruth.PressAsync("Look again");
        await ruth.LookAsync("leaders-mapping");
        await ruth.PressAsync("Write these leaders");
        await ruth.Page.GetByText("Leaders were read from the list: 2 added, 0 changed.").WaitForAsync();
    }

    private async Task ImportAsync(Visitor ruth, string tool, string path)
    {
        await ruth.GoAsync("/programs");
        await ruth.FollowAsync("New program from a file");
        await ruth.FillAsync("Name", $"Nord, from {tool}");
        await ruth.LookAsync("import-new");
        await ruth.PressAsync("Keep, and send the file");
        await ruth.Page.WaitForURLAsync(url => url.EndsWith("/import", StringComparison.Ordinal));
        await ruth.LookAsync("import-send");
        var program = ruth.Path[..^"/import".Length];
        await ruth.Page.Locator("input[type=file]").SetInputFilesAsync(path);
        await ruth.PressAsync("Look at it");
        await ruth.Page.GetByText($"an export of {tool}").WaitForAsync();
        await EverywhereAsync(ruth, $"import-mapping-{tool}");
        await ruth.Page.Locator("[name=contract][value=Confidential]").CheckAsync();
        await ruth.FillAsync("collected", "Online before the kick-off; the invitation said that answers are read by side, without names");
        await ruth.Page.Locator("[name=told]").CheckAsync();
        await ruth.Page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { NameString = "Import", Exact = true }).ClickAsync();
        await ruth.Page.GetByText("Six people’s answers are imported").First.WaitForAsync();
        await EverywhereAsync(ruth, $"import-done-{tool}");
        await ruth.FollowAsync("Lock the answers");
        await ruth.Page.Locator($"form[action='{program}/lock'] button").ClickAsync();
        await ruth.Page.WaitForURLAsync(url => url.EndsWith(program, StringComparison.Ordinal));
        await ruth.FollowAsync("Read");
        await ruth.Page.GetByText($"The answers were imported from {tool} on").First.WaitForAsync();
        await ruth.TakeAsync($"import-reading-{tool}");
        await using var db = host.Open();
        var id = new Domain.Programs.ProgramId(Guid.Parse(program["/programs/".Length..]));
        (await db.Rounds.SingleAsync(round => round.Program == id, Cancel)).Phase.ShouldBe(RoundPhase.Locked);
    }

    // The same page on a phone at night, and with pictures the other two as well.
    private async Task EverywhereAsync(Visitor ruth, string picture)
    {
        await ruth.LookAsync(picture);
        Device[] devices = Environment.GetEnvironmentVariable("ATTUNE_PICTURES") is null ? [Device.PhoneAtNight] : [Device.PhoneAtNight, Device.LaptopAtNight, Device.Phone, new(1440, 900, Microsoft.Playwright.ColorScheme.Light)];
        foreach (var device in devices)
        {
            await using var there = await chromium.ArriveAsync(host.Address, "Ruth", device);
            await there.ComeInAsAsync(ruth);
            await there.GoAsync(ruth.Path);
            await there.LookAsync(picture);
            there.ShouldHaveNothingToComplainOf(host.Address);
        }
    }
}
