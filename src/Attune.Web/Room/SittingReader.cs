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
    private readonly Dictionary<ProgramId, AgreedRows> _agreed = [];

    /// <summary>What is known of a sitting is kept for one look, and no longer.</summary>
    public bool IsLook => http.HttpContext is { } context && OneLook.IsLook(context);

    async Task<ShownReading?> IShownReadings.ShowAsync(RoundId round, Viewer viewer, CancellationToken cancel) => (await ReadAsync(round, viewer, cancel))?.Reading;

    /// <returns>Null if there is no such round, or if this viewer may not see anything of it yet.</returns>
    public async Task<SittingView?> ReadAsync(RoundId id, Viewer viewer, CancellationToken cancel) => (await ReadAllAsync([id], viewer, cancel)).FirstOrDefault();

    /// <summary>Reads several sittings of one program in as many ways to the database as one.</summary>
    /// <returns>Those that there are and of which this viewer may see something, in the order of the rounds.</returns>
    public Task<ImmutableArray<SittingView>> ReadAllAsync(ImmutableArray<RoundId> ids, Viewer viewer, CancellationToken cancel) => ReadAllAsync([.. ids.Select(id => (id, viewer))], cancel);

    /// <summary>The same for somebody who is another viewer in each round: a leader has a voice of its own in every one.</summary>
    public async Task<ImmutableArray<SittingView>> ReadAllAsync(ImmutableArray<(RoundId Round, Viewer Viewer)> places, CancellationToken cancel)
    {
        if (IsLook && places.All(_seen.ContainsKey)) { return [.. places.Select(place => _seen[place])]; }
        RoundId[] wanted = [.. places.Select(place => place.Round)];
        var frames = IsLook && wanted.All(_frames.ContainsKey) ? wanted.Select(id => _frames[id]) : Keep(await FramesAsync(db.Rounds.Where(round => wanted.Contains(round.Id)), cancel));
        var views = await ViewsAsync([.. from place in places join frame in frames on place.Round equals frame.Round.Id select (frame, place.Viewer)], cancel);
        foreach (var (viewer, view) in views) { _seen[(view.Round.Id, viewer)] = view; }
        return [.. views.Select(seen => seen.View)];
    }

    /// <summary>What the one sitting is read with whose round a query finds. It is for whoever changes the sitting in memory, and nobody else's.</summary>
    /// <returns>Null if it finds none.</returns>
    public async Task<SittingFrame?> OwnFrameAsync(IQueryable<Round> rounds, CancellationToken cancel) => (await FramesAsync(rounds, cancel)).FirstOrDefault();

    /// <summary>Reads that sitting.</summary>
    /// <returns>Null if this viewer may not see anything of it yet.</returns>
    public async Task<SittingView?> ReadOwnAsync(SittingFrame own, Viewer viewer, CancellationToken cancel) => await ViewsAsync([(own, viewer)], cancel) is [var seen] ? seen.View : null;

    /// <summary>What a sitting is read with, for a look that then shows it.</summary>
    /// <returns>Null if there is no such round.</returns>
    public async Task<SittingFrame?> FrameAsync(RoundId id, CancellationToken cancel) => Keep(await FramesAsync(db.Rounds.Where(round => round.Id == id), cancel)).FirstOrDefault();

    /// <summary>Asks for what sittings are read with together with something else.</summary>
    public Action AskFrames(Together asked, IQueryable<Round> rounds)
    {
        var frames = Ask(asked, rounds);
        return () => Keep(frames());
    }

    /// <summary>Asks for what a program agreed on together with something else; in one look it is asked once.</summary>
    public AgreedRows AskAgreed(Together asked, Domain.Programs.Program program)
    {
        if (IsLook && _agreed.TryGetValue(program.Id, out var known)) { return known; }
        return _agreed[program.Id] = new(asked, program);
    }

    private Task<ImmutableArray<SittingFrame>> FramesAsync(IQueryable<Round> rounds, CancellationToken cancel) => Together.ReadAsync(db, asked => Ask(asked, rounds), cancel);

    private Func<ImmutableArray<SittingFrame>> Ask(Together asked, IQueryable<Round> rounds)
    {
        var (frames, keepKeys) = (SittingFrame.Ask(asked, rounds), readings.AskKeys(asked, rounds));
        return () =>
        {
            var found = frames();
            keepKeys(found.Select(frame => frame.Round));
            return found;
        };
    }

    private ImmutableArray<SittingFrame> Keep(ImmutableArray<SittingFrame> frames)
    {
        foreach (var frame in frames) { _frames[frame.Round.Id] = frame; }
        return frames;
    }

    private async Task<ImmutableArray<(Viewer Viewer, SittingView View)>> ViewsAsync(ImmutableArray<(SittingFrame Frame, Viewer Viewer)> places, CancellationToken cancel)
    {
        var (asked, agreed, shown) = (new Together(db), new Dictionary<ProgramId, AgreedRows>(), new List<(SittingFrame Frame, Viewer Viewer, ShownReading Reading, SittingRows Rows)>());
        foreach (var (frame, viewer) in places.Where(place => Gate.MaySeeReading(place.Viewer.Role, place.Frame.Round.Phase)))
        {
            if (await readings.ShowAsync(frame.Program, frame.Round, frame.Sitting, viewer, cancel) is not { } reading) { continue; }
            if (!IsLook || !_rows.TryGetValue(frame.Round.Id, out var rows))
            {
                // In a first round where nobody has left, what was agreed need not be read.
                var needsAgreed = reading.FollowsAnother || frame.Leaders.Any(leader => leader.LeftBefore is not null);
                if (needsAgreed && !agreed.ContainsKey(frame.Program.Id)) { agreed[frame.Program.Id] = AskAgreed(asked, frame.Program); }
                rows = _rows[frame.Round.Id] = new(asked, needsAgreed ? agreed[frame.Program.Id] : null, frame, reading.FollowsAnother);
            }

            shown.Add((frame, viewer, reading, rows));
        }

        await asked.ReadAsync(cancel);
        var views = ImmutableArray.CreateBuilder<(Viewer, SittingView)>(shown.Count);
        foreach (var (frame, viewer, reading, rows) in shown) { views.Add((viewer, await ViewAsync(frame, viewer, reading, rows, cancel))); }
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
