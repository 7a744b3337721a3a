using Attune.Domain.Agreements;
using Attune.Domain.Gates;
using Attune.Domain.Leaders;
using Attune.Domain.Programs;
using Attune.Domain.Rooms;
using Attune.Domain.Rounds;
using Attune.Domain.Sittings;
using Attune.Domain.Viewers;
using Attune.Statistics.Sides;
using Attune.Store;
using Attune.Store.UseCases.Sittings;
using Attune.Web.Hosting;
using Attune.Web.Room.Reopening;
using Attune.Web.Room.Tracking;

namespace Attune.Web.Room;

/// <summary>Reads a sitting for one viewer: the only way from a request to what it may show.</summary>
internal sealed class SittingReader(AttuneDb db, ReadingCache readings, StatementReader statements, ThirdVoices voices, Clock clock) : IShownReadings
{
    async Task<ShownReading?> IShownReadings.ShowAsync(RoundId round, Viewer viewer, CancellationToken cancel) => (await ReadAsync(round, viewer, cancel))?.Reading;

    /// <returns>Null if there is no such round, or if this viewer may not see anything of it yet.</returns>
    public async Task<SittingView?> ReadAsync(RoundId id, Viewer viewer, CancellationToken cancel)
    {
        if (await db.Rounds.AsNoTracking().FirstOrDefaultAsync(candidate => candidate.Id == id, cancel) is not { } round || !Gate.MaySeeReading(viewer.Role, round.Phase)) { return null; }
        var program = await db.Programs.AsNoTracking().FirstAsync(candidate => candidate.Id == round.Program, cancel);
        var sitting = await db.Sittings.AsNoTracking().FirstOrDefaultAsync(candidate => candidate.Round == id, cancel) ?? new Sitting(round.Id, round.Program);
        if (await readings.ShowAsync(program, round, sitting, viewer, cancel) is not { } reading) { return null; }
        var view = new SittingView(await db.PairVotes.AsNoTracking().Where(vote => vote.Round == id).ToListAsync(cancel))
        {
            Program = program,
            Round = round,
            Sitting = sitting,
            Reading = reading,
            Voices = SideCounts.Count(await db.Participants.AsNoTracking().Where(participant => participant.Round == id).Select(participant => participant.Side).ToListAsync(cancel)),
            Facilitator = await db.Users.Where(account => account.Id == program.Facilitator).Select(account => account.DisplayName).FirstOrDefaultAsync(cancel) ?? "",
            At = clock.Now,
            Statements = await statements.ReadAsync(id, cancel),
            ThirdVoices = await voices.ShowAsync(program, round, sitting, viewer, reading, cancel),
            Open = await OpenAsync(program, round, cancel),
            Since = reading.FollowsAnother ? await SinceLast.ReadAsync(db, program, round, DateOnly.FromDateTime(clock.Here(sitting.StartedAt ?? clock.Now).DateTime), clock, cancel) : null,
            Reopened = reading.FollowsAnother ? await ReopenedReader.ReadAsync(db, program, round, reading, clock.Today, cancel) : [],
            Forecaster = await NameOfAsync(round.Forecasts.Select(forecast => forecast.By).FirstOrDefault(), cancel),
            Juniors = viewer.Role == ViewerRole.Facilitator ? await JuniorsAsync(program, round, cancel) : ImmutableDictionary<Side, ImmutableArray<string>>.Empty,
        };
        return view.Judged is { Count: > 0 } judged
            ? view with { Reading = reading with { Perception = await readings.PerceiveAsync(program, round, sitting, viewer, judged, cancel) } }
            : view;
    }

    // Where nobody has left, the agreements need not be read.
    private async Task<ImmutableArray<(string Left, int Count)>> OpenAsync(Domain.Programs.Program program, Round round, CancellationToken cancel)
        => round.Binds && await db.Leaders.AnyAsync(leader => leader.Program == program.Id && leader.LeftBefore != null, cancel)
            ? [.. Orphans.CountByLeaver((await RegisterView.ReadAsync(db, program.Id, cancel)).Orphans).Select(each => (each.Left?.Name ?? "", each.Count))]
            : [];

    private async Task<string> NameOfAsync(Guid account, CancellationToken cancel)
        => account == default ? "" : await db.Users.Where(user => user.Id == account).Select(user => user.DisplayName).FirstOrDefaultAsync(cancel) ?? "";

    private async Task<ImmutableDictionary<Side, ImmutableArray<string>>> JuniorsAsync(Domain.Programs.Program program, Round round, CancellationToken cancel)
    {
        var leaders = (await db.Leaders.AsNoTracking().Where(leader => leader.Program == program.Id).ToListAsync(cancel)).Where(leader => leader.IsIn(round.Number)).ToArray();
        return Enum.GetValues<Side>().ToImmutableDictionary(side => side, side => Seniority.JuniorRoles(leaders, side));
    }
}
