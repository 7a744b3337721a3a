namespace Attune.Store.Model;

/// <summary>One sign-in of an account that has not ended. A cookie opens pages as long as its session is here.</summary>
/// <param name="Id">The id in the cookie; it opens nothing without the cookie's own protection.</param>
/// <param name="Account">Whose session.</param>
/// <param name="StartedAt">When the owner signed in.</param>
/// <param name="EndsAt">When it ends, however much it is used.</param>
/// <param name="Device">The browser and system, in a few words.</param>
/// <param name="Address">The network address of the sign-in.</param>
/// <param name="IsStrong">Whether more than a password was shown: a passkey, or the sign-in of the organization.</param>
public sealed record AccountSession(Guid Id, Guid Account, DateTimeOffset StartedAt, DateTimeOffset EndsAt, string Device, string Address, bool IsStrong);
