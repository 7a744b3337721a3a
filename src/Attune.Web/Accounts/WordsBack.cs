using System.Security.Claims;
using Attune.Store.Model;
using Attune.Web.Components;
using Attune.Web.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Attune.Web.Accounts;

/// <summary>After a sign-in: the page that was wanted, or first the words that were sent when the session had ended.</summary>
internal sealed class WordsBack(KeptWords words, SignInManager<Account> signIn, UserManager<Account> users, AttuneOptions options)
{
    /// <param name="context">The request that signed in.</param>
    /// <param name="account">Who signed in.</param>
    /// <param name="kept">What came with the page of the sign-in, sealed.</param>
    /// <param name="to">The page that was wanted.</param>
    /// <param name="isStrong">More than a password was shown.</param>
    public async Task<IResult> AfterAsync(HttpContext context, Account account, string? kept, string to, bool isStrong = false)
    {
        var person = await signIn.CreateUserPrincipalAsync(account);
        if (await words.OpenAsync(context, person, kept) is not { } sent) { return TypedResults.LocalRedirect(to); }
        // The page is made for the person who has just signed in, and so are the tokens of its forms.
        context.User = person;
        return options.RequirePasskey && !isStrong
            ? Page.Show<SecondFactorPage>(new { HasPasskey = (await users.GetPasskeysAsync(account)).Count > 0, To = to, Kept = kept })
            : Page.Show<WordsBackPage>(new { Words = sent });
    }

    /// <summary>Shows the words to somebody who signed in elsewhere meanwhile: at the organization, or in another window.</summary>
    public static async Task<IResult> ShowAsync([FromForm] string? kept, HttpContext context, ClaimsPrincipal user, KeptWords words, OidcOptions oidc)
        => user.Identity is not { IsAuthenticated: true } ? Page.Refused<SignInPage>(new { Kept = kept, Oidc = oidc })
            : await words.OpenAsync(context, user, kept) is { } sent ? Page.Show<WordsBackPage>(new { Words = sent })
            : TypedResults.LocalRedirect(AccountEndpoints.Home);
}
