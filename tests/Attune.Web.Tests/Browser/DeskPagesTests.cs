using Attune.Domain.Rounds;
using Attune.Store.Tests.Providers;
using Attune.Web.Accounts;
using Attune.Web.Tests.Seat;
using Microsoft.Extensions.DependencyInjection;

namespace Attune.Web.Tests.Browser;

/// <summary>The pages of the facilitator and the administrator beside the straight way, each with axe and at both widths.</summary>
[Trait("Proof", "Browser")]
public sealed class DeskPagesTests(SeatHost host, Chromium chromium) : IClassFixture<SeatHost>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_page_of_the_desk_is_whole_on_a_laptop_by_day_and_on_a_phone_by_night()
    {
        await using var ruth = await chromium.ArriveAsync(host.Address, "Ruth", Device.Laptop);
        await ruth.MakeAccountAsync(host.Services.GetRequiredService<FirstRun>().Code);
        var program = await ruth.PrepareAsync();
        await WithAddressesAsync();
        await ruth.Page.Locator($"form[action='{program}/start'] button").ClickAsync();
        await ruth.GoAsync($"{program}/mail");
        await ruth.LookAsync("desk-mail");
        await ruth.Page.Locator($"form[action='{program}/mail'] button").ClickAsync();
        await ruth.Page.WaitForURLAsync(url => url.EndsWith("/invitations", StringComparison.Ordinal));
        await using var db = host.Open();
        var leader = (await db.LeadersByNameAsync())[0].Id;
        await ruth.GoAsync($"{program}/people");
        await ruth.Page.Locator($"form[action='{program}/people'] button").ClickAsync();
        await ruth.LookAsync("desk-account-link");
        var join = new Uri((await ruth.Page.Locator("#link").GetAttributeAsync("value"))!).AbsolutePath;

        string[] pages =
        [
            program, "/programs", $"{program}/year", $"{program}/year/add", $"{program}/due", "/programs/calendar", $"{program}/schedule", $"{program}/letters", $"{program}/letters/invitation", $"{program}/letters/invitation?of={leader}", $"{program}/leaders", $"{program}/leaders/{leader}", $"{program}/invitations", $"{program}/mail/reminder", $"{program}/interviews/{leader}", $"{program}/interviews/{leader}/1", $"{program}/interviews/{leader}/5/1", $"{program}/interviews/{leader}/6",
            $"{program}/delegates/{leader}", $"{program}/promise/loosen", $"{program}/people", $"{program}/record", $"{program}/set-up", "/outbox", "/account", "/accounts", "/accounts/security", "/recover",
        ];
        await ruth.GoAsync($"{program}/year");
        await ruth.PressAsync("Propose four rounds");
        await ruth.GoAsync("/programs/calendar");
        await ruth.PressAsync("Make an address");
        await ruth.LookAsync("desk-calendar-shown");
        // Both widths and both color schemes are covered in two walks; with ATTUNE_PICTURES the other two combinations are added, to be looked at.
        Device[] devices = Environment.GetEnvironmentVariable("ATTUNE_PICTURES") is null ? [Device.Laptop, Device.PhoneAtNight] : [Device.Laptop, Device.PhoneAtNight, Device.LaptopAtNight, Device.Phone];
        foreach (var device in devices)
        {
            await using var there = await chromium.ArriveAsync(host.Address, "Ruth", device);
            await there.GoAsync(join);
            await there.LookAsync("desk-join");
            await there.GoAsync("/sign-in");
            await there.LookAsync("desk-sign-in");
            await there.ComeInAsAsync(ruth);
            foreach (var page in pages)
            {
                await there.GoAsync(page);
                await there.LookAsync("desk" + page.Replace(program, "", StringComparison.Ordinal).Replace($"{leader}", "", StringComparison.Ordinal).Replace('/', '-').Replace("?of=", "-of", StringComparison.Ordinal));
            }

            there.ShouldHaveNothingToComplainOf(host.Address);
        }
    }

    [Fact]
    public async Task A_passkey_is_made_on_the_account_page_and_signs_in_without_a_password()
    {
        await using var other = new SeatHost();
        await other.InitializeAsync();
        var address = new UriBuilder(other.Address) { Host = "localhost" }.Uri;
        await using var ruth = await chromium.ArriveAsync(address, "Ruth", Device.Laptop);
        // A virtual authenticator that always agrees.
        var device = await ruth.Page.Context.NewCDPSessionAsync(ruth.Page);
        await device.SendAsync("WebAuthn.enable");
        await device.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new Dictionary<string, object> { ["protocol"] = "ctap2", ["transport"] = "internal", ["hasResidentKey"] = true, ["hasUserVerification"] = true, ["isUserVerified"] = true, ["automaticPresenceSimulation"] = true },
        });
        await ruth.MakeAccountAsync(other.Services.GetRequiredService<FirstRun>().Code);
        await ruth.GoAsync("/account");
        await ruth.FillAsync("name", "Work laptop");
        await ruth.PressAsync("Add a passkey");
        await ruth.Page.GetByText("Work laptop, since").WaitForAsync();
        await ruth.LookAsync("desk-account-passkey");

        await ruth.PressAsync("Sign out");
        await ruth.PressAsync("Sign in with a passkey");
        await ruth.Page.WaitForURLAsync(url => url.EndsWith("/programs", StringComparison.Ordinal));

        await ruth.GoAsync("/account");
        await ruth.PressAsync("Remove");
        await ruth.PressAsync("Remove the passkey");
        await ruth.Page.GetByText("You have none.").WaitForAsync();
        await ruth.PressAsync("Sign out");
        await ruth.PressAsync("Sign in with a passkey");
        await ruth.Page.GetByText("The passkey did not work.").WaitForAsync();
    }

    private async Task WithAddressesAsync()
    {
        await using var db = host.Open();
        foreach (var leader in await db.Leaders.ToListAsync(Cancel)) { leader.Correct(leader.Entry with { Mail = $"{leader.Id.Value:n}@example.org" }, RoundPhase.Preparing, []).ShouldBeEmpty(); }
        var round = await db.Rounds.SingleAsync(Cancel);
        round.Declare(new(round.Rules.RequiredPerSide, round.Rules.RequiredInAll, round.Rules.Late, round.Rules.Absent, DelegatePolicy.SameSide)).ShouldBe(SetUpOutcome.Changed);
        await db.SaveChangesAsync(Cancel);
    }
}
