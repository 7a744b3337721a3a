using Attune.Intake.Rows;
using Attune.Intake.Surveys;

namespace Attune.Intake.Answers;

/// <summary>Reads the layout that this program asks for, with one row for each answer.</summary>
internal static class LongAnswers
{
    public static SaidRows Read(SurveyTable table, ColumnMapping mapping, Findings findings)
    {
        var places = mapping.Answer!;
        var leaders = new Dictionary<string, Field>(StringComparer.Ordinal);
        var questions = new Dictionary<string, Field>(StringComparer.Ordinal);
        return new(
            [.. table.Rows.Select(row => new AnswerRow(
                Leader(Named(row, mapping.Person)),
                Chosen(row, mapping.Side),
                Chosen(row, mapping.Role),
                First(questions, Named(row, places.QuestionId)),
                Named(row, places.Question),
                table.Table.FieldAt(row, places.Answer)))],
            [],
            []);

        Field Chosen(Row row, int? place) => Named(row, place) is var choice ? choice with { Text = ColumnValues.Choice(choice.Text) } : default;

        Field Named(Row row, int? place) => place is { } column ? table.Table.FieldAt(row, column).Named : new("", row.Line, "");

        // Two writings of one id are one leader once a person has said that the later answer counts; until then it may be two people, and is named.
        Field Leader(Field id)
        {
            var first = First(leaders, id);
            if (first.Text == id.Text || mapping.LaterCounts) { return first; }
            findings.Cell(id, Wordings.IdsAlike(id.Text, first.Text, leaders[Identity.Key(id.Text)].Line));
            return id;
        }
    }

    private static Field First(Dictionary<string, Field> known, Field id)
        => known.TryAdd(Identity.Key(id.Text), id) ? id : id with { Text = known[Identity.Key(id.Text)].Text };
}
