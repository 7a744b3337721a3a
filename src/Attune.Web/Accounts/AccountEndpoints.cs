using System.Security.Claims;
using Attune.Domain.Leaders;
using Attune.Store.Model;
using Attune.Web.Components;
using Attune.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Attune.Web.Accounts;

/// <summary>Signing in and out, the first account of an installation, and the invitation to a further one.</summary>
internal static class AccountEndpoints
{
    public const string Home = "/programs";

    public static void MapAccounts(this IEndpointRouteBuilder app)
    {
        app.MapGet("/", OpenAsync);
        app.MapGet(FirstRun.Path, ShowFirstRunAsync);
        app.MapPost(FirstRun.Path, CreateAsync).RequireRateLimiting(Limits.PublicPost).Once();
        app.MapGet("/sign-in", (string? to, OidcOptions oidc) => Page.Show<SignInPage>(new { To = to, Oidc = oidc }));
        app.MapPost("/sign-in", SignInAsync).RequireRateLimiting(Limits.SignIn);
        app.MapPost("/sign-in/words", WordsBack.ShowAsync).RequireRateLimiting(Limits.SignIn);
        app.MapPost("/sign-out", SignOutAsync).RequireRateLimiting(Limits.PublicPost);
        app.MapPasskeys();
        app.MapOidc();
        app.MapJoining();
        app.MapOwnAccount();
        app.MapRecovery();
        app.MapSessions();
        app.MapAccountsOfOthers();
        app.MapPeople();
    }

    // No page here has a longer address, and browsers refuse an answer that sends them to one.
    private const int LongestPath = 2000;

    /// <summary>Where a sign-in leads: to the wanted page if it is one of this program, otherwise to the list of programs.</summary>
    public static string HomeOr(string? to) => to is { Length: <= LongestPath } and ['/', not ('/' or '\\'), ..] && !to.Any(char.IsControl) ? to : Home;

    public static string Words(this IdentityResult result) => string.Join(" ", result.Errors.Select(error => error.Description).Distinct());

    private static async Task<RedirectHttpResult> OpenAsync(FirstRun firstRun, HttpContext context, CancellationToken cancel)
        => TypedResults.LocalRedirect(!await firstRun.IsOverAsync(cancel) ? FirstRun.Path : context.User.Identity is { IsAuthenticated: true } ? Home : "/sign-in");

    private static async Task<Results<RazorComponentResult<FirstRunPage>, RedirectHttpResult>> ShowFirstRunAsync(string? code, FirstRun firstRun, CancellationToken cancel)
        => await firstRun.IsOverAsync(cancel) ? TypedResults.LocalRedirect("/sign-in") : Page.Show<FirstRunPage>(new { Code = firstRun.Knows(code) ? code : null });

    private static async Task<Results<RazorComponentResult<FirstRunPage>, RazorComponentResult<RecoveryCodePage>, RedirectHttpResult>> CreateAsync(
        [FromForm] NewAccount form, FirstRun firstRun, UserManager<Account> users, SignInManager<Account> signIn, SecurityLog log, CancellationToken cancel)
    {
        if (await firstRun.IsOverAsync(cancel)) { return TypedResults.LocalRedirect("/sign-in"); }
        if (!firstRun.Knows(form.Code)) { return Page.Refused<FirstRunPage>(new { Code = (string?)null }); }
        var (name, mail) = form.Who;
        if (NewAccount.Problem(name, mail) is { } wrong) { return Again(wrong); }
        var account = new Account { UserName = mail, Email = mail, DisplayName = name, IsAdministrator = true };
        var code = RecoveryCode.Issue(account);
        var created = await users.CreateAsync(account, form.Password ?? "");
        if (!created.Succeeded) { return Again(created.Words()); }
        await log.WriteAsync(SecurityAct.AccountMade, account);
        await signIn.SignInAsync(account, isPersistent: false);
        return Page.Show<RecoveryCodePage>(new { Code = code, To = Home });

        RazorComponentResult<FirstRunPage> Again(string problem)
            => Page.Refused<FirstRunPage>(new { form.Code, Name = name, Mail = mail, Problem = problem });
    }

    // Every failure gets the same answer, so that the page does not reveal who has an account.
    private static async Task<IResult> SignInAsync([FromForm] Credentials form, HttpContext context, DeskSignIn signIn, WordsBack words, OidcOptions oidc)
        => await signIn.ByPasswordAsync(context, (form.Mail ?? "").Trim(), form.Password ?? "") is { } account
            ? await words.AfterAsync(context, account, form.Kept, DeskSignIn.PageAfter(account, form.To))
            : Page.Refused<SignInPage>(new { form.To, form.Mail, form.Kept, Failed = true, Oidc = oidc });

    private static async Task<RedirectHttpResult> SignOutAsync(
        HttpContext context, ClaimsPrincipal user, UserManager<Account> users, SignInManager<Account> signIn, DeskSessions sessions, SecurityLog log)
    {
        if (await users.GetUserAsync(user) is { } account)
        {
            await sessions.EndCurrentAsync(context, account.Id);
            await log.WriteAsync(SecurityAct.SignedOut, account);
        }

        await signIn.SignOutAsync();
        return TypedResults.LocalRedirect("/sign-in");
    }
}

/// <summary>What the form of the first run sends.</summary>
internal sealed class NewAccount
{
    public string? Code { get; set; }

    public string? Name { get; set; }

    public string? Mail { get; set; }

    public string? Password { get; set; }

    /// <summary>The name, and the address without what was copied along with it.</summary>
    internal (string Name, string Mail) Who => ((Name ?? "").Trim(), MailAddress.Clean(Mail ?? ""));

    /// <summary>What is wrong with a name and an address, as a sentence; null if nothing is. A letter that gives the account back has to reach its owner.</summary>
    internal static string? Problem(string name, string mail)
        => name.Length == 0 ? AccountsTexts.FirstRunNoName : !MailAddress.IsUsable(mail) ? AccountsTexts.AccountMailWrong(mail) : null;
}

/// <summary>What the form of the sign-in sends.</summary>
internal sealed class Credentials
{
    public string? Mail { get; set; }

    public string? Password { get; set; }

    public string? To { get; set; }

    public string? Kept { get; set; }
}
