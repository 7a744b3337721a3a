using Attune.Web.Features.Converge.Shared;

namespace Attune.Web.Features.Reveal.Room;

/// <summary>Reads a sitting for one viewer. The one way from a request to what it may show.</summary>
internal sealed class SittingReader(AttuneDb db, ReadRounds readings, StatementReader statements, Clock clock)
{
    /// <returns>Null if there is no such round, or nothing this viewer may see yet.</returns>
    public async Task<SittingView?> ReadAsync(RoundId id, Viewer viewer, CancellationToken cancel)
    {
        if (await db.Rounds.AsNoTracking().FirstOrDefaultAsync(each => each.Id == id, cancel) is not { } round || !Gate.MaySeeReading(viewer.Role, round.Phase)) { return null; }
        var program = await db.Programs.AsNoTracking().FirstAsync(each => each.Id == round.Program, cancel);
        var sitting = await db.Sittings.AsNoTracking().FirstOrDefaultAsync(each => each.Round == id, cancel) ?? new Sitting(round.Id, round.Program);
        if (await readings.ShowAsync(program, round, sitting, viewer, cancel) is not { } reading) { return null; }
        return new(await db.PairVotes.AsNoTracking().Where(vote => vote.Round == id).ToListAsync(cancel))
        {
            Program = program,
            Round = round,
            Sitting = sitting,
            Reading = reading,
            Voices = SideCounts.Of(await db.Participants.AsNoTracking().Where(each => each.Round == id).Select(each => each.Side).ToListAsync(cancel)),
            Facilitator = await db.Users.Where(account => account.Id == program.Facilitator).Select(account => account.DisplayName).FirstOrDefaultAsync(cancel) ?? "",
            At = clock.Now,
            Statements = await statements.ReadAsync(id, cancel),
        };
    }
}
