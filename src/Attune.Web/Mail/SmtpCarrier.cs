using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace Attune.Web.Mail;

/// <summary>Sends all letters over one connection; an address that is refused does not stop the others.</summary>
internal sealed partial class SmtpCarrier(MailOptions options, ILogger<SmtpCarrier> logger) : IMailCarrier
{
    public async Task<ImmutableArray<string?>> CarryAsync(IReadOnlyList<MimeMessage> letters, CancellationToken cancel)
    {
        using var client = new SmtpClient { Timeout = options.TimeoutSeconds * 1000 };
        var problems = ImmutableArray.CreateBuilder<string?>(letters.Count);
        string? away = null;
        foreach (var letter in letters)
        {
            away ??= client.IsConnected ? null : await ConnectAsync(client, cancel);
            problems.Add(away ?? await SendAsync(client, letter, cancel));
        }

        if (client.IsConnected) { await client.DisconnectAsync(quit: true, cancel); }
        Log.Carried(logger, letters.Count, problems.Count(problem => problem is not null));
        return problems.MoveToImmutable();
    }

    private async Task<string?> ConnectAsync(SmtpClient client, CancellationToken cancel)
    {
        try
        {
            await client.ConnectAsync(options.Host, options.Port, options.SocketSecurity, cancel);
            if (options.User.Length > 0) { await client.AuthenticateAsync(options.User, options.Password, cancel); }
            return null;
        }
        catch (Exception away) when (IsOfTheServer(away))
        {
            return MailTexts.Unreachable(away.Message);
        }
    }

    private static async Task<string?> SendAsync(SmtpClient client, MimeMessage letter, CancellationToken cancel)
    {
        try
        {
            await client.SendAsync(letter, cancel);
            return null;
        }
        catch (Exception refused) when (IsOfTheServer(refused))
        {
            return MailTexts.Refused(refused.Message);
        }
    }

    // A cancellation by the caller is not a fault of the server.
    private static bool IsOfTheServer(Exception error)
        => error is SmtpCommandException or SmtpProtocolException or ServiceNotConnectedException or ServiceNotAuthenticatedException
            or AuthenticationException or SslHandshakeException or SocketException or IOException or TimeoutException or NotSupportedException;

    private static partial class Log
    {
        // Only counts are logged, because an address beside a time would already reveal who answered.
        [LoggerMessage(20, LogLevel.Information, "{Letters} letters given to the mail server, {Failed} did not leave")]
        public static partial void Carried(ILogger logger, int letters, int failed);
    }
}
