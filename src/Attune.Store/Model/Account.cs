using Microsoft.AspNetCore.Identity;

namespace Attune.Store.Model;

/// <summary>A facilitator or an administrator. Leaders have no account: they come by their link.</summary>
public sealed class Account : IdentityUser<Guid>
{
    /// <summary>The name as the leaders read it: "Ruth Okafor, who leads the sitting, sees".</summary>
    public string DisplayName { get; set; } = "";

    /// <summary>The account may create and close accounts. That alone opens no program and no answer.</summary>
    public bool IsAdministrator { get; set; }
}
