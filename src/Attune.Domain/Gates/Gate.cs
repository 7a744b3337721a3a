using System.Security.Cryptography;
using System.Text;
using Attune.Analysis.Rounds;
using Attune.Domain.Answers;
using Attune.Domain.Judging;
using Attune.Domain.Leaders;
using Attune.Domain.Programs;
using Attune.Domain.Questions;
using Attune.Domain.Rounds;
using Attune.Domain.Viewers;
using Attune.Statistics.Sides;

namespace Attune.Domain.Gates;

/// <summary>
/// Decides what of an answer each viewer may see, by phase, role and promise. Pages, exports, mails, logs and readings get the words through here and nowhere
/// else.
/// </summary>
public sealed partial class Gate(IAnswerVault vault)
{
    /// <summary>The whole rule about what a viewer may see of the answers of others.</summary>
    public static Sight SightOf(ViewerRole role, RoundPhase phase, Contract contract) => (role, phase >= RoundPhase.Locked, contract) switch
    {
        (ViewerRole.Stranger or ViewerRole.Administrator, _, _) => Sight.Nothing,
        // The room sees, from the sitting on, what each author let be shown.
        (ViewerRole.Leader or ViewerRole.Sponsor or ViewerRole.Observer, true, Contract.Confidential or Contract.Attributed) when phase >= RoundPhase.Revealing => Sight.ReleasedQuotes,
        (ViewerRole.Leader or ViewerRole.Sponsor or ViewerRole.Observer, _, _) => Sight.Counts,
        (ViewerRole.Facilitator, _, Contract.Unattributed) => Sight.Counts,
        (ViewerRole.Facilitator, false, _) => Sight.WhoAnswered,
        (ViewerRole.Facilitator, true, Contract.Confidential) => Sight.TextBySide,
        (ViewerRole.Facilitator, true, Contract.Attributed) => Sight.TextWithName,
        (ViewerRole.Analysis, false, _) => Sight.Nothing,
        (ViewerRole.Analysis, true, _) => Sight.TextBySide,
        _ => throw new ArgumentOutOfRangeException(nameof(role), (role, phase, contract), "The rule says nothing about what this viewer may see."),
    };

    /// <summary>How far the round is, as far as this viewer may know; null if the viewer may know nothing.</summary>
    public static Progress? ProgressOf(Round round, ViewerRole role, IReadOnlyCollection<Leader> leaders, IReadOnlyCollection<Invitation> invitations)
    {
        ArgumentNullException.ThrowIfNull(round);
        var sight = SightOf(role, round.Phase, round.Contract);
        if (sight == Sight.Nothing) { return null; }
        var states = (from invitation in invitations
                      join leader in leaders on invitation.Leader equals leader.Id
                      orderby leader.Side, leader.Name, leader.Id.Value
                      select new LeaderProgress(leader.Id, leader.Name, leader.Side, invitation.Done, invitation.Reminders)).ToArray();
        return new(
            SideCounts.Count(states.Select(state => state.Side)),
            SideCounts.Count(states.Where(state => state.Answered).Select(state => state.Side)),
            sight >= Sight.WhoAnswered ? [.. states] : []);
    }

    /// <summary>How far a round is whose answers come from a file. Who of the leaders is in the file is known to whoever imported it, and is not told again.</summary>
    public static Progress? ProgressOfImport(Round round, ViewerRole role, SideCounts people, SideCounts answered)
    {
        ArgumentNullException.ThrowIfNull(round);
        return SightOf(role, round.Phase, round.Contract) == Sight.Nothing ? null : new(people, answered, []);
    }

    /// <summary>
    /// Reports on promises are given in a round like answers and follow the same rule: before the lock the facilitator may see at most who reported, never
    /// what.
    /// </summary>
    public static FateSight FateSightOf(Round round)
    {
        ArgumentNullException.ThrowIfNull(round);
        return round.Phase >= RoundPhase.Locked ? FateSight.What
            : SightOf(ViewerRole.Facilitator, round.Phase, round.Contract) >= Sight.WhoAnswered ? FateSight.Who
            : FateSight.Nothing;
    }

    /// <summary>How many of each side have answered the question on a probed word; null if this viewer may know nothing.</summary>
    public static SideCounts? ProbedOf(Round round, ViewerRole role, IEnumerable<SealedAnswer> answers)
    {
        ArgumentNullException.ThrowIfNull(round);
        return SightOf(role, round.Phase, round.Contract) < Sight.Counts ? null
            : SideCounts.Count(answers.Where(answer => Probe.IsProbe(answer.Question) && IsCountedIn(answer, round)).DistinctBy(answer => answer.Participant).Select(answer => answer.Side));
    }

