using Attune.Domain.Imports;
using Attune.Domain.Leaders;
using Attune.Intake;
using Attune.Intake.Leaders;
using Attune.Intake.Tables;
using Attune.Statistics.Sides;
using Attune.Store.Imports;
using Attune.Web.Components;

namespace Attune.Web.Desk.Importing;

/// <summary>What would become of one line of a list.</summary>
public enum LeaderChange
{
    Added,
    Unchanged,
    Changed,
}

/// <summary>A line of a list, and what it would do.</summary>
/// <param name="Change">What it would do.</param>
/// <param name="Entry">What would be true of the leader afterwards.</param>
/// <param name="Leader">The leader who is there; null for a new one.</param>
/// <param name="Match">How the leader was found.</param>
public sealed record LeaderLine(LeaderChange Change, LeaderEntry Entry, Leader? Leader, MatchKind Match);

/// <summary>A list of leaders as it would be read with what somebody has chosen; made anew from the bytes each time somebody looks.</summary>
public sealed record LeaderFile
{
    public const string ColumnField = "column";
    public const string ValueField = "value";
    public const string SideField = "side";
    public const string HeadsField = "heads";

    private const int FirstShown = 5;

    public required Guid Upload { get; init; }

    public required string Name { get; init; }

    /// <summary>The list; null if it is no table.</summary>
    public LeaderTable? Table { get; init; }

    /// <summary>What each column is.</summary>
    public ImmutableArray<LeaderColumn> Columns { get; init; } = [];

    /// <summary>The words of the column of the side, and what they stand for; null if nobody has said.</summary>
    public ImmutableArray<(string Value, int Rows, Side? Side)> Sides { get; init; } = [];

    public ImmutableArray<InputProblem> Problems { get; init; } = [];

    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>What every line would do; empty while something is wrong.</summary>
    public ImmutableArray<LeaderLine> Lines { get; init; } = [];

    public ImmutableArray<TableRow> First => Table is null ? [] : [.. Table.Rows.Take(FirstShown).Select(row => new TableRow(row.Line, row.Cells))];

    public string HeadOf(int column) => Table is { } table && column < table.Heads.Length ? table.Heads[column] : "";

    public IEnumerable<LeaderLine> With(LeaderChange change) => Lines.Where(line => line.Change == change);

    internal static LeaderFile Read(OpenedUpload opened, ProgramDesk desk, IFormCollection? sent)
    {
        bool? heads = sent is null ? null : sent[HeadsField].Contains("true");
        var file = new LeaderFile { Upload = opened.Id, Name = opened.Name };
        LeaderTable table;
        if (opened.Name.Length == 0)
        {
            // What was pasted is read as the field on the page of leaders reads it.
            table = LeaderTable.Read(System.Text.Encoding.UTF8.GetString(opened.Bytes), heads);
        }
        else
        {
            using var bytes = new MemoryStream(opened.Bytes, writable: false);
            var list = LeaderList.Read(bytes, opened.Name, InputLimits.Default);
            file = file with { Problems = list.Problems, Notes = list.Notes };
            if (list.Value is not { } lines) { return file; }
            table = LeaderTable.Read(lines.Text, heads);
            table = table with { Rows = [.. table.Rows.Select(row => row with { Line = lines.LineOf(row.Line) })] };
        }

        ImmutableArray<LeaderColumn> columns = [.. Enumerable.Range(0, table.Width).Select(column
            => Forms.Chosen<LeaderColumn>(sent?[$"{ColumnField}-{column}"]) ?? (column < table.Proposed.Length ? table.Proposed[column] : null) ?? LeaderColumn.LeftOut)];
        return (file with { Table = table, Columns = columns }).Apply(desk, sent);
    }

    // Log lines and debuggers print records, and names of people do not belong there.
    public override string ToString() => "(a list of leaders)";

