using MimeKit;

namespace Attune.Web.Mail;

/// <summary>Delivers letters, to a mail server or into the outbox.</summary>
internal interface IMailCarrier
{
    /// <returns>One result for each letter, in the same order: null if it was sent, otherwise the reason why not, for a person to read.</returns>
    Task<ImmutableArray<string?>> CarryAsync(IReadOnlyList<MimeMessage> letters, CancellationToken cancel);
}
