using System.Globalization;
using Attune.Domain.Leaders;

namespace Attune.Domain.Teams;

/// <summary>A problem of a pasted line: the line as the person counts it, from 1, and what was found there.</summary>
public sealed record TeamLineProblem(int Line, TeamProblem Problem, string Found);

/// <summary>One line of a list of teams, cut into what stands in it.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Path">The names from the top to the team; the name alone where the team above is said beside it.</param>
/// <param name="Parent">The team above, by name; empty where a path or nothing says it.</param>
/// <param name="Leader">The leader, by name or address; empty if none is named.</param>
/// <param name="People">The number of people; null if none is said.</param>
internal sealed record TeamRow(int Line, ImmutableArray<string> Path, string Parent, string Leader, int? People)
{
    public string Name => Path[^1];

    public bool IsPath => Path.Length > 1;
}

/// <summary>The lines of a list of teams, with every problem that a line has by itself.</summary>
internal sealed record TeamRows(ImmutableArray<TeamRow> Rows, ImmutableArray<TeamLineProblem> Problems)
{
    // As people write it in a cell, and as other tools export it.
    internal static readonly char[] Steps = ['>', '›', '»', '→'];

    /// <param name="pasted">Lines of cells separated by tabs, semicolons or commas; a first line of heads is understood.</param>
    public static TeamRows Read(string pasted)
    {
        ArgumentNullException.ThrowIfNull(pasted);
        var lines = PastedCells.Rows(pasted).ToList();
        var (rows, problems) = (ImmutableArray.CreateBuilder<TeamRow>(), ImmutableArray.CreateBuilder<TeamLineProblem>());
        ImmutableArray<TeamColumn?> columns = [.. TeamHeads.DefaultOrder.Select(column => (TeamColumn?)column)];
        if (lines.Count > 0 && TeamHeads.Read(lines[0].Cells) is { } heads)
        {
            problems.AddRange(ProblemsOf(heads, lines[0].Cells).Select(problem => new TeamLineProblem(lines[0].Line, problem.Problem, problem.Found)));
            (columns, lines) = (heads, lines[1..]);
        }

        foreach (var (line, cells) in lines)
        {
            var row = Cut(line, cells, columns, problems);
            if (row is not null) { rows.Add(row); }
        }

        return new(rows.ToImmutable(), problems.ToImmutable());
    }

    private static TeamRow? Cut(int line, ImmutableArray<string> cells, ImmutableArray<TeamColumn?> columns, ImmutableArray<TeamLineProblem>.Builder problems)
    {
        var (team, path, parent) = (Cell(TeamColumn.Team), Cell(TeamColumn.Path), Cell(TeamColumn.Parent));
        var names = NamesOf(path.Length > 0 ? path : team);
        // A path may end above the team that stands beside it, or with it.
        if (path.Length > 0 && team.Length > 0 && (names.IsEmpty || !Same(names[^1], team))) { names = names.Add(team); }
        if (parent.Length > 0 && names.Length == 1 && NamesOf(parent) is { Length: > 1 } above) { (names, parent) = ([.. above, .. names], ""); }
        var count = problems.Count;
        if (cells.Skip(columns.Length).FirstOrDefault(cell => cell.Length > 0) is { } beyond) { problems.Add(new(line, TeamProblem.CellBeyond, beyond)); }
        if (names.IsEmpty) { problems.Add(new(line, TeamProblem.NoName, "")); }
        if (names.FirstOrDefault(name => name.Length > Team.LongestName) is { } long_) { problems.Add(new(line, TeamProblem.NameTooLong, long_[..Team.LongestName])); }
        var people = PeopleOf(Cell(TeamColumn.People));
        if (people is null && Cell(TeamColumn.People).Length > 0) { problems.Add(new(line, TeamProblem.PeopleUnreadable, Cell(TeamColumn.People))); }
        return problems.Count > count ? null : new(line, names, names.Length > 1 ? "" : parent, Cell(TeamColumn.Leader), people);

        string Cell(TeamColumn column) => columns.IndexOf(column) is >= 0 and var at && at < cells.Length ? cells[at] : "";
    }

    private static IEnumerable<(TeamProblem Problem, string Found)> ProblemsOf(ImmutableArray<TeamColumn?> heads, ImmutableArray<string> cells)
    {
        for (var i = 0; i < heads.Length; i++)
        {
            if (heads[i] is null) { yield return (TeamProblem.UnknownHead, cells[i]); }
            else if (heads[i] is { } column and not TeamColumn.LeftOut && heads.IndexOf(column) < i) { yield return (TeamProblem.HeadTwice, cells[i]); }
        }

        if (!heads.Contains(TeamColumn.Team) && !heads.Contains(TeamColumn.Path)) { yield return (TeamProblem.NoTeamColumn, ""); }
    }

    private static ImmutableArray<string> NamesOf(string cell) => [.. cell.Split(Steps, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    private static int? PeopleOf(string cell)
        => int.TryParse(cell.Replace(" ", "", StringComparison.Ordinal), NumberStyles.None, CultureInfo.InvariantCulture, out var people) && people <= Team.MostPeople ? people
            // "1,200", "1.200" and "1'200" are groups of three, whatever a country puts between them.
            : cell.Split('.', ',', '\'', '’') is [{ Length: >= 1 and <= 3 }, .. var groups] && groups.Length > 0 && groups.All(group => group.Length == 3)
                && int.TryParse(string.Concat(cell.Where(char.IsAsciiDigit)), NumberStyles.None, CultureInfo.InvariantCulture, out var grouped) && cell.Count(char.IsAsciiDigit) == cell.Length - groups.Length && grouped <= Team.MostPeople ? grouped
            : null;

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
