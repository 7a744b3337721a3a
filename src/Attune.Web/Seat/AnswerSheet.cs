using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using Attune.Domain.Answers;
using Attune.Domain.Gates;
using Attune.Domain.Questions;
using Attune.Domain.Rounds;
using Attune.Domain.Seats;
using Attune.Domain.Viewers;
using Attune.Store;
using Attune.Store.Writing;
using Attune.Web.Components;
using Attune.Web.Components.Answering;
using Attune.Web.Hosting;

namespace Attune.Web.Seat;

/// <summary>
/// What a leader works with: the questions of the round, what they have written, and what can still be written. It holds only the leader's own answers.
/// </summary>
public record AnswerSheet
{
    public required Admission Admission { get; init; }

    public required Round Round { get; init; }

    /// <summary>The time at which this was read.</summary>
    public required DateTimeOffset Now { get; init; }

    public required QuestionPack Pack { get; init; }

    /// <summary>Which seat of the leader's place this is, and whether what is written here counts.</summary>
    public required LeaderSeat At { get; init; }

    /// <summary>The leader has read the promise and pressed Begin.</summary>
    public required bool HasBegun { get; init; }

    public required bool Done { get; init; }

    public required ImmutableArray<OwnAnswer> Own { get; init; }

    /// <summary>The answers have been opened since the lock: nothing more is taken.</summary>
    public required bool IsRead { get; init; }

    /// <summary>Earlier versions of the questions in which some of the answers were given; only read for the leader's own pages.</summary>
    public ImmutableArray<QuestionPack> AnsweredIn { get; init; } = [];

    /// <summary>A question in the words that the leader answered; null if nothing is answered, or if they are those of now.</summary>
    public PackQuestion? AsAnswered(PackQuestion question) => ContentOf(question) is { IsEmpty: false } answer ? question.AsWordedIn(answer.AskedIn, AnsweredIn) : null;

    /// <summary>How long what is still empty takes.</summary>
    public TimeSpan TimeLeft => AnswerSteps.Where(step => !step.IsFilled(ContentOf(step.Question))).Aggregate(TimeSpan.Zero, (all, step) => all + step.Time);

    public IReadOnlyList<AnswerStep> AnswerSteps => [.. AnswerStep.In(Pack)];

    /// <summary>The same by their paths, made once for the questions that a round asks: they never change, and every save looks one up.</summary>
    public IReadOnlyDictionary<string, AnswerStep> StepsByPath => ByPath.GetValue(Pack, pack => AnswerStep.In(pack).ToFrozenDictionary(step => step.Path, StringComparer.Ordinal));

    private static readonly ConditionalWeakTable<QuestionPack, FrozenDictionary<string, AnswerStep>> ByPath = [];

    public IReadOnlyList<AnswerStep> ProbeSteps => [.. AnswerStep.In(Round.Probes)];

    /// <summary>An answer typed in an interview waits for the leader's approval.</summary>
    public bool AwaitsApproval => Own.Any(answer => answer.AwaitsApproval);

    public bool HasAnswers => Own.Any(answer => !answer.Content.IsEmpty);

    public OwnAnswer? To(PackQuestion question) => Own.FirstOrDefault(answer => answer.Question == question.Id);

    /// <summary>The answers of this place were read from a file.</summary>
    public bool IsImported => Own.Any(answer => answer.IsImported);

    public AnswerContent ContentOf(PackQuestion question) => To(question)?.Content ?? new AnswerContent();

    public AnswerPlace Place(PackQuestion question) => new(Round.Program, Round.Id, Round.Kind, Admission.Participant, question.Id);

    /// <summary>
    /// Until the lock everybody may write. After it, where late answers are accepted, only those who were not done may: an answer that was counted cannot
    /// change once the round is locked.
    /// </summary>
    public bool MayWrite(PackQuestion question) => Round.Accepts(question.Id, Now, IsRead) switch
    {
        // Nothing is written any more in a seat that was set aside; a fresh one can be finished until the lock.
        // What a file did not say stays empty: a round has answers of a file or of Seats, never both.
        _ when Round.Import is not null && To(question) is null => false,
        _ when !At.Stands && !(At.IsPending && Round.Phase == RoundPhase.Collecting) => false,
        Acceptance.Accepted => true,
        Acceptance.AcceptedLate => !Done,
        _ => false,
    };

    public bool IsOpen => Pack.Questions.Any(MayWrite);

    public bool IsProbing => Round.Phase == RoundPhase.Probing && Round.Probes.Length > 0;

    /// <summary>The first word that is asked about and that the leader has not explained; null if there is none.</summary>
    public AnswerStep? FirstEmptyWord => IsProbing ? ProbeSteps.FirstOrDefault(step => !step.IsFilled(ContentOf(step.Question))) : null;

    /// <summary>A draft until the leader says "done"; from then on, and for a probe at once, the answer itself.</summary>
    public WriteAs WritesAs(AnswerStep step) => Done || step.Kind == AnswerStepKind.Probe ? WriteAs.Answer : WriteAs.Draft;

    /// <summary>The first step without an answer; null if there is none.</summary>
    public AnswerStep? FirstEmpty => AnswerSteps.FirstOrDefault(step => !step.IsFilled(ContentOf(step.Question)));

    /// <summary>The path where the leader left off.</summary>
    public string ResumesAt => AwaitsApproval || Done ? SeatPaths.Answers : FirstEmpty?.Path ?? SeatPaths.Answers;

    /// <summary>Reads only what a save needs, without a database context, because leaders save every few seconds while typing, and all at once.</summary>
    /// <returns>
    /// Null if the place is gone, because it was erased with all that was written there. If it cannot be read now, the result says to try again.
    /// </returns>
    public static async Task<Joined<AnswerSheet?>> ReadAsync(HttpContext context)
    {
        if (SeatAuthentication.AdmissionOf(context.User) is not { } admission) { return default; }
        if (context.Features.Get<SheetRows>() is not { } rows)
        {
            var read = await context.Service<AnswerSheetReader>().ReadAsync(admission, CancellationToken.None);
            if (read.Result is not { } found) { return new(null, read.Fault, read.IsBusy); }
            rows = found;
        }

        return new(
            new()
            {
                Admission = admission,
                Round = rows.Round,
                Now = context.Service<Clock>().Now,
                Pack = rows.Pack,
                At = rows.Seat,
                HasBegun = rows.Seat.HasBegun(rows.Invitation),
                Done = rows.Seat.IsDone(rows.Invitation),
                IsRead = rows.IsRead,
                Own = await context.Service<Gate>().OwnAsync(Viewer.Leader(admission.Participant), rows.Answers, CancellationToken.None),
            },
            null);
    }
}
