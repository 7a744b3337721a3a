using Attune.Analysis.Asking;
using Attune.Analysis.Readings;
using Attune.Analysis.Rounds;
using Attune.Analysis.Verdicts;
using Attune.Domain.Judging;
using Attune.Domain.Programs;
using Attune.Domain.Rooms;
using Attune.Statistics.Sides;

namespace Attune.Domain.Tests.Sittings;

/// <summary>Small readings with only what matters for a test.</summary>
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
        Words = key,
        KeyWords = [],
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

    /// <summary>A card on which the analysis only asks, with a released sentence on each side.</summary>
    public static RoomCard Ask(string key, AskKind kind, double likelihood = .9, string question = "success", Verdict vocabulary = Verdict.NotShared, string shared = "")
        => Card(key, TopicReading.CannotTell, kind == AskKind.OneWord ? Verdict.Shared : vocabulary) with
        {
            Reason = null,
            Question = question,
            Topic = "",
            BusinessTerm = kind == AskKind.OneWord ? "adoption" : "",
            ItTerm = kind == AskKind.OneWord ? "adoption" : "",
            It = [new($"{key} i", Side.It, QuoteState.Verbatim, "Everybody has logged in")],
            SharedWords = shared.Length > 0 ? [shared] : [],
            Asked = new(kind, kind == AskKind.OneWord ? "adoption" : "", likelihood, []),
        };

    public static ShownReading Reading(params RoomCard[] cards) => new()
    {
        Sides = SideNames.Default,
        Leaders = new(4, 4),
        FunctionWords = [],
        InputsHash = "abc",
        ShowsSentences = true,
        Numbers = ImmutableDictionary<string, int>.Empty,
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

    /// <summary>One letter for each vote: s the same, n not the same, ? cannot tell.</summary>
    public static PairVote[] Votes(VoteTime time, string business, string it) => [.. Invent(time, Side.Business, business), .. Invent(time, Side.It, it)];

    private static readonly RoundId Round = RoundId.New();

    private static readonly Dictionary<(Side, int), ParticipantKey> Voices = [];

    private static PairVote[] Invent(VoteTime time, Side side, string letters)
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
