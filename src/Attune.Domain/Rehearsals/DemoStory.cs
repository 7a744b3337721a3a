using System.Text.Json;
using System.Text.Json.Serialization;
using Attune.Analysis.Rounds;
using Attune.Domain.Agreements;

namespace Attune.Domain.Rehearsals;

/// <summary>What happens in the finished demo after the answers of <see cref="Invented"/>: two sittings, and what was agreed in them. All of it is invented.</summary>
/// <param name="Name">The name of the program.</param>
/// <param name="Sponsor">The name of the sponsor, who gets a page.</param>
/// <param name="GoLive">Days from the demo's own day to go-live.</param>
/// <param name="Rounds">The rounds, the first one first.</param>
public sealed record DemoStory(string Name, string Sponsor, int GoLive, ImmutableArray<DemoRoundStory> Rounds)
{
    /// <summary>A round is answered, read in its sitting, and what was agreed is written down.</summary>
    public const int PartsOfRound = 3;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    public static DemoStory Meridian { get; } = Read();

    /// <summary>How many parts the story has, each of which takes a while to play.</summary>
    public int Parts => Rounds.Length * PartsOfRound;

    private static DemoStory Read()
    {
        using var stream = typeof(DemoStory).Assembly.GetManifestResourceStream("DemoStory.json")
            ?? throw new InvalidOperationException("The story of the demo is not in the assembly.");
        return JsonSerializer.Deserialize<DemoStory>(stream, Json)!;
    }
}

/// <summary>One round of the demo. Days are counted from the demo's own day, so those of the past are negative.</summary>
/// <param name="Opens">The day on which it opens.</param>
/// <param name="Locks">The day on which it locks.</param>
/// <param name="Sits">The day of the sitting.</param>
/// <param name="Apart">The words by which the two sides mean different things; the room judges every other pair to be the same.</param>
/// <param name="Contradicts">The room judges that what may contradict each other does.</param>
/// <param name="Statements">The statements in the order in which they are voted on.</param>
/// <param name="Decisions">The decisions.</param>
/// <param name="Glossary">The words whose meaning was agreed.</param>
/// <param name="Principle">The principle; null if none was agreed.</param>
/// <param name="Exceptions">The exceptions from it.</param>
/// <param name="Owners">The owners that were named.</param>
/// <param name="Benefits">The benefits that were written down.</param>
/// <param name="Commitments">The promises of single leaders.</param>
/// <param name="Reports">What the leaders say, while they answer this round, about the promises of the one before.</param>
public sealed record DemoRoundStory(
    int Opens,
    int Locks,
    int Sits,
    string[] Apart,
    bool Contradicts,
    DemoStatement[] Statements,
    DemoDecision[] Decisions,
    DemoTerm[] Glossary,
    DemoPrinciple? Principle = null,
    DemoException[]? Exceptions = null,
    DemoOwner[]? Owners = null,
    DemoBenefit[]? Benefits = null,
    DemoCommitment[]? Commitments = null,
    DemoReport[]? Reports = null);

/// <summary>A statement with its ballots.</summary>
/// <param name="About">A word of the card from which it comes, if there is such a card.</param>
/// <param name="Text">Its first words.</param>
/// <param name="First">The first ballot, a letter a leader in the order of <see cref="Invented.Leaders"/>: a agree, l can live with it, x cannot.</param>
/// <param name="Revised">Its words in the second ballot; null if there was no second one.</param>
/// <param name="Second">The second ballot.</param>
/// <param name="Reason">The reason of one who cannot.</param>
/// <param name="ReasonBy">Whose reason it is.</param>
/// <param name="Leave">It is left unresolved.</param>
public sealed record DemoStatement(string About, string Text, string First, string? Revised = null, string? Second = null, string Reason = "", string ReasonBy = "", bool Leave = false)
{
    /// <summary>The ballots with the words that were voted on.</summary>
    public IEnumerable<(string Text, string Votes)> Ballots
        => Revised is { } revised && Second is { } second ? [(Text, First), (revised, second)] : [(Text, First)];
}

/// <summary>A decision that rests on a statement of its round; statements are counted from 1.</summary>
public sealed record DemoDecision(int Statement, string Text, string Owner, int Review);

/// <summary>A word that got a meaning, by a statement of the round or by hands.</summary>
public sealed record DemoTerm(string Term, string Meaning, int? Statement = null, bool Hands = false);

/// <summary>A principle that was agreed by hands.</summary>
public sealed record DemoPrinciple(string Text);

/// <summary>An exception from the principle, and who carries its cost.</summary>
public sealed record DemoException(string Text, string AskedBy, string Owner, string Review);

/// <summary>Who was named for an activity of the expectation matrix in a stage.</summary>
public sealed record DemoOwner(string Activity, Stage Stage, string Owner, bool Accepted);

/// <summary>A benefit; without an owner and a measure it is a wish.</summary>
public sealed record DemoBenefit(string Text, bool Accepted, string Measure = "", string Unit = "", decimal? From = null, decimal? To = null, int? Quarters = null, string Owner = "");

/// <summary>What a leader promised.</summary>
public sealed record DemoCommitment(string Leader, string Text, int Due, bool Confirmed);

/// <summary>What a leader says became of a promise.</summary>
public sealed record DemoReport(string Leader, CommitmentFate Fate, int? Moved = null, string Reason = "");
