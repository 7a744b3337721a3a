using Attune.Domain.Gates;
using Attune.Domain.Programs;
using Attune.Domain.Rooms;
using Attune.Domain.Rounds;
using Attune.Domain.Viewers;
using Attune.Store;
using Attune.Store.Reading;
using Attune.Store.UseCases.Sittings;
using Attune.Web.Components;
using Attune.Web.Hosting;

namespace Attune.Web.Room;

/// <summary>Reads a sitting for one viewer: the only way from a request to what it may show.</summary>
internal sealed class SittingReader(AttuneDb db, ReadingCache readings, StatementReader statements, ThirdVoices voices, Clock clock, IHttpContextAccessor http) : IShownReadings
{
    private readonly Dictionary<(RoundId Round, Viewer Viewer), SittingView> _seen = [];
    private readonly Dictionary<RoundId, SittingFrame> _frames = [];
    private readonly Dictionary<RoundId, SittingRows> _rows = [];

    // What is known of a sitting is kept for one look, and no longer.
    private bool IsLook => http.HttpContext is { } context && OneLook.IsLook(context);

    async Task<ShownReading?> IShownReadings.ShowAsync(RoundId round, Viewer viewer, CancellationToken cancel) => (await ReadAsync(round, viewer, cancel))?.Reading;

    /// <returns>Null if there is no such round, or if this viewer may not see anything of it yet.</returns>
    public async Task<SittingView?> ReadAsync(RoundId id, Viewer viewer, CancellationToken cancel) => (await ReadAllAsync([id], viewer, cancel)).FirstOrDefault();

    /// <summary>Reads several sittings of one program in as many ways to the database as one.</summary>
    /// <returns>Those that there are and of which this viewer may see something, in the order of the rounds.</returns>
    public async Task<ImmutableArray<SittingView>> ReadAllAsync(ImmutableArray<RoundId> ids, Viewer viewer, CancellationToken cancel)
    {
        if (IsLook && ids.All(id => _seen.ContainsKey((id, viewer)))) { return [.. ids.Select(id => _seen[(id, viewer)])]; }
        RoundId[] wanted = [.. ids];
        var frames = IsLook && ids.All(_frames.ContainsKey) ? ids.Select(id => _frames[id]) : Keep(await FramesAsync(db.Rounds.Where(round => wanted.Contains(round.Id)), cancel));
        var views = await ViewsAsync([.. from id in ids join frame in frames on id equals frame.Round.Id select frame], viewer, cancel);
        foreach (var view in views) { _seen[(view.Round.Id, viewer)] = view; }
        return views;
    }

    /// <summary>Reads the one sitting whose round a query finds, for whoever changes it in memory: it is nobody else's.</summary>
    /// <returns>Null if it finds none, or if this viewer may not see anything of it yet.</returns>
    public async Task<SittingView?> ReadOwnAsync(IQueryable<Round> rounds, Viewer viewer, CancellationToken cancel)
        => (await ViewsAsync(await FramesAsync(rounds, cancel), viewer, cancel)).FirstOrDefault();

    /// <summary>Asks for what sittings are read with together with something else.</summary>
    public Action AskFrames(Together asked, IQueryable<Round> rounds)
    {
        var frames = SittingFrame.Ask(asked, rounds);
        return () => Keep(frames());
    }

    private Task<ImmutableArray<SittingFrame>> FramesAsync(IQueryable<Round> rounds, CancellationToken cancel)
        => Together.ReadAsync(db, asked => SittingFrame.Ask(asked, rounds), cancel);

    private ImmutableArray<SittingFrame> Keep(ImmutableArray<SittingFrame> frames)
    {
        foreach (var frame in frames) { _frames[frame.Round.Id] = frame; }
        return frames;
    }

    private async Task<ImmutableArray<SittingView>> ViewsAsync(ImmutableArray<SittingFrame> frames, Viewer viewer, CancellationToken cancel)
    {
        var (asked, agreed, shown) = (new Together(db), new Dictionary<ProgramId, AgreedRows>(), new List<(SittingFrame Frame, ShownReading Reading, SittingRows Rows)>());
        SittingFrame[] open = [.. frames.Where(frame => Gate.MaySeeReading(viewer.Role, frame.Round.Phase))];
        await readings.BringAsync(open.Select(frame => frame.Round), cancel);
        foreach (var frame in open)
        {
            if (await readings.ShowAsync(frame.Program, frame.Round, frame.Sitting, viewer, cancel) is not { } reading) { continue; }
            if (!IsLook || !_rows.TryGetValue(frame.Round.Id, out var rows))
            {
                // In a first round where nobody has left, what was agreed need not be read.
                var needsAgreed = reading.FollowsAnother || frame.Leaders.Any(leader => leader.LeftBefore is not null);
                if (needsAgreed && !agreed.ContainsKey(frame.Program.Id)) { agreed[frame.Program.Id] = new(asked, frame.Program); }
                rows = _rows[frame.Round.Id] = new(asked, needsAgreed ? agreed[frame.Program.Id] : null, frame, reading);
            }

            shown.Add((frame, reading, rows));
        }

        await asked.ReadAsync(cancel);
        var views = ImmutableArray.CreateBuilder<SittingView>(shown.Count);
        foreach (var (frame, reading, rows) in shown) { views.Add(await ViewAsync(frame, viewer, reading, rows, cancel)); }
        return views.ToImmutable();
    }

    private async Task<SittingView> ViewAsync(SittingFrame frame, Viewer viewer, ShownReading reading, SittingRows rows, CancellationToken cancel)
    {
        var (program, round, sitting) = (frame.Program, frame.Round, frame.Sitting);
        var view = new SittingView(rows.PairVotes)
        {
            Viewer = viewer,
            Program = program,
            Round = round,
            Pack = frame.Pack,
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
