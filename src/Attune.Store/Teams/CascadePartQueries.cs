using Attune.Domain.Cascades;
using Attune.Domain.Programs;
using Attune.Domain.Teams;

namespace Attune.Store.Teams;

/// <summary>What pages ask about the results of cascades.</summary>
public static class CascadePartQueries
{
    /// <summary>The results of all teams together; null while there are none.</summary>
    public static async Task<CascadePart?> PartOfAllAsync(this AttuneDb db, CascadeId cascade, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        return (await db.CascadeParts.AsNoTracking().FirstOrDefaultAsync(part => part.Cascade == cascade && part.Number == KeptPart.All, cancel))?.Result;
    }

    /// <summary>The results of one leader's teams; null while there are none, or if the leader has no teams in the cascade.</summary>
    public static async Task<CascadePart?> PartOfLeaderAsync(this AttuneDb db, CascadeId cascade, LeaderId leader, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        return (await db.CascadeParts.AsNoTracking().FirstOrDefaultAsync(part => part.Cascade == cascade && part.Leader == leader, cancel))?.Result;
    }

    /// <summary>Closed cascades without results that nobody is reading, those that were closed first.</summary>
    public static Task<List<Cascade>> UnreadCascadesAsync(this AttuneDb db, DateTimeOffset takenBefore, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Cascades.AsNoTracking()
            .Where(cascade => cascade.ClosedAt != null && !db.CascadeParts.Any(part => part.Cascade == cascade.Id && (part.Number == KeptPart.All || (part.Number == KeptPart.Mark && part.TakenAt >= takenBefore))))
            .OrderBy(cascade => cascade.ClosedAt).ToListAsync(cancel);
    }

    /// <summary>What was published of the cascades of a program that were opened before one, the oldest first, and of this one, if its results were forgotten.</summary>
    public static async Task<ImmutableArray<PublishedScope>> PublishedBeforeAsync(this AttuneDb db, Cascade cascade, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(cascade);
        var before = await db.CascadeParts.AsNoTracking().Where(part => part.Program == cascade.Program && (part.Number == KeptPart.All || part.Number < KeptPart.Mark))
            .Join(db.Cascades.Where(other => other.OpenedAt <= cascade.OpenedAt), part => part.Cascade, other => other.Id, (part, other) => new { Part = part, other.OpenedAt })
            .OrderBy(part => part.OpenedAt).ThenByDescending(part => part.Part.Number).ToListAsync(cancel);
        return [.. before.Where(part => part.Part.Cascade != cascade.Id || part.Part.Number < KeptPart.Mark).SelectMany(part => part.Part.Result?.Published ?? [])];
    }

    /// <summary>
    /// Forgets the results of a program whose leader's words were erased: they are made anew, from the same answers of teams and what is left of the leaders'. What was
    /// published stays, so that the new ones and the old ones tell nothing together. It is saved with the erasure.
    /// </summary>
    internal static async Task ForgetResultsAsync(this AttuneDb db, ProgramId program, CancellationToken cancel)
    {
        var kept = await db.CascadeParts.AsNoTracking().Where(part => part.Program == program && (part.Number == KeptPart.All || part.Number < KeptPart.Mark)).ToListAsync(cancel);
        await db.CascadeParts.Where(part => part.Program == program && part.Number >= KeptPart.Mark).ExecuteDeleteAsync(cancel);
        foreach (var all in kept.Where(part => part.Number == KeptPart.All))
        {
            db.Add(all.WhatWasPublished(KeptPart.Mark - 1 - kept.Count(part => part.Cascade == all.Cascade && part.Number < KeptPart.Mark)));
        }
    }
}
