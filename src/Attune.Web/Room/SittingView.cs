using Attune.Analysis.Asking;
using Attune.Analysis.Rounds;
using Attune.Analysis.Verdicts;
using Attune.Domain.Beside;
using Attune.Domain.Judging;
using Attune.Domain.Programs;
using Attune.Domain.Questions;
using Attune.Domain.Rooms;
using Attune.Domain.Rounds;
using Attune.Domain.Sittings;
using Attune.Domain.Viewers;
using Attune.Statistics.Sides;

namespace Attune.Web.Room;

/// <summary>Everything from which a view of the sitting is made, as one reader may see it: of votes only the counts.</summary>
public sealed record SittingView
{
    private readonly IReadOnlyList<PairVote> _votes;

    public SittingView(IReadOnlyList<PairVote> votes) => _votes = votes;

    /// <summary>Who reads it.</summary>
    public required Viewer Viewer { get; init; }

    public required Domain.Programs.Program Program { get; init; }

    public required Round Round { get; init; }

    /// <summary>What the round asks.</summary>
    public required QuestionPack Pack { get; init; }

    public required Sitting Sitting { get; init; }

    public required ShownReading Reading { get; init; }

    /// <summary>The number of voices of the round, by side.</summary>
    public required SideCounts Voices { get; init; }

    /// <summary>The name of the person who leads the sitting.</summary>
    public required string Facilitator { get; init; }

    /// <summary>The name of the person who wrote the facilitator's forecast; empty if there is none.</summary>
    public string Forecaster { get; init; } = "";

    public required DateTimeOffset At { get; init; }

    /// <summary>The statements on which the room works, the same for every reader.</summary>
    public IReadOnlyList<ShownStatement> Statements { get; init; } = [];

    /// <summary>What third voices say beside the two sides, in none of their counts; empty where there is none.</summary>
    public ImmutableArray<ShownVoice> ThirdVoices { get; init; } = [];

    /// <summary>How many duties each leaver left open, under the name; empty where nobody has left anything.</summary>
    public ImmutableArray<(string Left, int Count)> Open { get; init; } = [];

    /// <summary>What is open again of what was agreed, with what was said of it in this round; empty in a first round and in a rehearsal.</summary>
    public ImmutableArray<Reopening.Reopened> Reopened { get; init; } = [];

    /// <summary>What was promised in earlier rounds and what came of it; null in a first round and in a rehearsal.</summary>
    public Tracking.SinceLast? Since { get; init; }

    /// <summary>The roles of each side with which the facilitator may begin; empty for every other reader, and where the roles do not tell.</summary>
    public ImmutableDictionary<Side, ImmutableArray<string>> Juniors { get; init; } = ImmutableDictionary<Side, ImmutableArray<string>>.Empty;

    /// <summary>How the turns to speak are shared; null if none were marked, or if they may not be told by side.</summary>
    public TalkBalance? Talk => TalkBalance.Weigh(Sitting.Turns(), Voices);

    public SideNames Sides => Reading.Sides;

    public string RoundName => Round.Kind == RoundKind.Rehearsal ? RoomTexts.RehearsalName(Program.Name, Round.Number) : RoomTexts.RoundName(Program.Name, Round.Number);

    public RoomCard? CardOf(RunStep? step) => step is { Card.Length: > 0 } ? Reading.Card(step.Card) : null;

    public JudgedPair? PairOf(RoomCard card) => Sitting.PairOf(card.Key);

    public PairJudgement? JudgementOf(RoomCard card) => PairOf(card) is { } pair ? PairJudgement.Judge(pair, _votes) : null;

    /// <summary>True on paper, where a question to the room is followed by what was read, because no vote reveals it.</summary>
    public bool IsTold { get; init; }

    /// <summary>The room is to judge this blind and has not done so: Screen and Seats ask, and hide the reading.</summary>
    public bool IsAsked(RoomCard card) => !IsTold && Sitting.EndedAt is null && PairOf(card) is { IsAwaited: true };

    /// <summary>Nobody has said what it is: the room is still to judge it, or the analysis only asks and the room was not asked.</summary>
    public bool IsOpen(RoomCard card) => IsAsked(card) || (card.Asked is not null && JudgementOf(card) is null);

    /// <summary>It is told, or was put to the room: what the analysis would only like to ask is the facilitator's alone.</summary>
    public bool IsFinding(RoomCard card) => card.Reason is not null || PairOf(card) is not null;

    /// <summary>The room has seen what the card says, or has judged it.</summary>
    public bool WasShown(RoomCard card)
        => PairOf(card) is { IsAwaited: false }
            || Sitting.Shown().Any(step => step.Card == card.Key || (step.Stage == SittingStage.CommonGround && ReadingOf(card) == TopicReading.CommonGround));

