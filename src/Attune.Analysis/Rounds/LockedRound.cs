using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Attune.Analysis.Rounds;

/// <summary>
/// A round after its lock, which is everything that a reading is made from. The same round, analysis version and encoder give the same reading, to
/// the byte.
/// </summary>
public sealed record LockedRound
{
    public required SideNames Sides { get; init; }

    /// <summary>The questions in the order of the pack.</summary>
    public required ImmutableArray<Question> Questions { get; init; }

    /// <summary>The answers, at most one for each leader and question. The question of every answer is in <see cref="Questions"/>.</summary>
    public required ImmutableArray<Answer> Answers { get; init; }

    public ImmutableArray<Anchor> Anchors { get; init; } = [];

    public ImmutableArray<Forecast> Forecasts { get; init; } = [];

    public ImmutableArray<Expectation> Expectations { get; init; } = [];

    /// <summary>The themes of the strategy, one aim each; empty if none were given.</summary>
    public ImmutableArray<string> Themes { get; init; } = [];

    /// <summary>The terms that people merged, in addition to the variants that are merged by rule.</summary>
    public MergeList Merges { get; init; } = MergeList.Empty;

    /// <summary>
    /// What people did to the topics, in the order in which they did it. It is null if they did nothing, so that a round that nobody edited keeps its
    /// hash.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<TopicEdit>? TopicEdits { get; init; }

    /// <summary>How sure the leaders are of their answers, how much depends on them, and which words of the questions they do not know. Null if nobody said.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<Weight>? Weights { get; init; }

    /// <summary>
    /// The questions of the pack that were not asked in this round: that nothing is said of them says nothing. They are not in <see cref="Questions"/>. Null if all were asked.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<Question>? NotAsked { get; init; }

    /// <summary>How many leaders kept an answer of an earlier round, by question; null if it is of no question known, or may be told of none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<KeptCount>? Kept { get; init; }

    /// <summary>What was agreed before the round; null if nothing was, so that such a round keeps its hash. A reading does not carry it on.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public AgreedTexts? Agreed { get; init; }
}
