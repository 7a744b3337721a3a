using Attune.Analysis.Clouds;
using Attune.Analysis.Cultures;
using Attune.Analysis.Horizons;
using Attune.Analysis.Ownership;
using Attune.Analysis.Perception;
using Attune.Analysis.Ratings;
using Attune.Analysis.Rounds;
using Attune.Analysis.Sureness;
using Attune.Analysis.Verdicts;
using Attune.Analysis.Vocabulary;
using Attune.Domain.Rounds;
using Attune.Statistics.Sides;

namespace Attune.Domain.Rooms;

/// <summary>
/// A reading as one reader may see it, from which the Screen, the Seats, fragments and reports are made. Only <c>Gate.RoomOf</c> makes it, and it holds
/// no sentence that its author did not release.
/// </summary>
public sealed record ShownReading
{
    public required SideNames Sides { get; init; }

    public required SideCounts Leaders { get; init; }

    /// <summary>An earlier round of the program came before it, so the room first looks at what was promised then.</summary>
    public bool FollowsAnother { get; init; }

    /// <summary>Leaders corrected what was read of their answers before the sitting.</summary>
    public bool WereCorrected { get; init; }

    /// <summary>How many of them; null if they are fewer than may be told.</summary>
    public int? Corrected { get; init; }

    /// <summary>The hash of answers, edits and options: two readings with the same hash are the same.</summary>
    public required string InputsHash { get; init; }

    /// <summary>Released sentences may appear in it.</summary>
    public required bool ShowsSentences { get; init; }

    /// <summary>
    /// By question, the findings in the order of the reveal, and after them what the analysis asks, the most likely first.
    /// </summary>
    public required ImmutableArray<RoomCard> Cards { get; init; }

    /// <summary>All topics, in the order of the questions.</summary>
    public required ImmutableArray<RoomTopic> Topics { get; init; }

    /// <summary>Words that at least two people used, those of most people first.</summary>
    public required ImmutableArray<RoomWord> Words { get; init; }

    /// <summary>The number of words that only one person used: they are counted and never shown.</summary>
    public required int HeardOnce { get; init; }

    /// <summary>
    /// The words that hold sentences together ("the", "we") and what every answer to a survey says ("I think"), of at least two people, those of most people
    /// first: they are in no cloud.
    /// </summary>
    public required ImmutableArray<string> FunctionWords { get; init; }

    /// <summary>Words that are spelled wrong and were read as others; empty if there are none.</summary>
    public ImmutableArray<ReadSpelling> Spellings { get; init; } = [];

    /// <summary>The same words as input for the layout of the word cloud.</summary>
    public required Cloud Cloud { get; init; }

    public required ImmutableArray<RoomForecast> Forecasts { get; init; }

    /// <summary>The facilitator kept a forecast. What it says stays sealed until the wall of forecasts has been on the Screen.</summary>
    public bool HasOwnForecast { get; init; }

    public required ImmutableArray<OwnershipCell> Ownership { get; init; }

    public required ImmutableArray<RoomPerception> Perception { get; init; }

    /// <summary>By question, when and by what each side would judge success; empty if it was not asked.</summary>
    public ImmutableArray<RoomSuccess> Success { get; init; } = [];

    /// <summary>Whom the sides name for each part of a question, in the order of the pack; empty if no owner was asked for.</summary>
    public ImmutableArray<RoomRole> Roles { get; init; } = [];

    /// <summary>Who speaks of the aims of the strategy; null if the program has none.</summary>
    public RoomStrategy? Strategy { get; init; }

    /// <summary>Where the sides see each process area between the standard and custom, in the order of the pack; empty if it was not asked.</summary>
    public ImmutableArray<RoomFit> Fit { get; init; } = [];

    /// <summary>What the facilitator expected of the jobs; null if there is no such forecast, or until it is open.</summary>
    public RoomJobs? Jobs { get; init; }

    public ImmutableArray<RoomRating> Ratings { get; init; } = [];

    public ImmutableArray<RoomRanking> Rankings { get; init; } = [];

    /// <summary>Whether closed answers follow one set of answers or more, where it can be told.</summary>
    public ImmutableArray<CultureReading> Cultures { get; init; } = [];

    /// <summary>What new answers have moved away from of what was agreed before; empty in a first round.</summary>
    public ImmutableArray<RoomDrift> Drifts { get; init; } = [];

    /// <summary>What leaders said about the questions beside their answers, in the order of the questions.</summary>
    public ImmutableArray<RoomWeight> Weights { get; init; } = [];

    /// <summary>Who answered and said nothing of the matter, in the order of the questions; without questions of which that may not be told.</summary>
    public ImmutableArray<RoomNonAnswers> NonAnswers { get; init; } = [];

    /// <summary>The questions of the pack that this round did not ask, in the order of the pack: that nothing is shown of them says nothing.</summary>
    public ImmutableArray<Question> NotAsked { get; init; } = [];

