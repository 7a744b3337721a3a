using Attune.Store.Model;
using Attune.Store.UseCases.Security;
using Attune.Web.Hosting;

namespace Attune.Web.Accounts;

/// <summary>Records what happens to accounts: who, whose, and from which network address. It never takes a password, a code or a link.</summary>
internal sealed class SecurityLog(RecordSecurityEvent record, Clock clock, IHttpContextAccessor http)
{
    /// <summary>The network address of who asks.</summary>
    public string Address => http.HttpContext?.Connection.RemoteIpAddress?.ToString() ?? "";

    /// <summary>Writes a line. It is written even if the browser that asked is gone.</summary>
    /// <param name="act">What happened.</param>
    /// <param name="account">Whose account; null if there is none.</param>
    /// <param name="by">Who did it, if it was somebody else.</param>
    public Task WriteAsync(SecurityAct act, Account? account, string by = "")
        => record.RunAsync(new(clock.Now, act, account?.Id, account?.DisplayName ?? "", by, Address), CancellationToken.None);
}
