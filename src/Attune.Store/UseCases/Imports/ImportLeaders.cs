using Attune.Domain.Leaders;
using Attune.Domain.Programs;
using Attune.Domain.Rounds;
using Attune.Domain.Viewers;
using Attune.Statistics.Sides;
using Attune.Store.Model;
using Attune.Store.UseCases.Leaders;
using Attune.Store.Writing;

namespace Attune.Store.UseCases.Imports;

/// <summary>What somebody confirmed of a list of leaders.</summary>
/// <param name="Upload">The list that waited; it is thrown away with the import.</param>
/// <param name="Account">Who uploaded it.</param>
/// <param name="Added">Who is not there yet.</param>
/// <param name="Changed">Who is there, and what is to be true of them.</param>
public sealed record LeaderOrder(Guid Upload, Guid Account, ImmutableArray<LeaderEntry> Added, ImmutableArray<(LeaderId Leader, LeaderEntry Entry)> Changed);

/// <summary>How the import of a list ended.</summary>
/// <param name="IsDone">It is on the disk, all of it; otherwise none of it.</param>
/// <param name="Moved">Leaders who had begun and whose address is another one, with the old address, which is told.</param>
/// <param name="LinkEnded">A link had gone to an address that changed, and works no more.</param>
public sealed record LeadersImported(bool IsDone, ImmutableArray<(string Name, string OldMail)> Moved, bool LinkEnded);

/// <summary>Adds the leaders of a list to a program and corrects those who are there: all of it or nothing.</summary>
public sealed class ImportLeaders(AttuneDb db, CorrectLeader correct)
{
    private static readonly LeadersImported Nothing = new(false, [], false);

    /// <summary>Returns when all of it is on the disk; nothing is if the list is gone or somebody changed a leader at the same moment.</summary>
    public async Task<LeadersImported> RunAsync(Round round, LeaderOrder order, Viewer by, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(round);
        ArgumentNullException.ThrowIfNull(order);
        ArgumentNullException.ThrowIfNull(by);
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancel);
            if (round.Phase >= RoundPhase.Locked || await db.Uploads.Where(upload => upload.Id == order.Upload && upload.Account == order.Account && upload.Program == round.Program).ExecuteDeleteAsync(cancel) == 0) { return Nothing; }
            if (await ChangeAsync(round, order, by, now, cancel) is not { } imported) { return Nothing; }
            await transaction.CommitAsync(cancel);
            return imported;
        }
        catch (DbUpdateException race) when (race is DbUpdateConcurrencyException || Races.IsTaken(race))
        {
            db.ChangeTracker.Clear();
            return Nothing;
        }
    }

    private async Task<LeadersImported?> ChangeAsync(Round round, LeaderOrder order, Viewer by, DateTimeOffset now, CancellationToken cancel)
    {
        var there = await db.Leaders.Where(leader => leader.Program == round.Program).ToListAsync(cancel);
        var (moved, ended) = (ImmutableArray.CreateBuilder<(string, string)>(), false);
        foreach (var (id, entry) in order.Changed)
        {
            if (there.Find(leader => leader.Id == id) is not { } leader) { return null; }
            var correction = await correct.ApplyAsync(round, leader, entry, by, now, cancel);
            if (!correction.Problems.IsEmpty) { return null; }
            if (correction.OldMail is { } old) { moved.Add((leader.Name, old)); }
            ended |= correction.LinkEnded;
        }

        var added = order.Added.Select(entry => new Leader(LeaderId.New(), round.Program, entry)).ToArray();
        db.Leaders.AddRange(added);
        round.Follow(SideCounts.Count(there.Where(leader => leader.IsIn(round.Number)).Concat(added).Select(leader => leader.Side)));
        db.Audit.Add(new(round.Program, round.Id, now, AuditAct.LeadersImported, by.Role, by.Name, added.Length + order.Changed.Length));
        await db.SaveChangesAsync(cancel);
        return new(true, moved.ToImmutable(), ended);
    }
}
