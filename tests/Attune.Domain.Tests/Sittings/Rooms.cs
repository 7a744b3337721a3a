namespace Attune.Domain.Tests.Sittings;

/// <summary>Small readings with only what matters.</summary>
internal static class Rooms
{
    public static RoomCard Card(string key, TopicReading reading, Verdict vocabulary = Verdict.CannotTell) => new()
    {
        Key = key,
        Reading = reading,
        Reason = CardReason.Quadrant,
        Question = "success",
        QuestionText = "How will you know?",
        Topic = $"topic of {key}",
        Name = key,
        BusinessTerm = "",
        ItTerm = "",
        Leaders = new(3, 3),
        Answered = new(4, 4),
        Business = [new($"{key} b", Side.Business, QuoteState.Verbatim, "Used two quarters on")],
        It = [new($"{key} i", Side.It, QuoteState.Private, null)],
        BusinessWords = [],
        SharedWords = [],
        ItWords = [],
        Vocabulary = vocabulary,
        DependsOnOnePerson = false,
    };

    public static ShownReading Reading(params RoomCard[] cards) => new()
    {
        Sides = SideNames.Default,
        Leaders = new(4, 4),
        InputsHash = "abc",
        ShowsSentences = true,
        Cards = [.. cards],
        Topics = [],
        Words = [],
        HeardOnce = 0,
        Cloud = new(SideNames.Default, new(4, 4), []),
        Forecasts = [],
        Ownership = [],
        Perception = [],
        Quotes = [],
        Alone = [],
    };

    /// <summary>One letter a vote: s the same, n not the same, ? cannot tell.</summary>
    public static PairVote[] Votes(VoteTime time, string business, string it) => [.. Of(time, Side.Business, business), .. Of(time, Side.It, it)];

    private static readonly RoundId Round = RoundId.New();

    private static readonly Dictionary<(Side, int), ParticipantKey> Voices = [];

    private static PairVote[] Of(VoteTime time, Side side, string letters)
        => [.. letters.Select((letter, place) => new PairVote(Round, "pair", Voice(side, place), time, side, letter switch
        {
            's' => SameThing.TheSame,
            'n' => SameThing.NotTheSame,
            '?' => SameThing.CannotTell,
            _ => throw new ArgumentOutOfRangeException(nameof(letters)),
        }))];

    private static ParticipantKey Voice(Side side, int place)
    {
        lock (Voices)
        {
            if (!Voices.TryGetValue((side, place), out var voice)) { Voices[(side, place)] = voice = ParticipantKey.New(); }
            return voice;
        }
    }
}
