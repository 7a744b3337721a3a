namespace Attune.Web.Features.Invitations;

/// <summary>Addresses of leaders' pages: in the clear once, where they are made; only a hash of each is kept.</summary>
internal sealed class PersonalLinks(AttuneDb db, AttuneOptions options, Clock clock, IHttpContextAccessor http)
{
    // Of the right length, and of no leader: the hash of zeros is kept nowhere.
    private static readonly string NobodysToken = new('A', 43);

    /// <summary>Where the product is reached from outside.</summary>
    public string Origin => options.OriginOf(http.HttpContext?.Request ?? throw new InvalidOperationException("A link is made within a request."));

    /// <summary>For a preview: looks like the others and opens nothing.</summary>
    public string Nobodys => $"{Origin}/i/{NobodysToken}";

    public DateTimeOffset ExpiryOf(Round round) => (round.LocksAt is { } locks && locks > clock.Now ? locks : clock.Now).AddDays(options.LinkDays);

    /// <returns>Null: the way to this leader's answers is erased.</returns>
    public async Task<string?> MakeAsync(Round round, Leader leader, CancellationToken cancel)
        => await db.InviteAsync(round, leader, ExpiryOf(round), cancel) is { } token ? $"{Origin}/i/{token}" : null;
}
