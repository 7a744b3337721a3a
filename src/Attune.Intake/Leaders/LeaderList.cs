using System.Collections.Immutable;
using Attune.Intake.Surveys;
using Attune.Intake.Tables;

namespace Attune.Intake.Leaders;

/// <summary>
/// A file of leaders - CSV, a workbook, whatever a spreadsheet saves - as the lines that a person would have copied out of it, so that one parser reads what is
/// pasted and what is uploaded.
/// </summary>
/// <param name="Text">A line a row, cells separated by tabs; cells with quotation marks are quoted.</param>
/// <param name="Lines">For each line of the text, the line of the file on which its row begins.</param>
public sealed record LeaderList(string Text, ImmutableArray<int> Lines)
{
    // Of a row of headings, one word alone may be somebody's name.
    private const int LeastHeads = 2;

    private static readonly string[] Translated = ["side", "mail", "name", "role"];

    // "Function" is a column of its own there.
    private static readonly string[] OwnHeads = ["function", "funktion", "funktie", "fonction", "función", "função", "funzione", "functie", "funksjon"];

    /// <summary>Reads a file of leaders, or reports every problem it has as a file.</summary>
    /// <param name="stream">The file; read to its end.</param>
    /// <param name="name">What the person calls the file, which appears in every problem.</param>
    /// <param name="limits">Limits beyond which the content is taken for a mistake.</param>
    public static Import<LeaderList> Read(Stream stream, string name, InputLimits limits)
    {
        var read = ListText.Read(stream, name, limits, Heads);
        return new(read.Value is { } list ? new LeaderList(list.Text, list.Lines) : null, read.Problems, read.Notes);
    }

    /// <summary>The line of the file on which a line of the text stands; both count from 1.</summary>
    public int LineOf(int line) => Lines[line - 1];

    /// <summary>The headings in the words that lists of leaders are headed with, so that a German list is understood as an English one.</summary>
    private static IEnumerable<string> Heads(ImmutableArray<string> header)
    {
        var heads = header.Select(heading => (Heading: heading, Said: Meaning(heading))).ToList();
        var names = heads.Count(head => head.Said == "name");
        return heads.Count(head => head.Said is not null) < LeastHeads ? header
            // Given and family names stand in two columns, which their own words tell apart.
            : heads.Select(head => head.Said is null || (head.Said == "name" && names > 1) ? head.Heading : head.Said);
    }

    private static string? Meaning(string heading)
        => OwnHeads.Contains(Columns.Key(heading)) ? "function"
            : Translated.FirstOrDefault(section => HeadingWords.Are(section, heading));
}
