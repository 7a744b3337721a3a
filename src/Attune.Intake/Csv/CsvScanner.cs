using System.Collections.Immutable;
using System.Text;
using Attune.Intake.Rows;

namespace Attune.Intake.Csv;

/// <summary>
/// Splits a text into rows according to RFC 4180, and knows the position of every cell. A wrong quotation mark costs only its own line: reading continues after
/// it, so that the rest of the file is checked in the same run.
/// </summary>
internal sealed class CsvScanner(string text, char separator)
{
    private readonly List<CsvFault> _faults = [];
    private int _at;
    private int _line = 1;

    public IReadOnlyList<CsvFault> Faults => _faults;

    public IEnumerable<Row> Rows()
    {
        while (_at < text.Length)
        {
            if (NextRow() is { } row) { yield return row; }
        }
    }

    private Row? NextRow()
    {
        var line = _line;
        var cells = ImmutableArray.CreateBuilder<Cell>();
        while (true)
        {
            var (cellLine, cellStart) = (_line, _at);
            if (NextCell() is not { } said)
            {
                _faults.Add(new(cellLine, cells.Count, _at < text.Length ? _line : null));
                SkipLine(cellStart, cellLine);
                return null;
            }

            cells.Add(new(cellLine, cellStart, said));
            if (_at >= text.Length) { break; }
            if (text[_at] != separator)
            {
                EndLine();
                break;
            }

            _at++;
        }

        return new Row(line, cells.ToImmutable());
    }

    /// <summary>The cell that begins here, up to its separator or line end; null if its quotation marks are wrong.</summary>
    private string? NextCell()
    {
        if (_at < text.Length && text[_at] == '"') { return Quoted(); }
        var end = text.AsSpan(_at).IndexOfAny(separator, '\r', '\n');
        var cell = end < 0 ? text[_at..] : text.Substring(_at, end);
        _at += cell.Length;
        return cell;
    }

    private string? Quoted()
    {
        var said = new StringBuilder();
        _at++;
        while (true)
        {
            var length = text.AsSpan(_at).IndexOf('"');
            if (length < 0)
            {
                _at = text.Length;
                return null;
            }

            said.Append(text, _at, length);
            _line += LineEnds(text.AsSpan(_at, length));
            _at += length + 1;
            if (_at < text.Length && text[_at] == '"')
            {
                said.Append('"');
                _at++;
                continue;
            }

            SkipBlanks();
            return _at >= text.Length || text[_at] == separator || text[_at] is '\r' or '\n' ? said.ToString() : null;
        }
    }

    private void SkipBlanks()
    {
        while (_at < text.Length && text[_at] == ' ' && separator != ' ') { _at++; }
    }

    private void SkipLine(int from, int line)
    {
        var end = text.AsSpan(from).IndexOfAny('\r', '\n');
        (_at, _line) = (end < 0 ? text.Length : from + end, line);
        if (_at < text.Length) { EndLine(); }
    }

    private void EndLine()
    {
        _at += text[_at] == '\r' && _at + 1 < text.Length && text[_at + 1] == '\n' ? 2 : 1;
        _line++;
    }

    /// <summary>Line ends of any kind: \n, \r\n and a lone \r each count once.</summary>
    internal static int LineEnds(ReadOnlySpan<char> part)
    {
        var ends = part.Count('\n');
        for (var at = 0; at < part.Length; at++)
        {
            if (part[at] == '\r' && (at + 1 == part.Length || part[at + 1] != '\n')) { ends++; }
        }

        return ends;
    }
}
