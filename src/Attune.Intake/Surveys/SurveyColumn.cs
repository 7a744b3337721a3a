namespace Attune.Intake.Surveys;

/// <summary>One column of a table: its heading, and the question it asks.</summary>
/// <param name="Place">The place of the column, from 0.</param>
/// <param name="Heading">The heading as it stands in the first row of headings.</param>
/// <param name="Code">The tool's own short name; empty if it has none.</param>
/// <param name="Text">The question in words.</param>
internal sealed record SurveyColumn(int Place, string Heading, string Code, string Text)
{
    /// <summary>What the second row of headings says below the heading; empty if there is none.</summary>
    public string Below { get; init; } = "";

    /// <summary>The question of which the column is a part: one choice of several, or "Other (please specify)"; empty if it stands alone.</summary>
    public string Group { get; init; } = "";

    public bool Called(string name) => Tables.Columns.Key(name) is var key && Names.Any(known => Tables.Columns.Key(known) == key);

    /// <summary>Tells whether the column is headed by one of the words of that section, in any of its rows of headings.</summary>
    public bool Means(string section) => Names.Any(name => HeadingWords.Are(section, name));

    /// <summary>How good the heading is among those of the section, 0 for the best; null if it is none of them.</summary>
    public int? Rank(string section) => Names.Select(name => HeadingWords.Rank(section, name)).Min();

    private IEnumerable<string> Names => new[] { Heading, Text, Code }.Where(name => name.Length > 0);
}
