using Attune.Domain.Beside;
using Attune.Domain.Programs;
using Attune.Domain.Viewers;
using Attune.Store.Model;
using Attune.Store.Privacy;

namespace Attune.Store.UseCases.Imports;

/// <summary>Takes an import of answers back whole: answers, places and the leaders it added go, and the round is as it was. Only the audit trail keeps that there was one.</summary>
public sealed class TakeBackImport(AttuneDb db, ErasureNews news)
{
    /// <returns>False if there is no import in the round, or the round is locked.</returns>
    public async Task<bool> RunAsync(RoundId id, Viewer by, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(by);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var round = await db.Rounds.FirstAsync(candidate => candidate.Id == id, cancel);
        var asked = round.PackVersion;
        if (await db.Imports.FirstOrDefaultAsync(candidate => candidate.Round == id, cancel) is not { } import || !round.GiveBackImport(import.Before)) { return false; }
        var before = import.Before;
        var program = await db.Programs.FirstAsync(candidate => candidate.Id == round.Program, cancel);
        program.Describe(program.Description with { Sides = before.Sides });
        db.Audit.Add(new(round.Program, id, now, AuditAct.ImportTakenBack, by.Role, by.Name, import.Answers));
        await db.Participants.IgnoreQueryFilters().Where(voice => voice.Round == id).ExecuteDeleteAsync(cancel);
        await db.Links.Where(link => link.Round == id).ExecuteDeleteAsync(cancel);
        await db.Invitations.Where(invitation => invitation.Round == id).ExecuteDeleteAsync(cancel);
        BesideSeatId[] seats = before.AddedSeats.IsDefault ? [] : [.. before.AddedSeats.Select(id => new BesideSeatId(id))];
        await db.BesideAnswers.Where(answer => seats.Contains(answer.Seat)).ExecuteDeleteAsync(cancel);
        await db.BesideSeats.Where(seat => seats.Contains(seat.Id)).ExecuteDeleteAsync(cancel);
        // A voice for which somebody speaks at a seat by now is one like any other.
        ThirdVoiceId[] voices = before.AddedVoices.IsDefault ? [] : [.. before.AddedVoices.Select(id => new ThirdVoiceId(id))];
        await db.ThirdVoices.Where(voice => voices.Contains(voice.Id) && !db.BesideSeats.Any(seat => seat.Voice == voice.Id)).ExecuteDeleteAsync(cancel);
        db.Imports.Remove(import);
        await db.SaveChangesAsync(cancel);
        // A leader whom the import added and who has a place elsewhere by now is a leader like any other.
        var added = before.AddedLeaders.ToList();
        await db.Leaders.Where(leader => added.Contains(leader.Id) && !db.Invitations.Any(invitation => invitation.Leader == leader.Id)).ExecuteDeleteAsync(cancel);
        if (before.IsNewRound) { await db.Rounds.Where(candidate => candidate.Id == id).ExecuteDeleteAsync(cancel); }
        await db.Packs.Where(pack => pack.Program == program.Id && pack.Version == asked && !db.Rounds.Any(other => other.Program == pack.Program && other.PackVersion == asked)).ExecuteDeleteAsync(cancel);
        await transaction.CommitAsync(cancel);
        await news.TellAsync([id], cancel);
        return true;
    }
}
