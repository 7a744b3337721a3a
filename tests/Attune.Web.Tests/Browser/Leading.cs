using System.Text.RegularExpressions;
using Attune.Domain.Rehearsals;
using Attune.Statistics.Sides;
using Microsoft.Playwright;

namespace Attune.Web.Tests.Browser;

/// <summary>What a facilitator does at the Desk, press by press, from an empty installation.</summary>
internal static partial class Leading
{
    public const string Password = "four words for a test";

    public static async Task MakeAccountAsync(this Visitor ruth, string code)
    {
        await ruth.GoAsync("/");
        await ruth.LookAsync("desk-first-run-shut");
        await ruth.GoAsync($"/first-run?code={code}");
        await ruth.LookAsync("desk-first-run");
        await ruth.FillAsync("Name", "Ruth Okafor");
        await ruth.FillAsync("Mail", "ruth@example.org");
        await ruth.FillAsync("Password", Password);
        await ruth.GoOnAsync();
        await ruth.LookAsync("desk-recovery-code");
        await ruth.Page.Locator("a.button.primary").ClickAsync();
        await ruth.Page.WaitForURLAsync(url => url.EndsWith("/programs", StringComparison.Ordinal));
    }

    public static async Task SignInAsync(this Visitor ruth, string mail, string password)
    {
        await ruth.GoAsync("/sign-in");
        await ruth.FillAsync("Mail", mail);
        await ruth.FillAsync("Password", password);
        await ruth.Page.Locator("form[action='/sign-in'] button[type=submit]").ClickAsync();
        await ruth.Page.WaitForURLAsync(url => !url.Contains("/sign-in", StringComparison.Ordinal));
    }

    /// <summary>Opens the Desk in a further browser of somebody who is signed in already.</summary>
    public static async Task ComeInAsAsync(this Visitor there, Visitor ruth)
        => await there.Page.Context.AddCookiesAsync((await ruth.Page.Context.CookiesAsync()).Select(cookie => new Cookie { Name = cookie.Name, Value = cookie.Value, Domain = cookie.Domain, Path = cookie.Path }));

    /// <returns>The address of the program.</returns>
    public static async Task<string> PrepareAsync(this Visitor ruth)
    {
        await ruth.LookAsync("desk-programs-empty");
        await ruth.GoAsync("/programs/new");
        await ruth.FillAsync("Name", "Meridian");
        await ruth.FillAsync("Purpose", "One core for eleven plants");
        await ruth.FillAsync("Strategy", "One way of working in all plants. Close the books in five days.");
        await ruth.LookAsync("desk-new");
        await ruth.GoOnAsync();
        var program = ProgramPath().Match(ruth.Path).Value;
        await ruth.GoAsync($"{program}/leaders");
        await ruth.FillAsync("pasted", string.Join('\n', Invented.Leaders.Select(leader => $"{leader.Entry.Name}\t{(leader.Entry.Side == Side.Business ? "Business" : "IT")}\t{leader.Entry.Function}\t{leader.Entry.Role}")));
        await ruth.Page.Locator("form:has([name=pasted]) button[type=submit]").First.ClickAsync();
        await ruth.Page.Locator(".people li").First.WaitForAsync();
        await ruth.LookAsync("desk-leaders");
        await ruth.GoAsync($"{program}/questions");
        await ruth.LookAsync("desk-questions");
        await ruth.GoAsync($"{program}/promise");
        await ruth.FillAsync("LocksAt", "2099-11-27T17:00");
        await ruth.FillAsync("SittingAt", "2099-12-02T09:00");
        await ruth.Page.Locator("form:has([name=LocksAt]) button[type=submit]").First.ClickAsync();
        await ruth.Page.Locator("button[name=go-on].primary").WaitForAsync();
        await ruth.LookAsync("desk-promise");
        await ruth.GoAsync($"{program}/start");
        await ruth.LookAsync("desk-start");
        return program;
    }

    /// <returns>The personal links, in the order of the names.</returns>
    public static async Task<ImmutableArray<string>> InviteAsync(this Visitor ruth, string program)
    {
        await ruth.Page.Locator($"form[action='{program}/start'] button").ClickAsync();
        await ruth.GoAsync($"{program}/invitations");
        await ruth.LookAsync("desk-invitations");
        await ruth.Page.Locator($"form[action='{program}/invitations'] button").ClickAsync();
        var links = ruth.Page.Locator("input[readonly]");
        await links.First.WaitForAsync();
        await ruth.LookAsync("desk-links");
        return [.. await links.EvaluateAllAsync<string[]>("all => all.map(one => new URL(one.value).pathname)")];
    }

    public static async Task LockAsync(this Visitor ruth, string program)
    {
        await ruth.GoAsync($"{program}/lock");
        await ruth.LookAsync("desk-lock");
        await ruth.Page.Locator($"form[action='{program}/lock'] button").ClickAsync();
        await ruth.Page.WaitForURLAsync(url => !url.EndsWith("/lock", StringComparison.Ordinal));
    }

    /// <summary>Opens the answers to the room, and says that it is meant.</summary>
    public static async Task OpenAnswersAsync(this Visitor ruth)
    {
        const string Open = "Open the answers to the room";
        await ruth.PressAsync(Open);
        await ruth.Page.Locator("input[name=sure]").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await ruth.PressAsync(Open);
    }

    /// <summary>Waits until the Desk offers a next move or says that the sitting is over; gives the name of the move, or null at the end.</summary>
    public static async Task<string?> NextMoveAsync(this Visitor ruth)
    {
        var move = ruth.Page.Locator("button[data-key=PageDown]").First;
        await move.Or(ruth.Page.GetByRole(AriaRole.Heading, new() { NameString = "The sitting is over" })).First.WaitForAsync();
        return await move.CountAsync() > 0 ? await move.InnerTextAsync() : null;
    }

    /// <summary>Presses the move and waits for the page after it.</summary>
    // The page after a move has the address of the page before it; what tells them apart is the revision of the sitting.
    public static async Task MoveAsync(this Visitor ruth, string move)
    {
        const string Revision = "document.querySelector('input[name=revision]')?.value ?? ''";
        var before = await ruth.Page.EvaluateAsync<string>(Revision);
        await ruth.PressAsync(move);
        await ruth.Page.WaitForFunctionAsync($"before => document.readyState === 'complete' && ({Revision}) !== before", before);
    }

    [GeneratedRegex("/programs/[0-9a-f-]{36}")]
    private static partial Regex ProgramPath();
}
