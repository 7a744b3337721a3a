using System.Collections.Immutable;
using Attune.Analysis.Rounds;
using Attune.Intake.Rows;
using Attune.Intake.Tables;
using Attune.Statistics.Sides;

namespace Attune.Intake.Surveys;

/// <summary>What was understood of a table, for a person to confirm or correct.</summary>
/// <param name="Table">The table.</param>
/// <param name="Layout">What one of its rows is.</param>
/// <param name="Columns">What was understood of each column, in their order.</param>
/// <param name="Problems">Why it cannot be read as it is: no column of the side, two columns that could be it, no answers in words. Never about single cells.</param>
/// <param name="Notes">What was inferred, in words.</param>
public sealed record TableProposal(
    SurveyTable Table, TableLayout Layout, ImmutableArray<ColumnProposal> Columns, ImmutableArray<InputProblem> Problems, ImmutableArray<string> Notes)
{
    /// <summary>The column of the side, whether plain or proposed; null if none is or several could be.</summary>
    public ColumnProposal? Side => Columns.Where(column => column.Use == ColumnUse.Side).ToList() is [var only] ? only : null;

    /// <summary>Proposes what each column is for.</summary>
    /// <param name="table">The table.</param>
    /// <param name="map">What a person said of columns; these are confirmed.</param>
    /// <param name="sides">The two sides to read, if a person chose them; null otherwise.</param>
    public static TableProposal Propose(SurveyTable table, ColumnMap map, SideNames? sides)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(map);
        var findings = new Findings(table.Name);
        var (layout, columns) = ColumnUses.Propose(table, map, sides, findings);
        var problems = findings.Finish<SurveyTable>(null);
        return new(table, layout, columns, problems.Problems, problems.Notes);
    }

    /// <summary>The mapping if the columns are for what is proposed; null while no single column is the side, or none holds answers.</summary>
    public ColumnMapping? Mapping() => Confirm(Columns.ToImmutableDictionary(column => column.Place, column => column.Use));

    /// <summary>The mapping with what a person chose for each column.</summary>
    /// <param name="uses">The use of each column by its place; one that is not named is left out.</param>
    /// <returns>The mapping; null while no single column is the side, or none holds answers in words.</returns>
    public ColumnMapping? Confirm(IReadOnlyDictionary<int, ColumnUse> uses) => MappingMaker.Make(this, uses);

    /// <summary>The values of a column, were it the one of the side: the two that are known, or the only two, are proposed as left and right.</summary>
    public ImmutableArray<SideValue> SideValues(int place)
    {
        var counted = Table.ValuesOf(Table.Columns[place]).Counted;
        var names = SideChoice(counted);
        return [.. counted.Select(value => new SideValue(value.Value, value.Rows, Side(value.Value)))];

        Side? Side(string value) => Identity.Same(value, names.Left) ? Statistics.Sides.Side.Business : Identity.Same(value, names.Right) ? Statistics.Sides.Side.It : null;
    }

    /// <summary>Rows that are of one person, by the address, id or name that the mapping tells people apart with.</summary>
    public ImmutableArray<SameLeader> SameLeaders(ColumnMapping mapping)
        => [.. new PeopleOf(Table, mapping).Twice()];

    private static (string Left, string Right) SideChoice(ImmutableArray<ClosedValue> said)
    {
        var left = Known(SideNames.Default.Business, SideColumn.IsLeft);
        var right = Known(SideNames.Default.It, value => SideColumn.IsRight(value) && value != left);
        if (said.Length != 2) { return (left ?? "", right ?? ""); }
        left ??= said.Select(value => value.Value).First(value => value != right);
        return (left, right ?? said.Select(value => value.Value).First(value => value != left));

        string? Known(string name, Func<string, bool> isSide)
            => said.Select(value => value.Value).FirstOrDefault(value => Identity.Same(value, name))
                ?? (said.Where(value => isSide(value.Value)).Select(value => value.Value).ToList() is [var only] ? only : null);
    }
}
