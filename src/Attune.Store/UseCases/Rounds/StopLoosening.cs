using Attune.Domain.Rounds;

namespace Attune.Store.UseCases.Rounds;

/// <summary>Asks for no looser promise any more; what the authors agreed to is forgotten.</summary>
public sealed class StopLoosening(AttuneDb db)
{
    /// <summary>Returns when nobody is asked any more.</summary>
    public async Task RunAsync(Round round, CancellationToken cancel)
    {
        round.StopAsking();
        db.Consents.RemoveRange(await db.Consents.Where(consent => consent.Round == round.Id).ToListAsync(cancel));
        await db.SaveChangesAsync(cancel);
    }
}
