using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Attune.Analysis;

/// <summary>Everything a reading is made from: a round after its lock. Same round, same version, same encoder: same bytes.</summary>
public sealed record LockedRound
{
    public required SideNames Sides { get; init; }

    /// <summary>In the order of the pack.</summary>
    public required ImmutableArray<Question> Questions { get; init; }

    /// <summary>At most one a leader and question; every answer's question is in <see cref="Questions"/>.</summary>
    public required ImmutableArray<Answer> Answers { get; init; }

    public ImmutableArray<Anchor> Anchors { get; init; } = [];

    public ImmutableArray<Forecast> Forecasts { get; init; } = [];

    public ImmutableArray<Expectation> Expectations { get; init; } = [];

    /// <summary>Themes of the strategy text, one aim each; empty if none was given.</summary>
    public ImmutableArray<string> Themes { get; init; } = [];

    /// <summary>Terms merged by people, on top of the variants merged by rule.</summary>
    public MergeList Merges { get; init; } = MergeList.Empty;

    /// <summary>What people did to the topics, in the order they did it; null if nothing, so that a round nobody edited keeps its hash.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<TopicEdit>? TopicEdits { get; init; }
}