    /// <summary>By question, how many leaders kept an answer of an earlier round; without questions of which that may not be told.</summary>
    public ImmutableArray<KeptCount> Kept { get; init; } = [];

    /// <summary>The sentences of all cards with what was decided on each, for the Desk.</summary>
    public required ImmutableArray<RoomQuote> Quotes { get; init; }

    /// <summary>By question, the sentences that belong to no topic, because nobody else said anything like them.</summary>
    public required ImmutableArray<RoomAlone> Alone { get; init; }

    /// <summary>The numbers under which the leaders were asked, by the id of the question; a word that was asked about afterwards has none.</summary>
    public required ImmutableDictionary<string, int> Numbers { get; init; }

    /// <summary>The number under which the leaders were asked; null for a word that was asked about afterwards.</summary>
    public int? NumberOf(string question) => Numbers.TryGetValue(question, out var number) ? number : null;

    public RoomCard? Card(string key) => Cards.FirstOrDefault(card => card.Key == key);

    public RoomTopic? Topic(string key) => Topics.FirstOrDefault(topic => topic.Key == key);

    public RoomQuote? Quote(string key) => Quotes.FirstOrDefault(quote => quote.Key == key);
}

/// <summary>One topic, which the facilitator can approve, rename, merge or split.</summary>
/// <param name="Key">The key, which changes with the topic's sentences and with its name.</param>
/// <param name="Question">Id of the question.</param>
/// <param name="QuestionNumber">The number under which the leaders were asked, counted from 1; null for a word that was asked about afterwards.</param>
/// <param name="Name">Words that people used, or the name that the topic was given.</param>
/// <param name="Reading">The reading of the topic; that of its card where the card says more.</param>
/// <param name="IsShown">The topic makes a card, so the facilitator approves it before the reveal.</param>
/// <param name="Leaders">The number of people of each side in it.</param>
/// <param name="Answered">The number of people of each side who answered the question.</param>
/// <param name="BusinessWords">Words that only the side on the left used here.</param>
/// <param name="SharedWords">Words that both sides used.</param>
/// <param name="ItWords">Words that only the side on the right used here.</param>
/// <param name="Points">The keys of its sentences.</param>
public sealed record RoomTopic(
    string Key, string Question, int? QuestionNumber, string Name, TopicReading Reading, bool IsShown, SideCounts Leaders, SideCounts Answered,
    ImmutableArray<string> BusinessWords, ImmutableArray<string> SharedWords, ImmutableArray<string> ItWords, ImmutableArray<string> Points)
{
    /// <summary>The name in words that several people used, or the one that it was given: it is no part of a sentence, so it may be kept. May be empty.</summary>
    public required string Words { get; init; }

    /// <summary>The question as the leaders read it, or the word that was asked about.</summary>
    public required string QuestionText { get; init; }

    /// <summary>At least half of its sentences stand in a question that is asked.</summary>
    public bool IsAsked { get; init; }
}

/// <summary>The sentences of a question that belong to no topic.</summary>
/// <param name="Question">Id of the question.</param>
/// <param name="QuestionText">The text of the question.</param>
/// <param name="Quotes">The sentences, in an order that says nothing about their authors.</param>
public sealed record RoomAlone(string Question, string QuestionText, ImmutableArray<RoomQuote> Quotes);

/// <summary>A word of the cloud.</summary>
/// <param name="Key">The normal form of the word.</param>
/// <param name="Text">The word as most people wrote it.</param>
/// <param name="Leaders">The number of people who used it, by side.</param>
/// <param name="Whose">Whose word it is.</param>
/// <param name="SameAs">The other side's word for the same thing; empty if none was found.</param>
/// <param name="TwoMeanings">The sides mean different things by it.</param>
/// <param name="Quotes">The sentences in which it stands, in an order that says nothing about their authors.</param>
/// <param name="Cards">The keys of the cards that are called by the word, told or asked, in the order of the cards.</param>
/// <param name="IsLight">
/// The word stands in the question it answers, or is a word that people use about anything: that both sides write it shows nothing they share.
/// </param>
public sealed record RoomWord(
    string Key, string Text, SideCounts Leaders, Whose Whose, string SameAs, bool TwoMeanings, ImmutableArray<RoomQuote> Quotes, ImmutableArray<string> Cards, bool IsLight)
{
    /// <summary>
    /// The z of the log-odds of its use over the whole round (Monroe, Colaresi and Quinn 2008): above 0 it is more of the side on the left. Null where its counts are
    /// not shown by side.
    /// </summary>
    public double? Contrast { get; init; }

    /// <summary>At least two people on each side used it unprompted and in one meaning; a single person who says it too shows nothing about a side.</summary>
    public bool IsCommon => Math.Min(Leaders.Business, Leaders.It) >= 2 && !TwoMeanings && !IsLight;
}

