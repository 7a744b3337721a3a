using System.Collections.Immutable;
using System.Globalization;
using Attune.Intake.Csv;

namespace Attune.Intake.Answers;

/// <summary>Reads the layout that survey tools export, with one row for each person and one column for each question.</summary>
internal sealed class WideAnswers
{
    private readonly CsvTable _table;
    private readonly SurveyForm _form;
    private readonly AnswersOptions _options;
    private readonly Findings _findings;
    private readonly ImmutableArray<WideColumn> _columns;
    private readonly ImmutableArray<CsvRow> _rows;

    public WideAnswers(CsvTable table, SurveyForm form, AnswersOptions options, Findings findings)
    {
        (_table, _form, _options, _findings) = (table, form, options, findings);
        (_columns, _rows) = WideColumn.Recognize(table);
        _rows = Sent();
    }

    public IReadOnlyList<AnswerRow>? Rows()
    {
        NameUnknownMaps();
        if (_rows.IsEmpty)
        {
            if (_findings.Clean) { _findings.Whole(Wordings.HeaderOnly()); }
            return null;
        }

        var side = Named(AnswerColumns.Side) ?? new SideColumn(_columns, Values, _options.Sides).Find(_form, _findings);
        if (side is null) { return null; }
        var respondent = Named(AnswerColumns.Respondent) ?? _form.Respondent.Select(One).FirstOrDefault(column => column is not null);
        var role = Named(AnswerColumns.Role) ?? RoleColumn(side);
        var questions = Questions([side, respondent, role]);
        if (questions.Count == 0)
        {
            _findings.Whole(Wordings.NoQuestions(_table.Header));
            return null;
        }

        _findings.Note(Notes.ReadAsExport(_form.Name, side.Heading, respondent?.Heading, role?.Heading, questions.ConvertAll(question => question.Id + " \"" + question.Column.Text + "\"")));
        return [.. from person in _rows.Index()
                   let row = person.Item
                   from question in questions
                   let answer = _table.FieldAt(row, question.Column.Place)
                   where !answer.Empty
                   select new AnswerRow(
                       Respondent(row, person.Index, respondent),
                       _table.FieldAt(row, side.Place).Trimmed,
                       role is null ? new("", row.Line, AnswerColumns.Role) : _table.FieldAt(row, role.Place).Trimmed,
                       answer with { Text = question.Id },
                       answer with { Text = question.Column.Text },
                       answer)];
    }

    /// <summary>The person of a row; where a tool keeps no name or number, the place in the file.</summary>
    private Field Respondent(CsvRow row, int place, WideColumn? respondent)
        => respondent is null
            ? new(string.Create(CultureInfo.InvariantCulture, $"row {place + 1}"), row.Line, AnswerColumns.Respondent)
            : _table.FieldAt(row, respondent.Place).Trimmed;

    /// <summary>The questions: every column that has no other purpose and holds words.</summary>
    private List<(string Id, WideColumn Column)> Questions(WideColumn?[] taken)
    {
        var open = _columns
            .Except(taken.OfType<WideColumn>())
            .Where(column => column.Heading.Length > 0 && !_form.IsOwn(column.Heading) && !_options.Map.Skipped.Any(column.Called))
            .ToList();
        var closed = open.Where(column => !Values(column).Any(HasWords)).ToList();
        if (closed.Count > 0) { _findings.Note(Notes.ColumnsWithoutWords(closed.Select(column => column.Heading))); }
        return [.. open.Except(closed).Select((column, place)
            => (column.Code.Length > 0 ? column.Code : string.Create(CultureInfo.InvariantCulture, $"q{place + 1}"), column))];
    }

    private static bool HasWords(string value) => value.Any(char.IsLetter) && !DateTime.TryParse(value, CultureInfo.InvariantCulture, out _);

    private WideColumn? RoleColumn(WideColumn side)
        => _columns.Where(column => column != side && !_form.IsOwn(column.Heading)
            && Columns.Key(column.Text) is "role" or "yourrole" or "jobtitle" or "position" or "whatisyourrole" or "whatisyourjobtitle").FirstOrDefault();

    private WideColumn? Named(string name)
        => _options.Map.HeadingOf(name) is { } heading ? One(heading) : null;

    private WideColumn? One(string heading) => _columns.FirstOrDefault(column => column.Called(heading));

    private IEnumerable<string> Values(WideColumn column)
        => _rows.Select(row => row[column.Place].Text.Trim()).Where(value => value.Length > 0);

    private void NameUnknownMaps()
    {
        foreach (var (name, heading) in _options.Map.Headings.Concat(_options.Map.Skipped.Select(skipped => KeyValuePair.Create(ColumnMap.Skip, skipped))))
        {
            if (One(heading) is null) { _findings.Column(heading, Wordings.MappedColumnMissing(heading, name, _table.Header)); }
        }
    }

    /// <summary>The rows that were sent: what somebody typed and did not send must not be read.</summary>
    private ImmutableArray<CsvRow> Sent()
    {
        if (_form.Submitted.Select(One).FirstOrDefault(column => column is not null) is not { } submitted) { return _rows; }
        var sent = _rows.Where(row => row[submitted.Place].Text.Trim() is not ("" or "False" or "FALSE" or "false" or "0" or "No")).ToImmutableArray();
        if (sent.Length < _rows.Length) { _findings.Note(Notes.NotSent(_rows.Length - sent.Length)); }
        return sent;
    }
}
