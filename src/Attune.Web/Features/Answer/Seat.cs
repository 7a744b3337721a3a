namespace Attune.Web.Features.Answer;

/// <summary>A leader's place in a round with all its pages need, and of answers only the leader's own.</summary>
public sealed record Seat
{
    public required Admission Admission { get; init; }

    public required Domain.Program Program { get; init; }

    public required Round Round { get; init; }

    public required QuestionPack Pack { get; init; }

    public required Side Side { get; init; }

    public required SideCounts Leaders { get; init; }

    /// <summary>Who leads the sitting; empty if the account is gone.</summary>
    public required string Facilitator { get; init; }

    /// <summary>The promise was on the page when the leader pressed Begin.</summary>
    public required bool HasBegun { get; init; }

    public required bool Done { get; init; }

    public required ImmutableArray<OwnAnswer> Own { get; init; }

    public IReadOnlyList<Screen> Screens => [.. Screen.Of(Pack)];

    public IReadOnlyList<Screen> ProbeScreens => [.. Screen.Of(Round.Probes)];

    /// <summary>Where an interview waits for the leader's word.</summary>
    public bool AwaitsApproval => Own.Any(answer => answer.AwaitsApproval);

    public bool HasAnswers => Own.Any(answer => !answer.Content.IsEmpty);

    public OwnAnswer? To(PackQuestion question) => Own.FirstOrDefault(answer => answer.Question == question.Id);

    public AnswerContent ContentOf(PackQuestion question) => To(question)?.Content ?? new AnswerContent();

    public AnswerPlace Place(PackQuestion question) => new(Program.Id, Round.Id, Round.Kind, Admission.Participant, question.Id);

    /// <summary>
    /// Until the lock everybody; after it, where late answers are taken, only who was not done: an answer the room
    /// counted on is not written again once the round is locked.
    /// </summary>
    public bool MayWrite(PackQuestion question) => Round.Accepts(question.Id) switch
    {
        Acceptance.Accepted => true,
        Acceptance.AcceptedLate => !Done,
        _ => false,
    };

    public bool IsOpen => Pack.Questions.Any(MayWrite);

    public bool IsProbing => Round.Phase == RoundPhase.Probing && Round.Probes.Length > 0;

    /// <summary>A draft until the leader says "done"; from then on, and to a probe at once, the answer itself.</summary>
    public WriteAs WritesAs(Screen screen) => Done || screen.Kind == ScreenKind.Probe ? WriteAs.Answer : WriteAs.Draft;

    /// <summary>The first screen with nothing on it; null if there is none.</summary>
    public Screen? FirstEmpty => Screens.FirstOrDefault(screen => !screen.IsFilled(ContentOf(screen.Question)));

    /// <summary>Where the leader left off.</summary>
    public string ResumesAt => AwaitsApproval || Done ? SeatPaths.Answers : FirstEmpty?.Path ?? SeatPaths.Answers;

    /// <returns>Null if the place is gone: erased, with all that was written there.</returns>
    public static async Task<Seat?> ReadAsync(AttuneDb db, Gate gate, Admission admission, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(gate);
        ArgumentNullException.ThrowIfNull(admission);
        var voices = await db.Participants.AsNoTracking().Where(each => each.Round == admission.Round).ToListAsync(cancel);
        var voice = voices.FirstOrDefault(each => each.Key == admission.Participant);
        var invitation = await db.Invitations.AsNoTracking().FirstOrDefaultAsync(each => each.Round == admission.Round && each.Leader == admission.Leader, cancel);
        if (voice is null || invitation is null) { return null; }
        var round = await db.Rounds.AsNoTracking().FirstAsync(each => each.Id == admission.Round, cancel);
        var program = await db.Programs.AsNoTracking().FirstAsync(each => each.Id == round.Program, cancel);
        var mine = await db.Answers.AsNoTracking().Where(answer => answer.Participant == voice.Key).ToListAsync(cancel);
        return new()
        {
            Admission = admission,
            Program = program,
            Round = round,
            Pack = await db.Packs.AsNoTracking().FirstAsync(pack => pack.Program == program.Id && pack.Version == round.PackVersion, cancel),
            Side = voice.Side,
            Leaders = SideCounts.Of(voices.Select(each => each.Side)),
            Facilitator = await db.Users.Where(account => account.Id == program.Facilitator).Select(account => account.DisplayName).FirstOrDefaultAsync(cancel) ?? "",
            HasBegun = invitation.SignedContract is not null,
            Done = invitation.Done,
            Own = await gate.OwnAsync(Viewer.Leader(voice.Key), mine, cancel),
        };
    }
}

/// <summary>Where the pages of a leader are.</summary>
public static class SeatPaths
{
    public const string Promise = "/seat";
    public const string FullPromise = "/seat/promise";
    public const string Begin = "/seat/begin";
    public const string Answers = "/seat/answers";
    public const string Done = "/seat/done";
    public const string Approve = "/seat/approve";
    public const string Withdraw = "/seat/withdraw";
    public const string MyData = "/seat/my-data";
    public const string MyDataFile = "/seat/my-data/file";
    public const string Erase = "/seat/erase";
}
