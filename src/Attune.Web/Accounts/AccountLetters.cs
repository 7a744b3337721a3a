using Attune.Store.Model;
using Attune.Web.Hosting;
using Attune.Web.Mail;

namespace Attune.Web.Accounts;

/// <summary>
/// Letters to the owner of an account. They leave by a mail server or not at all: in the outbox others would read them. The link begins with the public address and
/// never with the name that a browser asked for, because that may have been somebody who wants the owner to open another server.
/// </summary>
internal sealed class AccountLetters(Post post, MailOptions mail, AttuneOptions options)
{
    /// <summary>Whether a letter can reach an owner.</summary>
    public bool CanSend => mail.UsesServer && options.PublicUrl.Length > 0;

    private string Origin => options.PublicUrl.TrimEnd('/');

    /// <summary>The page on which the owner chooses a new password.</summary>
    public static string NewPasswordPath(Guid account, string code) => $"/new-password/{account}?code={Uri.EscapeDataString(code)}";

    /// <returns>Why it was not sent, for a person to read; null if it was.</returns>
    public Task<string?> SendResetAsync(Account account, string code, string by, CancellationToken cancel)
        => SendAsync(account, MailTexts.ResetSubject, MailTexts.ResetWhy(by), NewPasswordPath(account.Id, code), MailTexts.ResetIgnore, cancel);

    /// <summary>Tells the owner that a new password was set. If it cannot be sent, the notice at the next sign-in remains.</summary>
    public async Task TellResetAsync(Account account, string when, CancellationToken cancel)
    {
        if (CanSend) { await SendAsync(account, MailTexts.ResetDoneSubject, MailTexts.ResetDoneWhy(when), "/account", MailTexts.ResetDoneNotYou, cancel); }
    }

    private async Task<string?> SendAsync(Account account, string subject, string why, string path, string after, CancellationToken cancel)
        => await post.SendAsync(
            new Letter(account.DisplayName, account.Email ?? "", subject, [MailTexts.Greeting(account.DisplayName), why], Origin + path, [after], MailTexts.Foot(new Uri(Origin).Host)),
            program: null,
            MailTexts.FromAttune,
            cancel);
}
