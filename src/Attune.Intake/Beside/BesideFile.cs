using Attune.Intake.Answers;
using Attune.Intake.Bytes;
using Attune.Intake.Rows;
using Attune.Intake.Tables;

namespace Attune.Intake.Beside;

/// <summary>Reads a table that accompanies the answers, with one value in each row.</summary>
internal static class BesideFile
{
    /// <param name="stream">The file; read to its end.</param>
    /// <param name="name">What the person calls the file.</param>
    /// <param name="required">Columns that must be there.</param>
    /// <param name="optional">Columns that may be there.</param>
    /// <param name="rows">The rules of this file, made for its findings; a rule returns null for a row that is wrong or left out.</param>
    public static Import<IReadOnlyList<T>> Read<T>(
        Stream stream, string name, string[] required, string[] optional, Func<Findings, Func<NamedRow, T?>> rows)
        where T : class
    {
        var findings = new Findings(name);
        if (InputText.Whole(stream, InputLimits.Default, findings) is not { } bytes
            || Table.Read(bytes, InputLimits.Default, findings) is not { } table
            || Columns.Find(table, required, optional, ColumnMap.Empty, findings) is not { } columns)
        {
            return findings.Finish<IReadOnlyList<T>>(null);
        }

        if (table.Rows.IsEmpty && findings.Clean) { findings.Whole(Wordings.HeaderOnly()); }
        if (columns.Others().ToList() is { Count: > 0 } others) { findings.Note(Notes.ColumnsIgnored(others)); }
        var rule = rows(findings);
        var values = table.Rows.Select(row => rule(new(row, columns))).OfType<T>().ToList();
        return findings.Finish<IReadOnlyList<T>>(values);
    }

    /// <summary>The same for a table in which third voices may stand beside the leaders of the two sides.</summary>
    /// <param name="stream">The file; read to its end.</param>
    /// <param name="name">What the person calls the file.</param>
    /// <param name="required">Columns that must be there.</param>
    /// <param name="optional">Columns that may be there.</param>
    /// <param name="rows">The rules of this file; a rule returns one of the two, or neither for a row that is wrong or left out.</param>
    public static Import<SidesAndVoices<TSide, TVoice>> ReadBoth<TSide, TVoice>(
        Stream stream, string name, string[] required, string[] optional, Func<Findings, Func<NamedRow, (TSide? Side, TVoice? Voice)>> rows)
        where TSide : class
        where TVoice : class
    {
        var (read, problems, notes) = Read<Either<TSide, TVoice>>(stream, name, required, optional, findings =>
        {
            var rule = rows(findings);
            return row => rule(row) is var (side, voice) && (side is not null || voice is not null) ? new(side, voice) : null;
        });
        return new(read is null ? null : new([.. read.Select(one => one.Side).OfType<TSide>()], [.. read.Select(one => one.Voice).OfType<TVoice>()]), problems, notes);
    }

    private sealed record Either<TSide, TVoice>(TSide? Side, TVoice? Voice);
}

/// <summary>A row whose cells are found by the name of their column.</summary>
internal readonly record struct NamedRow(Row Row, Columns Columns)
{
    public int Line => Row.Line;

    /// <summary>What names something: an id, a side, a choice.</summary>
    public Field this[string column] => Columns[Row, column].Named;

    /// <summary>What a person wrote, as it was written but for the blanks around it: how it is read is for the analysis to say.</summary>
    public Field Said(string column) => Columns[Row, column].Trimmed;
}
