using System.Collections.Immutable;
using Attune.Intake.Tables;

namespace Attune.Intake.Surveys;

/// <summary>The layout that this program asks for, with one row for each answer.</summary>
internal static class AnswerLayout
{
    private static readonly Dictionary<string, ColumnUse> Uses = new(StringComparer.Ordinal)
    {
        [AnswerColumns.QuestionId] = ColumnUse.QuestionId,
        [AnswerColumns.Question] = ColumnUse.QuestionText,
        [AnswerColumns.Respondent] = ColumnUse.Person,
        [AnswerColumns.Side] = ColumnUse.Side,
        [AnswerColumns.Role] = ColumnUse.Role,
        [AnswerColumns.Answer] = ColumnUse.Answer,
    };

    /// <summary>Its columns are there, or enough of them that the others were forgotten. A column mapped to an answer alone may be one of a table of people.</summary>
    public static bool Is(Table table, ColumnMap map)
    {
        return Named(AnswerColumns.QuestionId) || Mapped(AnswerColumns.QuestionId)
            || (Named(AnswerColumns.Answer) && (Named(AnswerColumns.Question) || Mapped(AnswerColumns.Question) || Named(AnswerColumns.Respondent)))
            || (Mapped(AnswerColumns.Answer) && (Named(AnswerColumns.Question) || Mapped(AnswerColumns.Question)));

        bool Named(string name) => Columns.PlacesOf(table, name).Count > 0;

        bool Mapped(string name) => map.HeadingOf(name) is { } heading && Columns.PlacesOf(table, heading).Count > 0;
    }

    public static ImmutableArray<ColumnProposal> Propose(SurveyTable table, ColumnMap map, Findings findings)
    {
        var columns = Columns.Find(table.Table, AnswerColumns.Required, [AnswerColumns.Role], map, findings);
        if (columns?.Others().ToList() is { Count: > 0 } others) { findings.Note(Notes.ColumnsIgnored(others)); }
        // One column may be mapped to two names: the id of a question and its words.
        var uses = Uses.Where(use => columns?.Has(use.Key) == true).DistinctBy(use => columns!.PlaceOf(use.Key))
            .ToDictionary(use => columns!.PlaceOf(use.Key), use => (use.Value, Said: map.HeadingOf(use.Key) is not null));
        return [.. table.Columns.Select(column => uses.TryGetValue(column.Place, out var use)
            ? ColumnUses.Proposal(table, column, use.Value, use.Said ? Certainty.Confirmed : Certainty.Plain, use.Said ? IntakeTexts.WhySaid : IntakeTexts.WhyHeading)
            : ColumnUses.Proposal(table, column, ColumnUse.LeftOut, Certainty.Plain, IntakeTexts.WhyNotAsked))];
    }
}
