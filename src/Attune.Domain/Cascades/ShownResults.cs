using System.Text.Json.Serialization;
using Attune.Domain.Programs;
using Attune.Domain.Teams;
using Attune.Statistics.Estimates;

namespace Attune.Domain.Cascades;

/// <summary>How many of some people use a word.</summary>
public enum WordSpread
{
    /// <summary>At least five, and fewer than a quarter.</summary>
    Some,

    /// <summary>From a quarter on.</summary>
    Many,

    /// <summary>Half and more.</summary>
    Most,
}

/// <summary>A word that at least five people of a group use.</summary>
public sealed record ShownWord(string Key, string Text, WordSpread Spread);

/// <summary>How people are spread over the values of one thing.</summary>
/// <param name="Shares">One for each value.</param>
/// <param name="Middle">The place of the value of the person in the middle, where the values have an order.</param>
public sealed record ShownItem(ImmutableArray<ShownShare> Shares, int? Middle);

/// <summary>What may be shown of some people about one question.</summary>
/// <param name="People">How many they are at least, in the steps of <see cref="TeamCounts"/>.</param>
/// <param name="Items">One for each thing counted.</param>
/// <param name="Words">The words that at least five use, those of most people first; empty for a closed answer.</param>
/// <param name="WordsShared">How much of what the leaders and these people write is written by both (Ruzicka), in percent, in steps of five; null for a closed answer.</param>
public sealed record ShownScope(int People, ImmutableArray<ShownItem> Items, ImmutableArray<ShownWord> Words, int? WordsShared);

/// <summary>What may be shown of a team with all below it, of all teams of a leader, or of all teams.</summary>
/// <param name="Team">The team; null for a leader's and for all.</param>
/// <param name="Above">The place of the group above it in its list; -1 for the first.</param>
/// <param name="Level">0 for a leader, 1 for the teams directly below.</param>
/// <param name="Scopes">One for each scope; null where too few answered, or a neighbor is too small.</param>
public sealed record ShownGroup(TeamId? Team, int Above, int Level, ImmutableArray<ShownScope?> Scopes)
{
    [JsonIgnore]
    public bool IsShown => Scopes.Any(scope => scope is not null);
}

/// <summary>What may be shown of the teams of one level, under all leaders together.</summary>
/// <param name="Level">The level; 0 are the leaders themselves.</param>
/// <param name="Scopes">One for each scope; null where fewer than three leaders' teams take part, and for the leaders.</param>
/// <param name="Kept">Which part of the leaders' topics people of a team speak of in the same meaning, in percent, on average over teams; null where it cannot be told.</param>
public sealed record ShownLevel(int Level, ImmutableArray<ShownScope?> Scopes, Estimate? Kept);

/// <summary>The step on the way down at which most meaning is lost.</summary>
/// <param name="From">The level above.</param>
/// <param name="To">The level below.</param>
/// <param name="Drop">How much less is spoken of, in percent points; its interval is above 0.</param>
public sealed record LostMeaning(int From, int To, Estimate Drop);

/// <summary>The blocks of people of which everything that was shown about one scope is a sum: a later publication must not tell them apart.</summary>
/// <param name="Scope">The key of the scope.</param>
/// <param name="Blocks">For each block how many people of which team.</param>
public sealed record PublishedScope(string Scope, ImmutableArray<ImmutableArray<PublishedTeam>> Blocks);

/// <summary>How many people of a team took part in a block.</summary>
public sealed record PublishedTeam(TeamId Team, int People);

/// <summary>
/// The results of a cascade that are shown together: those of all teams, or those of one leader's. They were made once from what the guard lets be shown, and hold
/// nothing else: no count, and no word that fewer than five used.
/// </summary>
/// <param name="Leader">The leader; null for all teams.</param>
/// <param name="Scopes">What was counted.</param>
/// <param name="Groups">The first is the whole, those below follow it.</param>
public sealed record CascadePart(LeaderId? Leader, ImmutableArray<CountedScope> Scopes, ImmutableArray<ShownGroup> Groups)
{
    /// <summary>The levels, for all teams alone.</summary>
    public ImmutableArray<ShownLevel> Levels { get; init; } = [];

    /// <summary>Where most meaning is lost; null if no loss is beyond chance.</summary>
    public LostMeaning? Lost { get; init; }

    /// <summary>What a later cascade must respect.</summary>
    public ImmutableArray<PublishedScope> Published { get; init; } = [];

    [JsonIgnore]
    public ShownGroup Whole => Groups[0];

    public ShownGroup? Find(TeamId team) => Groups.FirstOrDefault(group => group.Team == team);

    // Log lines and debuggers print records, and the words must never appear there.
    public override string ToString() => "(results of teams)";
}
