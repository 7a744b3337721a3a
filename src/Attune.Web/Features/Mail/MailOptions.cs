using MailKit.Security;
using MimeKit;

namespace Attune.Web.Features.Mail;

/// <summary>Section "Attune:Mail". Without a host nothing leaves the machine: letters are files in the outbox.</summary>
public sealed class MailOptions
{
    public const string Section = "Attune:Mail";

    /// <summary>Name of the SMTP server; empty: the outbox.</summary>
    public string Host { get; set; } = "";

    public int Port { get; set; } = 587;

    /// <summary>StartTls, Tls or None.</summary>
    public string Security { get; set; } = "StartTls";

    /// <summary>Empty: the server asks for none.</summary>
    public string User { get; set; } = "";

    public string Password { get; set; } = "";

    /// <summary>Address that the letters come from.</summary>
    public string From { get; set; } = "";

    /// <summary>Seconds until a server that does not answer counts as away.</summary>
    public int TimeoutSeconds { get; set; } = 15;

    public bool UsesServer => Host.Length > 0;

    /// <summary>Before there is a server, letters need some address to be readable.</summary>
    public string Sender => From.Length > 0 ? From : "attune@localhost";

    public SecureSocketOptions SocketSecurity => Security switch
    {
        "StartTls" => SecureSocketOptions.StartTls,
        "Tls" => SecureSocketOptions.SslOnConnect,
        "None" => SecureSocketOptions.None,
        _ => throw new InvalidOperationException($"Attune:Mail:Security is '{Security}'; the start should have refused it."),
    };

    /// <summary>What is wrong, each with the right values.</summary>
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
