using System.Collections.Frozen;
using System.Collections.Immutable;
using Attune.Analysis;
using Attune.Cli.Input.Csv;

namespace Attune.Cli.Input.Answers;

/// <summary>What a file of answers gives to a round.</summary>
/// <param name="Sides">What the two sides are called.</param>
/// <param name="Questions">In the order of the file.</param>
/// <param name="Answers">In the order of the file.</param>
/// <param name="LeftOut">Leaders of sides that were not asked for; what files beside the answers say of them is left out too.</param>
public sealed record AnswerSheet(
    SideNames Sides, ImmutableArray<Question> Questions, ImmutableArray<Answer> Answers, FrozenSet<string> LeftOut)
{
    /// <summary>The side of every leader who answered.</summary>
    public FrozenDictionary<string, Side> Leaders { get; } = Answers
        .DistinctBy(answer => answer.Leader).ToFrozenDictionary(answer => answer.Leader, answer => answer.Side);

    public LockedRound ToRound() => new() { Sides = Sides, Questions = Questions, Answers = Answers };
}

/// <summary>What a person may say about a file of answers.</summary>
/// <param name="Sides">The two sides to read, left first; null to find them in the file.</param>
/// <param name="Map">Columns with other names.</param>
/// <param name="Limits">How much is believed to be meant.</param>
public sealed record AnswersOptions(SideNames? Sides, ColumnMap Map, InputLimits Limits)
{
    public static AnswersOptions Default { get; } = new(null, ColumnMap.Empty, InputLimits.Default);
}

/// <summary>One answer with the cells it was read from, before any check.</summary>
internal sealed record AnswerRow(Field Respondent, Field Side, Field Role, Field QuestionId, Field Question, Field Answer);
