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
