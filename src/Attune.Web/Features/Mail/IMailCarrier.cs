using MimeKit;

namespace Attune.Web.Features.Mail;

/// <summary>Takes letters where they go: to a mail server, or into the outbox.</summary>
internal interface IMailCarrier
{
    /// <returns>A letter each, in their order: null if it left, else why it did not, for a person to read.</returns>
    Task<ImmutableArray<string?>> CarryAsync(IReadOnlyList<MimeMessage> letters, CancellationToken cancel);
}
