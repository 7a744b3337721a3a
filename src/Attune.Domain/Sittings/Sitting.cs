using Attune.Domain.Judging;
using Attune.Domain.Programs;
using Attune.Domain.Rounds;

namespace Attune.Domain.Sittings;

/// <summary>The one live sitting of a locked round: what is on the Screen, and how far the room is. It holds no word of an answer.</summary>
public sealed partial class Sitting
{
    public const int LongestParked = 200;

    public const int MostParked = 30;

    private Sitting()
    {
    }

    public Sitting(RoundId round, ProgramId program) => (Round, Program) = (round, program);

    public RoundId Round { get; private set; }

    public ProgramId Program { get; private set; }

    /// <summary>Goes up with every change except votes; a form of the Desk that was loaded at an older revision changes nothing.</summary>
    public int Revision { get; private set; }

    public ImmutableArray<RunStep> Run { get; private set; } = [];

    /// <summary>The place in the run of the step that is on the Screen; -1 before the start.</summary>
    public int At { get; private set; } = -1;

    public DateTimeOffset? StartedAt { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    public StepClock? Clock { get; private set; }

    /// <summary>The Screen is blank until it is shown again.</summary>
    public bool Blank { get; private set; }

    /// <summary>The Screen uses the dark theme, for a dark room.</summary>
    public bool Dark { get; private set; }

    /// <summary>The keys of the cards that are opened to show their sentences.</summary>
    public ImmutableArray<string> Opened { get; private set; } = [];

    public ImmutableArray<string> Parked { get; private set; } = [];

    public ImmutableArray<JudgedPair> Pairs { get; private set; } = [];

    public bool IsRunning => StartedAt is not null && EndedAt is null;

    public bool HasBegun => StartedAt is not null;

    public RunStep? Now => At >= 0 && At < Run.Length ? Run[At] : null;

    /// <summary>The next step that is not set aside.</summary>
    public int? NextAt => Enumerable.Range(At + 1, Math.Max(0, Run.Length - At - 1)).Where(step => !Run[step].SetAside).Select(step => (int?)step).FirstOrDefault();

    public RunStep? Next => NextAt is { } next ? Run[next] : null;

    /// <summary>The steps that have been on the Screen; what was set aside has not.</summary>
    public IEnumerable<RunStep> Shown() => Run.Take(At + 1).Where(step => !step.SetAside);

    private int? BackAt => Enumerable.Range(0, Math.Max(0, At)).Where(step => !Run[step].SetAside).Select(step => (int?)step).LastOrDefault();

    /// <summary>The place as in "7 of 10"; steps that are set aside are not counted.</summary>
    public (int Number, int Of) Place => (Run.Take(At + 1).Count(step => !step.SetAside), Run.Count(step => !step.SetAside));

    public JudgedPair? PairOf(string card) => card.Length == 0 ? null : Pairs.FirstOrDefault(pair => pair.Card == card);

    public JudgedPair? PairNow => Now is { } now ? PairOf(now.Card) : null;

    public Move Move => (HasBegun, PairNow) switch
    {
        (false, _) => Move.Start,
        (_, { State: PairState.Waiting }) => Move.AskBefore,
        (_, { State: PairState.OpenBefore }) => Move.ShowBefore,
        (_, { State: PairState.ShownBefore, Again: true }) => Move.AskAgain,
        (_, { State: PairState.OpenAfter }) => Move.ShowMovement,
        _ when Next is not null => Move.Next,
        // The cards showed what people had written; the room comes together to agree on statements, so these follow the last card.
        _ => Now?.Stage == SittingStage.Statements ? Move.End : Move.Statements,
    };

    /// <summary>The number of minutes the run is behind its plan (above 0) or ahead of it (below 0).</summary>
    public int Behind(DateTimeOffset now)
    {
        if (StartedAt is not { } started || Clock is not { } clock || Now is not { } step) { return 0; }
        var planned = Run.Take(At).Where(runStep => !runStep.SetAside).Sum(runStep => runStep.Minutes);
        var over = TimeSpan.FromTicks(Math.Max(0, -clock.Left(step.Minutes, now).Ticks));
        return (int)Math.Round((clock.StartedAt - started - TimeSpan.FromMinutes(planned) + over).TotalMinutes);
    }

    /// <summary>Does what the big button says. Pressed twice it acts once, because the second press was made at an older revision.</summary>
    public SittingOutcome Go(int revision, DateTimeOffset now)
    {
        if (revision != Revision) { return SittingOutcome.Stale; }
        if (EndedAt is not null) { return SittingOutcome.Ended; }
        return Move switch
        {
            Move.Start => SittingOutcome.NotStarted,
            Move.AskBefore => Turn(PairNow!, PairState.OpenBefore),
            Move.ShowBefore => Turn(PairNow!, PairState.ShownBefore),
            Move.AskAgain => Turn(PairNow!, PairState.OpenAfter),
            Move.ShowMovement => Turn(PairNow!, PairState.ShownAfter),
            Move.Next => Show(NextAt!.Value, now),
            Move.Statements => ShowStatements(now),
            Move.End => End(now),
            _ => throw new InvalidOperationException($"There is no action for the move {Move}."),
        };
    }

    /// <summary>Goes to any step; one that is set aside is taken back by it.</summary>
    public SittingOutcome GoTo(int step, DateTimeOffset now)
    {
        if (Refusal() is { } refusal) { return refusal; }
        if (step < 0 || step >= Run.Length) { return SittingOutcome.NoSuchStep; }
        if (PairNow?.OpenFor is not null) { return SittingOutcome.VoteOpen; }
        if (Run[step].SetAside) { Run = Run.SetItem(step, Run[step] with { SetAside = false }); }
        return Show(step, now);
    }

    public SittingOutcome GoNext(DateTimeOffset now) => NextAt is { } next ? GoTo(next, now) : Refusal() ?? SittingOutcome.NoSuchStep;

    public SittingOutcome GoBack(DateTimeOffset now) => BackAt is { } back ? GoTo(back, now) : Refusal() ?? SittingOutcome.NoSuchStep;

    /// <summary>Sets a step aside, or takes it back. If the step is on the Screen, the next one is shown instead.</summary>
    public SittingOutcome SetAside(int step, bool aside, DateTimeOffset now)
    {
        if (EndedAt is not null) { return SittingOutcome.Ended; }
        if (step < 0 || step >= Run.Length) { return SittingOutcome.NoSuchStep; }
        if (step == At && PairNow?.OpenFor is not null) { return SittingOutcome.VoteOpen; }
        if (aside && step == At && NextAt is null) { return SittingOutcome.NothingToShow; }
        if (!HasBegun && aside && Run.Count(runStep => !runStep.SetAside) == 1) { return SittingOutcome.NothingToShow; }
        Run = Run.SetItem(step, Run[step] with { SetAside = aside });
        return aside && step == At ? Show(NextAt!.Value, now) : Changed();
    }

    public SittingOutcome Open(string card, bool open)
    {
        if (Run.All(step => step.Card != card)) { return SittingOutcome.NoSuchStep; }
        Opened = open ? [.. Opened.Append(card).Distinct()] : Opened.Remove(card);
        return Changed();
    }

    public SittingOutcome Park(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) { return SittingOutcome.NoText; }
        if (text.Trim().Length > LongestParked) { return SittingOutcome.TextTooLong; }
        if (Parked.Length >= MostParked) { return SittingOutcome.TooManyParked; }
        Parked = [.. Parked, text.Trim()];
        return Changed();
    }

