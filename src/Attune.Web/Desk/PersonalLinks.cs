using Attune.Domain.Leaders;
using Attune.Domain.Rounds;
using Attune.Store.UseCases.Rounds;
using Attune.Web.Hosting;

namespace Attune.Web.Desk;

/// <summary>Makes the addresses of leaders' pages. Each exists in the clear only where it is made; only its hash is stored.</summary>
internal sealed class PersonalLinks(InviteLeader invite, AttuneOptions options, Clock clock, IHttpContextAccessor http)
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

    /// <returns>The address; null if the link between this leader and the answers is erased.</returns>
    public async Task<string?> MakeAsync(Round round, Leader leader, CancellationToken cancel)
        => await invite.RunAsync(round, leader, ExpiryOf(round), cancel) is { } token ? $"{Origin}/i/{token}" : null;
}
