using MailKit.Security;
using MimeKit;

namespace Attune.Web.Mail;

/// <summary>The section "Attune:Mail". Without a host nothing leaves the machine: letters become files in the outbox.</summary>
public sealed class MailOptions
{
    public const string Section = "Attune:Mail";

    /// <summary>The name of the SMTP server; if empty, the outbox is used.</summary>
    public string Host { get; set; } = "";

    public int Port { get; set; } = 587;

    /// <summary>The encryption: StartTls, Tls or None.</summary>
    public string Security { get; set; } = "StartTls";

    /// <summary>The user name; empty if the server asks for none.</summary>
    public string User { get; set; } = "";

    public string Password { get; set; } = "";

    /// <summary>The address from which letters are sent.</summary>
    public string From { get; set; } = "";

    /// <summary>The seconds after which a server that does not answer counts as unavailable.</summary>
    public int TimeoutSeconds { get; set; } = 15;

    public bool UsesServer => Host.Length > 0;

    /// <summary>The sender's address; before there is a server, letters need some address to be readable.</summary>
    public string Sender => From.Length > 0 ? From : "attune@localhost";

    public SecureSocketOptions SocketSecurity => Security switch
    {
        "StartTls" => SecureSocketOptions.StartTls,
        "Tls" => SecureSocketOptions.SslOnConnect,
        "None" => SecureSocketOptions.None,
        _ => throw new InvalidOperationException($"Attune:Mail:Security is '{Security}', which the checks at the start should have refused."),
    };

    /// <summary>The settings that are wrong, each with the valid values.</summary>
    public IEnumerable<string> Problems()
    {
        if (Security is not ("StartTls" or "Tls" or "None")) { yield return $"Attune:Mail:Security is '{Security}'. It must be StartTls, Tls or None."; }
        if (Port is < 1 or > 65_535) { yield return $"Attune:Mail:Port is {Port}. It must be 1 to 65535, usually 587 or 465."; }
        if (TimeoutSeconds is < 1 or > 120) { yield return $"Attune:Mail:TimeoutSeconds is {TimeoutSeconds}. It must be 1 to 120."; }
        if (Host.Length > 0 && From.Length == 0) { yield return "Attune:Mail:From is empty. With a host it must be the address that letters come from, such as attune@example.org."; }
        if (From.Length > 0 && !MailboxAddress.TryParse(From, out _)) { yield return $"Attune:Mail:From is '{From}'. It must be an address such as attune@example.org."; }
        if (User.Length > 0 != Password.Length > 0) { yield return "Attune:Mail:User and Attune:Mail:Password must both be set, or neither."; }
        if (Host.Length == 0 && User.Length > 0) { yield return "Attune:Mail:Host is empty. With a user it must be the name of the mail server."; }
    }
}