    public SittingOutcome TakeFromParking(int place)
    {
        if (place < 0 || place >= Parked.Length) { return SittingOutcome.NoSuchStep; }
        Parked = Parked.RemoveAt(place);
        return Changed();
    }

    public SittingOutcome Pause(bool blank) { Blank = blank; return Changed(); }

    public SittingOutcome TurnDark(bool dark) { Dark = dark; return Changed(); }

    public SittingOutcome Extend(int minutes)
    {
        if (Clock is not { } clock) { return SittingOutcome.NotStarted; }
        Clock = clock with { Extra = Math.Clamp(clock.Extra + minutes, -RunStep.MostMinutes, RunStep.MostMinutes) };
        return Changed();
    }

    public SittingOutcome Hold(DateTimeOffset now)
    {
        if (Clock is not { } clock) { return SittingOutcome.NotStarted; }
        Clock = clock.Hold(now);
        return Changed();
    }

    /// <summary>The time for which a vote on this pair may be taken now; null if none may.</summary>
    public VoteTime? Takes(string pair) => IsRunning ? PairOf(pair)?.OpenFor : null;

    private SittingOutcome? Refusal() => EndedAt is not null ? SittingOutcome.Ended : HasBegun ? null : SittingOutcome.NotStarted;

    private SittingOutcome Show(int step, DateTimeOffset now)
    {
        (At, Clock) = (step, new(now));
        return Changed();
    }

    private SittingOutcome Turn(JudgedPair pair, PairState to)
    {
        Pairs = Pairs.Replace(pair, pair with { State = to });
        return Changed();
    }

    private SittingOutcome Changed()
    {
        Revision++;
        return SittingOutcome.Done;
    }
}