    /// <summary>
    /// The words, those of most people first. How a word looks reveals neither what the room is still being asked nor a reading with which it disagreed.
    /// </summary>
    public ImmutableArray<RoomWord> Words
        => PlainTerms is { IsEmpty: false } plain ? [.. Reading.Words.Select(word => plain.Contains(word.Text) ? word with { TwoMeanings = false, SameAs = "" } : word)] : Reading.Words;

    /// <summary>The findings that are called by a word, whether or not they may be shown yet.</summary>
    public IEnumerable<RoomCard> FindingsOf(RoomWord word) => word.Cards.Select(Reading.Card).OfType<RoomCard>().Where(IsFinding);

    /// <summary>
    /// The findings that are called by a word and of which the reader may know. Nothing is said of a word about which the room is still asked, also where
    /// another finding is called by it: the mark would be taken for the answer.
    /// </summary>
    public IEnumerable<RoomCard> ToldOf(RoomWord word) => FindingsOf(word).Any(IsOpen) ? [] : FindingsOf(word);

    /// <summary>The findings of a word that the room has seen: those of steps that have come, and all after the sitting.</summary>
    public IEnumerable<RoomCard> SeenOf(RoomWord word)
        => ToldOf(word).Where(card => Sitting.EndedAt is not null || Sitting.Shown().Any(step => step.Card == card.Key));

    /// <summary>Words drawn without a mark of the reading, in order: the room is still being asked about them, or disagreed with the analysis.</summary>
    public ImmutableArray<string> PlainTerms => [.. Reading.Cards.Where(card => card.BusinessTerm.Length > 0 && (IsAsked(card) || ReadingOf(card) != card.Reading)).SelectMany(card => new[] { card.BusinessTerm, card.ItTerm }).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>The current reading of a card, in which the leaders' judgement takes precedence.</summary>
    public TopicReading ReadingOf(RoomCard card) => card.Judged(JudgementOf(card));

    /// <summary>The cards that the leaders judged, by their keys.</summary>
    public IReadOnlyDictionary<string, JudgedCard> Judged
        => Reading.Cards.Where(card => JudgementOf(card) is not null).ToDictionary(card => card.Key, card => new JudgedCard(card, ReadingOf(card)));

    /// <summary>The keys of the sentences on which a finding stands: of one about a topic, all that speak in the topic.</summary>
    public IEnumerable<string> SentencesOf(RoomCard card)
        => card.Business.Concat(card.It).Select(quote => quote.Key).Concat(card.IsFaceToFace ? [] : Reading.Topic(card.Topic)?.Points ?? []).Distinct();

    /// <summary>The current reading of a topic: that of its finding, if it has one that is told or judged.</summary>
    public TopicReading ReadingOf(RoomTopic topic)
        => Reading.Cards.FirstOrDefault(card => card.Topic == topic.Key && IsFinding(card) && !IsOpen(card)) is { } card ? ReadingOf(card) : topic.Reading;

    /// <summary>
    /// How likely it is that a question is worth asking, corrected by what the room has judged so far (<see cref="AskCalibration"/>); null for a card that
    /// is told or judged, and for a word that the leaders explained.
    /// </summary>
    public double? LikelihoodNow(RoomCard card)
        => card.Asked is { } ask && !card.IsProbed && JudgementOf(card) is null ? AskCalibration.Shifted(ask.Likelihood, AskCalibration.Shift([.. JudgedAsks])) : null;

    // A question was worth asking unless it came out that the sentences have nothing to do with each other; where the room is of two minds, nothing is learned.
    private IEnumerable<JudgedLikelihood> JudgedAsks
        => from card in Reading.Cards
           let asked = card.Asked
           // A word that people explained was no guess of the analysis, so nothing is learned from it.
           where asked is not null && !card.IsProbed && JudgementOf(card) is { Verdict: not Verdict.CannotTell }
           select new JudgedLikelihood(asked.Likelihood, ReadingOf(card) != TopicReading.OpenGap);

    public PairMovement? MovementOf(RoomCard card) => PairOf(card) is { } pair ? PairMovement.Between(pair, _votes) : null;

    /// <summary>The votes of one time; null until the Desk has shown them.</summary>
    public PairCount? CountOf(RoomCard card, VoteTime time) => PairOf(card) is { } pair && pair.Shows(time) ? PairCount.Count(VotesOn(pair, time)) : null;

    /// <summary>How many have voted in the open vote, but not what.</summary>
    public SideCounts VotedOn(JudgedPair pair) => pair.OpenFor is { } time ? SideCounts.Count(VotesOn(pair, time).Select(vote => vote.Side)) : default;

    /// <summary>The reader's own vote in the open vote; null if there is none.</summary>
    public SameThing? OwnVote(JudgedPair pair, ParticipantKey voice) => pair.OpenFor is { } time ? VotesOn(pair, time).FirstOrDefault(vote => vote.Participant == voice)?.Judgement : null;

    private IEnumerable<PairVote> VotesOn(JudgedPair pair, VoteTime time) => _votes.Where(vote => vote.Pair == pair.Card && vote.Time == time);
}
