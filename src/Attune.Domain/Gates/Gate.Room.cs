using Attune.Analysis.Perception;
using Attune.Analysis.Readings;
using Attune.Analysis.Rounds;
using Attune.Analysis.Text;
using Attune.Domain.Answers;
using Attune.Domain.Judging;
using Attune.Domain.Programs;
using Attune.Domain.Questions;
using Attune.Domain.Quotes;
using Attune.Domain.Rooms;
using Attune.Domain.Rounds;
using Attune.Domain.Sittings;
using Attune.Domain.Viewers;
using Attune.Statistics.Sides;

namespace Attune.Domain.Gates;

/// <summary>Reads a locked round. The web passes it in, because the encoder is unknown to the domain.</summary>
public delegate Task<Reading> ReadAnswers(LockedRound round, CancellationToken cancel);

public sealed partial class Gate
{
    /// <summary>
    /// Reads the round with people's edits. What comes back is closed, and every reader gets a part of it from <see cref="RoomOf"/>. What was read ahead may be shown
    /// to nobody before <see cref="LookAsync"/>.
    /// </summary>
    /// <returns>Null before the lock.</returns>
    public async ValueTask<ClosedReading?> ReadAsync(
        Round round, QuestionPack pack, Program program, IEnumerable<SealedAnswer> answers, ReadingEdits edits, ReadAnswers read, DateTimeOffset now, CancellationToken cancel, EarlierAnswers? earlier = null, bool ahead = false)
    {
        ArgumentNullException.ThrowIfNull(program);
        ArgumentNullException.ThrowIfNull(edits);
        ArgumentNullException.ThrowIfNull(read);
        SealedAnswer[] all = [.. answers];
        if (SightOf(ViewerRole.Analysis, round.Phase, round.Contract) < Sight.TextBySide) { return null; }
        var given = await GivenAsync(round, all, _ => true, Viewer.Analysis, now, cancel, ahead);
        var opened = ReadingInput.From(round, pack, program.Sides, given.Select(one => one.Answer));
        var names = NamesOf(round, Together(all, round));
        var edited = opened with { Themes = program.Aims(), Merges = new([.. edits.Merges]), TopicEdits = edits.Topics.IsEmpty ? null : Resolve(round, opened, names, edits.Topics), Agreed = await AgreedAsync(earlier, names, now, cancel) };
        var reading = await read(edited, cancel);
        return new(reading, pack, names.ToDictionary(pair => pair.Value, pair => pair.Key), await ReleasesAsync(round, all, given, cancel))
        {
            Opened = given.Length,
            Corrected = given.Where(one => one.Answer.Corrected is { IsEmpty: false }).DistinctBy(one => one.Sealed.Participant).Count(),
        };
    }

    /// <summary>Records the first look at a reading that was made ahead: from then on nothing more is taken, as if its texts had been opened now.</summary>
    public ValueTask LookAsync(Round round, ClosedReading read, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(round);
        ArgumentNullException.ThrowIfNull(read);
        return vault.RecordAsync(new(round.Program, round.Id, Viewer.Analysis.Role, Viewer.Analysis.Name, read.Opened, now), new GatePermit(), cancel);
    }

    /// <summary>The room's view of a reading for one reader: the only way from a reading to a Screen, a Seat, a fragment, or a report.</summary>
    /// <param name="round">The round as it is now: its phase and its promise decide what is shown.</param>
    /// <param name="viewer">The person who looks.</param>
    /// <param name="read">The whole reading, closed.</param>
    /// <param name="sitting">The sitting: what the facilitator withholds, and whether the wall of forecasts has been on the Screen.</param>
    /// <returns>Null if this reader may not see a reading yet.</returns>
    public static ShownReading? RoomOf(Round round, Viewer viewer, ClosedReading read, Sitting sitting)
    {
        ArgumentNullException.ThrowIfNull(round);
        ArgumentNullException.ThrowIfNull(viewer);
        return MaySeeReading(viewer.Role, round.Phase) ? ViewOf(round, viewer, read, sitting).Make() : null;
    }

    /// <summary>
    /// The merge that keeps a word as it was written, which the analysis read as another (<see cref="ShownReading.Spellings"/>): it is written down for the next
    /// reading, and nobody is shown it.
    /// </summary>
    /// <param name="read">The whole reading, closed.</param>
    /// <param name="place">The place of the word in the list.</param>
    /// <param name="meant">What it was read as; null is returned if the list has changed.</param>
    public static Merge? KeepApart(ClosedReading read, int place, string meant)
    {
        ArgumentNullException.ThrowIfNull(read);
        return RoomView.SpellingsOf(read).ElementAtOrDefault(place) is { } word && word.Into == meant ? new(word.From, word.From) : null;
    }

