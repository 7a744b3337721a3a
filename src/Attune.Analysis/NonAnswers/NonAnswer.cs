using Attune.Analysis.Text;
using Attune.Statistics.Sides;

namespace Attune.Analysis.NonAnswers;

/// <summary>A sentence that answers nothing, or a whole answer without any sentence.</summary>
/// <param name="Answer">The place of the answer among those of the round.</param>
/// <param name="Leader">The key of the leader who wrote it.</param>
/// <param name="Side">The leader's side.</param>
/// <param name="Span">Where it stands in the answer.</param>
/// <param name="Kind">What its writer does instead of answering.</param>
public sealed record NonAnswer(int Answer, string Leader, Side Side, TextSpan Span, NonAnswerKind Kind);

/// <summary>How many leaders of each side answered a question with nothing but non-answers of a kind.</summary>
/// <param name="Kind">The kind; for a leader of several kinds, the first of <see cref="NonAnswerKind"/>. Null where kinds are counted together, so that none singles a person out.</param>
/// <param name="Leaders">The leaders.</param>
public sealed record NonAnswerCount(NonAnswerKind? Kind, SideCounts Leaders);
