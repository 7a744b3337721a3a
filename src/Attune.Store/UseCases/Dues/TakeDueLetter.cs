using Attune.Domain.Dues;
using Attune.Domain.Leaders;
using Attune.Domain.Programs;
using Attune.Store.Writing;

namespace Attune.Store.UseCases.Dues;

/// <summary>Takes the weekly letter about what falls due, so that of several nodes one writes it and nobody gets two in a week.</summary>
public sealed class TakeDueLetter(AttuneDb db)
{
    /// <param name="program">The program.</param>
    /// <param name="leader">The leader; null for the facilitator of the program.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancel">Ends the work early.</param>
    /// <returns>The letter, which is this node's until it says what came of it; null if it has to wait.</returns>
    public async Task<DueLetter?> RunAsync(ProgramId program, Leader? leader, DateTimeOffset now, CancellationToken cancel)
    {
        var id = leader?.Id.Value ?? program.Value;
        var letter = await db.DueLetters.FirstOrDefaultAsync(candidate => candidate.Id == id, cancel);
        if (leader is not null && await HasOneElsewhereAsync(leader, now, cancel)) { return null; }
        var isNew = letter is null;
        letter ??= leader is null ? DueLetter.ForFacilitator(program) : DueLetter.ForLeader(program, leader.Id);
        if (!letter.Take(now)) { return null; }
        if (isNew) { db.DueLetters.Add(letter); }
        var saved = isNew ? await db.SaveIfFreeAsync(cancel) : await db.SaveIfUnchangedAsync(cancel);
        return saved == WriteOutcome.Saved ? letter : null;
    }

    // Somebody who leads in several programs gets one letter a week all the same. Indexes of addresses differ between programs, so the few that wrote lately are compared.
    private async Task<bool> HasOneElsewhereAsync(Leader leader, DateTimeOffset now, CancellationToken cancel)
    {
        var since = now - DueLetter.Apart;
        var others = await db.DueLetters.Where(letter => letter.Leader != null && letter.Leader != leader.Id && (letter.SentAt > since || letter.NextAt > now))
            .Join(db.Leaders, letter => letter.Leader, other => other.Id, (_, other) => other).AsNoTracking().ToListAsync(cancel);
        return others.Exists(other => other.Id != leader.Id && string.Equals(other.Mail, leader.Mail, StringComparison.OrdinalIgnoreCase));
    }
}