    /// <summary>What a leader wrote, for that leader; answers of others among <paramref name="answers"/> are left out.</summary>
    public async ValueTask<ImmutableArray<OwnAnswer>> OwnAsync(Viewer viewer, IEnumerable<SealedAnswer> answers, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        if (viewer is not { Role: ViewerRole.Leader, Participant: { } own }) { return []; }
        SealedAnswer[] mine = [.. answers.Where(answer => answer.Participant == own).OrderBy(answer => answer.Question, StringComparer.Ordinal)];
        var written = mine.Where(answer => (answer.Draft ?? answer.Given) is not null).ToArray();
        var contents = await vault.OpenAsync([.. written.Select(answer => new SealedText(answer.Place, (answer.Draft ?? answer.Given)!))], null, new GatePermit(), cancel);
        var open = written.Zip(contents).ToDictionary(pair => pair.First.Question, pair => pair.Second);
        return [.. mine.Select(answer => new OwnAnswer(
            answer.Question,
            open.GetValueOrDefault(answer.Question) ?? new AnswerContent(),
            answer.Draft is not null,
            answer.Given is not null && !answer.Approved,
            answer.Withdrawn,
            answer.Late,
            answer.Revision,
            answer.SavedAt)
        {
            FromInterview = answer is { EnteredBy: EnteredBy.Interviewer, Given: not null, Draft: null },
            IsImported = answer.Import is not null,
        })];
    }

    /// <summary>
    /// What the facilitator typed in an interview, for the facilitator, until its leader approves it and it becomes the leader's own. No look is recorded, as
    /// for an author: whoever typed the words reads nothing new.
    /// </summary>
    public async ValueTask<ImmutableArray<OwnAnswer>> TypedAsync(Viewer viewer, IEnumerable<SealedAnswer> answers, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        if (viewer.Role != ViewerRole.Facilitator) { return []; }
        SealedAnswer[] typed = [.. answers.Where(answer => answer is { EnteredBy: EnteredBy.Interviewer, Approved: false, Draft: null, Given: not null }).OrderBy(answer => answer.Question, StringComparer.Ordinal)];
        var contents = await vault.OpenAsync([.. typed.Select(answer => new SealedText(answer.Place, answer.Given!))], null, new GatePermit(), cancel);
        return [.. typed.Zip(contents, (answer, content) => new OwnAnswer(answer.Question, content, IsDraft: false, AwaitsApproval: true, answer.Withdrawn, answer.Late, answer.Revision, answer.SavedAt))];
    }

    /// <summary>The counted answers of others in the clear, as far as this viewer may see them; empty if the viewer may see none.</summary>
    public async ValueTask<ImmutableArray<SeenAnswer>> OthersAsync(
        Round round, Viewer viewer, IEnumerable<SealedAnswer> answers, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(round);
        ArgumentNullException.ThrowIfNull(viewer);
        var seen = Together(answers, round)
            .Select(answer => (Answer: answer, Sight: SightOf(viewer.Role, round.Phase, Contracts.Stricter(round.Contract, answer.Contract))))
            .Where(pair => pair.Sight >= Sight.TextBySide)
            .OrderBy(pair => pair.Answer.Question, StringComparer.Ordinal).ThenBy(pair => Shuffle(pair.Answer), StringComparer.Ordinal)
            .ToArray();
        if (seen.Length == 0) { return []; }
        TextAccess look = new TextAccess(round.Program, round.Id, viewer.Role, viewer.Name, seen.Length, now);
        var contents = await vault.OpenAsync([.. seen.Select(pair => new SealedText(pair.Answer.Place, pair.Answer.Given!))], look, new GatePermit(), cancel);
        return [.. seen.Zip(contents, (pair, content) => new SeenAnswer(
            pair.Answer.Question, pair.Answer.Side, content, pair.Answer.Late,
            pair.Sight == Sight.TextWithName ? pair.Answer.Participant : null))];
    }

    /// <summary>A locked round for the analysis, with leaders under names that mean nothing outside it; null before the lock.</summary>
    public async ValueTask<LockedRound?> ForReadingAsync(
        Round round, QuestionPack pack, SideNames sides, IEnumerable<SealedAnswer> answers, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(round);
        ArgumentNullException.ThrowIfNull(pack);
        return SightOf(ViewerRole.Analysis, round.Phase, round.Contract) < Sight.TextBySide
            ? null
            : await OpenAsync(round, pack, sides, [.. answers], _ => true, Viewer.Analysis, now, cancel);
    }