    private LeaderFile Apply(ProgramDesk desk, IFormCollection? sent)
    {
        var twice = Columns.Where(column => column != LeaderColumn.LeftOut).GroupBy(column => column).FirstOrDefault(same => same.Count() > 1);
        if (twice is not null) { return With(ImportingTexts.ColumnTwice(ImportingTexts.LeaderColumn(twice.Key)), ImportingTexts.ColumnTwiceInstead); }
        if (!Columns.Contains(LeaderColumn.Side)) { return With(ImportingTexts.NoSideColumn, ImportingTexts.SideColumnInstead); }
        var known = LeaderSheet.SidesBy(desk.Program.Sides);
        var chosen = Chosen(sent);
        var side = Columns.IndexOf(LeaderColumn.Side);
        var values = Table!.Rows.Select(row => side < row.Cells.Length ? row.Cells[side] : "").Where(value => value.Length > 0).GroupBy(value => value, StringComparer.OrdinalIgnoreCase)
            .Select(same => (same.Key, same.Count(), chosen.TryGetValue(same.Key, out var said) ? said : known(same.Key))).ToImmutableArray();
        var file = this with { Sides = values };
        var sideOf = values.ToDictionary(value => value.Key, value => value.Item3, StringComparer.OrdinalIgnoreCase);
        var sheet = LeaderSheet.Read(Table, [.. Columns.Select(column => (LeaderColumn?)column)], cell => sideOf.GetValueOrDefault(cell), []);
        ImmutableArray<InputProblem> problems = [.. sheet.Problems.Select(problem => At(problem.Line, Setup.SetupTexts.LeaderProblem(problem.Problem, problem.Found, desk.Program.BusinessName, desk.Program.ItName)))];
        if (problems.IsEmpty && sheet.Leaders.IsEmpty) { return file.With(ImportingTexts.NoLeader, ImportingTexts.NoLeaderInstead); }
        if (!problems.IsEmpty) { return file with { Problems = problems }; }
        return file.Match(desk, sheet.Leaders);
    }

    private LeaderFile Match(ProgramDesk desk, ImmutableArray<LeaderEntry> entries)
    {
        var problems = ImmutableArray.CreateBuilder<InputProblem>();
        var lines = ImmutableArray.CreateBuilder<LeaderLine>();
        foreach (var (entry, row) in entries.Zip(Table!.Rows))
        {
            var match = LeaderMatch.Find(entry, desk.All);
            var line = LineOf(entry, match);
            lines.Add(line);
            var wrong = line.Leader is not { } leader ? []
                : leader.Side != line.Entry.Side && !desk.IsPreparing ? [LeaderProblem.SideAfterStart]
                : line.Entry.Problems(desk.All.Where(other => other != leader).Select(other => other.Mail)).ToArray();
            problems.AddRange(wrong.Select(problem => At(row.Line, Setup.SetupTexts.LeaderProblem(problem, line.Entry.Mail, desk.Program.BusinessName, desk.Program.ItName))));
            if (line.Leader is { } twice && lines.Count(other => other.Leader == twice) > 1) { problems.Add(At(row.Line, ImportingTexts.SameLeaderInList(twice.Name))); }
        }

        return this with { Problems = problems.ToImmutable(), Lines = problems.Count == 0 ? lines.ToImmutable() : [] };
    }

    // What the list leaves empty stays as it is at the leader.
    private static LeaderLine LineOf(LeaderEntry entry, LeaderMatch match)
    {
        if (match.Leader is not { } leader) { return new(LeaderChange.Added, entry, null, match.Kind); }
        var wanted = new LeaderEntry(entry.Name, entry.Side, Or(entry.Function, leader.Function), Or(entry.Role, leader.Role), Or(entry.Mail, leader.Mail));
        return new(wanted == leader.Entry ? LeaderChange.Unchanged : LeaderChange.Changed, wanted, leader, match.Kind);

        static string Or(string said, string there) => said.Length > 0 ? said : there;
    }

    private static Dictionary<string, Side?> Chosen(IFormCollection? sent)
        => sent is null ? []
            : sent[ValueField].Select((value, place) => (Value: value ?? "", Side: Forms.Chosen<Side>(sent[$"{SideField}-{place}"]))).Where(pair => pair.Side is not null)
                .DistinctBy(pair => pair.Value, StringComparer.OrdinalIgnoreCase).ToDictionary(pair => pair.Value, pair => pair.Side, StringComparer.OrdinalIgnoreCase);

    private LeaderFile With(string what, string instead) => this with { Problems = [new(Name, null, null, what, instead)] };

    private InputProblem At(int line, string what) => new(Name, line, null, what, "");
}
