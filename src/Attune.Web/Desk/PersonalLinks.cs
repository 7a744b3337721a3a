using Attune.Domain.Leaders;
using Attune.Domain.Rounds;
using Attune.Domain.Viewers;
using Attune.Store.UseCases.Rounds;
using Attune.Web.Accounts;
using Attune.Web.Hosting;
using Attune.Web.Mail;

namespace Attune.Web.Desk;

/// <summary>Makes the addresses of leaders' pages. Each exists in the clear only where it is made; only its hash is stored.</summary>
internal sealed class PersonalLinks(InviteLeader invite, AttuneOptions options, MailOptions mail, Clock clock, IHttpContextAccessor http)
{
    // A token of the right length that belongs to no leader.
    private static readonly string NobodysToken = new('A', 43);

    /// <summary>The address with which links begin that are made without a request, where none is set for the installation.</summary>
    public string? Kept { get; set; }

    /// <summary>The address under which the product is reached from outside.</summary>
    public string Origin => http.HttpContext is { } context ? options.OriginOf(context.Request)
        : options.PublicUrl.Length > 0 ? options.PublicUrl.TrimEnd('/')
        : Kept ?? throw new InvalidOperationException("Nothing says with which address a link begins.");

    /// <summary>A link for a preview, which looks like the others and opens nothing.</summary>
    public string Nobodys => $"{Origin}/i/{NobodysToken}";

    public DateTimeOffset ExpiryOf(Round round) => (round.LocksAt is { } locks && locks > clock.Now ? locks : clock.Now).AddDays(options.LinkDays);

    /// <summary>A link that is shown here once, to be handed over.</summary>
    public NewLink ByHand(Round round) => New(round, LinkWay.ByHand);

    /// <returns>
    /// The address of a link that is shown here once; null if the link between this leader and the answers is erased, or somebody has begun: then a link leaves only by letter.
    /// </returns>
    public Task<string?> MakeAsync(Round round, Leader leader, CancellationToken cancel) => MakeAsync(round, leader, LinkWay.ByHand, cancel);

    /// <returns>The address of a link that nobody reads here; null if the link between this leader and the answers is erased.</returns>
    public Task<string?> MakeForLetterAsync(Round round, Leader leader, CancellationToken cancel) => MakeAsync(round, leader, mail.UsesServer ? LinkWay.ByServer : LinkWay.ByOutbox, cancel);

    private async Task<string?> MakeAsync(Round round, Leader leader, LinkWay way, CancellationToken cancel)
        => await invite.RunAsync(round, leader, New(round, way), cancel) is { } token ? $"{Origin}/i/{token}" : null;

    private NewLink New(Round round, LinkWay way) => new(way, ExpiryOf(round), http.HttpContext?.User.AsViewer() ?? Viewer.ByTime, clock.Now);
}
