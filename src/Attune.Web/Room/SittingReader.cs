using Attune.Domain.Gates;
using Attune.Domain.Leaders;
using Attune.Domain.Programs;
using Attune.Domain.Rooms;
using Attune.Domain.Rounds;
using Attune.Domain.Sittings;
using Attune.Domain.Viewers;
using Attune.Store;
using Attune.Store.Reading;
using Attune.Store.UseCases.Sittings;
using Attune.Web.Hosting;

namespace Attune.Web.Room;

/// <summary>Reads a sitting for one viewer: the only way from a request to what it may show.</summary>
internal sealed class SittingReader(AttuneDb db, ReadingCache readings, StatementReader statements, ThirdVoices voices, Clock clock, IHttpContextAccessor http) : IShownReadings
{
    private readonly Dictionary<(RoundId Round, Viewer Viewer), SittingView> _seen = [];

    // Whoever looks is shown one state of the sitting, however many parts of the page ask for it; after a change it is read anew.
    private bool OnlyLooks => http.HttpContext is { } context && HttpMethods.IsGet(context.Request.Method);

    async Task<ShownReading?> IShownReadings.ShowAsync(RoundId round, Viewer viewer, CancellationToken cancel) => (await ReadAsync(round, viewer, cancel))?.Reading;

    /// <returns>Null if there is no such round, or if this viewer may not see anything of it yet.</returns>
    public async Task<SittingView?> ReadAsync(RoundId id, Viewer viewer, CancellationToken cancel) => (await ReadAllAsync([id], viewer, cancel)).FirstOrDefault();

    /// <summary>Reads several sittings of one program in as many ways to the database as one.</summary>
    /// <returns>Those that there are and of which this viewer may see something, in the order of the rounds.</returns>
    public async Task<ImmutableArray<SittingView>> ReadAllAsync(ImmutableArray<RoundId> ids, Viewer viewer, CancellationToken cancel)
    {
        if (OnlyLooks && ids.All(id => _seen.ContainsKey((id, viewer)))) { return [.. ids.Select(id => _seen[(id, viewer)])]; }
        var frame = new Together(db);
        RoundId[] wanted = [.. ids];
        var rounds = db.Rounds.AsNoTracking().Where(round => wanted.Contains(round.Id));
        var foundRounds = frame.List(rounds);
        var foundPrograms = frame.List(db.Programs.AsNoTracking().Where(candidate => rounds.Any(round => round.Program == candidate.Id)));
        var foundSittings = frame.List(db.Sittings.AsNoTracking().Where(sitting => wanted.Contains(sitting.Round)));
        var leaders = frame.List(db.Leaders.AsNoTracking().Where(leader => rounds.Any(round => round.Program == leader.Program)));
        await frame.ReadAsync(cancel);
        var (asked, agreed, shown) = (new Together(db), new Dictionary<ProgramId, AgreedRows>(), new List<(Domain.Programs.Program Program, Round Round, Sitting Sitting, ShownReading Reading, SittingRows Rows)>());
        foreach (var round in from id in ids join round in foundRounds() on id equals round.Id where Gate.MaySeeReading(viewer.Role, round.Phase) select round)
        {
            var program = foundPrograms().First(candidate => candidate.Id == round.Program);
            var sitting = foundSittings().FirstOrDefault(candidate => candidate.Round == round.Id) ?? new Sitting(round.Id, round.Program);
            if (await readings.ShowAsync(program, round, sitting, viewer, cancel) is not { } reading) { continue; }
            Leader[] own = [.. leaders().Where(leader => leader.Program == program.Id)];
            // In a first round where nobody has left, what was agreed need not be read.
            var needsAgreed = reading.FollowsAnother || own.Any(leader => leader.LeftBefore is not null);
            if (needsAgreed && !agreed.ContainsKey(program.Id)) { agreed[program.Id] = new(asked, program); }
            shown.Add((program, round, sitting, reading, new(asked, needsAgreed ? agreed[program.Id] : null, program, own, round, reading)));
        }

        await asked.ReadAsync(cancel);
        var views = ImmutableArray.CreateBuilder<SittingView>(shown.Count);
        foreach (var (program, round, sitting, reading, rows) in shown)
        {
            var view = await ViewAsync(program, round, sitting, viewer, reading, rows, cancel);
            _seen[(round.Id, viewer)] = view;
            views.Add(view);
        }

        return views.ToImmutable();
    }

    private async Task<SittingView> ViewAsync(Domain.Programs.Program program, Round round, Sitting sitting, Viewer viewer, ShownReading reading, SittingRows rows, CancellationToken cancel)
    {
        var view = new SittingView(rows.PairVotes)
        {
            Program = program,
            Round = round,
            Sitting = sitting,
            Reading = reading,
            Voices = rows.Statements.Seats,
            Facilitator = rows.NameOf(program.Facilitator),
            At = clock.Now,
            Statements = await statements.ShowAsync(rows.Statements, cancel),
            ThirdVoices = await voices.ShowAsync(program, round, sitting, viewer, reading, rows.Voices, cancel),
            Open = rows.Open,
            Since = rows.SinceOn(DateOnly.FromDateTime(clock.Here(sitting.StartedAt ?? clock.Now).DateTime), clock),
            Reopened = rows.ReopenedOn(clock.Today, reading),
            Forecaster = rows.NameOf(round.Forecasts.Select(forecast => forecast.By).FirstOrDefault()),
            Juniors = rows.JuniorsFor(viewer),
        };
        return view.Judged is { Count: > 0 } judged
            ? view with { Reading = reading with { Perception = await readings.PerceiveAsync(program, round, sitting, viewer, judged, cancel) } }
            : view;
    }
}
