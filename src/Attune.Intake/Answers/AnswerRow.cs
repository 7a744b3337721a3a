using Attune.Intake.Rows;
using Attune.Intake.Surveys;

namespace Attune.Intake.Answers;

/// <summary>One answer with the cells from which it was read, before any check.</summary>
internal sealed record AnswerRow(Field Respondent, Field Side, Field Role, Field QuestionId, Field Question, Field Answer);

/// <summary>One closed answer with its cell, before any check.</summary>
internal sealed record AnchorRow(string Leader, MappedAnchor Anchor, Field Value);

/// <summary>Everything that the rows of a table say, before any check.</summary>
/// <param name="Answers">The answers, in the order of the file.</param>
/// <param name="Anchors">The closed answers that were asked for.</param>
/// <param name="People">What is known of the people; empty where a row is an answer.</param>
internal sealed record SaidRows(IReadOnlyList<AnswerRow> Answers, IReadOnlyList<AnchorRow> Anchors, IReadOnlyList<Person> People);
