using Attune.Web.Features.Converge.Shared;

namespace Attune.Web.Features.Reveal.Room;

/// <summary>Everything a view of the sitting is made from, as one reader may see it: of votes only what is counted.</summary>
public sealed record SittingView
{
    private readonly IReadOnlyList<PairVote> _votes;

    public SittingView(IReadOnlyList<PairVote> votes) => _votes = votes;

    public required Domain.Program Program { get; init; }

    public required Round Round { get; init; }

    public required Sitting Sitting { get; init; }

    public required ShownReading Reading { get; init; }

    /// <summary>Voices of the round, by side.</summary>
    public required SideCounts Voices { get; init; }

    /// <summary>Who leads the sitting.</summary>
    public required string Facilitator { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>What the room works on in words of its own; the same for every reader.</summary>
    public IReadOnlyList<ShownStatement> Statements { get; init; } = [];

    public SideNames Sides => Reading.Sides;

    public string RoundName => RevealStrings.Of(Round.Kind == RoundKind.Rehearsal ? "Rehearsal_name" : "Round_name", Program.Name, Round.Number);

    public RoomCard? CardOf(RunStep? step) => step is { Card.Length: > 0 } ? Reading.Card(step.Card) : null;

    public JudgedPair? PairOf(RoomCard card) => Sitting.PairOf(card.Key);

    public PairJudgement? JudgementOf(RoomCard card) => PairOf(card) is { } pair ? PairJudgement.Of(pair, _votes) : null;

    /// <summary>On paper: what the room is asked is followed by what was read, since no vote opens it.</summary>
    public bool IsTold { get; init; }

    /// <summary>The room is to judge this blind and has not yet: Screen and Seats ask, and keep the reading back.</summary>
    public bool IsAsked(RoomCard card) => !IsTold && Sitting.EndedAt is null && PairOf(card) is { IsAwaited: true };

    /// <summary>The words, most people first. How a word looks tells neither what the room is still asked nor what it has judged otherwise.</summary>
    public ImmutableArray<RoomWord> Words
        => PlainTerms is { IsEmpty: false } plain ? [.. Reading.Words.Select(word => plain.Contains(word.Text) ? word with { TwoMeanings = false, SameAs = "" } : word)] : Reading.Words;

    /// <summary>Words without a mark of the reading, in order: the room is still asked about them, or does not read them as the analysis does.</summary>
    public ImmutableArray<string> PlainTerms => [.. Reading.Cards.Where(card => card.BusinessTerm.Length > 0 && (IsAsked(card) || ReadingOf(card) != card.Reading)).SelectMany(card => new[] { card.BusinessTerm, card.ItTerm }).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>As it is read now: the leaders' judgement first.</summary>
    public TopicReading ReadingOf(RoomCard card) => card.Judged(JudgementOf(card));

    public PairMovement? MovementOf(RoomCard card) => PairOf(card) is { } pair ? PairMovement.Of(pair, _votes) : null;

    /// <summary>The votes of one time; null until the Desk has shown them.</summary>
    public PairCount? CountOf(RoomCard card, VoteTime time) => PairOf(card) is { } pair && pair.Shows(time) ? PairCount.Of(Of(pair, time)) : null;

    /// <summary>How many have voted in the vote that is open: never how.</summary>
    public SideCounts VotedOn(JudgedPair pair) => pair.OpenFor is { } time ? SideCounts.Of(Of(pair, time).Select(vote => vote.Side)) : default;

    /// <summary>The reader's own vote in the one that is open.</summary>
    public SameThing? OwnVote(JudgedPair pair, ParticipantKey voice) => pair.OpenFor is { } time ? Of(pair, time).FirstOrDefault(vote => vote.Participant == voice)?.Judgement : null;

    private IEnumerable<PairVote> Of(JudgedPair pair, VoteTime time) => _votes.Where(vote => vote.Pair == pair.Card && vote.Time == time);
}