    /// <summary>The same as <see cref="ForReadingAsync"/>, but for a person, who then has the words: null unless this viewer may read them by side.</summary>
    public async ValueTask<LockedRound?> ForExportAsync(
        Round round, QuestionPack pack, SideNames sides, Viewer viewer, IEnumerable<SealedAnswer> answers, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(round);
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(viewer);
        return SightOf(viewer.Role, round.Phase, round.Contract) < Sight.TextBySide
            ? null
            : await OpenAsync(round, pack, sides, [.. answers], MayRead, viewer, now, cancel);

        bool MayRead(SealedAnswer answer) => SightOf(viewer.Role, round.Phase, Contracts.Stricter(round.Contract, answer.Contract)) >= Sight.TextBySide;
    }

    /// <summary>
    /// The answers that are read together. What is written about a word is read once all have had their time, and of a side from two people on: each
    /// answer more would be the difference between two readings.
    /// </summary>
    private static IEnumerable<SealedAnswer> Together(IEnumerable<SealedAnswer> answers, Round round)
    {
        SealedAnswer[] counted = [.. answers.Where(answer => IsCountedIn(answer, round))];
        if (!Contracts.HidesAuthors(round.Contract)) { return counted; }
        var alone = Enum.GetValues<Side>().Where(side => counted.Where(answer => answer.Side == side && Probe.IsProbe(answer.Question)).DistinctBy(answer => answer.Participant).Count() < SmallCells.FewestOfAnswers).ToHashSet();
        return counted.Where(answer => !Probe.IsProbe(answer.Question) || (round.Phase != RoundPhase.Probing && !alone.Contains(answer.Side)));
    }

    private static bool IsCountedIn(SealedAnswer answer, Round round)
        => answer.Round == round.Id && answer.Kind == round.Kind && answer.Counts && !QuoteKeys.IsRelease(answer.Question) && !CorrectionKeys.IsCorrection(answer.Question);

    private async ValueTask<LockedRound> OpenAsync(
        Round round, QuestionPack pack, SideNames sides, SealedAnswer[] all, Func<SealedAnswer, bool> isRead, Viewer viewer, DateTimeOffset now, CancellationToken cancel)
        => ReadingInput.From(round, pack, sides, (await GivenAsync(round, all, isRead, viewer, now, cancel)).Select(given => given.Answer));

    /// <summary>The answers that are read, opened under the names of the reading, with what their authors corrected.</summary>
    private async ValueTask<ImmutableArray<(SealedAnswer Sealed, GivenAnswer Answer)>> GivenAsync(
        Round round, SealedAnswer[] all, Func<SealedAnswer, bool> isRead, Viewer viewer, DateTimeOffset now, CancellationToken cancel, bool ahead = false)
    {
        SealedAnswer[] counted = [.. Together(all, round).Where(isRead)];
        var names = NamesOf(round, counted);
        var ordered = counted.OrderBy(answer => names[answer.Participant], StringComparer.Ordinal).ThenBy(answer => answer.Question, StringComparer.Ordinal).ToArray();
        var look = new TextAccess(round.Program, round.Id, viewer.Role, viewer.Name, ordered.Length, now) { IsAhead = ahead };
        var contents = await vault.OpenAsync([.. ordered.Select(answer => new SealedText(answer.Place, answer.Given!))], look, new GatePermit(), cancel);
        var corrections = round.CorrectionsReadAt is null ? [] : await CorrectionsAsync(round, all, cancel);
        return [.. ordered.Zip(contents, (answer, content) => (answer, new GivenAnswer(names[answer.Participant], answer.Side, answer.Question, content)
        {
            Corrected = corrections.GetValueOrDefault((answer.Participant, answer.Question))?.On(answer.Revision),
        }))];
    }

    private static Dictionary<ParticipantKey, string> NamesOf(Round round, IEnumerable<SealedAnswer> counted)
        => counted.Select(answer => answer.Participant).Distinct()
            .OrderBy(participant => HashOf($"{round.Id}|{participant}"), StringComparer.Ordinal)
            .Select((participant, i) => (participant, Name: $"leader-{i + 1:00}"))
            .ToDictionary(pair => pair.participant, pair => pair.Name);

    // Answers stand neither in the order of answering nor in the same order for every question: otherwise one recognized answer would give away the author's
    // other five.
    private static string Shuffle(SealedAnswer answer) => HashOf($"{answer.Round}|{answer.Question}|{answer.Participant}");

    private static string HashOf(string key) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
}
