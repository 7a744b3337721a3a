using Attune.Analysis.Beside;
using Attune.Analysis.Readings;
using Attune.Analysis.Rounds;
using Attune.Domain.Answers;
using Attune.Domain.Beside;
using Attune.Domain.Judging;
using Attune.Domain.Quotes;
using Attune.Domain.Rooms;
using Attune.Domain.Rounds;
using Attune.Domain.Viewers;
using Attune.Statistics.Sides;

namespace Attune.Domain.Gates;

/// <summary>Reads answers from beside a round against its reading. The web passes it in, because the encoder is unknown to the domain.</summary>
public delegate Task<BesideReading> ReadBeside(Reading reading, IReadOnlyList<BesideText> texts, CancellationToken cancel);

/// <summary>What stands beside a round: a leader who catches up, and third voices.</summary>
public sealed partial class Gate
{
    /// <summary>What somebody wrote at a seat beside the round, for that person; answers of other seats are left out.</summary>
    public async ValueTask<ImmutableArray<OwnAnswer>> OwnBesideAsync(BesideSeat seat, IEnumerable<BesideAnswer> answers, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(seat);
        BesideAnswer[] mine = [.. answers.Where(answer => answer.Seat == seat.Id && answer.Participant == seat.Participant).OrderBy(answer => answer.Question, StringComparer.Ordinal)];
        var contents = await vault.OpenAsync([.. mine.Select(answer => new SealedText(answer.Place, answer.Given))], null, new GatePermit(), cancel);
        return [.. mine.Zip(contents, (answer, content) => new OwnAnswer(answer.Question, content, IsDraft: false, AwaitsApproval: false, Withdrawn: false, Late: false, answer.Revision, default))];
    }

    /// <summary>
    /// What a leader who caught up sees of the own answers against the reading of the room: from what the room may see, and the own words. Nobody else ever sees it.
    /// </summary>
    /// <returns>Null before the leader is done, and before the sitting is over.</returns>
    public async ValueTask<OwnGap?> GapAsync(
        Round round, BesideSeat seat, Side side, ClosedReading read, ShownReading shown, IEnumerable<BesideAnswer> answers, ReadBeside readBeside, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(seat);
        ArgumentNullException.ThrowIfNull(round);
        return seat.MaySeeGap(round.Phase) && seat.Round == round.Id ? await GapOfAsync(round, side, read, shown, await OwnBesideAsync(seat, answers, cancel), readBeside, cancel) : null;
    }

    private static async ValueTask<OwnGap> GapOfAsync(Round round, Side side, ClosedReading read, ShownReading shown, ImmutableArray<OwnAnswer> own, ReadBeside readBeside, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(read);
        ArgumentNullException.ThrowIfNull(readBeside);
        BesideText[] texts = [.. own.Where(answer => answer.Content.WholeText().Length > 0).Select(answer => new BesideText("own", answer.Question, answer.Content.WholeText()))];
        var beside = await readBeside(read.Reading, texts, cancel);
        return OwnGap.Find(side, shown, [.. beside.Points.Select(point => Placed(round, read, shown, point))], Terms(read, beside.Words), [.. own.Select(answer => (answer.Question, answer.Content))]);
    }

    /// <summary>
    /// What the third voices of a round say, as the room sees it, beside the two sides and in no count of theirs. Before the sitting there is nothing: a seat more
    /// would be the difference between two views.
    /// </summary>
    /// <param name="round">The round as it is now.</param>
    /// <param name="viewer">Who looks.</param>
    /// <param name="read">The reading of the sides, which is taken as it is.</param>
    /// <param name="shown">What this viewer sees of it.</param>
    /// <param name="voices">The third voices with their seats.</param>
    /// <param name="answers">What was answered at these seats.</param>
    /// <param name="readBeside">Reads it against the reading.</param>
    /// <param name="now">The time of the look.</param>
    /// <param name="cancel">Cancels the work.</param>
    public async ValueTask<ImmutableArray<ShownVoice>> VoicesAsync(
        Round round, Viewer viewer, ClosedReading read, ShownReading shown, IReadOnlyList<(ThirdVoice Voice, IReadOnlyList<BesideSeat> Seats)> voices, IEnumerable<BesideAnswer> answers,
        ReadBeside readBeside, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(round);
        ArgumentNullException.ThrowIfNull(viewer);
        ArgumentNullException.ThrowIfNull(read);
        ArgumentNullException.ThrowIfNull(voices);
        ArgumentNullException.ThrowIfNull(readBeside);
        if (round.Phase < RoundPhase.Revealing || !MaySeeReading(viewer.Role, round.Phase)) { return []; }
        BesideAnswer[] all = [.. answers];
        var made = ImmutableArray.CreateBuilder<ShownVoice>();
        foreach (var (voice, seats) in voices)
        {
            BesideSeat[] done = [.. seats.Where(seat => seat is { Done: true } && seat.Voice == voice.Id && seat.Round == round.Id)];
            var given = all.Where(answer => done.Any(seat => seat.Id == answer.Seat && seat.Participant == answer.Participant)).OrderBy(answer => answer.Participant.Value).ThenBy(answer => answer.Question, StringComparer.Ordinal).ToArray();
            var contents = await vault.OpenAsync(
                [.. given.Select(answer => new SealedText(answer.Place, answer.Given))],
                given.Length == 0 ? null : new TextAccess(round.Program, round.Id, ViewerRole.Analysis, "", given.Length, now), new GatePermit(), cancel);
            made.Add(await VoiceAsync(round, voice, done.Length, read, shown, given.Zip(contents), readBeside, cancel));
        }

        return made.ToImmutable();
    }

