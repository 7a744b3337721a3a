using System.Net;
using System.Text.RegularExpressions;
using Attune.Store.Model;
using Attune.Store.Tests.Providers;
using Attune.Web.Hosting;
using Attune.Web.Tests.Reliability;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Attune.Web.Tests;

/// <summary>A forgotten password: only the owner gets back in, and is told when somebody did.</summary>
public sealed partial class RecoveryTests(Databases databases)
{
    private const string New = "six words for a second time";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, OnBothDatabases]
    public async Task The_link_goes_to_the_owners_address_and_the_administrator_never_sees_it(Provider provider)
    {
        await using var server = new SmallMailServer();
        await using var site = await Site.WithRuthAsync(databases, provider,
            ("Attune:Mail:Host", "127.0.0.1"), ("Attune:Mail:Port", $"{server.Port}"), ("Attune:Mail:Security", "None"), ("Attune:Mail:From", "attune@example.org"), ("Attune:PublicUrl", "https://attune.example.org"), ("Attune:RequireHttps", "false"));
        var admin = site.Browser;
        var (sam, id) = await SamAsync(site);

        var asked = await site.SendAsync("/accounts", $"/accounts/{id}/new-password");

        asked.StatusCode.ShouldBe(HttpStatusCode.OK);
        var page = await asked.Content.ReadAsStringAsync(Cancel);
        page.ShouldContain("Sam Iyer has a letter with a link to a new password.");
        page.ShouldNotContain("/new-password/" + id + "?");
        var letter = server.Letters.ShouldHaveSingleItem();
        letter.ShouldContain("sam@example.org");
        var link = LinkOf(letter);
        site.Use(sam);
        (await site.ReadAsync("/account")).ShouldContain("sam@example.org");

        site.OpenAnotherBrowser();
        (await site.SendAsync(link, $"/new-password/{id}", ("password", New))).ShouldLeadTo("/sign-in");
        (await site.SendAsync(link, $"/new-password/{id}", ("password", "seven words for the third time"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);

        server.Letters.Count.ShouldBe(2);
        server.Letters.Last().ShouldContain("Your account has a new password");
        server.Letters.Last().ShouldContain("sam@example.org");
        var notice = (await SignInAsync(site, "sam@example.org", New)).ShouldLeadTo("/account/notice");
        (await site.ReadAsync(notice)).ShouldContain("by a link that Ruth Okafor asked for");
        (await site.SendAsync(notice, "/account/notice")).ShouldLeadTo("/programs");
        (await site.ReadAsync("/account")).ShouldContain("A new password was set without the old one, by Ruth Okafor");
        (await SignInAsync(site, "sam@example.org", New)).ShouldLeadTo("/programs");
        site.Use(admin);
        var log = await site.ReadAsync("/accounts/security.csv");
        log.ShouldContain(",ResetAsked,");
        log.ShouldContain($",PasswordReset,{id},Sam Iyer,Ruth Okafor,");
        log.ShouldNotContain(link[(link.IndexOf('=', StringComparison.Ordinal) + 1)..]);
    }

    [Fact]
    public async Task Without_a_mail_server_no_link_is_made_and_the_recovery_code_is_the_way_back_once()
    {
        await using var site = await Site.WithRuthAsync(databases);
        var (_, id) = await SamAsync(site, out var code);
        var asked = await site.SendAsync("/accounts", $"/accounts/{id}/new-password");
        asked.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await asked.Content.ReadAsStringAsync(Cancel)).ShouldContain("There is no mail server");
        (await site.OutboxAsync()).ShouldBeEmpty();
        var shown = await code;
        await using var db = site.Open();
        (await db.Users.AsNoTracking().SingleAsync(account => account.Id == id, Cancel)).RecoveryHash!.ShouldNotContain(shown.Replace("-", "", StringComparison.Ordinal));

        site.OpenAnotherBrowser();
        foreach (var (mail, wrong) in new[] { ("sam@example.org", "AAAAA-BBBBB-CCCCC-DDDDD-EEEEE"), ("ruth@example.org", shown), ("nobody@example.org", shown), ("sam@example.org", "") })
        {
            (await RecoverAsync(site, mail, wrong)).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity, mail);
        }

        // Typed as people do, it is the same code.
        var recovered = await RecoverAsync(site, "sam@example.org", shown.ToLowerInvariant().Replace('-', ' '));

        recovered.StatusCode.ShouldBe(HttpStatusCode.OK);
        CodeOf(await recovered.Content.ReadAsStringAsync(Cancel)).ShouldNotBe(shown);
        (await RecoverAsync(site, "sam@example.org", shown)).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var notice = (await SignInAsync(site, "sam@example.org", New)).ShouldLeadTo("/account/notice");
        (await site.ReadAsync(notice)).ShouldContain("with your recovery code");
    }

    [Fact]
    public async Task A_new_recovery_code_needs_the_password()
    {
        await using var site = await Site.WithRuthAsync(databases);
        (await site.SendAsync("/account", "/account/recovery-code", ("now", "not this one"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var made = await site.SendAsync("/account", "/account/recovery-code", ("now", Site.Password));
        made.StatusCode.ShouldBe(HttpStatusCode.OK);
        var code = CodeOf(await made.Content.ReadAsStringAsync(Cancel));
        site.OpenAnotherBrowser();
        (await RecoverAsync(site, "ruth@example.org", code)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    [Trait("Proof", "Slow")]
    public async Task The_way_back_of_a_sole_administrator_is_a_command_on_the_machine()
    {
        await using var site = await Site.AloneWithRuthAsync(databases);
        string[] settings = [$"--Attune:DataFolder={site.Folder}"];
        await using (var scope = site.Services.CreateAsyncScope())
        {
            var users = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
            await users.AddOrUpdatePasskeyAsync((await users.FindByEmailAsync("ruth@example.org"))!, new([1, 2, 3], [4], DateTimeOffset.UnixEpoch, 0, null, true, false, false, [5], [6]));
        }

        var (refused, why) = await RealProcess.EndAsync([.. settings, $"--{MachineCommands.RecoverAccount}=nobody@example.org"]);
        var (exit, lines) = await RealProcess.EndAsync([.. settings, $"--{MachineCommands.RecoverAccount}=ruth@example.org"]);

        (refused, exit).ShouldBe((1, 0), string.Join('\n', [.. why, .. lines]));
        var link = NewPassword().Match(lines.ShouldHaveSingleItem()).Value;
        var id = link.Split('/', '?')[2];
        site.OpenAnotherBrowser();
        (await site.SendAsync(link, $"/new-password/{id}", ("password", New))).ShouldLeadTo("/sign-in");
        var notice = (await SignInAsync(site, "ruth@example.org", New)).ShouldLeadTo("/account/notice");
        (await site.ReadAsync(notice)).ShouldContain("somebody at the server itself");
        await using var db = site.Open();
        (await db.SecurityEvents.Select(happened => happened.Act).ToListAsync(Cancel)).ShouldContain(SecurityAct.ResetOnMachine);
        (await site.ReadAsync("/account")).ShouldContain("You have none.", customMessage: "a passkey that is lost would keep the owner out");
    }

    internal static string CodeOf(string page) => Code().Match(page).Groups[1].Value;

    private static Task<(HttpClient Sam, Guid Id)> SamAsync(Site site) => SamAsync(site, out _);

    // Leaves the site with the browser it had.
    private static Task<(HttpClient Sam, Guid Id)> SamAsync(Site site, out Task<string> code)
    {
        var shown = new TaskCompletionSource<string>();
        code = shown.Task;
        return MakeAsync();

        async Task<(HttpClient Sam, Guid Id)> MakeAsync()
        {
            var before = site.Browser;
            var made = await (await site.SendAsync("/accounts", "/accounts/invite", ("role", "facilitator"))).Content.ReadAsStringAsync(Cancel);
            var link = Join().Match(made).Value;
            site.OpenAnotherBrowser();
            shown.SetResult(CodeOf(await (await AccountTests.JoinAsync(site, link, "Sam Iyer")).Content.ReadAsStringAsync(Cancel)));
            var sam = site.Browser;
            site.Use(before);
            await using var db = site.Open();
            return (sam, (await db.AccountAsync("Sam Iyer")).Id);
        }
    }

    private static Task<HttpResponseMessage> SignInAsync(Site site, string mail, string password) => site.SendAsync("/sign-in", "/sign-in", ("Mail", mail), ("Password", password));

    private static Task<HttpResponseMessage> RecoverAsync(Site site, string mail, string code) => site.SendAsync("/recover", "/recover", ("mail", mail), ("code", code), ("password", New));

    // A long line of a letter is broken with "=", and "=" is written "=3D".
    private static string LinkOf(string letter)
        => NewPassword().Match(SoftBreak().Replace(letter, "").Replace("=3D", "=", StringComparison.Ordinal)).Value;

    [GeneratedRegex("=\r?\n")]
    private static partial Regex SoftBreak();

    [GeneratedRegex("/new-password/[0-9a-f-]+\\?code=[^\\s\"<]+")]
    private static partial Regex NewPassword();

    [GeneratedRegex("/join/[^\"]+")]
    private static partial Regex Join();

    [GeneratedRegex("id=\"recovery-code\">([^<]+)<")]
    private static partial Regex Code();
}
