using System.Security.Claims;
using Attune.Domain.Viewers;
using Attune.Store.Model;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Attune.Web.Accounts;

/// <summary>Reads from the cookie who is signed in at the Desk.</summary>
internal static class Facilitator
{
    public const string Policy = "Facilitator";

    public const string AdministratorPolicy = "Administrator";

    /// <summary>Somebody who is signed in, if only with a password where more is required.</summary>
    public const string WithPasswordPolicy = "WithPassword";

    public const string AdministratorClaim = "attune.administrator";

    public const string NameClaim = "attune.name";

    public static Guid Account(this ClaimsPrincipal user)
        => Guid.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? id : throw new InvalidOperationException("This route is for facilitators; it must ask for the policy.");

    /// <summary>The name as leaders read it.</summary>
    public static string Name(this ClaimsPrincipal user) => user.FindFirstValue(NameClaim) ?? "";

    public static Viewer AsViewer(this ClaimsPrincipal user) => Viewer.Facilitator(user.Name());
}

/// <summary>Puts the name that leaders read into the cookie.</summary>
internal sealed class FacilitatorClaims(UserManager<Account> users, IOptions<IdentityOptions> options) : UserClaimsPrincipalFactory<Account>(users, options)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Account user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new(Facilitator.NameClaim, user.DisplayName));
        if (user.IsAdministrator) { identity.AddClaim(new(Facilitator.AdministratorClaim, "yes")); }
        return identity;
    }
}
