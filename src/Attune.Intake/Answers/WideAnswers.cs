using Attune.Intake.Rows;
using Attune.Intake.Surveys;

namespace Attune.Intake.Answers;

/// <summary>Reads a table with one row for each person and one column for each question.</summary>
internal static class WideAnswers
{
    public static SaidRows Read(SurveyTable table, ColumnMapping mapping, Findings findings)
    {
        var people = new PeopleOf(table, mapping);
        var rows = table.Rows.Select((row, place) => (Row: row, Person: people.Read(row, place))).ToList();
        var twice = people.Twice().ToList();
        if (mapping.LaterCounts && twice.Count > 0) { findings.Note(Notes.LaterCounted(twice)); }
        foreach (var same in twice.Where(_ => !mapping.LaterCounts)) { NameTwice(same, findings); }

        // Of each person one row is left, so that no second problem says the same once more.
        var left = twice.SelectMany(same => mapping.LaterCounts ? same.Lines[..^1] : same.Lines[1..]).ToHashSet();
        rows.RemoveAll(row => left.Contains(row.Row.Line));
        NameNamesakes(rows.Select(row => (row.Person.Key, people.NameOf(row.Row), row.Row.Line)), findings);
        return new(
            [.. from person in rows
                from question in mapping.Questions
                let answer = table.Table.FieldAt(person.Row, question.Place)
                where !answer.Empty
                select new AnswerRow(
                    new(person.Person.Leader, person.Row.Line, HeadingOf(table, mapping.Mail ?? mapping.Person)),
                    Chosen(table.Table.FieldAt(person.Row, mapping.Side)),
                    mapping.Role is { } role ? Chosen(table.Table.FieldAt(person.Row, role)) : new("", person.Row.Line, ""),
                    answer with { Text = question.Id },
                    answer with { Text = question.Text },
                    answer)],
            [.. from person in rows
                from anchor in mapping.Anchors
                let value = table.Table.FieldAt(person.Row, anchor.Place).Named
                where !value.Empty
                select new AnchorRow(person.Person.Leader, anchor, value)],
            [.. rows.Select(row => new Person(row.Person.Leader, people.NameOf(row.Row), people.MailOf(row.Row), mapping.Role is { } role ? Chosen(table.Table.FieldAt(row.Row, role)).Text : "") { Line = row.Row.Line })
                .DistinctBy(person => person.Leader)]);
    }

    private static string HeadingOf(SurveyTable table, int? place) => place is { } column ? table.Headings[column] : "";

    private static Field Chosen(Field choice) => choice with { Text = ColumnValues.Choice(Identity.Clean(choice.Text)) };

    private static void NameTwice(SameLeader same, Findings findings)
    {
        foreach (var line in same.Lines.Skip(1)) { findings.Line(line, Wordings.SamePersonTwice(same.Leader, same.Lines[0])); }
    }

    /// <summary>Two people may have one name, so it is said and no more.</summary>
    private static void NameNamesakes(IEnumerable<(string Key, string Name, int Line)> people, Findings findings)
    {
        foreach (var same in people.Where(person => person.Name.Contains(' ', StringComparison.Ordinal)).GroupBy(person => Identity.Key(person.Name)).Where(same => same.Count() > 1))
        {
            findings.Note(Notes.Namesakes(same.First().Name, same.Select(person => person.Line)));
        }
    }
}
