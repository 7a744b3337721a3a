using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Attune.Intake.Rows;
using Attune.Intake.Tables;

namespace Attune.Intake.Surveys;

/// <summary>The columns of a table below all of its rows of headings: tools write one, two or three of them.</summary>
internal sealed partial record HeadingRows(ImmutableArray<SurveyColumn> Columns, ImmutableArray<Row> People)
{
    // Of a LimeSurvey file with codes, only headings that the person added by hand have none.
    private const double MostlyCoded = 0.8;

    private static readonly string[] Own = ["person", "mail", "tool", "status", "finished", "submitted", "started", "completed", "timestamp"];

    public static HeadingRows Read(Table table)
    {
        // Qualtrics writes three rows of headings: codes, texts, and import ids as JSON. Only the CSV is unescaped; the JSON is never read.
        var imports = table.Rows.Take(2).ToList().FindIndex(row => row.Cells.Any(cell => cell.Text.Contains("\"ImportId\"", StringComparison.Ordinal)));
        if (imports == 1) { return CodesOverTexts(table, 2); }
        if (imports == 0) { return new(OneRow(table), table.Rows[1..]); }
        if (table.Rows.IsEmpty) { return new(OneRow(table), []); }
        if (IsSecondRow(table)) { return CodesOverTexts(table, 1); }
        return IsRowOfChoices(table) ? QuestionsOverChoices(table) : new(OneRow(table), table.Rows);
    }

    private static HeadingRows CodesOverTexts(Table table, int rows)
        => new([.. table.Header.Select((heading, place) => new SurveyColumn(place, heading, heading, Below(table, place) is { Length: > 0 } text ? text : heading))], table.Rows[rows..]);

    private static string Below(Table table, int place) => Identity.Clean(table.Rows[0][place].Text);

    private static ImmutableArray<SurveyColumn> OneRow(Table table)
    {
        var coded = table.Header.Where(heading => heading.Length > 0).ToList() is { Count: > 0 } headings
            && headings.Count(heading => AnyCode().IsMatch(heading)) >= MostlyCoded * headings.Count;
        return [.. table.Header.Select((heading, place) => (coded ? AnyCode() : PlainCode()).Match(heading) is { Success: true } match
            ? new SurveyColumn(place, heading, match.Groups["code"].Value, match.Groups["text"].Value) { Group = match.Groups["code"].Value.Split('[')[0] }
            : new SurveyColumn(place, heading, "", heading))];
    }

    /// <summary>
    /// The row below the headings is one of headings, too: it says what is said there, or names columns that only tools have. Qualtrics wrote codes over texts
    /// long before it wrote import ids.
    /// </summary>
    private static bool IsSecondRow(Table table)
    {
        var below = table.Header.Select((heading, place) => (heading, Text: Below(table, place))).Where(pair => pair.Text.Length > 0).ToList();
        var same = below.Count(pair => Tables.Columns.Key(pair.heading) == Tables.Columns.Key(pair.Text));
        return below.Count(pair => Own.Any(section => HeadingWords.Are(section, pair.Text))) is var known && (known >= 3 || (known >= 2 && same >= 2));
    }

    /// <summary>SurveyMonkey writes a question over its choices, or over "Response"; above the row its own columns stand empty.</summary>
    private static bool IsRowOfChoices(Table table)
    {
        var own = Enumerable.Range(0, table.Header.Length).Where(place => Own.Any(section => HeadingWords.Are(section, table.Header[place]))).ToList();
        if (own.Count < 2 || own.Exists(place => Below(table, place).Length > 0)) { return false; }
        var below = table.Header.Select((heading, place) => (heading, Text: Below(table, place))).Where(pair => pair.Text.Length > 0).ToList();
        return below.Exists(pair => HeadingWords.Are("choice heading", pair.Text) || HeadingWords.Are("open heading", pair.Text)) || below.Exists(pair => pair.heading.Length == 0);
    }

    private static HeadingRows QuestionsOverChoices(Table table)
    {
        var columns = ImmutableArray.CreateBuilder<SurveyColumn>();
        var question = "";
        for (var place = 0; place < table.Header.Length; place++)
        {
            var (heading, below) = (table.Header[place], Below(table, place));
            if (heading.Length > 0) { question = heading; }
            var whole = below.Length == 0 || HeadingWords.Are("choice heading", below) || HeadingWords.Are("open heading", below);
            var text = below.Length == 0 ? heading : whole ? question : question + " - " + below;
            columns.Add(new(place, heading.Length > 0 ? heading : text, "", text) { Below = below, Group = below.Length > 0 ? question : "" });
        }

        return new(columns.ToImmutable(), table.Rows[1..]);
    }

    /// <summary>A heading such as "G01Q02. How will you know?", which is code and question in one.</summary>
    [GeneratedRegex(@"^(?<code>[A-Za-z]+\d[A-Za-z0-9_]*(\[[^\]]*\])*)\.\s+(?<text>.+)$", RegexOptions.Singleline)]
    private static partial Regex PlainCode();

    /// <summary>A heading such as "id. Response ID" or "purpose[other]. What is it for?", in a file of which nearly all headings are so.</summary>
    [GeneratedRegex(@"^(?<code>[A-Za-z][A-Za-z0-9_]*(\[[^\]]*\])*)\.\s+(?<text>.+)$", RegexOptions.Singleline)]
    private static partial Regex AnyCode();
}
