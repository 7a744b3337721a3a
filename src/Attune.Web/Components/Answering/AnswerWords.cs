using Attune.Analysis.Rounds;
using Attune.Domain.Answers;

namespace Attune.Web.Components.Answering;

/// <summary>Expresses parts of an answer in words.</summary>
internal static class AnswerWords
{
    public static string Owner(Owner owner, SideNames sides) => owner switch
    {
        Analysis.Rounds.Owner.Business => sides.Business,
        Analysis.Rounds.Owner.It => sides.It,
        _ => AnswerTexts.Owner(owner),
    };

    public static string Problem(ContentProblem? problem) => problem switch
    {
        ContentProblem.TooLong => AnswerTexts.ProblemTooLong,
        ContentProblem.QuestionChanged => AnswerTexts.ProblemQuestionChanged,
        ContentProblem.SamePlaceTwice => AnswerTexts.ProblemSamePlaceTwice,
        _ => AnswerTexts.ProblemOther,
    };

    public static string Cell(ExpectedOwner cell, SideNames sides) => AnswerTexts.Cell(AnswerTexts.Stage(cell.Stage), Owner(cell.Owner, sides));
}