    /// <summary>The forecasts held against what was found, with what the leaders judged in place of what the analysis read.</summary>
    /// <param name="round">The round as it is now.</param>
    /// <param name="viewer">The person who looks.</param>
    /// <param name="read">The whole reading, closed.</param>
    /// <param name="sitting">The sitting.</param>
    /// <param name="judged">The cards that the leaders judged, by their keys.</param>
    /// <returns>Empty if this reader may not see a reading yet.</returns>
    public static ImmutableArray<RoomPerception> PerceptionOf(Round round, Viewer viewer, ClosedReading read, Sitting sitting, IReadOnlyDictionary<string, JudgedCard> judged)
    {
        ArgumentNullException.ThrowIfNull(round);
        ArgumentNullException.ThrowIfNull(viewer);
        ArgumentNullException.ThrowIfNull(judged);
        return MaySeeReading(viewer.Role, round.Phase) ? ViewOf(round, viewer, read, sitting).Perceive(judged) : [];
    }

    /// <summary>Whether a leader may be shown the own place in the reading: after the sitting, and unless the promise erased whose answers are whose.</summary>
    public static bool MaySeeOwnPlace(Viewer viewer, RoundPhase phase, Contract contract)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        return viewer is { Role: ViewerRole.Leader, Participant: not null } && phase == RoundPhase.Revealed && contract > Contract.Unattributed;
    }

    /// <summary>The questions in which a leader's own prediction named what the other side said. Where it did not, nothing is told: not how near somebody came.</summary>
    /// <param name="round">The round as it is now.</param>
    /// <param name="viewer">The leader, who learns it of the own prediction alone.</param>
    /// <param name="read">The whole reading, closed.</param>
    public static ImmutableHashSet<string> NamedBy(Round round, Viewer viewer, ClosedReading read)
    {
        ArgumentNullException.ThrowIfNull(round);
        ArgumentNullException.ThrowIfNull(viewer);
        ArgumentNullException.ThrowIfNull(read);
        return !MaySeeOwnPlace(viewer, round.Phase, round.Contract) ? []
            : [.. from side in read.Reading.Predictions
                  let question = read.Reading.Questions.First(question => question.Question.Id == side.Question)
                  where question.Answered.On(side.Side == Side.Business ? Side.It : Side.Business) >= SmallCells.Fewest
                  from prediction in side.Predictions
                  where prediction.Naming == Naming.Named && read.Voices[prediction.Leader] == viewer.Participant
                  select side.Question];
    }

    private static RoomView ViewOf(Round round, Viewer viewer, ClosedReading read, Sitting sitting)
    {
        ArgumentNullException.ThrowIfNull(read);
        ArgumentNullException.ThrowIfNull(sitting);
        return new(round, read, SightOf(viewer.Role, round.Phase, round.Contract), sitting.Withheld.ToHashSet(StringComparer.Ordinal), OpensForecast(sitting));
    }

    /// <summary>The facilitator's own forecast is sealed for everybody until the wall of forecasts has been on the Screen.</summary>
    public static bool OpensForecast(Sitting sitting)
    {
        ArgumentNullException.ThrowIfNull(sitting);
        return sitting.Shown().Any(step => step.Stage == SittingStage.ForecastWall);
    }

    /// <summary>The whole reading for a report to the room: every count, and of the sentences only those that their authors let be shown.</summary>
    /// <param name="round">The round as it is now.</param>
    /// <param name="viewer">The person for whom the report is made.</param>
    /// <param name="read">The whole reading, closed.</param>
    /// <param name="sitting">The sitting: what the facilitator withholds, and whether the wall of forecasts has been on the Screen.</param>
    /// <param name="judged">The cards that the leaders judged, by their keys.</param>
    /// <param name="words">What stands in place of sentences and behind them.</param>
    /// <returns>Null if this reader may not see a reading yet.</returns>
    public static Reading? ReportOf(Round round, Viewer viewer, ClosedReading read, Sitting sitting, IReadOnlyDictionary<string, JudgedCard> judged, ReleasedWords words)
    {
        ArgumentNullException.ThrowIfNull(round);
        ArgumentNullException.ThrowIfNull(viewer);
        ArgumentNullException.ThrowIfNull(judged);
        return MaySeeReading(viewer.Role, round.Phase) ? ViewOf(round, viewer, read, sitting).MakeReport(judged, words) : null;
    }

    /// <summary>The facilitator sees a reading from the lock on, in order to prepare the sitting; the room sees it from the sitting on.</summary>
    public static bool MaySeeReading(ViewerRole role, RoundPhase phase) => role switch
    {
        ViewerRole.Facilitator => phase >= RoundPhase.Locked,
        ViewerRole.Leader or ViewerRole.Sponsor or ViewerRole.Observer => phase >= RoundPhase.Revealing,
        _ => false,
    };

    /// <summary>
    /// A leader's own sentences, each with what the leader decided on it, in the order of the answers. It does not say which of them a card would show: that
    /// would tell before the sitting what others wrote.
    /// </summary>
    /// <param name="viewer">The leader.</param>
    /// <param name="answers">Answers of the round; those of other leaders are left out.</param>
    /// <param name="round">The round.</param>
    /// <param name="cancel">Cancels the work.</param>
    public async ValueTask<ImmutableArray<OwnQuote>> OwnQuotesAsync(Viewer viewer, Round round, IEnumerable<SealedAnswer> answers, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(round);
        ArgumentNullException.ThrowIfNull(viewer);
        if (viewer.Participant is not { } author) { return []; }
        var own = (await OwnAsync(viewer, answers, cancel)).Where(answer => !answer.Withdrawn).ToArray();
        var decided = own.Where(answer => answer.Content.Quote is not null).ToDictionary(answer => answer.Question);
        var corrections = own.Where(answer => answer.Content.Correction is not null).ToDictionary(answer => answer.Content.Correction!.Question, answer => CorrectedAnswer.From(answer.Content, answer.Revision));
        return [.. from answer in own
                   where !QuoteKeys.IsRelease(answer.Question) && !CorrectionKeys.IsCorrection(answer.Question) && !answer.IsDraft
                   from sentence in SentencesOf(answer, corrections.GetValueOrDefault(answer.Question)?.On(answer.Revision))
                   let decision = decided.GetValueOrDefault(QuoteKeys.QuestionOf(answer.Question, sentence.Start))
                   let holds = decision?.Content.Quote is { } quote && quote.AnswerRevision == answer.Revision && quote.Length == sentence.Text.Length && quote.AddedRevision == sentence.AddedRevision
                   let word = holds ? new AuthorsWord(decision!.Content.Quote!.Choice, decision.Content.Text, IsDecided: true)
                       : sentence is { AddedRevision: 0, Start: not QuoteKeys.ForecastAt } && answer.Content.Quoting is { } quoting ? AuthorsWord.OfAnswer(quoting)
                       : AuthorsWord.Undecided(round.Contract)
                   let key = QuotedSentences.KeyOf(round.Id, author, answer.Question, sentence.Start)
                   select new OwnQuote(key, answer.Question, sentence.Start, sentence.Text, word.Choice, word.Rewrite, answer.Revision, decision?.Revision ?? 0, word.IsDecided)
                   {
                       Beside = QuoteKeys.PlaceOfAnchor(sentence.Start) is { } place ? answer.Content.Anchors[place].Kind : null,
                       AddedRevision = sentence.AddedRevision,
                   }];
    }

    // What was not meant is not shown to anybody, so there is nothing to decide on it.
    private static IEnumerable<(int Start, string Text, int AddedRevision)> SentencesOf(OwnAnswer answer, CorrectedAnswer? corrected)
    {
        foreach (var (start, _, text) in QuotedSentences.SentencesOf(answer.Content))
        {
            if (corrected?.NotMeant.Contains(start) != true) { yield return (start, text, 0); }
        }

        if (corrected is not { Added.Length: > 0 }) { yield break; }
        var from = CorrectedAnswer.TextOf(answer.Content, corrected).Length - corrected.Added.Length;
        foreach (var (span, text) in Points.Said(corrected.Added)) { yield return (from + span.Start, text, corrected.Revision); }
    }

    /// <summary>
    /// The voices with a sentence on which nothing is decided yet. The Desk may know how many they are, and a letter may go to them. There are none where no
    /// sentence is ever shown.
    /// </summary>
    public static ImmutableHashSet<ParticipantKey> UndecidedOf(Round round, ClosedReading read)
    {
        ArgumentNullException.ThrowIfNull(round);
        ArgumentNullException.ThrowIfNull(read);
        if (round.Contract == Contract.Unattributed) { return []; }
        var expected = read.Reading.Round.Forecasts.Where(forecast => forecast is { Side: not null, OtherSide.Length: > 0 })
            .Select(forecast => (Voice: read.Voices[forecast.Leader], forecast.Question, Start: QuoteKeys.ForecastAt));
        var beside = QuotedSentences.Placed(read.Reading.Round.Anchors).Where(placed => placed.Anchor.Kind.AreWords() && !string.IsNullOrWhiteSpace(placed.Anchor.Value))
            .Select(placed => (Voice: read.Voices[placed.Anchor.Leader], placed.Anchor.Question, placed.Start));
        return [.. PointsOf(round, read).Concat(expected).Concat(beside)
            .Where(candidate => read.Releases.GetValueOrDefault(QuotedSentences.KeyOf(round.Id, candidate.Voice, candidate.Question, candidate.Start)) is not { IsDecided: true })
            .Select(candidate => candidate.Voice)];

        static IEnumerable<(ParticipantKey Voice, string Question, int Start)> PointsOf(Round round, ClosedReading read)
            => from question in read.Reading.Questions
               from point in question.Points
               select (read.Voices[point.Leader], read.Reading.Round.Answers[point.Answer].Question, point.Span.Start);
    }

    /// <summary>
    /// The words of the sentences of a topic, for the facilitator, who has to judge what belongs together. It counts as a look at answers and is recorded as
    /// one.
    /// </summary>
    /// <returns>The words by key; empty unless the promise lets the facilitator read them.</returns>
    public async ValueTask<ImmutableDictionary<string, string>> SentencesAsync(
        Round round, QuestionPack pack, Program program, Viewer viewer, IEnumerable<SealedAnswer> answers, IReadOnlyCollection<string> keys, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(program);
        SealedAnswer[] all = [.. answers];
        if (await ForExportAsync(round, pack, program.Sides, viewer, all, now, cancel) is not { } opened) { return ImmutableDictionary<string, string>.Empty; }
        var names = NamesOf(round, Together(all, round));
        var wanted = keys.ToHashSet(StringComparer.Ordinal);
        return PointsOf(round, opened, names.ToDictionary(pair => pair.Value, pair => pair.Key))
            .Where(point => wanted.Contains(point.Key)).DistinctBy(point => point.Key)
            .ToImmutableDictionary(point => point.Key, point => point.Text, StringComparer.Ordinal);
    }

    private static List<TopicEdit> Resolve(Round round, LockedRound opened, Dictionary<ParticipantKey, string> names, ImmutableArray<TopicChange> changes)
    {
        var places = PointsOf(round, opened, names.ToDictionary(pair => pair.Value, pair => pair.Key))
            .DistinctBy(point => point.Key).ToDictionary(point => point.Key, point => point.Place, StringComparer.Ordinal);
        return [.. changes.Select(change => new TopicEdit(
            change.Kind, change.Question, [.. change.Points.Where(places.ContainsKey).Select(key => places[key])], change.Name))];
    }

    private static IEnumerable<(string Key, PointPlace Place, string Text)> PointsOf(Round round, LockedRound opened, Dictionary<string, ParticipantKey> voices)
        => from answer in opened.Answers
           from span in Points.Split(answer)
           select (QuotedSentences.KeyOf(round.Id, voices[answer.Leader], answer.Question, span.Start), new PointPlace(answer.Leader, span.Start), ReadableText.Show(span.Cut(answer.Text)));

    /// <summary>
    /// What authors let be shown, each release under the promise of its time: one made under a stricter promise than the round's stays private.
    /// </summary>
    private async ValueTask<Dictionary<string, AuthorsWord>> ReleasesAsync(Round round, SealedAnswer[] all, ImmutableArray<(SealedAnswer Sealed, GivenAnswer Answer)> read, CancellationToken cancel)
    {
        var revisions = RevisionsOf(round, all);
        var given = all.Where(answer => answer.Round == round.Id && answer.Kind == round.Kind && answer.Counts && QuoteKeys.IsRelease(answer.Question) && MayShow(answer)).ToArray();
        var contents = await vault.OpenAsync([.. given.Select(answer => new SealedText(answer.Place, answer.Given!))], null, new GatePermit(), cancel);
        // What was chosen for an answer as a whole holds for its sentences until something is decided on one of them.
        var releases = (from one in read
                        where one.Answer.Content.Quoting is not null && MayShow(one.Sealed)
                        from sentence in QuotedSentences.SentencesOf(one.Answer.Content)
                        where sentence.Start != QuoteKeys.ForecastAt
                        select (Key: QuotedSentences.KeyOf(round.Id, one.Sealed.Participant, one.Sealed.Question, sentence.Start), Word: AuthorsWord.OfAnswer(one.Answer.Content.Quoting!.Value)))
            .ToDictionary(one => one.Key, one => one.Word, StringComparer.Ordinal);
        foreach (var (answer, content) in given.Zip(contents))
        {
            if (content.Quote is not { } quote) { continue; }
            var key = QuotedSentences.KeyOf(round.Id, answer.Participant, quote.Question, quote.Start);
            var holds = revisions.GetValueOrDefault((answer.Participant, quote.Question)) == quote.AnswerRevision
                && (quote.AddedRevision == 0 || revisions.GetValueOrDefault((answer.Participant, CorrectionKeys.QuestionOf(quote.Question))) == quote.AddedRevision);
            // An answer that was written anew since the release: nobody has released what stands there now, unless it says so itself.
            if (holds) { releases[key] = new(quote.Choice, content.Text, IsDecided: true); }
            else { releases.TryAdd(key, new(QuoteChoice.Private, "", IsDecided: false)); }
        }

        return releases;

        bool MayShow(SealedAnswer answer) => Contracts.Stricter(round.Contract, answer.Contract) > Contract.Unattributed;
    }
}
