using Attune.Intake.Rows;

namespace Attune.Intake.Surveys;

/// <summary>One column of a table: its heading, and the question it asks.</summary>
/// <param name="Place">The place of the column, from 0.</param>
/// <param name="Heading">The heading as it stands in the first row of headings.</param>
/// <param name="Code">The tool's own short name; empty if it has none.</param>
/// <param name="Text">The question in words; what a tool marked up in it is read as the words it stands for.</param>
internal sealed record SurveyColumn(int Place, string Heading, string Code, string Text)
{
    public string Text { get; } = QuestionText.Read(Text);

    /// <summary>What the second row of headings says below the heading; empty if there is none.</summary>
    public string Below { get; init; } = "";

    /// <summary>The question of which the column is a part: one choice of several, or "Other (please specify)"; empty if it stands alone.</summary>
    public string Group { get; init; } = "";

    /// <summary>The column that a person calls so: by its heading, its question or its code, or by the beginning of one, with "…" behind it, that no other has.</summary>
    public static SurveyColumn? Called(string name, IReadOnlyList<SurveyColumn> columns)
    {
        var key = Tables.Columns.Key(name);
        if (columns.FirstOrDefault(column => column.Names.Any(known => Tables.Columns.Key(known) == key)) is { } exact) { return exact; }
        return (name.EndsWith('…') || name.EndsWith("...", StringComparison.Ordinal))
            && columns.Where(column => column.Names.Any(known => Tables.Columns.Key(known).StartsWith(key, StringComparison.Ordinal))).ToList() is [var only] ? only : null;
    }

    /// <summary>Tells whether the column is headed by one of the words of that section, in any of its rows of headings.</summary>
    public bool Means(string section) => Names.Any(name => HeadingWords.Are(section, name));

    /// <summary>How good the heading is among those of the section, 0 for the best; null if it is none of them.</summary>
    public int? Rank(string section) => Names.Select(name => HeadingWords.Rank(section, name)).Min();

    private IEnumerable<string> Names => new[] { Heading, Text, Code }.Where(name => name.Length > 0);
}
