using System.Collections.Immutable;
using Attune.Intake.Bytes;
using Attune.Intake.Csv;
using Attune.Intake.Rows;

namespace Attune.Intake.Tables;

/// <summary>Reports the cells that hold broken bytes: the first byte of each, and how many there are.</summary>
internal static class BrokenBytes
{
    public static void Name(DecodedText decoded, ImmutableArray<Row> rows, ImmutableArray<string> header, Findings findings)
    {
        if (decoded.Broken.IsEmpty) { return; }
        var cells = (from row in rows
                     from place in Enumerable.Range(0, row.Cells.Length)
                     select (row.Cells[place].Start, Column: place < header.Length ? header[place] : null)).ToList();
        var starts = cells.ConvertAll(cell => cell.Start);
        foreach (var inCell in decoded.Broken.GroupBy(broken => CellAt(starts, broken.At)))
        {
            var first = inCell.First();
            var (line, character) = Place(decoded.Text, first.At);
            findings.Add(line, inCell.Key < 0 ? null : cells[inCell.Key].Column, Wordings.BrokenByte(first.Value, character, inCell.Count()));
        }
    }

    private static int CellAt(List<int> starts, int at)
    {
        var found = starts.BinarySearch(at);
        return found >= 0 ? found : ~found - 1;
    }

    private static (int Line, int Character) Place(string text, int at)
    {
        var before = text.AsSpan(0, at);
        var start = before.LastIndexOfAny('\r', '\n') + 1;
        return (1 + CsvScanner.LineEnds(before), at - start + 1);
    }
}
