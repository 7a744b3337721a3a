using System.Text;
using System.Text.RegularExpressions;

namespace Attune.Domain.Leaders;

/// <summary>
/// Cuts what was pasted into rows of cells. A cell in quotes may hold separators, line breaks and doubled quotes, as spreadsheets put it on the clipboard and
/// into a file.
/// </summary>
internal static partial class PastedCells
{
    private const char Quote = '"';

    /// <returns>The rows with a cell that is not empty, each with the line on which it begins, from 1.</returns>
    public static IEnumerable<(int Line, ImmutableArray<string> Cells)> Rows(string pasted)
    {
        var text = pasted.ReplaceLineEndings("\n");
        var separator = SeparatorOf(text);
        var (line, cells) = (1, ImmutableArray.CreateBuilder<string>());
        for (var at = 0; at <= text.Length;)
        {
            var begins = line;
            bool more;
            do
            {
                var end = EndOf(text, at, separator, out var cell);
                line += text.AsSpan(at, end - at).Count('\n');
                cells.Add(Clean(cell));
                more = end < text.Length && text[end] == separator;
                at = end + 1;
            }
            while (more);

            line++;
            if (cells.Any(cell => cell.Length > 0)) { yield return (begins, cells.ToImmutable()); }
            cells.Clear();
        }
    }

    private static int EndOf(string text, int at, char separator, out string cell)
    {
        if (at < text.Length && text[at] == Quote && Quoted(text, at, separator) is var (end, inside)) { cell = inside; return end; }
        var next = text.AsSpan(at).IndexOfAny(separator, '\n');
        var stop = next < 0 ? text.Length : at + next;
        cell = text[at..stop];
        return stop;
    }

    // A quote that is not closed before a separator, a line break or the end belongs to the words.
    private static (int End, string Cell)? Quoted(string text, int at, char separator)
    {
        var cell = new StringBuilder();
        for (var i = at + 1; i < text.Length; i++)
        {
            if (text[i] != Quote) { cell.Append(text[i]); }
            else if (i + 1 < text.Length && text[i + 1] == Quote) { cell.Append(text[i++]); }
            else
            {
                var rest = text.AsSpan(i + 1);
                var spaces = rest.Length - rest.TrimStart(' ').Length;
                var end = i + 1 + spaces;
                return end == text.Length || text[end] == separator || text[end] == '\n' ? (end, cell.ToString()) : null;
            }
        }

        return null;
    }

    // What stands in quotes does not separate. A cell of a spreadsheet never holds a tab.
    private static char SeparatorOf(string text)
    {
        if (text.Contains('\t', StringComparison.Ordinal)) { return '\t'; }
        return InQuotes().Replace(text, "").Contains(';', StringComparison.Ordinal) ? ';' : ',';
    }

    private static string Clean(string cell) => Spaces().Replace(Invisible().Replace(cell, ""), " ").Trim();

    [GeneratedRegex("\"(?:[^\"]|\"\")*\"")]
    private static partial Regex InQuotes();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    // Marks that nobody sees, except the two joiners, which are part of the writing of some names.
    [GeneratedRegex(@"[\p{Cf}-[\u200C\u200D]]")]
    private static partial Regex Invisible();
}
