using Attune.Analysis.MatterReadings;
using Attune.Domain.Answers;
using Attune.Domain.Judging;
using Attune.Domain.Programs;
using Attune.Domain.Questions;
using Attune.Domain.Quotes;
using Attune.Domain.Rounds;
using Attune.Domain.Viewers;
using Attune.Statistics.Sides;

namespace Attune.Domain.Gates;

/// <summary>What was read of a leader's own answers, for that leader, and what leaders corrected of it.</summary>
public sealed partial class Gate
{
    /// <summary>
    /// What the reading takes from a leader's own answers: each point, and what it would be called by its own words. Nothing of it depends on any other answer, so
    /// it tells nothing of what others wrote.
    /// </summary>
    /// <param name="viewer">The leader.</param>
    /// <param name="pack">The questions of the round; answers are given in their order.</param>
    /// <param name="answers">Answers of the round; those of other leaders are left out.</param>
    /// <param name="cancel">Cancels the work.</param>
    public async ValueTask<ImmutableArray<OwnReading>> OwnReadingAsync(Viewer viewer, QuestionPack pack, IEnumerable<SealedAnswer> answers, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        ArgumentNullException.ThrowIfNull(pack);
        var own = (await OwnAsync(viewer, answers, cancel)).ToDictionary(answer => answer.Question, StringComparer.Ordinal);
        return [.. from question in pack.Questions
                   where question.Kind == QuestionKind.Open
                   let answer = own.GetValueOrDefault(question.Id)
                   where answer is { IsDraft: false, AwaitsApproval: false, Withdrawn: false, Content.IsEmpty: false }
                   select Read(answer, own.GetValueOrDefault(CorrectionKeys.QuestionOf(question.Id)))];
    }

    /// <summary>How many leaders have looked at what was read of their answers and said so, and how many of them have corrected something.</summary>
    public async ValueTask<(int Looked, int Corrected)> CorrectedAsync(Round round, IEnumerable<SealedAnswer> answers, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(round);
        SealedAnswer[] all = [.. answers];
        var revisions = RevisionsOf(round, all);
        var corrections = await CorrectionsAsync(round, all, cancel);
        return (
            all.Where(answer => IsCorrectionIn(answer, round)).DistinctBy(answer => answer.Participant).Count(),
            corrections.Where(correction => revisions.TryGetValue(correction.Key, out var revision) && !correction.Value.On(revision).IsEmpty).DistinctBy(correction => correction.Key.Participant).Count());
    }

    /// <summary>
    /// Whether what leaders of a side add is read: from two of them on who have looked and said so. Of one alone it would be the difference between two readings, and
    /// whoever asked that one leader would know whose it is. What is marked as not meant is taken back, and goes in any case.
    /// </summary>
    public static bool ReadsAdded(Round round, Side side, IEnumerable<SealedAnswer> answers)
    {
        ArgumentNullException.ThrowIfNull(round);
        return !Contracts.HidesAuthors(round.Contract)
            || answers.Where(answer => answer.Side == side && IsCorrectionIn(answer, round)).DistinctBy(answer => answer.Participant).Count() >= SmallCells.FewestOfAnswers;
    }

    private static OwnReading Read(OwnAnswer answer, OwnAnswer? corrected)
    {
        var correction = corrected is { Withdrawn: false, Content.Correction: not null } ? CorrectedAnswer.From(corrected.Content, corrected.Revision).On(answer.Revision) : null;
        return new(
            answer.Question, answer.Content,
            [.. from sentence in QuotedSentences.SentencesOf(answer.Content)
                where sentence.Start != QuoteKeys.ForecastAt
                select new OwnPoint(sentence.Start, sentence.Length, sentence.Text, PointName.Choose(sentence.Text), PartAt(answer.Content, sentence.Start), correction?.NotMeant.Contains(sentence.Start) == true)],
            correction?.Added ?? "", answer.Revision, corrected?.Revision ?? 0);
    }

    // The parts of an answer stand one to a line, as in its whole text.
    private static string PartAt(AnswerContent content, int start)
    {
        var end = string.IsNullOrWhiteSpace(content.Text) ? 0 : content.Text.Length + 1;
        if (start < end) { return ""; }
        foreach (var part in content.Parts.Where(part => !string.IsNullOrWhiteSpace(part.Text)))
        {
            end += part.Text.Length + 1;
            if (start < end) { return part.Part; }
        }

        return "";
    }

    private async ValueTask<Dictionary<(ParticipantKey Participant, string Question), CorrectedAnswer>> CorrectionsAsync(Round round, SealedAnswer[] all, CancellationToken cancel)
    {
        var given = all.Where(answer => IsCorrectionIn(answer, round)).ToArray();
        var contents = await vault.OpenAsync([.. given.Select(answer => new SealedText(answer.Place, answer.Given!))], null, new GatePermit(), cancel);
        var adding = Enum.GetValues<Side>().Where(side => ReadsAdded(round, side, given)).ToHashSet();
        return given.Zip(contents, (answer, content) => (Answer: answer, Content: content)).Where(pair => pair.Content.Correction is not null).ToDictionary(
            pair => (pair.Answer.Participant, pair.Content.Correction!.Question),
            pair => CorrectedAnswer.From(adding.Contains(pair.Answer.Side) ? pair.Content : pair.Content with { Text = "" }, pair.Answer.Revision));
    }

    private static Dictionary<(ParticipantKey Participant, string Question), int> RevisionsOf(Round round, IEnumerable<SealedAnswer> all)
        => all.Where(answer => IsCountedIn(answer, round) || IsCorrectionIn(answer, round)).ToDictionary(answer => (answer.Participant, answer.Question), answer => answer.Revision);

    private static bool IsCorrectionIn(SealedAnswer answer, Round round)
        => answer.Round == round.Id && answer.Kind == round.Kind && answer.Counts && CorrectionKeys.IsCorrection(answer.Question);
}
