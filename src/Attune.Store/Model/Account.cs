using Microsoft.AspNetCore.Identity;

namespace Attune.Store;

/// <summary>A facilitator or an administrator. Leaders have no account: they come by their link.</summary>
public sealed class Account : IdentityUser<Guid>
{
    /// <summary>As the leaders read it: "Ruth Okafor, who leads the sitting, sees".</summary>
    public string DisplayName { get; set; } = "";

    /// <summary>May make and close accounts. It opens no program and no answer.</summary>
    public bool IsAdministrator { get; set; }
}
