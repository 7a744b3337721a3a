using System.Collections.Immutable;
using Attune.Intake.Bytes;
using Attune.Intake.Rows;
using Attune.Intake.Tables;

namespace Attune.Intake.Surveys;

/// <summary>A file as a table: its headings resolved, and the rows that are people's. What its columns are for says <see cref="TableProposal"/>.</summary>
public sealed class SurveyTable
{
    private readonly Dictionary<int, ColumnValues> _values = [];

    private SurveyTable(string name, Table table)
    {
        var headings = HeadingRows.Read(table);
        (Name, Table, Columns) = (name, table, headings.Columns);
        Tool = SurveyTool.Recognize(headings.Columns);
        LeftOut = LeftOutRows.Find(Tool, headings.Columns, headings.People);
        var left = LeftOut.Select(row => row.Line).ToHashSet();
        Rows = [.. headings.People.Where(row => !left.Contains(row.Line))];
    }

    /// <summary>The file as the person named it.</summary>
    public string Name { get; }

    /// <summary>The survey tool that wrote it; empty if it is another table.</summary>
    public string Tool { get; }

    /// <summary>The sheet of the workbook that was read; null for a text file.</summary>
    public string? Sheet => Table.Sheet;

    /// <summary>The line on which the headings stand, from 1.</summary>
    public int HeadingLine => Table.HeadingLine;

    /// <summary>The headings, in order.</summary>
    public ImmutableArray<string> Headings => Table.Header;

    /// <summary>How many rows are read.</summary>
    public int RowCount => Rows.Length;

    /// <summary>Rows that are no answers of people, and why.</summary>
    public ImmutableArray<LeftOutRow> LeftOut { get; }

    internal Table Table { get; }

    internal ImmutableArray<SurveyColumn> Columns { get; }

    internal ImmutableArray<Row> Rows { get; }

    /// <summary>Reads a text file or a workbook, or reports every problem it has as a file.</summary>
    /// <param name="stream">The file; read to its end.</param>
    /// <param name="name">What the person calls the file, which appears in every problem.</param>
    /// <param name="limits">Limits beyond which the content is taken for a mistake.</param>
    public static Import<SurveyTable> Read(Stream stream, string name, InputLimits limits)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(limits);
        var findings = new Findings(name);
        return findings.Finish(Read(stream, limits, findings));
    }

    /// <summary>Reads a file so far as it can be read, so that the problems inside its table are found in the same run.</summary>
    internal static SurveyTable? Read(Stream stream, InputLimits limits, Findings findings)
        => InputText.Whole(stream, limits, findings) is { } bytes && Table.Read(bytes, limits, findings) is { } table ? new(findings.File, table) : null;

    internal ColumnValues ValuesOf(SurveyColumn column)
        => _values.TryGetValue(column.Place, out var values) ? values : _values[column.Place] = new(Rows.Select(row => row[column.Place].Text));
}
