using Attune.Analysis.Rounds;
using Attune.Intake.Rows;

namespace Attune.Intake.Surveys;

/// <summary>Finds the column in which people say which side they are on.</summary>
internal sealed class SideColumn(IReadOnlyList<SurveyColumn> columns, Func<SurveyColumn, ColumnValues> values, SideNames? asked)
{
    // A choice is a few short values; "What does the other side expect?" is answered in sentences.
    private const int MostChoices = 6;
    private const int LongestChoice = 40;
    private const int MostWords = 4;

    // Of fewer rows any two answers are two values.
    private const int FewestToGuess = 4;

    /// <summary>The columns that may be it, and how sure that is: one that is plain, several that are equally plain, or proposals.</summary>
    public (IReadOnlyList<SurveyColumn> Found, Certainty Certainty) Find()
    {
        foreach (var (rule, certainty) in Rules)
        {
            if (columns.Where(rule).ToList() is { Count: > 0 } found) { return (found, certainty); }
        }

        return ([], Certainty.Proposed);
    }

    private (Func<SurveyColumn, bool> Rule, Certainty Certainty)[] Rules =>
    [
        (column => column.Means("side"), Certainty.Plain),
        (HoldsSidesAsked, Certainty.Plain),
        (HoldsSideNames, Certainty.Plain),
        (column => HeadingWords.StandIn("side words", column.Text) && !HeadingWords.StandIn("other side", column.Text) && IsChoice(column, MostChoices), Certainty.Plain),
        (column => HeadingWords.StandIn("group words", column.Text) && IsChoice(column, MostChoices), Certainty.Proposed),
        (column => !IsYesOrNo(column) && HasTwoValues(column), Certainty.Proposed),
        (HasTwoValues, Certainty.Proposed),
    ];

    private bool HoldsSidesAsked(SurveyColumn column)
        => asked is not null && values(column).Counted is var said
            && new[] { asked.Business, asked.It }.All(name => said.Any(value => Identity.Same(value.Value, name))) && said.Length <= MostChoices;

    private bool HoldsSideNames(SurveyColumn column)
        => values(column).Counted is { Length: > 0 } said && said.All(value => IsLeft(value.Value) || IsRight(value.Value))
            // With one value it is the name of a side of this program, or nothing: "Tech" alone may be an answer.
            && (said.Length > 1 ? said.Any(value => IsLeft(value.Value)) && said.Any(value => IsRight(value.Value))
                : Identity.Same(said[0].Value, SideNames.Default.Business) || Identity.Same(said[0].Value, SideNames.Default.It));

    private bool IsChoice(SurveyColumn column, int most)
        => values(column) is var said && said.Few(most, LongestChoice)
            && said.Counted.All(value => value.Value.Split(' ').Length <= MostWords) && !said.All(ValueForm.IsNumber)
            // A step of a scale is no side, whatever the heading speaks of.
            && said.Closed("")?.Kind is not (ClosedKind.Rating or ClosedKind.Times);

    private bool HasTwoValues(SurveyColumn column) => values(column) is { Filled: >= FewestToGuess } && IsChoice(column, 2);

    private bool IsYesOrNo(SurveyColumn column) => values(column).All(value => HeadingWords.Are("yes", value) || HeadingWords.Are("no", value));

    internal static bool IsLeft(string value) => HeadingWords.Are("left side", ColumnValues.Choice(value));

    internal static bool IsRight(string value) => HeadingWords.Are("right side", ColumnValues.Choice(value));
}
