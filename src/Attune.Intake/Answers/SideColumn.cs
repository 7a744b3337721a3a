using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Attune.Analysis.Rounds;
using Attune.Intake.Csv;

namespace Attune.Intake.Answers;

/// <summary>Finds the column of an export in which people say which side they are on.</summary>
internal sealed partial class SideColumn(ImmutableArray<WideColumn> columns, Func<WideColumn, IEnumerable<string>> values, SideNames? asked)
{
    // A choice is a few short values; "What does the other side expect?" is answered in sentences.
    private const int MostChoices = 6;
    private const int LongestChoice = 40;

    public WideColumn? Find(SurveyForm form, Findings findings)
    {
        var open = columns.Where(column => !form.IsOwn(column.Heading) || Columns.Key(column.Heading) == AnswerColumns.Side).ToList();
        foreach (var rule in new Func<WideColumn, bool>[] { SaysSide, HoldsSideNames, AsksForSide })
        {
            var found = open.FindAll(column => rule(column));
            if (found.Count == 1) { return found[0]; }
            if (found.Count > 1)
            {
                findings.Whole(Wordings.SideColumnAmbiguous(found.Select(column => column.Heading)));
                return null;
            }
        }

        findings.Whole(Wordings.SideColumnMissing(open.Select(column => column.Heading)));
        return null;
    }

    private static bool SaysSide(WideColumn column) => Columns.Key(column.Text) is "side" or "yourside" or "whichsideareyouon";

    private bool HoldsSideNames(WideColumn column)
    {
        var names = asked ?? SideNames.Default;
        var said = values(column).ToList();
        return said.Count > 0 && said.All(value => value.Equals(names.Business, StringComparison.OrdinalIgnoreCase) || value.Equals(names.It, StringComparison.OrdinalIgnoreCase));
    }

    private bool AsksForSide(WideColumn column)
        => SideWord().IsMatch(column.Text) && values(column).Distinct().ToList() is var said && said.Count <= MostChoices && said.All(value => value.Length <= LongestChoice);

    [GeneratedRegex(@"\bside\b", RegexOptions.IgnoreCase)]
    private static partial Regex SideWord();
}
