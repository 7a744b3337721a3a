using Attune.Web.Features.Accounts;

namespace Attune.Web.Features.Answer;

/// <summary>What a leader has in front of them: the questions of the round, what they have written, and what may still be written. Of answers only the leader's own.</summary>
public record AnswerSheet
{
    public required Admission Admission { get; init; }

    public required Round Round { get; init; }

    public required QuestionPack Pack { get; init; }

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

    public AnswerPlace Place(PackQuestion question) => new(Round.Program, Round.Id, Round.Kind, Admission.Participant, question.Id);

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

    /// <summary>
    /// Only what a save is decided on: whoever types saves every few seconds, and everybody at once. So it is read without a context of the
    /// database.
    /// </summary>
    /// <returns>Null if the place is gone: erased, with all that was written there. "Come again" if it cannot be read now.</returns>
    public static async Task<Joined<AnswerSheet?>> ReadAsync(HttpContext context)
    {
        if (SeatAuthentication.AdmissionOf(context.User) is not { } admission) { return default; }
        var read = await context.Service<SheetReader>().ReadAsync(admission, context.RequestAborted);
        if (read.Result is not { } rows) { return new(null, read.Fault, read.IsBusy); }
        return new(
            new()
            {
                Admission = admission,
                Round = rows.Round,
                Pack = rows.Pack,
                HasBegun = rows.Invitation.SignedContract is not null,
                Done = rows.Invitation.Done,
                Own = await context.Service<Gate>().OwnAsync(Viewer.Leader(admission.Participant), rows.Answers, context.RequestAborted),
            },
            null);
    }
}
