using Microsoft.AspNetCore.Identity;

namespace Attune.Store.Model;

/// <summary>A facilitator or an administrator. Leaders have no account: they come by their link.</summary>
public sealed class Account : IdentityUser<Guid>
{
    /// <summary>The name as the leaders read it: "Ruth Okafor, who leads the sitting, sees".</summary>
    public string DisplayName { get; set; } = "";

    /// <summary>The account may create and close accounts. That alone opens no program and no answer.</summary>
    public bool IsAdministrator { get; set; }

    /// <summary>A hash of the recovery code that was shown to the owner once; null if there is none, or if it was used.</summary>
    public string? RecoveryHash { get; set; }

    /// <summary>When a new password was set without the old one; null once the owner has read the notice about it.</summary>
    public DateTimeOffset? PasswordResetAt { get; set; }

    /// <summary>Who asked for that new password; empty if the owner's recovery code was used.</summary>
    public string PasswordResetBy { get; set; } = "";
}