/// <summary>What people expected of the answers to one question before anyone had seen an answer.</summary>
/// <param name="Question">Id of the question.</param>
/// <param name="QuestionText">The text of the question.</param>
/// <param name="Counts">The number of people of each side who expected each degree of likeness, starting with very different.</param>
/// <param name="Facilitator">The facilitator's own forecast.</param>
/// <param name="Business">What the side on the left expects the other side to say.</param>
/// <param name="It">What the side on the right expects the other side to say.</param>
public sealed record RoomForecast(
    string Question, string QuestionText, ImmutableArray<LikenessCount> Counts, FacilitatorForecast? Facilitator, ImmutableArray<RoomQuote> Business, ImmutableArray<RoomQuote> It)
{
    public SideCounts Said => new(Counts.Sum(count => count.Leaders.Business), Counts.Sum(count => count.Leaders.It));

    /// <summary>The number of people of each side who expect the other side to choose each horizon, from early to late; empty if nobody was asked.</summary>
    public ImmutableArray<HorizonCount> Horizons { get; init; } = [];

    public SideCounts SaidHorizon => new(Horizons.Sum(count => count.Leaders.Business), Horizons.Sum(count => count.Leaders.It));
}

/// <summary>The number of people of each side who expected the answers to be this much alike.</summary>
public sealed record LikenessCount(Likeness Likeness, SideCounts Leaders);

/// <summary>The forecast for one question compared with what came of it. Of a side in which too few people forecast, nothing is said.</summary>
public sealed record RoomPerception(string QuestionText, PerceptionReading Reading)
{
    /// <summary>What each side and the facilitator expected of the horizons, and what was chosen; null where too few did.</summary>
    public HorizonBelief? Horizon { get; init; }

    /// <summary>Of each side of which it may be told, how many predictions name something that the other side said.</summary>
    public ImmutableArray<NamedCount> Named { get; init; } = [];

    /// <summary>Predicted sentences beside what the other side said of it, where both are released.</summary>
    public ImmutableArray<NamedPair> Pairs { get; init; } = [];
}

/// <summary>The horizons of one question: the median that a side expected of the other, and the median that the other chose.</summary>
/// <param name="BusinessExpected">What the side on the left expected of the right.</param>
/// <param name="ItExpected">What the side on the right expected of the left.</param>
/// <param name="BusinessChose">What the side on the left chose.</param>
/// <param name="ItChose">What the side on the right chose.</param>
/// <param name="Facilitator">The facilitator's forecast, once it is open.</param>
public sealed record HorizonBelief(Horizon? BusinessExpected, Horizon? ItExpected, Horizon? BusinessChose, Horizon? ItChose, FacilitatorForecast? Facilitator);

/// <summary>What became of the predictions of one side.</summary>
/// <param name="Side">The side that predicted.</param>
/// <param name="Named">How many name something of which at least two people of the other side speak.</param>
/// <param name="CannotTell">How many may do so.</param>
/// <param name="NotFound">How many name nothing that was found.</param>
public sealed record NamedCount(Side Side, int Named, int CannotTell, int NotFound)
{
    public int Total => Named + CannotTell + NotFound;
}

/// <summary>A predicted sentence and the sentences of the other side that it names.</summary>
public sealed record NamedPair(RoomQuote Predicted, ImmutableArray<RoomQuote> Said);

/// <summary>How many jobs nobody will own, and how many two will: what the facilitator expected, and what was found.</summary>
public sealed record RoomJobs(FacilitatorForecast Forecast, int Jobs, OwnershipCounts Found);

/// <summary>What people rated beside one question.</summary>
/// <param name="QuestionText">The text of the question.</param>
/// <param name="Prompt">The sentence that asked for it; empty if it is not known.</param>
/// <param name="Reading">The items that enough people rated; by side only where each side has enough.</param>
/// <param name="TooFew">The items that too few people rated to show what they said.</param>
public sealed record RoomRating(string QuestionText, string Prompt, RatingReading Reading, ImmutableArray<string> TooFew);

/// <summary>What people put in order beside one question; by side only where each side has enough people.</summary>
public sealed record RoomRanking(string QuestionText, string Prompt, RankingReading Reading);

/// <summary>What people said about one question beside their answers.</summary>
/// <param name="Question">Id of the question.</param>
/// <param name="QuestionText">The text of the question.</param>
/// <param name="Confidence">The median of how sure they are, from 1 to 5; null if too few said.</param>
/// <param name="Importance">The median of how much depends on it, from 1 to 5; null if too few said.</param>
/// <param name="Unknown">The words that they do not know: words of the question, and others that at least two of them named.</param>
public sealed record RoomWeight(string Question, string QuestionText, double? Confidence, double? Importance, ImmutableArray<UnknownWord> Unknown);