    private static async ValueTask<ShownVoice> VoiceAsync(
        Round round, ThirdVoice voice, int people, ClosedReading read, ShownReading shown, IEnumerable<(BesideAnswer Answer, AnswerContent Content)> given, ReadBeside readBeside, CancellationToken cancel)
    {
        // Behind a voice of few, every word of it is somebody's: only what its author let be shown is read at all.
        var isFew = Contracts.HidesAuthors(round.Contract) && people < SmallCells.Fewest;
        (string Speaker, string Question, AnswerContent Content)[] taken =
            [.. given.Where(one => !isFew || IsReleased(one.Content)).Select(one => ($"{one.Answer.Participant}", one.Answer.Question, one.Content))];
        BesideText[] texts = [.. taken.Where(one => one.Content.WholeText().Length > 0).Select(one => new BesideText(one.Speaker, one.Question, one.Content.WholeText()))];
        var beside = await readBeside(read.Reading, texts, cancel);
        var mayShow = taken.Where(one => IsReleased(one.Content) && round.Contract != Contract.Unattributed).Select(one => (one.Speaker, one.Question)).ToHashSet();
        return ShownVoice.Make(
            voice, people, ClosedOf(taken, mayShow),
            [.. beside.Points.Select(point => (Placed(round, read, shown, point), mayShow.Contains((point.Speaker, point.Question))))],
            // A word of one person of many points to that person, as it does in the room.
            Terms(read, isFew ? beside.Words : Repeated(beside.Words)),
            // Where no sentence is shown, a word that one person alone wrote is a piece of one.
            [.. isFew && round.Contract != Contract.Unattributed ? beside.Words.SelectMany(words => words.Own).Distinct(StringComparer.OrdinalIgnoreCase) : OwnOfTwo(beside.Words)]);
    }

    // A measure, or who notices first, is written and not chosen: it is shown like a sentence.
    private static BesideClosed ClosedOf(IReadOnlyList<(string Speaker, string Question, AnswerContent Content)> taken, HashSet<(string Speaker, string Question)> mayShow) => BesideClosed.Gather(
        from one in taken
        from anchor in one.Content.Anchors
        where anchor.Value.Length > 0 && (!anchor.Kind.AreWords() || mayShow.Contains((one.Speaker, one.Question)))
        select (one.Question, anchor.Kind, anchor.Item, anchor.Value),
        from one in taken
        from cell in one.Content.Expectations
        select (cell.Activity, cell.Stage, cell.Owner),
        []);

    private static bool IsReleased(AnswerContent content) => content.Quoting == QuoteChoice.Verbatim;

    private static IEnumerable<BesideWords> Repeated(ImmutableArray<BesideWords> words)
    {
        var many = words.SelectMany(one => one.Shared.Select(key => (one.Question, key, one.Speaker))).Distinct().GroupBy(one => (one.Question, one.key))
            .Where(group => group.Count() >= SmallCells.FewestOfAnswers).Select(group => group.Key).ToHashSet();
        return words.Select(one => one with { Shared = [.. one.Shared.Where(key => many.Contains((one.Question, key)))] });
    }

    private static IEnumerable<string> OwnOfTwo(ImmutableArray<BesideWords> words)
        => words.SelectMany(one => one.Own.Select(word => (Word: word.ToLowerInvariant(), one.Speaker))).Distinct().GroupBy(one => one.Word, StringComparer.Ordinal)
            .Where(group => group.Count() >= SmallCells.FewestOfAnswers).Select(group => group.Key);

    // The room's words are shown as the room may see them: those of at least two people.
    private static ImmutableArray<string> Terms(ClosedReading read, IEnumerable<BesideWords> words)
        => [.. from one in words
               let question = read.Reading.Questions.FirstOrDefault(question => question.Question.Id == one.Question)
               where question is not null
               from key in one.Shared
               let term = question.Terms.FirstOrDefault(term => term.Key == key)
               where term is not null && term.Whose != Attune.Analysis.Vocabulary.Whose.HeardOnce
               group term.Text by term.Text into said
               select said.Key];

    // The topic is named by the key under which the room knows it.
    private static PlacedPoint Placed(Round round, ClosedReading read, ShownReading shown, BesidePoint point)
    {
        if (point.Topic is not { } place || read.Reading.Questions.FirstOrDefault(question => question.Question.Id == point.Question) is not { } question) { return new(point.Question, point.Text, point.Standing, null, null); }
        var keys = question.Topics[place].Points.Select(at => KeyOf(question.Points[at])).ToHashSet(StringComparer.Ordinal);
        var topic = shown.Topics.FirstOrDefault(topic => topic.Question == point.Question && topic.Points.Any(keys.Contains));
        return new(point.Question, point.Text, point.Standing, topic, NearestSide(question, question.Topics[place].Leaders));

        string KeyOf(Point said) => QuotedSentences.KeyOf(round.Id, read.Voices[said.Leader], read.Reading.Round.Answers[said.Answer].Question, said.Span.Start);

        // Of a side of which one person alone speaks, "nearer to that side" would be nearer to that person.
        Side? NearestSide(QuestionReading of, SideCounts leaders)
        {
            var near = SideCounts.Count(point.Near.Select(at => of.Points[at]).DistinctBy(said => said.Leader).Select(said => said.Side));
            return point.Standing != BesideStanding.OfTopic || Math.Min(leaders.Business, leaders.It) < SmallCells.FewestOfAnswers || near.Business == near.It ? null : near.Business > near.It ? Side.Business : Side.It;
        }
    }
}
