using System.Collections.Frozen;
using System.Collections.Immutable;
using Attune.Analysis.Rounds;
using Attune.Intake.Tables;
using Attune.Statistics.Sides;

namespace Attune.Intake.Answers;

/// <summary>The content of a file of answers.</summary>
/// <param name="Sides">The names of the two sides.</param>
/// <param name="Questions">The questions, in the order of the file.</param>
/// <param name="Answers">The answers, in the order of the file.</param>
/// <param name="LeftOut">Leaders of sides that were not asked for; what accompanying files say about them is left out too.</param>
public sealed record AnswerSheet(
    SideNames Sides, ImmutableArray<Question> Questions, ImmutableArray<Answer> Answers, FrozenSet<string> LeftOut)
{
    /// <summary>The side of every leader who answered.</summary>
    public FrozenDictionary<string, Side> Leaders { get; } = Answers
        .DistinctBy(answer => answer.Leader).ToFrozenDictionary(answer => answer.Leader, answer => answer.Side);

    /// <summary>Closed answers of the same table that a person confirmed as anchors.</summary>
    public ImmutableArray<Anchor> Anchors { get; init; } = [];

    /// <summary>What the table says of the leaders; empty where a row is an answer.</summary>
    public ImmutableArray<Person> People { get; init; } = [];

    /// <summary>What third voices answered, beside the two sides and in none of their counts.</summary>
    public ImmutableArray<VoiceAnswer> Voices { get; init; } = [];

    /// <summary>What third voices chose in columns of the same table that a person confirmed as anchors.</summary>
    public ImmutableArray<VoiceAnchor> VoiceAnchors { get; init; } = [];

    public LockedRound ToRound() => new() { Sides = Sides, Questions = Questions, Answers = Answers, Anchors = Anchors };
}

/// <summary>What a person may specify about a file of answers.</summary>
/// <param name="Sides">The two sides to read, the left one first; null to find them in the file.</param>
/// <param name="Map">Columns that have other names.</param>
/// <param name="Limits">Limits beyond which the content is taken for a mistake.</param>
public sealed record AnswersOptions(SideNames? Sides, ColumnMap Map, InputLimits Limits)
{
    /// <summary>Values of the column of the side that stand for a third voice, each under its own name.</summary>
    public ImmutableArray<string> Voices { get; init; } = [];

    public static AnswersOptions Default { get; } = new(null, ColumnMap.Empty, InputLimits.Default);

    /// <summary>Of two answers of one person the later one counts; otherwise both are named.</summary>
    public bool LaterCounts { get; init; }
}
