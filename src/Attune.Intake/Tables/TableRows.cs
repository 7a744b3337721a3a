using System.Collections.Immutable;
using Attune.Intake.Rows;

namespace Attune.Intake.Tables;

/// <summary>All rows of a text file or of a sheet, the first of which may be headings: for lists whose columns a person names.</summary>
public sealed record TableRows(ImmutableArray<TableRow> Rows)
{
    /// <param name="bytes">The file.</param>
    /// <param name="name">What the person calls the file, which appears in every problem.</param>
    /// <param name="limits">Limits beyond which the content is taken for a mistake.</param>
    public static Import<TableRows> Read(byte[] bytes, string name, InputLimits limits)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        ArgumentNullException.ThrowIfNull(limits);
        var findings = new Findings(name);
        var table = Table.Read(bytes, limits, findings);
        return findings.Finish(table is null ? null : new TableRows([new(table.HeadingLine, table.Header), .. table.Rows.Select(row => new TableRow(row.Line, [.. row.Cells.Select(cell => Identity.Clean(cell.Text))]))]));
    }
}
